"""Puts together headings of two lines: measures above, and under each of them its year or its unit.

In: the lines above a table. Out: its headings, for example::

    "Verksamhet Budget Utfall Avvikelse", "2023 2023"  ->  ("Verksamhet", "Budget 2023", "Utfall 2023", "Avvikelse")
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ingest.notation.measures import parse_measure
from ingest.records import Measure
from ingest.tables.cells import is_period_cell

_TWO_LINES = 2
_UNIT_WORDS = frozenset({"%", "tkr", "kr", "mnkr", "st", "antal"})


def stack(lines: Sequence[str]) -> tuple[str, ...]:
    """Headings over two lines: measures above, periods below, one under the other."""
    if len(lines) < 2:
        return ()
    above, below = lines[-2].split(), lines[-1].split()
    years = [word for word in below if is_period_cell(word)]
    if not years or len(below) - len(years) > 1 or below[len(below) - len(years) :] != years or len(above) < len(years):
        return ()
    # "Budget", "Utfall", "Avvikelse" over two years: a deviation needs none.
    undated = sum(1 for _ in takewhile(lambda name: parse_measure(name) is Measure.VARIANCE, reversed(above)))
    first = len(above) - len(years) - undated
    if first < 0 or not all(map(parse_measure, above[first:])):
        first = len(above) - len(years)
    names = above[first : first + len(years)]
    if not all(map(parse_measure, names)):
        return ()
    label = " ".join((*above[:first], *below[: len(below) - len(years)]))
    dated = (f"{name} {year}" for name, year in zip(names, years, strict=True))
    return (label, *dated, *above[first + len(years) :])


def stack_under_labels(lines: Sequence[str], count: int | None) -> tuple[str, ...]:
    """Headings of a word each over a line that tells what the rows are in, and then years and units.

    >>> stack_under_labels(["Ort Planerade Utförda Andel", "(antal besök) 2021 2021 %"], 3)
    ('Ort (antal besök)', 'Planerade 2021', 'Utförda 2021', 'Andel %')
    >>> stack_under_labels(["Objekt Budget Utfall Kvar", "(tkr) 2021 2021"], 3)
    ('Objekt (tkr)', 'Budget 2021', 'Utfall 2021', 'Kvar')
    """
    if len(lines) != _TWO_LINES or count is None:
        return ()
    above, below = lines[0].split(), lines[1].split()
    under = list(takewhile(lambda word: is_period_cell(word) or word in _UNIT_WORDS, reversed(below)))[::-1]
    names, told = above[len(above) - count :], below[: len(below) - len(under)]
    in_brackets = " ".join(told).startswith("(") and " ".join(told).endswith(")")
    if len(above) <= count or not under or len(under) > count or not all(name[0].isupper() for name in names):
        return ()
    rest = [parse_measure(name) for name in names[len(under) :]]
    if (told and not in_brackets) or any(measure not in (Measure.VARIANCE, Measure.OTHER) for measure in rest):
        return ()
    dated = [f"{name} {word}" for name, word in zip(names, under, strict=False)]
    return (" ".join((*above[: len(above) - count], *told)), *dated, *names[len(under) :])
