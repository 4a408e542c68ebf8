r"""Cuts text that has no blank lines between its tables and its sentences, as some programs take it out of a page.

In: the lines of a run, none of them blank. Out: the places where a new piece starts, for example::

    "Skolan höll sin budget.", "Nämnd Budget 2024 Utfall 2024", "Skola 1 200 1 350", "Vård 900 870", "Skolan fick ..."
        ->  1 and 4: the header and its rows are a piece of their own

A row is a name and then two numbers or more; a header ends in a year, a date or the name of a measure. Rows that follow
on each other, at most a line with the name of a group between them, are a table, with the header right above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from ingest.notation.loose_signs import bind_marks
from ingest.notation.measures import parse_measure
from ingest.notation.number_words import NUMBER_WORD
from ingest.notation.row_status import split_status
from ingest.readers.headings import looks_like_heading

_TOKEN = re.compile(rf"{NUMBER_WORD}[¹²³⁴⁵⁶⁷⁸⁹]?⁾?|[-–−]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(r"(?:19|20)\d\d[-/]?\d\d(?:[-/]?\d\d)?")
_MONTH = re.compile(
    r"(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?",
    re.IGNORECASE,
)
_OTHER_MARKS = re.compile(r"\t|\|.*\||\.{4,}| {2,}\S")
_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*\.? (?=[A-ZÅÄÖ])")
_ENDS_SENTENCE = re.compile(r"[.!?:]\W?$")
_RUN_IN = re.compile(
    r"[A-ZÅÄÖ][\w-]*(?:[ ,-]+[\w-]+){0,4}?"
    r"(?:nämnd|styrelse|förvaltning|verksamhet|kontor|omsorg|enhet|avdelning|bolag)\w*[.:] [A-ZÅÄÖ]"
)
_MIN_WRAPPED = 6
_SHORT = 0.8
_MIN_ROWS = 2
_MIN_BARE_ROWS = 3
_MAX_HEADER_LINES = 3
_MAX_TITLES = 3
_MAX_NAME = 70
_MAX_HEADING = 60
_MAX_LABEL_WORDS = 3
_MAX_ONE_HEADING = 30
# A heading of a column on a line of its own: a word or a few and then a year, or a number of a part of the year.
_ONE_HEADING = re.compile(
    r"[^\W\d_][^\d.!?:;]{0,24}(?:(?:19|20)\d\d(?:[-/]?\d\d){0,2}| [-–’']?\d{1,2})"
    r"(?:[, (]{1,2}(?:%|tkr|mn?kr|mkr|kr)\)?)?"
)


class LineKind(Enum):
    """What a line may be: part of a table that is set with single spaces, or text."""

    ROW = "row"
    ONE = "row of one number"
    HEADER = "header"
    NAME = "name"
    TEXT = "text"


def find_cuts(lines: Sequence[str]) -> tuple[int, ...]:
    """Return the places, counted from 0, where a piece starts within a run of lines: tables, and what follows them."""
    kinds = [line_kind(line) for line in lines]
    cuts: set[int] = set()
    place = 0
    while place < len(lines):
        end = _read_rows(kinds, place)
        if end is None:
            place += 1
            continue
        first = _find_header(lines, kinds, place)
        for title in range(first - 1, max(-1, first - 1 - _MAX_TITLES), -1):
            if first == place or not _is_title(lines, kinds, title):
                break
            cuts.add(title)
        if first < place or _ENDS_SENTENCE.search(lines[place - 1]):  # else its headings stand one a line above it
            cuts.add(first)
        cuts.add(end)
        place = end
    return tuple(sorted(cuts - {0, len(lines)}))


def find_headings(lines: Sequence[str]) -> frozenset[int]:
    """Return the places of headings between the paragraphs of a run that has no blank lines around them.

    None where the run holds rows: what stands alone there names a group of them.
    """
    kinds = [line_kind(line) for line in lines]
    if LineKind.ROW in kinds or LineKind.HEADER in kinds:
        return frozenset()
    return frozenset(place for place in range(len(lines) - 1) if _is_heading(lines, kinds, place))


def find_paragraphs(lines: Sequence[str]) -> frozenset[int]:
    """Return the places where a paragraph starts within lines that have no blank ones between them.

    It does after a sentence that ends well before the margin, and where the line opens with the name of what it is
    about: "Skolnämnden. Underskottet beror på ...". None where the lines are too few to show the margin.
    """
    if len(lines) < _MIN_WRAPPED:
        return frozenset()
    margin = sorted(map(len, lines))[-len(lines) // 3]
    return frozenset(
        place
        for place in range(1, len(lines))
        if _ENDS_SENTENCE.search(lines[place - 1].rstrip())
        and lines[place][:1].isupper()
        and (len(lines[place - 1]) < _SHORT * margin or _RUN_IN.match(lines[place]))
    )


def _is_heading(lines: Sequence[str], kinds: Sequence[LineKind], place: int) -> bool:
    """Whether a line stands as a heading after the end of a paragraph and before the start of another, or numbered."""
    line, below = lines[place].strip(), lines[place + 1].strip()
    above = lines[place - 1].strip() if place else ""
    if kinds[place] is not LineKind.NAME or len(line) > _MAX_HEADING or not (not above or _ENDS_SENTENCE.search(above)):
        return False
    if not looks_like_heading(line, following=below) or not below[:1].isupper():
        return False
    is_numbered = _NUMBER.match(line) is not None
    return is_numbered or (place > 0 and kinds[place + 1] is LineKind.TEXT and len(below) > len(line))


def line_kind(line: str) -> LineKind:
    """Say what a line of a table may be, by its own words."""
    if _OTHER_MARKS.search(line.strip()):
        return LineKind.TEXT
    words = bind_marks([word for word in split_status(line)[0].split(" ") if word])
    start = len(words)
    while start > 0 and _TOKEN.fullmatch(words[start - 1]):
        start -= 1
    numbers = [word for word in words[start:] if any(map(str.isdigit, word))]
    is_years = all(map(_YEAR.fullmatch, numbers))
    if numbers and start and len(words) - start > 1 and not is_years and any(map(str.isalpha, "".join(words[:start]))):
        return LineKind.ROW
    text = line.strip()
    if text[-1] in ".!?;,":
        return LineKind.TEXT
    if _names_columns(words, numbers if is_years else []):
        return LineKind.HEADER
    words_alone = _NUMBER.sub("", text)
    if len(text) > _MAX_NAME or not words_alone[0].isupper() or re.search(r"[.!?;] ", words_alone):
        return LineKind.TEXT
    if start and numbers:
        return LineKind.HEADER if is_years else LineKind.ONE
    return LineKind.NAME


def _names_columns(words: Sequence[str], years: Sequence[str]) -> bool:
    """Whether the words of a line are headings: two years or dates at least, or measures of which one ends it."""
    dates = [word for word in words if _DATE.fullmatch(word)]
    measures = [word for word in words if parse_measure(word) is not None]
    months = [word for word in words if _MONTH.fullmatch(word)]
    if len(years) > 1 or len(dates) > 1 or (len(months) > 1 and words[-1] == months[-1]):
        return True
    return len(measures) > 1 and bool(words[-1] == measures[-1] or years or dates)


def _read_rows(kinds: Sequence[LineKind], first: int) -> int | None:
    """Return the place after the rows that begin at a place; None where too few do."""
    if kinds[first] is not LineKind.ROW:
        return None
    place, rows = first, 0
    while place < len(kinds):
        if kinds[place] in (LineKind.ROW, LineKind.ONE):
            rows += 1
            place += 1
        elif (
            kinds[place] is LineKind.NAME
            and place + 1 < len(kinds)
            and kinds[place + 1] in (LineKind.ROW, LineKind.ONE)
        ):
            place += 1
        else:
            break
    headed = first > 0 and LineKind.HEADER in kinds[max(0, first - 2) : first]
    return place if rows >= (_MIN_ROWS if headed else _MIN_BARE_ROWS) else None


def _find_header(lines: Sequence[str], kinds: Sequence[LineKind], first: int) -> int:
    """Return the place of the first line that belongs to the rows from a place on: their header, if one is there."""
    start = first
    if start > 1 and kinds[start - 1] is LineKind.NAME and kinds[start - 2] is LineKind.HEADER:
        start -= 1  # the name of the first group, under the header
    while start > 0 and kinds[start - 1] is LineKind.HEADER and first - start <= _MAX_HEADER_LINES:
        start -= 1
    return min(start, _first_heading(lines, kinds, first))


def _first_heading(lines: Sequence[str], kinds: Sequence[LineKind], first: int) -> int:
    """Return the place of the line over the labels, where headings of one a line stand right above the rows.

    For example "Projekt", "Budget 2024", "Plan 2025" above "Ny hall 12,0 45,5"; `first` itself where none do.
    """
    start = first
    while start > 0 and _is_one_heading(lines[start - 1].strip()):
        start -= 1
    label = lines[start - 1].strip() if start else ""
    is_label = bool(label) and kinds[start - 1] is LineKind.NAME and len(label.split()) <= _MAX_LABEL_WORDS
    return start - 1 if first - start > 1 and is_label else first


def _is_one_heading(text: str) -> bool:
    """Whether a line is the heading of one column: a few words with a year or the number of a part, or a measure."""
    is_measure = len(text) <= _MAX_ONE_HEADING and parse_measure(text) is not None and text[-1:] not in ".!?:;,"
    return _ONE_HEADING.fullmatch(text) is not None or is_measure


def _is_title(lines: Sequence[str], kinds: Sequence[LineKind], place: int) -> bool:
    """Whether the line above a header is its title, and no end of a sentence."""
    if kinds[place] is not LineKind.NAME:
        return False
    above = lines[place - 1].rstrip() if place else ""
    return not above or bool(_ENDS_SENTENCE.search(above)) or kinds[place - 1] is not LineKind.TEXT
