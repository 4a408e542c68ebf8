r"""Cleans the characters of marked-up text: what nobody sees goes, and raised digits stay apart from those before them.

In: text from a Word file or a web page. Out: the text as a reader of plain text would have it, for example::

    "nettokost\u00adnad"  ->  "nettokostnad"        "2019" with a raised "1)"  ->  "2019¹⁾"
"""

from __future__ import annotations

import re
import unicodedata

_RAISED = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
_MARK = re.compile(r"[\d()*,\s]+")
# Soft hyphens, joiners and marks of direction take no room; a hyphen that does not break is a hyphen.
_UNSEEN = str.maketrans(dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", "") | {"\u2011": "-"})
_CONTROLS = {code: bytes([code]).decode("cp1252", errors="ignore") for code in range(0x80, 0xA0)}


def clean_text(text: str) -> str:
    """Give the text without unseen characters, its letters composed; spaces stay as they are.

    Old web tools wrote characters of Windows-1252 by their number there ("&#150;" for a dash).
    """
    return unicodedata.normalize("NFC", text.translate(_UNSEEN).translate(_CONTROLS))


def raise_mark(text: str) -> str:
    """Give superscript text with raised digits, so that a mark never becomes part of a number; letters stay.

    >>> raise_mark("1)"), raise_mark("2"), raise_mark("*"), raise_mark("a")
    ('¹⁾', '²', '*', 'a')
    """
    return text.translate(_RAISED) if _MARK.fullmatch(text) else text
