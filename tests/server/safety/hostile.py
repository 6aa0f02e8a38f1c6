"""What attackers write: texts for every field that takes one."""

from __future__ import annotations

SCRIPT = "<script>alert(1)</script>"
MARKUP = (
    SCRIPT,
    '"><img src=x onerror=alert(1)>',
    "<svg/onload=alert(1)>",
    "javascript:alert(1)",
    "</script><script>alert(1)</script>",
    "{{7*7}}${7*7}<%= 7*7 %>",
)
SQL = (
    "'",
    "''",
    '"',
    "' OR '1'='1",
    "'; DROP TABLE articles; --",
    "1) UNION SELECT name FROM sqlite_master --",
    "%",
    "_",
    "\\",
    "%' ESCAPE '",
)
FTS = (
    '"',
    '""',
    '"unbalanced',
    "*",
    "a*b*",
    "^",
    "^pompe",
    "pompe AND",
    "OR",
    "NOT",
    "NEAR(",
    "NEAR(pompe orsel, 2)",
    "pompe NEAR/2 orsel",
    "text:pompe",
    "{text title}: pompe",
    "-pompe",
    "+pompe",
    "(pompe",
    "pompe)",
    "pompe:*",
    "rowid:1",
    ":",
    "'pompe' & !orsel <-> eau | x",
)
CHARACTERS = (
    "\0",
    "pompe\0orsel",
    "\x1b[31m",
    "\u202epmop",
    "\ufeff",
    "\u0000'\u0000",
    "💧" * 50,
    "a" * 5000,
    "( " * 400,
    '"a" ' * 240,
    "\ud7ff\ue000",
    "ﷺ" * 300,
    " ",
    "",
)
QUERIES = (*MARKUP, *SQL, *FTS, *CHARACTERS)
RAW = ("%ff%fe", "%ed%a0%80", "%00", "%c0%af", "%", "%zz", "%u0027", "+" * 900)
"""Parts of addresses that are no UTF-8, or hardly addresses: bytes, half a pair of surrogates, overlong forms."""
PATHS = (
    "../../../../etc/passwd",
    "..%2f..%2f..%2f..%2fetc%2fpasswd",
    "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "....//....//etc/passwd",
    "..\\..\\..\\windows\\win.ini",
    "..%5c..%5cwindows%5cwin.ini",
    "%252e%252e%252fetc%252fpasswd",
    "/etc/passwd",
    "//etc/passwd",
    "file:///etc/passwd",
    "assets/../../app.py",
    "assets/%2e%2e/%2e%2e/app.py",
    "..%00/app.py",
    "index.html%00.js",
    "%c0%ae%c0%ae/app.py",
)
