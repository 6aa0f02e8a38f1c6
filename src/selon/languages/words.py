"""How a set of words is written down in a profile."""


def words(text: str) -> frozenset[str]:
    """The words of a text, separated by blanks."""
    return frozenset(text.split())
