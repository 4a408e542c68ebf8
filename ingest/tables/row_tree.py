"""Finds which rows of a table are totals, and of which row each is a part, by names and by exact sums.

In: the labels and amounts of the rows. Out: for each row its parent and whether it is a total, for example::

    Skola 300, Kök 100, Gård 200, Bad 50, Totalt 350  ->  Kök and Gård are parts of Skola; Skola and Totalt are totals

A sum proves a tree only where it holds in every column. Rows that stand directly under the grand total have no parent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from decimal import Decimal

from ingest.tables.row_sections import find_sections
from ingest.tables.sum_groups import Group, Groups, find_groups
from ingest.tables.tree_rows import Total, TreeRow, is_part_name, is_sex_name, is_total_name, sums_to

__all__ = ["Place", "TreeRow", "find_places", "is_part_name", "is_total_name"]

_SECTION_TOTAL = re.compile(r"(?:summa|s:a|totalt?|delsumma|subtotal|sum|total)\b.*\w", re.IGNORECASE)
_RUNNING = re.compile(r"\bnetto|\bresultat\b|\bnet\b|\bresult\b", re.IGNORECASE)
_FEWEST_PARTS = 2  # so many parts in italics show in which columns parts are filled in
_BARE_TOTAL = re.compile(r"\W*(?:summa|totalt?|total|samtliga|alla|all)\W*(?:procent|antal)?\W*", re.IGNORECASE)
_DASHED = re.compile(r"[-–•]\s+(?=[^\W\d_])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A row's place in the tree: the index of its parent, if any, and whether it is a total of other rows."""

    parent: int | None = None
    is_total: bool = False


def find_places(rows: Sequence[TreeRow]) -> tuple[Place, ...]:
    """Give the place of each row."""
    parents = {**_parts_by_sex(rows), **_printed_parts(rows)}
    items = [index for index, row in enumerate(rows) if not row.is_empty and index not in parents]
    totals, groups = _find_sums(rows, items)
    for total in totals:
        if _is_section(total, totals, rows, items):
            parents.update(dict.fromkeys(total.parts, total.index))
    for group in groups:
        parents.update(dict.fromkeys(group.parts, group.index))
    sections = find_sections(rows, totals)
    for index, section in sections.items():
        closing = next((total.index for total in totals if total.index == parents.get(index)), None)
        if closing is not None and sections.get(closing) == section:
            parents[index] = section  # not of the plain "Summa" that closes the section: of the section itself
        parents.setdefault(index, section)
    for index, section in _dashed_parts(rows).items():
        if parents.get(index) not in (None, section):
            parents[section] = parents[index]  # what sums up the parts sums up the row of words over them
        parents[index] = section
    proved = {total.index for total in totals} | {group.index for group in groups}
    return tuple(
        Place(
            parent=parents.get(index),
            is_total=index in proved or (is_total_name(row.label) and not row.is_empty),
        )
        for index, row in enumerate(rows)
    )


def _printed_parts(rows: Sequence[TreeRow]) -> dict[int, int]:
    """Rows that are parts by their words ("varav ...") or by italics under an upright row.

    The last of such parts may have lost its italics, as where its cells stand on lines of their own: a row that is
    filled where the parts are, and blank where they are blank and every other row is not, is one of them.
    """
    parents: dict[int, int] = {}
    whole: int | None = None
    upright = sum(not row.is_emphasised for row in rows) * 2 >= len(rows)
    for index, row in enumerate(rows):
        is_part = is_part_name(row.label) or (row.is_emphasised and upright and not row.is_bare)
        if not is_part and whole is not None and _is_filled_as_parts(rows, parents, whole, index):
            parents[index] = whole
        elif not is_part:
            whole = index if not row.is_empty else whole
        elif whole is not None and not is_total_name(row.label):
            parents[index] = whole
    return parents


def _parts_by_sex(rows: Sequence[TreeRow]) -> dict[int, int]:
    """Rows of the two sexes right under the rate that they divide: "Kvinnor, %" and "Män, %" under "Sjukfrånvaro, %".

    The rate of all lies between those of the two in every column, which proves what the two rows are of; a bare
    "Totalt" names nothing that they could be of.
    """
    parents: dict[int, int] = {}
    for whole, (row, first, second) in enumerate(zip(rows, rows[1:], rows[2:], strict=False)):
        are_sexes = is_sex_name(first.label) and is_sex_name(second.label) and not is_sex_name(row.label)
        if are_sexes and not _BARE_TOTAL.fullmatch(row.label) and _lies_between(row, first, second):
            parents.update({whole + 1: whole, whole + 2: whole})
    return parents


