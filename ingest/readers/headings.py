"""Tells headings from other short lines, and keeps the path of headings above a block.

In: a line and its neighbours. Out: whether it is a heading, and how deep, for example::

    "3.2 Förändrad ekonomisk situation"  ->  a heading of level 2 under "3. Viktiga händelser under året"
"""

from __future__ import annotations

import re

_MARKDOWN = re.compile(r"\s{0,3}(#{1,6})\s+(\S.*?)\s*#*\s*$")
_BOLD = re.compile(r"\s*(\*\*|__)(?=\S)([^*_]+)(?<=\S)\1:?\s*$")
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})(\.?)\s+(?=[^\W\d_])")
_CODED = re.compile(r"(?!(?:19|20)\d\d\b)\d{2,5}\s+[A-ZÅÄÖ]")
_NAME = re.compile(r"[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)?(?: [A-ZÅÄÖÉ][a-zåäöéü]+){1,2}$")
_LABEL_AND_VALUE = re.compile(r"[^\d:]{2,40}:\s+\S")
_AMOUNT = re.compile(
    r"\b(?:på|om|med|till|of|by)\s+(?:ca|cirka|about)?\s*[-–−]?\d[\d\s,.]*(?:[tm]n?kr|kr|milj|proc|%)", re.I
)
_DATE_AT_END = re.compile(r"\d{4}-\d\d-\d\d\s*$")
_REPORT_KIND = re.compile(r"rapport|bokslut|redovisning|berättelse|uppföljning|report|account", re.I)
_NOT_HEADINGS = re.compile(
    r"^(?:till|version|datum|dnr|diarienr|sida|sid|page|bild|foto)\b|namn namn|lorem ipsum|_| = ", re.I
)
_VERBS = re.compile(
    r"\b(?:är|var|har|hade|blir|blev|ska|skall|kan|kommer|visar|beräknas|beror|redovisar|finns|pågår|anger|innebär"
    r"|uppgår|bedöms|väntas|prognostiseras|måste|gäller|består|is|are|was|were|has|have|had|will|shows)\b"
)
_BARE_NUMBER = re.compile(r"[\s\d.,%+\-–−]+(?:tkr|kr|mnkr|mkr)?\s*$")
_FIGURES_AT_END = re.compile(r"(?:\s[-–−]?\s?\d[\d.,]*%?){3,}$")
_CONTENT_WORDS = re.compile(r"[^\W\d_]{2,}")

_MAX_LENGTH = 80
_MAX_CAPTION_LENGTH = 120
_MAX_UNNUMBERED = 50
_LONGER = 15
_MAX_WORDS = 10
_MAX_VERBAL_WORDS = 4
_MAX_COLON_WORDS = 4
_MANY_UNNUMBERED = 4


def marked_heading(line: str) -> tuple[int, str] | None:
    """Give level and text of a line marked as a heading ('## Ekonomi'), else None; bold lines have level 0."""
    if markdown := _MARKDOWN.match(line):
        return len(markdown.group(1)), _BOLD.sub(r"\2", markdown.group(2)).strip()
    if (bold := _BOLD.match(line)) and looks_like_heading(bold.group(2)):
        return 0, bold.group(2).strip()
    return None


def looks_like_heading(
    text: str, *, following: str = "", before_table: bool = False, before_list: bool = False
) -> bool:
    """Whether a line that stands by itself is a heading; `following` is the first line of what comes next."""
    text = text.strip()
    length = _MAX_CAPTION_LENGTH if before_table else _MAX_LENGTH
    if (
        not text
        or len(text) > length
        or not (text[0].isupper() or text[0].isdigit())
        or not _CONTENT_WORDS.search(text)
    ):
        return False
    if text[-1] in ".!?;,-–" or _FIGURES_AT_END.search(text) or _NOT_HEADINGS.search(text) or _AMOUNT.search(text):
        return False
    words = text.split()
    if text.endswith(":") and (before_list or before_table or len(words) > _MAX_COLON_WORDS):
        return False
    if len(words) > _MAX_VERBAL_WORDS and _VERBS.search(text):
        return False
    if len(words) > _MAX_WORDS and not before_table:
        return False
    return not _is_label_name_or_cut_row(text, following)


def _is_label_name_or_cut_row(text: str, following: str) -> bool:
    if _LABEL_AND_VALUE.match(text) or (_DATE_AT_END.search(text) and not _REPORT_KIND.search(text)):
        return True
    if _NAME.match(text) and not following.rstrip().endswith((".", ":")):
        return True  # the signatures under a decision; "Lex Sarah" above its paragraph stays a heading
    # A row that a page break cut from its table: the label on one line, its only figure on the next.
    return bool(following.strip()) and bool(_BARE_NUMBER.match(following)) and not _is_years(following)


def _is_years(text: str) -> bool:
    return all(re.fullmatch(r"(?:19|20)\d\d", word) for word in text.split())


def opens_run(line: str, following: str) -> bool:
    """Whether the first of several lines is a heading above the rest: in capitals, numbered, or short above long."""
    text = line.strip()
    if not looks_like_heading(text):
        return False
    if is_capitals(text):
        return not any(character.isdigit() for character in re.sub(r"\b(?:19|20)\d\d\b", "", text))
    below = following.strip()
    if not below[:1].isupper() and not _NUMBERED.match(below):
        return False
    if _NUMBERED.match(text):  # the lines of wrapped text are long, those of an address or a list are not
        return len(below) >= len(text) + _LONGER or bool(_NUMBERED.match(below) and "." in below.split()[0])
    return len(below) > _MAX_LENGTH and len(text) <= _MAX_UNNUMBERED


def is_capitals(text: str) -> bool:
    """Whether a line is written in capitals, short words aside."""
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= 4 and all(character.isupper() for character in letters)


class HeadingPath:
    """The path of headings above the next block; `enter` takes each heading in reading order."""

    def __init__(self) -> None:
        self._entries: list[tuple[int, str]] = []
        self._numbered_level = 0
        self._offset = 0
        self._chapter = 0
        self._unnumbered = 0
        self._marked = False

    @property
    def texts(self) -> tuple[str, ...]:
        """The headings above, outermost first."""
        return tuple(text for _, text in self._entries)

    def enter(self, text: str, marked_level: int = 0, *, follows_heading: bool = False) -> tuple[str, ...]:
        """Go under a heading and give the path above it; a heading right below another one belongs under it."""
        level = marked_level or self._numbered(text) or self._unnumbered_level(text, follows_heading=follows_heading)
        if marked_level:
            self._numbered_level = marked_level
        while self._entries and self._entries[-1][0] >= level:
            self._entries.pop()
        above = self.texts
        self._entries.append((level, text))
        return above

    def _numbered(self, text: str) -> int:
        found = _NUMBERED.match(text)
        if found is None:
            return 0
        parts = found.group(1).split(".")
        chapter = int(parts[0])
        if len(parts) == 1 and not found.group(2) and chapter not in (1, self._chapter, self._chapter + 1):
            return 0  # "45 Gymnasieskola": the code of a programme, not a chapter
        if self._chapter == 0 and self._unnumbered >= _MANY_UNNUMBERED:
            self._offset = 1  # the report's chapters have no numbers, so these are parts of one of them
        self._chapter = chapter
        self._numbered_level = len(parts) + self._offset
        return self._numbered_level

    def _unnumbered_level(self, text: str, *, follows_heading: bool) -> int:
        level = self._numbered_level + 1
        if _CODED.match(text):
            return level + 1
        self._unnumbered += 1
        alone = bool(self._entries) and self._entries[-1][0] == level
        return level + 1 if follows_heading and alone else level
