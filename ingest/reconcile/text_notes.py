"""Checks the numbers of analyses and notes against the rows that they are printed on.

In: rows and passages. Out: checks, for example the row "Scenen" with the note 10 and "Analys 9" under its name and
amounts: a finding of kind NOTE.

Numbers that are one off from a place on are one slip: they give one finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.passages.row_names import NamedRow, is_alike, to_key
from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_ties import Names
from ingest.reconcile.text_wording import Told, make_finding, to_name
from ingest.records import Finding, FindingKind, Location, Measure, Passage

_NUMBERED = re.compile(
    r"^\W*(?:Analys|Kommentar|Förklaring|Not|Analysis|Note|Comment)\s*(?P<number>\d{1,3})\b[\s:.)–-]*(?P<name>[^.:\n]{3,80})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Noted:
    """A row with the number that it carries, and another number that its text carries."""

    row: NamedRow
    other: str
    place: Location
    passage: str = ""


def check_notes(passages: Sequence[Passage], names: Names) -> list[Checked]:
    """Give the checks of the numbers of analyses and notes."""
    noted = [*_between_tables(names), *_headed(passages, names)]
    checks = [
        Checked(table=one.row.reference.table, kind=FindingKind.NOTE) for one in noted if one.other == one.row.row.note
    ]
    wrong = [one for one in noted if one.other != one.row.row.note]
    for group in _runs(wrong):
        checks.append(Checked(table=group[0].row.reference.table, kind=FindingKind.NOTE, finding=_finding(group)))
    return checks


def _between_tables(names: Names) -> Iterator[_Noted]:
    """Give rows of a table with numbers that a table of one analysis prints again, under a number of its own."""
    noted = [row for row in names.rows if row.row.note]
    for row in noted:
        if len({other.row.note for other in _of_table(row, noted)}) < 2:
            continue
        for other in noted:
            alone = len({one.row.note for one in _of_table(other, noted)}) == 1
            if alone and other.table.index != row.table.index and _is_same(row, other):
                yield _Noted(row=row, other=other.row.note, place=other.row.location)


def _of_table(row: NamedRow, noted: Sequence[NamedRow]) -> list[NamedRow]:
    return [other for other in noted if other.table.index == row.table.index]


def _is_same(row: NamedRow, other: NamedRow) -> bool:
    """Whether two rows are one by name and deviation."""
    name = other.row.labels[0] if other.row.labels else ""
    if not name or not is_alike(name, row):
        return False
    ours = {amount for measure, amount in row.amounts if measure is Measure.VARIANCE}
    theirs = {amount for measure, amount in other.amounts if measure is Measure.VARIANCE}
    return bool(ours & theirs) or (row.key == other.key and not (ours and theirs))


def _headed(passages: Sequence[Passage], names: Names) -> Iterator[_Noted]:
    """Give rows whose very name stands after a number, at the start of a text or in its heading."""
    numbered = [row for row in names.rows if row.row.note]
    seen: set[tuple[str, str]] = set()
    for passage in passages:
        for text in (passage.text, *passage.headings[-1:]):
            match = _NUMBERED.match(text)
            key = to_key(match["name"]) if match else ()
            if match is None or not key or (match["number"], match["name"]) in seen:
                continue
            seen.add((match["number"], match["name"]))
            found = [row for row in numbered if row.key == key]
            notes = {row.row.note for row in found}
            if len(notes) == 1:
                yield _Noted(row=found[0], other=match["number"], place=passage.location, passage=passage.key)


def _runs(wrong: Sequence[_Noted]) -> list[list[_Noted]]:
    """Put numbers together that are off by the same in rows of one table."""
    groups: dict[tuple[int, int], list[_Noted]] = {}
    for one in wrong:
        off = int(one.other) - int(one.row.row.note) if one.other.isdigit() and one.row.row.note.isdigit() else 0
        groups.setdefault((one.row.reference.table, off), []).append(one)
    return list(groups.values())


def _finding(group: Sequence[_Noted]) -> Finding:
    first = group[0]
    swedish = ", ".join(
        f"{to_name(one.row.row.label)} har nummer {one.row.row.note} i tabellen men {one.other} i texten"
        for one in group
    )
    english = ", ".join(
        f"{to_name(one.row.row.label)} has number {one.row.row.note} in the table but {one.other} in the text"
        for one in group
    )
    return make_finding(
        FindingKind.NOTE,
        Told(swedish=f"{swedish}.", english=f"{english}."),
        first.other,
        [place for one in group for place in (one.place, one.row.row.location)],
        passages=[one.passage for one in group if one.passage],
        table=first.row.reference.table,
    )
