"""Finds the rows that belong to a row of words alone above them.

In: rows, and the totals found among them. Out: for each row in a section the row that heads it, for example::

    "Fastigheter", "Tak" 300, "Fönster" 200, "Summa" 500  ->  the last three belong to "Fastigheter"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.tables.tree_rows import Total, TreeRow, is_total_name, sums_to

# A total whose name says nothing of what it sums up: it belongs to the section that it closes.
_PLAIN_TOTAL = re.compile(
    r"(?:summa|s:a|totalt?|delsumma|sum|subtotal|(?:summa )?netto(?:kostnad(?:er)?)?|resultat|net(?: cost)?|result)",
    re.IGNORECASE,
)

_SIDES = 2  # what comes in and what goes out; in so many columns at least a balance is no chance


def find_sections(rows: Sequence[TreeRow], totals: Sequence[Total]) -> dict[int, int]:
    """For the rows under a row of words alone ("Kvinnor"), that row."""
    found: dict[int, int] = {}
    section: int | None = None
    ends = {total.index: total for total in totals}
    closed: set[int] = set()
    for index, row in enumerate(rows):
        if row.is_bare:
            section = index if _opens_section(index, rows, totals, inside=bool(found)) else section
        elif index in ends:
            if section is not None and _PLAIN_TOTAL.fullmatch(row.label) and min(ends[index].parts) > section:
                found[index] = section
            section = None
        elif section is not None and section not in closed and not row.is_empty and _is_within(index, section, rows):
            found[index] = section
            if _closes(index, section, rows):
                closed.add(section)  # only a total that sums it up can belong to it still
    return found


def _closes(index: int, section: int, rows: Sequence[TreeRow]) -> bool:
    """Whether a row is the sum of all rows of its section above it, whatever its name: it ends the section."""
    values = {place: rows[place].values for place in range(section + 1, index + 1) if not rows[place].is_empty}
    parts = [place for place in values if place != index]
    columns = sum(bool(value) for value in rows[index].values)
    return len(parts) + columns > 2 and bool(parts) and sums_to(values, parts, index, exact=True)


def _is_within(index: int, section: int, rows: Sequence[TreeRow]) -> bool:
    """Whether a row after a section's head is of the section, and no total of the whole table."""
    return not _may_be_grand(index, rows) or _is_balance(rows[index], rows[section + 1 : index])


def _is_balance(last: TreeRow, rows: Sequence[TreeRow]) -> bool:
    """Whether a row is what two rows leave, one taken from the other: "Resultat" below "Intäkter" and "Kostnader"."""
    if len(rows) != _SIDES:
        return False
    columns = zip(last.values, rows[0].values, rows[1].values, strict=True)
    held = [
        abs(left) in {abs(one - other), abs(one + other)}
        for left, one, other in columns
        if left is not None and one is not None and other is not None
    ]
    return len(held) >= _SIDES and all(held)


def _may_be_grand(index: int, rows: Sequence[TreeRow]) -> bool:
    """Whether a total that no sum proves ends the table, and no other section has one of its name."""
    name = rows[index].label
    is_last = all(row.is_empty for row in rows[index + 1 :])
    return is_last and is_total_name(name) and sum(row.label == name for row in rows) == 1


def _is_headed(index: int, rows: Sequence[TreeRow]) -> bool:
    return index > 0 and rows[index - 1].is_bare and bool(rows[index - 1].label)


def _tells_apart(index: int, rows: Sequence[TreeRow]) -> bool:
    """Whether the name under a bare row stands right under another one too: only they tell the two rows apart."""
    label = rows[index + 1].label
    heads = (place for place in range(len(rows) - 1) if place != index and rows[place].is_bare and rows[place].label)
    return not rows[index + 1].is_bare and any(rows[place + 1].label == label for place in heads)


def _opens_section(index: int, rows: Sequence[TreeRow], totals: Sequence[Total], *, inside: bool) -> bool:
    """Whether a bare row heads the rows after it: at the start, after a total, or as others have done before it."""
    if index + 1 >= len(rows) or not rows[index].label:
        return False
    of_totals = {total.index for total in totals}
    leaves = [total.parts for total in totals if not of_totals.intersection(total.parts)]
    if within := [parts for parts in leaves if parts and min(parts) < index < max(parts)]:
        # A label on two lines within a sum; but where a bare row heads the first part, this one heads others.
        return all(_is_headed(min(parts), rows) for parts in within)
    if _tells_apart(index, rows):
        return True
    before = next((row for row in reversed(rows[:index]) if not row.is_empty), None)
    after = (row.label for row in rows[index + 1 :] if not row.is_empty)
    closes_later = any(re.match(r"summa\b|s:a\b|totalt\b", label, re.IGNORECASE) for label in after)
    return before is None or is_total_name(before.label) or (inside and not closes_later)
