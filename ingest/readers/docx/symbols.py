"""Turns the characters of symbol fonts into the characters that they look like.

In: a font and a character code. Out: a character, for example::

    Wingdings 0xFC  ->  "✓"        Symbol 0xA3  ->  "≤"
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_WINGDINGS: Mapping[int, str] = MappingProxyType(
    {0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0x77: "◆", 0x9F: "•"}
    | {0xA1: "○", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE3: "↖", 0xE4: "↗"}
    | {0xE5: "↙", 0xE6: "↘", 0xE7: "←", 0xE8: "→", 0xE9: "↑", 0xEA: "↓", 0xEB: "↖", 0xEC: "↗", 0xED: "↙", 0xEE: "↘"}
    | {0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑"}
)
_SYMBOL: Mapping[int, str] = MappingProxyType(
    {0x2B: "+", 0x2D: "−", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈"}
    | {0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0x44: "Δ", 0x53: "Σ", 0x6D: "µ", 0xB0: "°"}
)
_PRIVATE = 0xF000
_PLAIN = range(0x20, 0x7F)


def to_plain(text: str, font: str) -> str:
    """Give text set in a font; characters of a symbol font that have no likeness become a space."""
    table = _table(font)
    if table is None:
        return "".join(_from_private(character) for character in text)
    return "".join(_shown(ord(character) & 0xFF, font, table) for character in text)


def _table(font: str) -> Mapping[int, str] | None:
    name = font.casefold()
    if name.startswith(("wingdings", "webdings")):
        return _WINGDINGS if name == "wingdings" else MappingProxyType({})
    return _SYMBOL if name == "symbol" else None


def _shown(code: int, font: str, table: Mapping[int, str]) -> str:
    # Digits and brackets are the same in Symbol; letters are Greek there, and pictures in Wingdings.
    same = font.casefold() == "symbol" and code in _PLAIN and not chr(code).isalpha()
    return table.get(code) or (chr(code) if same else " ")


def _from_private(character: str) -> str:
    """Give a character of the private area, which only a symbol font fills; its font is lost, as in pasted text."""
    code = ord(character)
    if not _PRIVATE <= code <= _PRIVATE + 0xFF:
        return character
    return "•" if code == _PRIVATE + 0xB7 else " "
