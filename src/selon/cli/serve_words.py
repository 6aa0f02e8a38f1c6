"""What ``selon serve`` says, its help and its examples: English and French."""

from __future__ import annotations

from selon.cli.user_words import USER_EXAMPLES, USER_WORDS

SERVE_WORDS: dict[str, tuple[str, str]] = {
    **USER_WORDS,
    "serve.running": (
        "Selon is at {address} with the archive {archive}; stop it with Ctrl-C.",
        "Selon est à l’adresse {address} avec l’archive {archive}\u00a0; arrêtez-le par Ctrl-C.",
    ),
    "serve.ended": ("Ended.", "Fin."),
    "serve.packages": (
        'the server needs {package}: pip install "selon[server]"',
        'le serveur demande {package}\u00a0: pip install "selon[server]"',
    ),
    "serve.unsafe": ("not started: {reason}", "pas démarré\u00a0: {reason}"),
    "serve.taken": (
        "can't listen at {reason}; choose another port with --port, 0 for a free one",
        "écoute impossible à {reason}\u00a0; choisissez un autre port par --port, 0 pour un port libre",
    ),
    "serve.token": (
        "{file}: the token can't be read: {reason}",
        "{file}\u00a0: jeton illisible\u00a0: {reason}",
    ),
    "help.serve": (
        "Show everything in a browser, on this machine unless --host says otherwise.",
        "Tout montrer dans un navigateur, sur cette machine sauf si --host dit autre chose.",
    ),
    "help.arg.host": (
        "Address to listen at; any but this machine's own needs --users or --token-file. Otherwise: 127.0.0.1.",
        "Adresse d’écoute\u00a0; hors de cette machine, il faut --users ou --token-file. Sinon\u00a0: 127.0.0.1.",
    ),
    "help.arg.port": (
        "Port to listen at, 0: a free one. Otherwise: 7435.",
        "Port d’écoute, 0\u00a0: un port libre. Sinon\u00a0: 7435.",
    ),
    "help.arg.users": (
        "File of users, made by selon user add; everybody then logs in.",
        "Fichier des utilisateurs, fait par selon user add\u00a0; chacun doit alors s’identifier.",
    ),
    "help.arg.token_file": (
        "File with the hash of a token, made by selon user token; its bearer is an administrator.",
        "Fichier avec l’empreinte d’un jeton, fait par selon user token\u00a0; son porteur est administrateur.",
    ),
    "help.arg.proxy": (
        "Address of a proxy in front, whose word on who asks is taken; again for several.",
        "Adresse d’un mandataire en amont, cru sur l’origine des demandes\u00a0; à répéter pour plusieurs.",
    ),
    "help.arg.open_page": ("Open the page in the browser.", "Ouvrir la page dans le navigateur."),
}
SERVE_EXAMPLES: dict[str, tuple[str, ...]] = {
    **USER_EXAMPLES,
    "serve": (
        "selon serve --archive press.sqlite --open",
        "selon serve --archive press.sqlite --host 0.0.0.0 --users users.toml",
    ),
}
