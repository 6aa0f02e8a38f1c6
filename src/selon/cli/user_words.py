"""What ``selon user`` says, its help and its examples: English and French."""

from __future__ import annotations

USER_WORDS: dict[str, tuple[str, str]] = {
    "help.user": (
        "Say who may log in to a server and as what: reader, analyst or admin.",
        "Dire qui peut se connecter à un serveur et à quel titre\u00a0: reader, analyst ou admin.",
    ),
    "help.arg.user_action": (
        "add, list, remove, role (change it), password (change it), or token (make a server’s token).",
        "add (ajouter), list, remove (retirer), role, password (mot de passe), ou token (faire un jeton de serveur).",
    ),
    "help.arg.user_name": ("The user’s name.", "Le nom de l’utilisateur."),
    "help.arg.users_file": (
        "File of users, made when it is not there; otherwise SELON_USERS.",
        "Fichier des utilisateurs, créé s’il n’existe pas\u00a0; sinon SELON_USERS.",
    ),
    "help.arg.user_role": (
        "reader (default): looks; analyst: adds and corrects; admin: sees the log of what was done.",
        "reader (par défaut)\u00a0: consulte\u00a0; analyst\u00a0: ajoute et corrige\u00a0; admin\u00a0: voit le journal.",
    ),
    "help.arg.password_stdin": (
        "Take the password from the first line of standard input; otherwise it is asked for twice.",
        "Prendre le mot de passe sur la première ligne de l’entrée standard\u00a0; sinon il est demandé deux fois.",
    ),
    "help.arg.new_token_file": (
        "Where the token’s hash goes, for selon serve; the token itself is printed once.",
        "Où va l’empreinte du jeton, pour selon serve\u00a0; le jeton lui-même est affiché une fois.",
    ),
    "user.ask": ("Password for {name}: ", "Mot de passe pour {name}\u00a0: "),
    "user.ask_again": ("Once more: ", "Encore une fois\u00a0: "),
    "user.differ": (
        "the two passwords differ; nothing was changed",
        "les deux mots de passe diffèrent\u00a0; rien n’a changé",
    ),
    "user.no_terminal": (
        "there is no terminal to ask for a password unseen; give it with --password-stdin",
        "pas de terminal où demander le mot de passe à l’abri\u00a0; donnez-le par --password-stdin",
    ),
    "user.not_text": ("the password is not UTF-8", "le mot de passe n’est pas en UTF-8"),
    "user.no_file": (
        "no file of users: give --users FILE, or set {variable}",
        "pas de fichier d’utilisateurs\u00a0: donnez --users FICHIER, ou définissez {variable}",
    ),
    "user.no_token_file": (
        "no file for the token’s hash: give --token-file FILE",
        "pas de fichier pour l’empreinte du jeton\u00a0: donnez --token-file FICHIER",
    ),
    "user.no_name": ("{action}: whom? Give a name", "{action}\u00a0: qui\u00a0? Donnez un nom"),
    "user.no_role": (
        "which role? Give --role with one of {roles}",
        "quel rôle\u00a0? Donnez --role avec l’un de {roles}",
    ),
    "user.nobody": ("Nobody is in it.", "Il n’y a personne."),
    "user.no_admin": (
        "Nobody here is an admin: nobody will see the log of what was done.",
        "Personne n’est admin\u00a0: personne ne verra le journal.",
    ),
    "user.open": (
        "{path} can be read or written by others: chmod 600",
        "{path} peut être lu ou modifié par d’autres\u00a0: chmod 600",
    ),
    "user.done.add": ("{name} can log in as {role}.", "{name} peut se connecter comme {role}."),
    "user.done.remove": (
        "{name} is removed; sessions that are open end at once.",
        "{name} est retiré\u00a0; ses sessions ouvertes prennent fin aussitôt.",
    ),
    "user.done.role": ("{name} is {role} from now on.", "{name} est désormais {role}."),
    "user.done.password": (
        "{name} has a new password; sessions that were open end at once.",
        "{name} a un nouveau mot de passe\u00a0; ses sessions ouvertes prennent fin aussitôt.",
    ),
    "user.done.token": (
        "The token’s hash is in {path}. This is the token; it is not shown again:",
        "L’empreinte du jeton est dans {path}. Voici le jeton\u00a0; il ne sera plus montré\u00a0:",
    ),
    "user.error.none": ("{path}: there is no such file", "{path}\u00a0: ce fichier n’existe pas"),
    "user.error.unread": ("{path}: {reason}", "{path}\u00a0: {reason}"),
    "user.error.empty": ("{path}: nobody is in it", "{path}\u00a0: il n’y a personne"),
    "user.error.name": (
        "“{name}” is no name: 1 to 64 letters, digits, or . @ + - _ between them",
        "«\u00a0{name}\u00a0» n’est pas un nom\u00a0: 1 à 64 lettres, chiffres, ou . @ + - _ entre eux",
    ),
    "user.error.reserved": (
        "“{name}” stands for somebody already; choose another name",
        "«\u00a0{name}\u00a0» désigne déjà quelqu’un\u00a0; choisissez un autre nom",
    ),
    "user.error.twice": (
        "{name} is there already; to change: selon user role, selon user password",
        "{name} y est déjà\u00a0; pour changer\u00a0: selon user role, selon user password",
    ),
    "user.error.unknown": ("there is no user {name}", "il n’y a pas d’utilisateur {name}"),
    "user.password.short": (
        "a password has at least 10 characters; several words are easy to remember",
        "un mot de passe a au moins 10 caractères\u00a0; plusieurs mots se retiennent bien",
    ),
    "user.password.long": ("a password has at most 1000 characters", "un mot de passe a au plus 1000 caractères"),
    "user.password.guessable": (
        "this password is among the first that are tried; take several words",
        "ce mot de passe est parmi les premiers essayés\u00a0; prenez plusieurs mots",
    ),
}
USER_EXAMPLES: dict[str, tuple[str, ...]] = {
    "user": (
        "selon user add ana --role admin --users users.toml",
        "selon user list --users users.toml",
        "selon user add bo --role analyst --users users.toml --password-stdin < password.txt",
        "selon user token --token-file token.txt",
    ),
}
