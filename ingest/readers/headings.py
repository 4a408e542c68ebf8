"""Tells headings from other short lines, and keeps the path of headings above a block.

In: a line and its neighbours. Out: whether it is a heading, and how deep, for example::

    "3.2 Förändrad ekonomisk situation"  ->  a heading of level 2 under "3. Viktiga händelser under året"
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

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

# "Tabell 4. Hur prognosen har ändrats" names a table, whatever its words.
_TABLE_NUMBER = re.compile(r"(?:tabell|table)\s+\d{1,3}[a-z]?\b[.:]?\s", re.IGNORECASE)

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


def without_bold(line: str) -> str:
    """Give the text of a line that is bold as a whole; other lines as they are, without blanks around them."""
    bold = _BOLD.match(line)
    return bold.group(2).strip() if bold else line.strip()


def looks_like_heading(
    text: str, *, following: str = "", before_table: bool = False, before_list: bool = False
) -> bool:
    """Whether a line that stands by itself is a heading; `following` is text of what comes next."""
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
    if before_table and _TABLE_NUMBER.match(text):
        return True
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


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingPath:
    """The headings above a block, outermost first, each with its level; and the numbering that they have followed."""

    entries: tuple[tuple[int, str], ...] = ()
    numbered_level: int = 0
    offset: int = 0
    chapter: int = 0
    unnumbered: int = 0

    @property
    def texts(self) -> tuple[str, ...]:
        """The headings alone."""
        return tuple(text for _, text in self.entries)


def enter_heading(path: HeadingPath, text: str, marked_level: int, *, follows_heading: bool) -> HeadingPath:
    """Go under a heading: its mark, its number or its look gives its level; one right below another is under it."""
    if marked_level:
        path, level = replace(path, numbered_level=marked_level), marked_level
    elif parts := _chapter_parts(path, text):
        path = _follow_number(path, parts)
        level = path.numbered_level
    elif _CODED.match(text):
        level = path.numbered_level + 2
    else:
        level = path.numbered_level + 1
        alone = bool(path.entries) and path.entries[-1][0] == level
        level += follows_heading and alone
        path = replace(path, unnumbered=path.unnumbered + 1)
    above = tuple(entry for entry in path.entries if entry[0] < level)
    return replace(path, entries=(*above, (level, text)))


def _chapter_parts(path: HeadingPath, text: str) -> tuple[int, ...]:
    """Give the parts of a chapter's number, (3, 2) for "3.2 Skola"; () for "45 Skola", the code of a programme."""
    found = _NUMBERED.match(text)
    if found is None:
        return ()
    parts = tuple(int(part) for part in found.group(1).split("."))
    counts_on = parts[0] in (1, path.chapter, path.chapter + 1)
    return parts if len(parts) > 1 or found.group(2) or counts_on else ()


def _follow_number(path: HeadingPath, parts: tuple[int, ...]) -> HeadingPath:
    # After many headings without numbers, the first number is a part's in a chapter, not a chapter's.
    nested = path.chapter == 0 and path.unnumbered >= _MANY_UNNUMBERED
    offset = 1 if nested else path.offset
    return replace(path, offset=offset, chapter=parts[0], numbered_level=len(parts) + offset)
