r"""Sets lines whose tabs only move words to the next stop, as a typewriter's do, with spaces instead.

In: the lines of a text. Out: the same lines, those of a table that is padded with tabs set with spaces, for example::

    "Projekt\t\t\tBudget" / "Badhuset, renovering\t3 000"  ->  "Projekt                 Budget", ...

In most texts each tab parts two cells. Here a long name has fewer tabs after it than a short one, and the amounts
after them stand under each other only where tabs reach from stop to stop: that is how such lines are told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ingest.notation import parse_number

_STOPS = (8, 4)  # letters from one stop to the next
_TABS = re.compile(r"\t+")
_GAP = 2
_MAX_NAMES = 2
_MAX_NAME = 70
_MIN_ROWS = 3
_MIN_SHARE = 0.8


def set_with_spaces(lines: Sequence[str]) -> tuple[str, ...]:
    """Give the lines, tabs made spaces where they pad the rows of a table."""
    found = list(lines)
    for first, end in _runs(lines):
        run = lines[first:end]
        if stop := _stop_of(run):
            cut = [_with_single_tabs(line, _start_of_rows(run, stop), stop) for line in run]
            even = len({line.count("\t") for line in _full_rows(cut)}) == 1
            found[first:end] = cut if even else [_spaced(line, stop) for line in run]
    return tuple(found)


def _with_single_tabs(line: str, start: int, stop: int) -> str:
    """Give a line whose name is parted by one tab from its values, which start at a place; more where cells are blank.

    That is how it is where each value is shorter than the way from stop to stop.
    """
    found = _TABS.search(line)
    if found is None:
        return line
    blank = (_start_of_values(line, stop) - start) // stop
    return line if blank < 0 else f"{line[: found.start()]}{chr(9) * (1 + blank)}{line[found.end() :]}".rstrip("\t")


def _runs(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give where lines that have tabs follow on each other, with at most two names of groups between them."""
    first = last = -1
    for place, line in enumerate((*lines, "", "")):
        if "\t" in line:
            first, last = (place if first < 0 else first), place
        elif first >= 0 and (not line.strip() or place - last > _MAX_NAMES or len(line) > _MAX_NAME):
            yield first, last + 1
            first = -1


def _stop_of(run: Sequence[str]) -> int:
    """Give how far apart the stops are that the tabs of the rows reach to; 0 where they part cells."""
    rows = _full_rows(run)
    if len(rows) < _MIN_ROWS or len({_padding(line) for line in rows}) < len(_STOPS):
        return 0
    for stop in _STOPS:
        starts = [_start_of_values(line, stop) for line in rows]
        if starts.count(_start_of_rows(run, stop)) >= _MIN_SHARE * len(rows):
            return stop
    return 0


def _full_rows(run: Sequence[str]) -> list[str]:
    """Give the rows with most cells: in others, two tabs may stand beside a blank one."""
    rows = [line for line in run if _is_row(line)]
    most = max((_count(line) for line in rows), default=0)
    return [line for line in rows if _count(line) == most]


def _start_of_rows(run: Sequence[str], stop: int) -> int:
    """Give the place where the first values of most rows start."""
    starts = Counter(_start_of_values(line, stop) for line in _full_rows(run))
    return starts.most_common(1)[0][0] if starts else 0


def _spaced(line: str, stop: int) -> str:
    """Give a line with spaces for tabs; each stop is moved to the right, so that two spaces part a cell at least."""
    spaced, place = "", 0
    for cell in re.split(r"(\t)", line):
        if cell == "\t":
            place = (place // stop + 1) * stop
            spaced = spaced.ljust(place // stop * (stop + _GAP))
        else:
            spaced += cell
            place += len(cell)
    return spaced


def _is_row(line: str) -> bool:
    cells = _TABS.split(line.strip())
    return len(cells) > 1 and not line.startswith("\t") and any(map(parse_number, cells[1:]))


def _count(line: str) -> int:
    """Give how many cells of a line are not blank."""
    return len(_TABS.split(line.strip()))


def _padding(line: str) -> int:
    """Give how many tabs stand after the name of a row."""
    found = _TABS.search(line)
    return len(found[0]) if found else 0


def _start_of_values(line: str, stop: int) -> int:
    """Give the place where the first cell after the name of a row stands."""
    found = _TABS.search(line)
    return len(line[: found.end()].expandtabs(stop)) if found else 0