def _lies_between(whole: TreeRow, first: TreeRow, second: TreeRow) -> bool:
    """Whether the amounts of a row lie strictly between those of two others, wherever all three have one."""
    held = [
        (one, low, high)
        for one, low, high in zip(whole.values, first.values, second.values, strict=True)
        if one is not None and low is not None and high is not None
    ]
    return bool(held) and all(min(low, high) < one < max(low, high) for one, low, high in held)


def _is_filled_as_parts(rows: Sequence[TreeRow], parents: dict[int, int], whole: int, index: int) -> bool:
    """Whether a row right under the parts in italics of a row is filled in as they are, and as no other row is."""
    row, over = rows[index], rows[whole]
    parts = [rows[part] for part, parent in parents.items() if parent == whole]
    if index - 1 not in parents or len(parts) < _FEWEST_PARTS or row.is_empty or is_total_name(row.label):
        return False
    if not all(part.is_emphasised and _filled(part) == _filled(row) for part in parts) or _filled(row) == _filled(over):
        return False
    others = [other for place, other in enumerate(rows) if place != index and place not in parents]
    return all(other.is_empty or _filled(other) > _filled(row) for other in others)


def _filled(row: TreeRow) -> frozenset[int]:
    return frozenset(column for column, value in enumerate(row.values) if value is not None)


def _dashed_parts(rows: Sequence[TreeRow]) -> dict[int, int]:
    """Rows with a dash before their names, right under a row of words alone: "- HR" under "Gemensamt"."""
    parents: dict[int, int] = {}
    section: int | None = None
    for index, row in enumerate(rows):
        if row.is_bare:
            section = index if row.label and not _DASHED.match(row.label) else None
        elif section is not None and _DASHED.match(row.label):
            parents[index] = section
        else:
            section = None
    return parents


def _find_sums(rows: Sequence[TreeRow], items: Sequence[int]) -> tuple[list[Total], tuple[Group, ...]]:
    """Totals below their parts, and groups above theirs."""
    values = {index: rows[index].values for index in items}
    open_items: list[int] = []
    totals: list[Total] = []
    groups: list[Group] = []
    unproved: set[int] = set()
    for index in items:
        named = is_total_name(rows[index].label)
        closed = {one.index for one in totals}
        start = _matching_suffix(values, open_items, index, closed, unproved) if named else None
        is_grand = index == items[-1] and not _SECTION_TOTAL.fullmatch(rows[index].label)
        if start and is_grand and sums_to(values, open_items, index):
            start = 0  # its last rows are as much by chance: the whole table sums up to it as well
        if named and start != 0 and not totals and (below := find_groups(values, open_items, values[index])).found:
            # Before a shorter run of rows: the parts of groups and the rest sum up to the total as well.
            groups.extend(below.found)
            totals.append(Total(index=index, parts=_roots(open_items, below)))
            open_items.clear()
        elif start is not None:
            totals.append(Total(index=index, parts=tuple(open_items[start:])))
            del open_items[start:]
        elif named:
            unproved.add(index)
            continue  # a total that nothing proves: a name, and no more
        open_items.append(index)
    if not totals:
        if _is_unnamed_total(values, open_items):
            totals.append(Total(index=open_items[-1], parts=tuple(open_items[:-1])))
        else:
            groups.extend(find_groups(values, open_items, None).found)
    return totals, tuple(groups)


def _roots(items: Sequence[int], groups: Groups) -> tuple[int, ...]:
    inner = {part for group in groups.found for part in group.parts} | groups.unsure
    return tuple(index for index in items if index not in inner)


def _matching_suffix(
    values: dict[int, tuple[Decimal | None, ...]],
    open_items: Sequence[int],
    total: int,
    closed: Set[int],
    unproved: Set[int],
) -> int | None:
    """Where the run of rows starts that ends before a total and sums up to it; None if no run does.

    `closed` are the totals with known parts; `unproved` those that have but the name of one, as a sum of zeros has.
    """
    fitting = [start for start in range(len(open_items)) if sums_to(values, open_items[start:], total)]
    if not fitting:
        return None
    exact = [start for start in fitting if sums_to(values, open_items[start:], total, exact=True)]
    best = first = max(exact or fitting)
    is_cut = False
    while first > 0 and not is_cut and all(not value for value in values[open_items[first - 1]]):
        is_cut = any(open_items[first - 1] < index < open_items[first] for index in unproved)
        first -= not is_cut
    # Rows of zeros add nothing: they are parts where they begin a section, but may be none after another row.
    return first if is_cut or first == 0 or open_items[first - 1] in closed else best


def _is_unnamed_total(values: dict[int, tuple[Decimal | None, ...]], items: Sequence[int]) -> bool:
    if len(items) < 4:
        return False
    columns = sum(bool(value) for value in values[items[-1]])
    return columns >= 2 and sums_to(values, items[:-1], items[-1], exact=True)


def _is_section(total: Total, totals: Sequence[Total], rows: Sequence[TreeRow], items: Sequence[int]) -> bool:
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
