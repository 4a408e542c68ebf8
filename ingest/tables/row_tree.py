"""Finds which rows of a table are totals, and of which row each is a part, by names and by exact sums.

In: the labels and amounts of the rows. Out: for each row its parent and whether it is a total, for example::

    Skola 300, Kök 100, Gård 200, Bad 50, Totalt 350  ->  Kök and Gård are parts of Skola; Skola and Totalt are totals

A sum proves a tree only where it holds in every column. Rows that stand directly under the grand total have no parent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.tables.sum_groups import Group, find_groups, last_digit

_TOTAL = re.compile(
    r"(?:summa|s:a|totalt?|totala|delsumma|sum|subtotal|resultat|(?:årets|periodens) resultat|netto\w*"
    r"|verksamhetens netto\w*|net (?:cost|result|expen\w+|total)s?|result)\b",
    re.IGNORECASE,
)
_SECTION_TOTAL = re.compile(r"(?:summa|s:a|totalt?|delsumma|subtotal|sum|total)\b.*\w", re.IGNORECASE)
_RUNNING = re.compile(r"\bnetto|\bresultat\b|\bnet\b|\bresult\b", re.IGNORECASE)
_PART = re.compile(r"[-–\s]*(?:varav|därav|of which|whereof)\b", re.IGNORECASE)
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeRow:
    """What the tree needs of a row: its label, its amounts by column, and how it is printed.

    `is_emphasised`: in italics, as parts are; `is_bare`: a label with nothing at all beside it.
    """

    label: str
    values: tuple[Decimal | None, ...]
    is_emphasised: bool = False
    is_bare: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether the row has no amounts at all."""
        return all(value is None for value in self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A row's place in the tree: the index of its parent, if any, and whether it is a total of other rows."""

    parent: int | None = None
    is_total: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Total:
    """A total below its parts: its index, and those of the rows that it sums up directly."""

    index: int
    parts: tuple[int, ...]


def find_places(rows: Sequence[TreeRow]) -> tuple[Place, ...]:
    """Give the place of each row."""
    parents = _printed_parts(rows)
    items = [index for index, row in enumerate(rows) if not row.is_empty and index not in parents]
    totals, groups = _find_sums(rows, items)
    for total in totals:
        if _is_section(total, totals, rows, items):
            parents.update(dict.fromkeys(total.parts, total.index))
    for group in groups:
        parents.update(dict.fromkeys(group.parts, group.index))
    for index, section in _sections(rows, totals).items():
        parents.setdefault(index, section)
    proved = {total.index for total in totals} | {group.index for group in groups}
    return tuple(
        Place(
            parent=parents.get(index),
            is_total=index in proved or (is_total_name(row.label) and not row.is_empty),
        )
        for index, row in enumerate(rows)
    )


def is_total_name(label: str) -> bool:
    """Whether a label names a total.

    >>> is_total_name("S:a investeringar"), is_total_name("Totalförsvar"), is_total_name("Resultatenhet")
    (True, False, False)
    """
    return bool(_TOTAL.match(label))


def is_part_name(label: str) -> bool:
    """Whether a label says that its row is a part of the row above: "varav hyror"."""
    return bool(_PART.match(label))


def _printed_parts(rows: Sequence[TreeRow]) -> dict[int, int]:
    """Rows that are parts by their words ("varav ...") or by italics under an upright row."""
    parents: dict[int, int] = {}
    whole: int | None = None
    upright = sum(not row.is_emphasised for row in rows) * 2 >= len(rows)
    for index, row in enumerate(rows):
        is_part = is_part_name(row.label) or (row.is_emphasised and upright)
        if not is_part:
            whole = index if not row.is_empty else whole
        elif whole is not None and not is_total_name(row.label):
            parents[index] = whole
    return parents


def _find_sums(rows: Sequence[TreeRow], items: Sequence[int]) -> tuple[list[_Total], tuple[Group, ...]]:
    """Totals below their parts, and groups above theirs."""
    values = {index: rows[index].values for index in items}
    open_items: list[int] = []
    totals: list[_Total] = []
    groups: list[Group] = []
    for index in items:
        named = is_total_name(rows[index].label)
        start = _matching_suffix(values, open_items, index) if named else None
        if named and start != 0 and not totals and (found := find_groups(values, open_items, values[index])):
            # Before a shorter run of rows: the parts of groups and the rest sum up to the total as well.
            groups.extend(found)
            totals.append(_Total(index=index, parts=_roots(open_items, found)))
            open_items.clear()
        elif start is not None:
            totals.append(_Total(index=index, parts=tuple(open_items[start:])))
            del open_items[start:]
        elif named:
            continue  # a total that nothing proves: a name, and no more
        open_items.append(index)
    if not totals:
        if _is_unnamed_total(values, open_items):
            totals.append(_Total(index=open_items[-1], parts=tuple(open_items[:-1])))
        else:
            groups.extend(find_groups(values, open_items, None))
    return totals, tuple(groups)


def _roots(items: Sequence[int], groups: Sequence[Group]) -> tuple[int, ...]:
    inner = {part for group in groups for part in group.parts}
    return tuple(index for index in items if index not in inner)


def _matching_suffix(
    values: dict[int, tuple[Decimal | None, ...]], open_items: Sequence[int], total: int
) -> int | None:
    """Where the run of rows starts that ends before a total and sums up to it; None if no run does."""
    fitting = [start for start in range(len(open_items)) if _sums_to(values, open_items[start:], total)]
    if not fitting:
        return None
    exact = [start for start in fitting if _sums_to(values, open_items[start:], total, exact=True)]
    best = max(exact or fitting)
    while best > 0 and all(not value for value in values[open_items[best - 1]]):
        best -= 1  # rows of zeros add nothing, and belong to the rows after them
    return best


def _sums_to(
    values: dict[int, tuple[Decimal | None, ...]], parts: Sequence[int], total: int, *, exact: bool = False
) -> bool:
    compared = 0
    for column, wanted in enumerate(values[total]):
        terms = [value for part in parts if (value := values[part][column]) is not None]
        if wanted is None or not terms:
            continue
        tolerance = 0 if exact else _HALF * len(terms) * last_digit((wanted, *terms))
        if abs(sum(terms) - wanted) > tolerance:
            return False
        compared += wanted != 0
    return compared > 0


def _is_unnamed_total(values: dict[int, tuple[Decimal | None, ...]], items: Sequence[int]) -> bool:
    if len(items) < 4:
        return False
    columns = sum(bool(value) for value in values[items[-1]])
    return columns >= 2 and _sums_to(values, items[:-1], items[-1], exact=True)


def _is_section(total: _Total, totals: Sequence[_Total], rows: Sequence[TreeRow], items: Sequence[int]) -> bool:
    """Say whether a total closes a section, so that its parts belong to it; a grand or a running total does not."""
    label = rows[total.index].label
    if _RUNNING.search(label):
        return False
    over = next((other for other in totals if total.index in other.parts), None)
    indices = {other.index for other in totals}
    if over is None:
        others = [other for other in totals if other is not total and other.index not in total.parts]
        covers_all = not total.parts or total.parts[0] == items[0]
        return bool(others) and not (covers_all and total.index == items[-1])
    return len(indices.intersection(over.parts)) >= 2 or bool(_SECTION_TOTAL.fullmatch(label))


def _sections(rows: Sequence[TreeRow], totals: Sequence[_Total]) -> dict[int, int]:
    """For the rows under a row of words alone ("Kvinnor"), that row."""
    found: dict[int, int] = {}
    section: int | None = None
    ends = {total.index for total in totals}
    for index, row in enumerate(rows):
        if row.is_bare:
            section = index if _opens_section(index, rows, totals, inside=bool(found)) else section
        elif index in ends:
            section = None
        elif section is not None and not row.is_empty:
            found[index] = section
    return found


def _opens_section(index: int, rows: Sequence[TreeRow], totals: Sequence[_Total], *, inside: bool) -> bool:
    """Whether a bare row heads the rows after it: at the start, after a total, or as others have done before it."""
    if index + 1 >= len(rows) or not rows[index].label:
        return False
    of_totals = {total.index for total in totals}
    leaves = [total.parts for total in totals if not of_totals.intersection(total.parts)]
    if any(min(parts) < index < max(parts) for parts in leaves if parts):
        return False
    before = next((row for row in reversed(rows[:index]) if not row.is_empty), None)
    after = (row.label for row in rows[index + 1 :] if not row.is_empty)
    closes_later = any(re.match(r"summa\b|s:a\b|totalt\b", label, re.IGNORECASE) for label in after)
    return before is None or is_total_name(before.label) or (inside and not closes_later)
