"""Makes up the rows of a table: labels, a tree that sums prove, blanks, parts ("varav"), notes and footnotes.

In: hypothesis draws and the columns. Out: rows with exact amounts, for example::

    MadeRow(labels=("Skola",), parent="", is_total=False, amounts=(Decimal(-120), Decimal(-110), Decimal(-10)))
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from hypothesis import assume
from hypothesis import strategies as st

from ingest.records import Measure
from tests.made_columns import MadeColumn

NAMES = (
    "Skola",
    "Äldreomsorg",
    "Gator & vägar",
    "IT-stöd",
    "Bibliotek",
    "Idrotts- och fritidsverksamhet",
    "Grundskola F-9",
    "Plan, bygg och miljö",
    "Färdtjänst",
    "Överförmyndare",
    "Avskrivningar och nedskrivningar av materiella anläggningstillgångar",
    "Individ- och familjeomsorg inklusive ensamkommande barn",
    "LSS, personlig assistans",
    "Hyror (externa)",
    "VA/Renhållning",
    "Köpt vård och boende utanför kommunens egna verksamheter",
    "Räddningstjänst",
    "Park",
)
_PARTS = ("varav hyror", "varav personal", "varav köpt vård och köpta platser hos andra utförare")
_SECTIONS = ("Barn och unga", "Vuxna", "Samhällsbyggnad", "Gemensamt")
_TOTALS = ("Summa", "Totalt", "Summa totalt", "SUMMA")
_PAIR = ("Intäkt", "Kostnad")
_LARGE, _SMALL = st.integers(1_000, 99_999), st.integers(1, 999)
_HUGE = st.integers(1_000_000, 9_999_999)


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeRow:
    """A row: its labels, its parent's label, and by column its amount, or None where the cell is blank.

    `printed` are the labels as they stand in the cells, where a name is not repeated under itself.
    """

    labels: tuple[str, ...]
    parent: str = ""
    is_total: bool = False
    amounts: tuple[Decimal | None, ...]
    mark: str = ""
    note: str = ""
    printed: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The labels as one text."""
        return " ".join(self.labels)


class _Drawer:
    """Draws the amounts of rows whose columns hang together."""

    def __init__(self, draw: st.DrawFn, columns: Sequence[MadeColumn], digits: int) -> None:
        self.draw, self.columns = draw, columns
        self.step = Decimal(1).scaleb(-digits)
        self.costs_are_negative = draw(st.booleans())

    def amounts(self, *, blanks: bool) -> tuple[Decimal | None, ...]:
        """Draw a row; with `blanks` some cells hold nothing, though never all."""
        given: list[Decimal | None] = []
        for column in self.columns:
            blank = blanks and any(amount is not None for amount in given) and self.draw(st.integers(0, 5)) == 0
            given.append(None if blank else self._amount(column))
        return self._with_deviations(given)

    def total(self, rows: Sequence[MadeRow]) -> tuple[Decimal | None, ...]:
        """Give the sums of rows; a percentage of a sum is drawn."""
        return tuple(
            self._amount(column)
            if column.is_percent
            else sum((row.amounts[place] or Decimal(0) for row in rows), Decimal(0))
            for place, column in enumerate(self.columns)
        )

    def _amount(self, column: MadeColumn) -> Decimal:
        if column.is_percent:
            return Decimal(self.draw(st.integers(-999, 999))) / 10
        size = self.draw(st.one_of(_LARGE, _LARGE, _LARGE, _SMALL, _HUGE)) * self.step
        turned = self.draw(st.integers(0, 7)) == 0
        return -size if self.costs_are_negative != turned else size

    def _with_deviations(self, given: list[Decimal | None]) -> tuple[Decimal | None, ...]:
        found = list(given)
        for place, column in enumerate(self.columns):
            if column.measure is Measure.VARIANCE and not column.is_percent:
                actual, budget = (
                    next(
                        amount or Decimal(0)
                        for other, amount in zip(self.columns, given, strict=True)
                        if other.measure is measure and other.year == column.year
                    )
                    for measure in (Measure.ACTUAL, Measure.BUDGET)
                )
                found[place] = actual - budget if self.costs_are_negative else budget - actual
        return tuple(found)


@st.composite
def made_rows(draw: st.DrawFn, columns: Sequence[MadeColumn], labels: int, digits: int) -> tuple[MadeRow, ...]:
    """Draw the rows of a table with so many label columns and decimals, in one of the forms that reports have."""
    names = draw(st.permutations(NAMES))
    drawer = _Drawer(draw, columns, digits)
    if labels == 2:
        form = draw(st.sampled_from([_codes, _pairs]))
    else:
        form = draw(st.sampled_from([_flat, _flat, _sub_totals, _groups_above, _bare_sections]))
    rows = form(drawer, list(names))
    assume(_has_no_chance_sums(rows))
    return tuple(rows)


def _leaves(drawer: _Drawer, names: list[str], least: int, most: int) -> list[MadeRow]:
    count = drawer.draw(st.integers(least, most))
    return [MadeRow(labels=(names.pop(),), amounts=drawer.amounts(blanks=place > 0)) for place in range(count)]


