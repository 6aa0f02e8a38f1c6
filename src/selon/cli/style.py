"""How parts look, with colour and without.

Colours are the terminal's sixteen, which its theme fits to its background.
"""

from __future__ import annotations

from dataclasses import dataclass

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LEVELS = ("blue", "magenta", "green", "red")


@dataclass(frozen=True, slots=True)
class Look:
    """Styles of the parts and, where there is no colour, the signs around them.

    Nesting, numbers and warnings never depend on colour: bars, superscripts and ⟨ ⟩ stand in both looks.
    """

    coloured: bool

    def around(self, part: str) -> tuple[str, str]:
        """Give the signs before and after a part: [source] and _cue_ where colour cannot tell them."""
        if self.coloured:
            return "", ""
        return {"source": ("[", "]"), "cue": ("_", "_")}.get(part, ("", ""))

    def style(self, part: str) -> str:
        """Give the style of a part of the text or the page."""
        styles = {
            "source": "bold cyan",
            "cue": "italic yellow",
            "mark": "bold red",
            "faint": "dim",
            "title": "bold",
            "heading": "bold",
            "anonymous": "bold magenta",
            "relay": "blue",
            "state": "bold red",
            "named": "bold cyan",
            "glance": "bold",
            "never": "italic",
        }
        return styles.get(part, "") if self.coloured else ""

    def level(self, depth: int) -> str:
        """Give the style of the bar at a depth, 0 the outermost."""
        return _LEVELS[depth % len(_LEVELS)] if self.coloured else ""


def superscript(name: str) -> str:
    """Give the number of an id in raised digits: "a12" is "¹²"."""
    return "".join(character for character in name if character.isdigit()).translate(_SUPERSCRIPTS)


def mark(words: str) -> str:
    """Give words of warning in their brackets."""
    return f"⟨{words}⟩"
