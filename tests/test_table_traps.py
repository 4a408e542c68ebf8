"""Small tables with one trap each, in our own words and figures, against what a careful reader makes of them.

In: the files of `table_traps/`, where `→` is a tab, `·` a no-break space and `?` a cell that cannot be read::

    == name of the trap
    period: 2022-08            (to the end of August; the whole of 2022 where nothing is said)
    text:
    ...
    columns:                   (header | measure | period | unit, for each column)
    rows:                      (label < parent | amount | amount ...)
    good: 1                    (the sign of a good deviation)
    doubts                     (reading must leave a Problem)
    nothing                    (there are no figures)

Out: a case a trap.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from ingest.notation.periods import full_year, is_full_year, parse_period
from ingest.records import Figure, Measure, Period
from tests.made_up import MadeUp

FOLDER = Path(__file__).parent / "table_traps"


@dataclass
class Trap:
    """A trap as written in its file."""

    name: str
    period: Period = field(default_factory=lambda: full_year(2022))
    lines: list[str] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    good: int | None = None
    doubts: bool = False


def read_traps(text: str) -> list[Trap]:
    """Give the traps of a file."""
    traps: list[Trap] = []
    part, columns = "", list[list[str]]()
    for line in text.split("\n"):
        if line.startswith("== "):
            traps.append(Trap(name=line[3:]))
            part = ""
        elif not traps:
            continue
        elif line in ("text:", "columns:", "rows:"):
            part = line
            columns = [] if line == "columns:" else columns
        elif line in ("nothing", "doubts") or line.startswith(("good: ", "period: ")):
            _set(traps[-1], line)
            part = "" if line in ("nothing", "doubts") or line.startswith("good") else part
        elif part == "text:":
            traps[-1].lines.append(line.replace("→", "\t").replace("·", "\u00a0"))
        elif part == "columns:" and line:
            columns.append([cell.strip() for cell in line.split("|")])
        elif part == "rows:" and line:
            traps[-1].facts.extend(_facts(line, columns))
    return traps


def _set(trap: Trap, line: str) -> None:
    if line.startswith("good: "):
        trap.good = int(line[6:])
    elif line.startswith("period: "):
        trap.period = parse_period(line[8:]) or full_year(2022)
    else:
        trap.doubts = trap.doubts or line == "doubts"


def _facts(line: str, columns: list[list[str]]) -> list[str]:
    label, *cells = (cell.strip() for cell in line.split("|"))
    name, _, parent = label.partition(" < ")
    facts = []
    for (header, measure, period, unit), cell in zip(columns, cells, strict=True):
        if cell:
            value, _, own = cell.partition(" ")
            amount = value if value == "?" else f"{value} {own or unit}".strip()
            facts.append(f"{name} < {parent} | {header} | {measure} | {period} | {amount}")
    return facts


def write_fact(figure: Figure) -> str:
    """Give a figure as the files of traps have it."""
    amount = f"{figure.amount.value} {figure.amount.unit}".strip() if figure.amount else "?"
    period = _write_period(figure.period)
    return f"{figure.label} < {figure.parent} | {figure.column} | {figure.measure} | {period} | {amount}"


def _write_period(period: Period | None) -> str:
    if period is None:
        return "-"
    if is_full_year(period):
        return str(period.end.year)
    start = "" if period.start == date(period.end.year, 1, 1) else f"{period.start}.."
    return f"{start}{period.end:%Y-%m}"


TRAPS = [trap for file in sorted(FOLDER.glob("*.txt")) for trap in read_traps(file.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_a_table_is_read_as_a_careful_reader_reads_it(trap: Trap) -> None:
    read = MadeUp("\n".join(trap.lines), period=trap.period)
    assert [write_fact(figure) for figure in read.figures] == trap.facts
    assert bool(read.problems) == trap.doubts
    if trap.good is not None:
        goods = {one.favourable for one in read.figures if one.measure is Measure.VARIANCE and one.amount}
        assert goods == {trap.good}


def test_there_are_traps_of_every_kind() -> None:
    assert len(TRAPS) >= 40
    assert len({trap.name for trap in TRAPS}) == len(TRAPS)
    assert all(any(line.strip() for line in trap.lines) for trap in TRAPS)