def _with_parts(drawer: _Drawer, rows: Sequence[MadeRow]) -> list[MadeRow]:
    """Put parts ("varav hyror") under some rows; they are no terms of any sum."""
    found: list[MadeRow] = []
    parts = list(_PARTS)
    for row in rows:
        found.append(row)
        if parts and drawer.draw(st.integers(0, 5)) == 0:
            found.append(MadeRow(labels=(parts.pop(),), parent=row.label, amounts=drawer.amounts(blanks=False)))
    return found


def _total_name(drawer: _Drawer) -> str:
    return drawer.draw(st.sampled_from(_TOTALS))


def _flat(drawer: _Drawer, names: list[str]) -> list[MadeRow]:
    leaves = _leaves(drawer, names, 2, 8)
    rows = _with_parts(drawer, leaves)
    if drawer.draw(st.booleans()):
        rows.append(MadeRow(labels=(_total_name(drawer),), is_total=True, amounts=drawer.total(leaves)))
    return rows


def _sub_totals(drawer: _Drawer, names: list[str]) -> list[MadeRow]:
    rows: list[MadeRow] = []
    totals = []
    for section in _SECTIONS[: drawer.draw(st.integers(2, 3))]:
        leaves = _leaves(drawer, names, 2, 4)
        label = f"Summa {section[0].lower()}{section[1:]}"
        total = MadeRow(labels=(label,), is_total=True, amounts=drawer.total(leaves))
        rows.extend(_with_parts(drawer, [replace(leaf, parent=label) for leaf in leaves]))
        rows.append(total)
        totals.append(total)
    return [*rows, MadeRow(labels=("Totalt",), is_total=True, amounts=drawer.total(totals))]


def _groups_above(drawer: _Drawer, names: list[str]) -> list[MadeRow]:
    rows: list[MadeRow] = []
    groups = []
    for section in _SECTIONS[: drawer.draw(st.integers(2, 3))]:
        leaves = _leaves(drawer, names, 2, 4)
        group = MadeRow(labels=(section,), is_total=True, amounts=drawer.total(leaves))
        rows.extend((group, *(replace(leaf, parent=section) for leaf in leaves)))
        groups.append(group)
    return [*rows, MadeRow(labels=(_total_name(drawer),), is_total=True, amounts=drawer.total(groups))]


def _bare_sections(drawer: _Drawer, names: list[str]) -> list[MadeRow]:
    rows: list[MadeRow] = []
    terms = []
    for section in _SECTIONS[: drawer.draw(st.integers(2, 3))]:
        leaves = _leaves(drawer, names, 2, 4)
        bare = MadeRow(labels=(section,), amounts=tuple(None for _ in drawer.columns))
        rows.extend((bare, *(replace(leaf, parent=section) for leaf in leaves)))
        terms.extend(leaves)
    return [*rows, MadeRow(labels=(_total_name(drawer),), is_total=True, amounts=drawer.total(terms))]


def _codes(drawer: _Drawer, names: list[str]) -> list[MadeRow]:
    """Rows with a code before the name: "215", "Skola"."""
    leaves = _leaves(drawer, names, 3, 7)
    first, gap = drawer.draw(st.integers(1, 60)), drawer.draw(st.sampled_from([1, 5, 10]))
    codes = [str(first * 10 + gap * place) for place in range(len(leaves))]
    rows = [replace(leaf, labels=(code, leaf.label)) for code, leaf in zip(codes, leaves, strict=True)]
    if drawer.draw(st.booleans()):
        total = _total_name(drawer)
        rows.append(MadeRow(labels=(total,), printed=("", total), is_total=True, amounts=drawer.total(leaves)))
    return rows


def _pairs(drawer: _Drawer, names: list[str]) -> list[MadeRow]:
    """Rows in pairs of revenue and cost, the name printed once."""
    rows: list[MadeRow] = []
    for _ in range(drawer.draw(st.integers(2, 4))):
        name = names.pop()
        first, second = ((name, word) for word in _PAIR)
        rows.append(MadeRow(labels=first, amounts=drawer.amounts(blanks=False)))
        rows.append(MadeRow(labels=second, printed=("", second[1]), amounts=drawer.amounts(blanks=True)))
    return rows


def _has_no_chance_sums(rows: Sequence[MadeRow]) -> bool:
    """Whether no plain row is by chance the sum of rows beside it: then two trees would be right."""
    leaves = [row.amounts for row in rows if not row.is_total and any(row.amounts)]
    for place, amounts in enumerate(leaves):
        for run in (leaves[place + 1 :], leaves[:place][::-1]):
            sums = [Decimal(0)] * len(amounts)
            for other in run:
                sums = [total + (amount or 0) for total, amount in zip(sums, other, strict=True)]
                near = [abs(total - (amount or 0)) <= 5 for total, amount in zip(sums, amounts, strict=True)]
                if sum(near) >= min(2, len(near)):
                    return False
    return True
