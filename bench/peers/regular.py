"""The naive way: quotations beside a verb of saying, "X says that", "according to X". Nothing is parsed."""

from __future__ import annotations

import re
from functools import cache

from bench.peers.spans import QUOTATION, Found
from bench.peers.words import BEFORE, STEMS, THAT, VERBS

LANGUAGES = ("fr", "en", "ru", "ar")
PACKAGES: tuple[str, ...] = ()
_NAME = r"[^,.;:!?«»“”\"\n()—–]{2,80}?"


@cache
def patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """With groups source, cue and content."""
    cue = rf"(?P<cue>(?:(?:a|ont|avait|had|has|have) )?\b(?:{_forms(language)}))\b"
    name, quote = rf"(?P<source>{_NAME})", rf"(?P<content>{QUOTATION.pattern})"
    ends = r"(?=[,.;:!?\n])"
    return tuple(
        re.compile(pattern, re.MULTILINE)
        for pattern in (
            rf"{quote},?[ \u00a0—–]*{cue} {name}{ends}",
            rf"{quote},?[ \u00a0—–]*{name} {cue}{ends}",
            rf"(?:^|(?<=[.!?\n] )){name} {cue}[ \u00a0]?[:,]?[ \u00a0]*{quote}",
            rf"(?:^|(?<=[.!?] )){name} {cue} (?P<content>{THAT[language]}[^.!?\n]+)",
            rf"(?:^|(?<=[.!?] )){cue} {name} (?P<content>{THAT[language]}[^.!?\n]+)",
            rf"(?P<cue>\b(?:{BEFORE[language]})) ?{name}, (?P<content>[^.!?\n]+)",
            rf"(?P<content>(?:(?<=[.!?] )|^)[^.!?\n]+), (?P<cue>(?:{BEFORE[language]})) ?{name}{ends}",
        )
    )


def _forms(language: str) -> str:
    """Verbs that report: the listed forms, and roughly the regular ones of the rules' lemmas, if these are not short."""
    lemmas = sorted(lemma for lemma in VERBS.get(language, ()) if len(lemma) > 5 or language == "en")
    regular = [
        rf"{lemma[:-2]}\w+" if language == "fr" else rf"{lemma.removesuffix('e')}(?:e?[sd])?" for lemma in lemmas
    ]
    return "|".join([STEMS[language], *regular])


def find(text: str, language: str) -> list[Found]:
    """What the patterns match, a later pattern nothing that shares its cue with an earlier one."""
    found: list[Found] = []
    for pattern in patterns(language):
        for match in re.finditer(pattern, text):
            cue = match.span("cue")
            if all(cue[1] <= one.cue[0][0] or one.cue[0][1] <= cue[0] for one in found):
                found.append(Found((match.span("source"),), (cue,), (match.span("content"),)))
    return found
