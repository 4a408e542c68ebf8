"""Groups the words over a table that is set with spaces into the headings of its columns.

In: the lines above the first row of figures. Out: the heading of the labels, then one for each column::

    "Verksamheter", "(tkr)", "Budget", "2021", "Bokslut", "2021", "Avvikelse", "mot budget"
        ->  ("Verksamheter (tkr)", "Budget 2021", "Bokslut 2021", "Avvikelse mot budget")
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from ingest.notation.measures import parse_measure
from ingest.tables.cells import is_period_cell

_BINDING = re.compile(r"(?:mot|från|jämfört|jmf|i|enligt|per|till|av|vs|against|to|of|%)\b", re.IGNORECASE)
_MAX_HEADER_LINES = 30
_MAX_WORDS = 60


def group_columns(lines: Sequence[str], count: int | None) -> tuple[str, ...]:
    """Give the headings, that of the labels first; () when they cannot be grouped into the wanted number of columns.

    >>> group_columns(["Verksamhet Budget 2021 Bokslut 2021 Avvikelse"], 3)
    ('Verksamhet', 'Budget 2021', 'Bokslut 2021', 'Avvikelse')
    >>> group_columns(["Enhet Budget Utfall", "2023 2023"], 2)
    ('Enhet', 'Budget 2023', 'Utfall 2023')
    """
    lines = [line.strip() for line in lines if line.strip()][-_MAX_HEADER_LINES:]
    if not lines or sum(len(line.split()) for line in lines) > _MAX_WORDS:
        return ()
    pieces = list(lines) if len(lines) > 2 and _count_starts(lines) > 1 else None
    if pieces is None:
        stacked = _stack(lines)
        if stacked and (count is None or len(stacked) == count + 1):
            return stacked
        pieces = [word for line in lines for word in line.split()]
    return _group(pieces, count)


def _count_starts(pieces: Sequence[str]) -> int:
    return sum(_starts_column(piece, "") for piece in pieces)


def _starts_column(piece: str, before: str) -> bool:
    bound = _BINDING.match(piece) or (before and _BINDING.fullmatch(before))
    return parse_measure(piece) is not None and not bound


def _stack(lines: Sequence[str]) -> tuple[str, ...]:
    """Headings over two lines: measures above, periods below, one under the other."""
    if len(lines) < 2:
        return ()
    above, below = lines[-2].split(), lines[-1].split()
    years = [word for word in below if is_period_cell(word)]
    if not years or len(below) - len(years) > 1 or below[len(below) - len(years) :] != years or len(above) < len(years):
        return ()
    names = above[len(above) - len(years) :]
    if not all(parse_measure(name) for name in names):
        return ()
    label = " ".join((*above[: len(above) - len(years)], *below[: len(below) - len(years)]))
    return (label, *(f"{name} {year}" for name, year in zip(names, years, strict=True)))


def _group(pieces: Sequence[str], count: int | None) -> tuple[str, ...]:
    starts: list[int] = []
    for place, piece in enumerate(pieces):
        before = pieces[place - 1] if place else ""
        dated = any(is_period_cell(other) for other in pieces[starts[-1] : place]) if starts else False
        if _starts_column(piece, before) or (is_period_cell(piece) and (dated or not starts)):
            starts.append(place)
    years = len(starts) > 1 and all(is_period_cell(pieces[start]) for start in starts[1:])
    if years and starts[0] == 0 and not is_period_cell(pieces[1]):
        # "Resultat (tkr) 2019 2020": what the rows are, and then years
        starts = [place for place, piece in enumerate(pieces) if is_period_cell(piece)]
    if not starts:
        return ()
    if count is not None and len(starts) != count:
        starts = _fewer_starts(pieces, starts, count)
    ends = [*starts[1:], len(pieces)]
    if not starts:
        return ()
    return (" ".join(pieces[: starts[0]]), *(" ".join(pieces[a:b]) for a, b in zip(starts, ends, strict=True)))


def _fewer_starts(pieces: Sequence[str], starts: Sequence[int], count: int) -> list[int]:
    """Drop starts that may go on with the column before ("Avvikelse", "prognos"), if only one choice fits."""
    loose = [start for start in starts[1:] if pieces[start][:1].islower() or is_period_cell(pieces[start])]
    surplus = len(starts) - count
    if surplus <= 0 or surplus > len(loose):
        return []
    choices = list(combinations(loose, surplus))
    return [start for start in starts if start not in choices[0]] if len(choices) == 1 else []
