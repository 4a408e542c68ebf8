"""Cleans the text of cells: tags, emphasis, hyphens of line breaks, marks of footnotes.

In: text as printed. Out: text as meant, for example::

    "<i>varav kapital- kostnader</i> ¹⁾"  ->  "varav kapitalkostnader", mark "1"
"""

from __future__ import annotations

import re
from typing import NamedTuple

_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>")
# Tags that only set text, as they are left in the text of a page that was saved: what else looks like a tag is shown.
_SETTING_TAG = re.compile(
    r"</?(?:p|br|i|b|em|strong|u|s|sup|sub|small|span|div|ul|ol|li|h[1-6]|font|table|thead|tbody|tr|t[dh]|blockquote)"
    r"(?:\s+(?:style|class|align|lang|dir|width|height|colspan|rowspan|id|type|start|color|size|face)=[^<>]*)?\s*/?>",
    re.IGNORECASE,
)
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\w*])")
_PRINTED_SPACES = ("\u00a0", "\u202f", "\u2009")
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009\u200b]+")
# A word cut at a line end: "Helårs- prognos", "Ombud-\ngetering", "Prognos-/avvikelse"; not "Idrotts- och fritid".
_BROKEN_WORD = re.compile(
    r"(?P<head>[^\W\d_]{2,})[-\u00ad](?:\s+|/)(?P<tail>(?!(?:och|eller|samt|resp|till|and|or|to)\b)[^\W\d_]{2,})",
    re.IGNORECASE,
)
_SUPERSCRIPTS = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰⁾", "1234567890)")
_MARK = re.compile(r"\s*(?:(?P<stars>\*{1,3}\)?)|(?P<raised>[¹²³⁴⁵⁶⁷⁸⁹⁰]+⁾?\)?)|(?<=[^(])\s(?P<digit>\d{1,2})\))\s*$")
_POWER = re.compile(r"(?<![^\W\d_])[kcd]?m[²³]\s*$")  # "Kostnad per m²"
_FOOTNOTE_LINE = re.compile(
    r"\s*(?:(?P<stars>\*{1,3})\)?|(?P<digits>[\d¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})[)⁾]|(?P<raised>[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}))"
    r"\s*(?P<text>\S.*)$",
    re.DOTALL,
)


class Marked(NamedTuple):
    """A text without the mark of a footnote at its end, and the mark ("" when there is none)."""

    text: str
    mark: str


def strip_markup(text: str) -> str:
    """Drop tags and emphasis, and let every run of white space be one space.

    >>> strip_markup("<p>**Summa**  kostnader</p>")
    'Summa kostnader'
    """
    return _SPACES.sub(" ", _without_marks(text)).strip()


def without_tags(text: str) -> str:
    """Drop the tags that only set text, and let every run of white space be one space; all else stays as printed.

    >>> without_tags("<p>Bron</p> <p><i>kostar</i> 9 tkr, &lt; 10</p>")
    'Bron kostar 9 tkr, &lt; 10'
    """
    return _SPACES.sub(" ", _SETTING_TAG.sub(" ", text)).strip() if _SETTING_TAG.search(text) else text


def blank_tags(text: str) -> str:
    """Return a text of the same length with those tags blank, for places in it to stay where they are.

    >>> blank_tags("<p>Bron</p>")
    '   Bron    '
    """
    return _SETTING_TAG.sub(lambda tag: " " * len(tag[0]), text)


def printed_text(text: str) -> str:
    r"""Drop tags and emphasis, but keep each single space as it is printed, no-break and narrow ones too.

    >>> printed_text("**1\u00a0352** ")
    '1\xa0352'
    """
    return _SPACES.sub(lambda run: run[0] if run[0] in _PRINTED_SPACES else " ", _without_marks(text)).strip()


def _without_marks(text: str) -> str:
    text = _TAG.sub(" ", text)
    text = _BOLD.sub(r"\2", text)
    return _ITALIC.sub(r"\1", text)


def is_emphasised(text: str) -> bool:
    """Whether the whole text is set in italics by a tag or by asterisks.

    >>> is_emphasised("<i>varav hyror</i>"), is_emphasised("Hyror*")
    (True, False)
    """
    text = text.strip()
    return bool(re.fullmatch(r"<(i|em)>.*</\1>", text) or re.fullmatch(r"\*[^*\s][^*]*\*", text))


def heal_hyphens(text: str) -> str:
    """Join words that a line end cut in two.

    >>> heal_hyphens("Helårs- prognos 2024"), heal_hyphens("Hel- års- budget"), heal_hyphens("Idrotts- och fritid")
    ('Helårsprognos 2024', 'Helårsbudget', 'Idrotts- och fritid')
    """

    def join(match: re.Match[str]) -> str:
        tail = match["tail"]
        return match["head"] + (tail if tail.isupper() else tail.lower())

    while (joined := _BROKEN_WORD.sub(join, text)) != text:  # "Hel- års- prognos" is cut twice
        text = joined
    return text


def split_mark(text: str) -> Marked:
    """Take the mark of a footnote off the end of a label or a cell.

    >>> split_mark("Bistånd ²⁾"), split_mark("-400*"), split_mark("Skola (F-9)")
    (Marked(text='Bistånd', mark='2'), Marked(text='-400', mark='*'), Marked(text='Skola (F-9)', mark=''))
    >>> split_mark("2021 1)"), split_mark("Skola (årskurs 9)")
    (Marked(text='2021', mark='1'), Marked(text='Skola (årskurs 9)', mark=''))
    >>> split_mark("Energi, kWh/m²")
    Marked(text='Energi, kWh/m²', mark='')
    """
    match = _MARK.search(text)
    before = text[: match.start()] if match else ""
    if not match or not before.strip() or before.count("(") > before.count(")"):  # "Skola (årskurs 9)"
        return Marked(text, "")
    if _POWER.search(text):
        return Marked(text, "")
    mark = match["stars"] or match["raised"] or match["digit"]
    return Marked(text[: match.start()].rstrip(), _plain_mark(mark))


def read_footnote(line: str) -> Marked | None:
    """Give the text and the mark of a line that is a footnote; None for other lines.

    >>> read_footnote("2) Efter ny fördelning"), read_footnote("¹ Med hyror")
    (Marked(text='Efter ny fördelning', mark='2'), Marked(text='Med hyror', mark='1'))
    """
    match = _FOOTNOTE_LINE.match(line)
    if not match:
        return None
    return Marked(strip_markup(match["text"]), _plain_mark(match["stars"] or match["digits"] or match["raised"]))


def _plain_mark(mark: str) -> str:
    return mark.translate(_SUPERSCRIPTS).rstrip(")")
