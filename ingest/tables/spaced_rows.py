"""Finds tables that are set with spaces alone, and settles by arithmetic which spaces part cells.

In: paragraphs with their lines. Out: raw tables, and doubts about rows that nothing settles, for example::

    Verksamhet / Budget / 2021 / Bokslut / 2021 / Avvikelse        (one heading a line)
    Skola 1 352 1 127 225                                          ->  "1 352", "1 127", "225": 1 352 - 1 127 = 225

A no-break space binds the parts of a number; alone it is a blank cell. Where plain spaces can be read in several ways
and no arithmetic decides, the row is left out with a Problem.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.records import Block, BlockKind, Location, Problem, Row
from ingest.tables.header_words import group_columns, split_title
from ingest.tables.raw_tables import RawTable, line_above, span
from ingest.tables.settled_lines import Cells, Line, settle
from ingest.tables.stacked_cells import read_stacked
from ingest.tables.year_lines import read_year_lines

_NUMBER_TOKEN = re.compile(r"[-–−+]?[\u00a0\u202f]?\d[\d\u00a0\u202f]*(?:[.,]\d+)?%?\*?|[-–−]|[\u00a0\u202f]+")
_BOUND = re.compile(r"\d[\u00a0\u202f]\d")
_HEAD_GROUP = re.compile(r"[-–−+]?\d{1,3}")
_NEXT_GROUP = re.compile(r"\d{3}(?:[.,]\d+)?%?")
_TORN_GROUP = re.compile(r"[-–−+]?\s?0\d")  # "000" is the end of a number, not one
_PLAIN = re.compile(r"(?<![\d,.\u00a0\u202f])\d{1,3} 0\d\d(?![\d,.])")
_GAP = re.compile(r" {2,}")
_MIN_ROWS = 2
_MIN_BOUND = 3
_MIN_COLUMNS = 2
_MAX_WAYS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class SpacedTables:
    """The tables found in paragraphs, and doubts about rows that could not be read."""

    tables: tuple[RawTable, ...]
    problems: tuple[Problem, ...]


def find_spaced_tables(blocks: Sequence[Block]) -> SpacedTables:
    """Give the tables among the paragraphs of a report."""
    tables: list[RawTable] = []
    problems: list[Problem] = []
    is_bound = _binds_thousands(blocks)
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.PARAGRAPH:
            rows, doubts = _read_paragraph(blocks, index, is_bound=is_bound)
            problems.extend(doubts)
            if rows:
                lines = block.text.split("\n")
                headed = not _is_data(lines[0])  # else its headings are the block before
                above = split_title(lines)[0] or line_above(blocks, index if headed else index - 1)
                tables.append(RawTable(rows=rows, blocks=(index,), headings=block.headings, above=above))
    return SpacedTables(tables=tuple(tables), problems=tuple(problems))


def _binds_thousands(blocks: Sequence[Block]) -> bool:
    """Whether no-break spaces hold the thousands together in a report's rows: then a plain space parts two cells.

    So it is where several rows have such numbers, and no row has a number of thousands that is told to be held by a
    plain space: one after which a group of three digits begins with 0 ("1 052").
    """
    lines = [line for block in blocks if block.kind is BlockKind.PARAGRAPH for line in block.text.split("\n")]
    data = [line for line in lines if _is_data(line)]
    return sum(bool(_BOUND.search(line)) for line in data) >= _MIN_BOUND and not any(map(_PLAIN.search, data))


def _read_paragraph(blocks: Sequence[Block], index: int, *, is_bound: bool) -> tuple[tuple[Row, ...], list[Problem]]:
    """Give the rows of a table in a paragraph, header row first; none when the paragraph holds no table."""
    block = blocks[index]
    lines = block.text.split("\n")
    if years := read_year_lines(lines):
        return tuple(Row(cells=cells, location=_locate(block, place)) for place, cells in enumerate(years)), []
    data = [place for place, line in enumerate(lines) if _is_data(line)]
    if len(data) < _MIN_ROWS or len(data) < 0.6 * (data[-1] - data[0] + 1):
        return _read_stack(block, lines)
    above = lines[: data[0]] or _lines_above(blocks, index)
    body = lines[data[0] : data[-1] + 1]
    is_bound = is_bound or any(map(_BOUND.search, body))
    header = group_columns(split_title(above)[1], _count_columns(body, is_bound=is_bound))
    if len(header) <= _MIN_COLUMNS:
        message = "Lines that end in several numbers, but no headings for them were found."
        return (), [Problem(message=message, location=block.location)] if len(data) > _MIN_ROWS and len(above) else []
    read = [_read_line(line, data[0] + place, len(header) - 1, is_bound=is_bound) for place, line in enumerate(body)]
    chosen, doubtful = settle(read, header)
    if sum(len(cells) > 1 for _, cells in chosen) < _MIN_ROWS:
        return (), _doubts(block, doubtful)
    head = Row(cells=header, location=_locate(block, 0 if lines[: data[0]] else data[0]))
    rows = tuple(Row(cells=cells, location=_locate(block, line.number)) for line, cells in chosen)
    return (head, *rows), _doubts(block, doubtful)


def _read_stack(block: Block, lines: Sequence[str]) -> tuple[tuple[Row, ...], list[Problem]]:
    """Give the rows of a table with one cell a line; none when the lines hold no such table."""
    stack = read_stacked(lines)
    if stack is None:
        return (), []
    rows: list[Row] = []
    for row in stack.rows:
        place = span(_locate(block, row.first), _locate(block, row.last))
        values = [_locate(block, row.last - back) for back in reversed(range(len(row.cells) - 1))]
        rows.append(Row(cells=row.cells, location=place, places=(place, *values) if rows else ()))
    message = "A row of cells that stand one a line has a cell too few or too many: {!r}."
    torn = [Problem(message=message.format(row.cells), location=_locate(block, row.first)) for row in stack.torn]
    return tuple(rows), torn


def _doubts(block: Block, lines: Sequence[Line]) -> list[Problem]:
    return [
        Problem(
            message=f"The line {line.text!r} can be cut into cells in {len(line.ways) or 'no'} ways.",
            location=_locate(block, line.number),
        )
        for line in lines
    ]


def _locate(block: Block, place: int) -> Location:
    first = block.location.first_line
    if first is None:
        return block.location
    return replace(block.location, first_line=first + place, last_line=first + place)


def _lines_above(blocks: Sequence[Block], index: int) -> list[str]:
    """Give the lines of the block before, where the header stands apart from its rows."""
    if index == 0 or blocks[index - 1].kind is BlockKind.TABLE:
        return []
    return blocks[index - 1].text.split("\n")


def _is_data(line: str) -> bool:
    """Whether a line has a label and then two or more numbers, which are not just years of a sentence."""
    label, tokens = _split_tail(line)
    numbers = [token for token in tokens if re.search(r"\d", token)]
    blanks = [token for token in tokens if not token.strip("\u00a0\u202f")]
    years = all(re.fullmatch(r"(?:19|20)\d\d", token) for token in numbers)
    return bool(re.search(r"[^\W\d_]", label)) and len(numbers) + len(blanks) >= 2 and bool(numbers) and not years


def _split_tail(line: str) -> tuple[str, list[str]]:
    """Give the label and the number-like words at the end of a line."""
    words = [word for word in line.split(" ") if word]
    start = len(words)
    while start > 0 and _NUMBER_TOKEN.fullmatch(words[start - 1]):
        start -= 1
    return " ".join(words[:start]), words[start:]


def _count_columns(lines: Sequence[str], *, is_bound: bool) -> int | None:
    """How many columns the rows have, where the lines bind their numbers; None where plain spaces leave it open."""
    gapped = [len(_GAP.split(line.strip())) - 1 for line in lines if _GAP.search(line.strip())]
    if len(gapped) >= 0.6 * len(lines):
        return Counter(gapped).most_common(1)[0][0]
    if not is_bound and any(len(list(_joins(_split_tail(line)[1]))) > 1 for line in lines):
        return None
    counts = Counter(len(_split_tail(line)[1]) for line in lines if _is_data(line))
    return counts.most_common(1)[0][0]


def _read_line(line: str, number: int, width: int, *, is_bound: bool) -> Line:
    """Every way to read a line as a label and as many cells as there are columns."""
    fields = _GAP.split(line.strip(" "))
    if len(fields) == width + 1 and all(_NUMBER_TOKEN.fullmatch(field.replace(" ", "\u00a0")) for field in fields[1:]):
        return Line(text=line, number=number, ways=(tuple(fields),))
    label, tokens = _split_tail(line)
    if not tokens:
        return Line(text=line, number=number, ways=((line.strip(),),))
    joins = [tuple(tokens)] if is_bound else list(_joins(tokens))
    ways = []
    for cells in (*joins, *(_with_signs(joined) for joined in joins)):
        if any(_TORN_GROUP.match(cell) for cell in cells):
            continue
        extra = len(cells) - width
        if extra >= 0 and all(cell.strip("\u00a0\u202f") for cell in cells[:extra]):  # a label ends in no blank cell
            ways.append((" ".join((label, *cells[:extra])), *cells[extra:]))
    return Line(text=line, number=number, ways=tuple(dict.fromkeys(ways)))


def _with_signs(cells: Sequence[str]) -> Cells:
    """Give the cells with each minus that stands alone bound to the number after it."""
    bound: list[str] = []
    for cell in cells:
        if bound and re.fullmatch(r"[-–−]", bound[-1]) and cell[:1].isdigit():
            bound[-1] += f" {cell}"
        else:
            bound.append(cell)
    return tuple(bound)


def _joins(tokens: Sequence[str]) -> Iterator[Cells]:
    """Every way to join words into numbers of thousands: "1 352 225" is 1 352 and 225, or 1, 352 and 225, ..."""
    pending: list[tuple[int, Cells]] = [(0, ())]
    found = 0
    while pending and found < _MAX_WAYS:
        start, cells = pending.pop()
        if start == len(tokens):
            found += 1
            yield cells
            continue
        pending.append((start + 1, (*cells, tokens[start])))
        end = start + 1
        while _HEAD_GROUP.fullmatch(tokens[start]) and end < len(tokens) and _NEXT_GROUP.fullmatch(tokens[end]):
            end += 1
            pending.append((end, (*cells, " ".join(tokens[start:end]))))
