"""Finds the texts that stand under the name of a row, as a heading or as the words that a paragraph is led by.

In: prose and named rows. Out: for each unit of prose, the rows whose own text it is, for example::

    "Hamnen (-5,2 mnkr)" above "Färre båtar lade till."   ->  "Hamnen | -5 200"
    "*Kaj 4, ny spont.* Berget var hårdare än väntat."    ->  "Kaj 4, ny spont | -900"

A name alone is not enough: "Personal" heads a chapter and is a cost as well. The amount beside the name must be the
row's deviation; else the text must stand in the table's own chapter, or beside texts led by other rows of that table.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.notation import Mention, parse_number
from ingest.passages.prose import Prose
from ingest.passages.row_names import Key, NamedRow, agrees, to_code, to_key
from ingest.passages.wording import money_in, speaks_of_cause, speaks_of_deviation
from ingest.records import Amount, Measure, RowReference

_BULLET: Final = r"\s*(?:[-–—•●○▪◦·]\s+)?"
_AMOUNT: Final = r"\((?P<amount>[^()]*\d[^()]*)\)"
_EMPHASISED: Final = re.compile(
    rf"{_BULLET}(?:<(?P<tag>u|b|i|strong|em)>|(?P<mark>\*\*|__|\*|_)(?=\S))(?P<name>[^*<>\n]{{3,80}}?)[.:]?"
    rf"(?:</(?P=tag)>|(?P=mark))\s*(?:{_AMOUNT})?(?!,)",
    re.IGNORECASE,
)
_BEFORE_AMOUNT: Final = re.compile(
    rf"{_BULLET}(?P<name>[A-ZÅÄÖ][^.:()\n]{{2,60}}?)\s*{_AMOUNT}\s*[:.–-]*\s*(?=[A-ZÅÄÖ])"
)
_ALONE: Final = re.compile(rf"{_BULLET}(?P<name>[A-ZÅÄÖ][^.:!?\n]{{2,60}})(?P<amount>(?!))?[.:]\s*$")
_FIRST_LINE: Final = re.compile(rf"{_BULLET}(?P<name>[A-ZÅÄÖ][^.:!?\n]{{2,60}})(?P<amount>(?!))?\n")
_IN_HEADING: Final = re.compile(rf"{_AMOUNT}\s*$")
_SUM: Final = frozenset({"summ", "summa", "total", "totalt"})
_FEWEST_IN_TURN = 3  # headings on end that are rows of one table
_FEWEST = 2  # rows of one table that head texts side by side: its comments


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lead:
    """The name that stands over or before a text; `chapter` is what it is a part of, `is_printed` of a heading."""

    name: str
    amount: str
    chapter: tuple[str, ...]
    is_heading: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRows:
    """The rows that a text is led by; `is_sure` where it may name other rows and is still about these."""

    rows: frozenset[RowReference]
    is_sure: bool


def find_own_texts(prose: Sequence[Prose], rows: Sequence[NamedRow]) -> Mapping[tuple[int, int], OwnRows]:
    """Give for each unit of prose, by its place and its number, the rows under whose name it stands."""
    by_name: dict[Key, list[NamedRow]] = defaultdict(list)
    labels = {row.key for row in rows}
    for row in rows:
        for key in _names_of(row, labels):
            by_name[key].append(row)
    leads = {
        (place, unit): lead
        for place, stretch in enumerate(prose)
        if stretch.row < 0
        for unit, lead in enumerate(_leads_of(stretch, by_name))
        if lead
    }
    tables = _commented(leads.values(), by_name)
    in_runs = _commented_in_turn(leads.values(), by_name)
    lengths: dict[tuple[str, ...], int] = defaultdict(int)
    for stretch in prose:
        lengths[stretch.headings] += stretch.row < 0
    found = {}
    for (place, unit), lead in leads.items():
        stretch = prose[place]
        # a chapter of several paragraphs tells of more than the money
        is_told = (
            not lead.is_heading
            or lengths[stretch.headings] == 1
            or speaks_of_deviation(stretch.text)
            or speaks_of_cause(stretch.text)
        )
        near = tables[lead.chapter, lead.is_heading] | in_runs.get(lead, frozenset()) if is_told else frozenset[int]()
        if own := _rows_of(lead, stretch, by_name.get(to_key(lead.name), ()), near):
            found[place, unit] = OwnRows(rows=frozenset(own), is_sure=bool(lead.amount) or not lead.is_heading)
    return found


def _names_of(row: NamedRow, labels: Container[Key]) -> set[Key]:
    """Give the names that a text may lead by: the label, its part before a comma, a sum's without "Summa".

    Not the part before a comma where that is another row's label.
    """
    label = row.row.labels[0] if row.row.labels else row.row.label
    names = {row.key}
    if (short := to_key(label.split(",")[0])) not in labels:
        names.add(short)
    if len(row.key) > 1 and row.key[0] in _SUM:
        names.add(row.key[1:])
    return {name for name in names if name and not _SUM.issuperset(name)}


def _leads_of(stretch: Prose, by_name: Mapping[Key, Sequence[NamedRow]]) -> list[_Lead | None]:
    """Give the lead of each unit of a text: the last name before it, else the heading."""
    current = None
    if stretch.headings:
        *chapter, heading = stretch.headings
        match = _IN_HEADING.search(heading)
        current = _Lead(name=heading, amount=match["amount"] if match else "", chapter=tuple(chapter), is_heading=True)
    found = []
    for start, end in stretch.units:
        current = _read_lead(stretch.text[start:end], stretch, by_name) or current
        found.append(current)
    return found


def _read_lead(text: str, stretch: Prose, by_name: Mapping[Key, Sequence[NamedRow]]) -> _Lead | None:
    for pattern in (_EMPHASISED, _BEFORE_AMOUNT, _ALONE, _FIRST_LINE):
        match = pattern.match(text)
        if match and (pattern is _EMPHASISED or by_name.get(to_key(match["name"]))):
            return _Lead(name=match["name"], amount=match["amount"] or "", chapter=stretch.headings, is_heading=False)
    return None


def _commented(
    leads: Iterable[_Lead], by_name: Mapping[Key, Sequence[NamedRow]]
) -> Mapping[tuple[tuple[str, ...], bool], frozenset[int]]:
    """Give the tables that the texts of a chapter comment row by row: half of their leads are rows of it."""
    names: dict[tuple[tuple[str, ...], bool], set[Key]] = defaultdict(set)
    for lead in leads:
        names[lead.chapter, lead.is_heading].add(to_key(lead.name))
    found = {}
    for place, keys in names.items():
        held: dict[int, set[Key]] = defaultdict(set)
        for key in keys:
            for row in by_name.get(key, ()):
                if row.amounts:
                    held[row.reference.table].add(key)
        found[place] = frozenset(
            table for table, own in held.items() if len(own) >= _FEWEST and 2 * len(own) >= len(keys)
        )
    return found


def _commented_in_turn(
    leads: Iterable[_Lead], by_name: Mapping[Key, Sequence[NamedRow]]
) -> Mapping[_Lead, frozenset[int]]:
    """Give the tables of which several headings on end are rows, by heading: where all headings are of one level."""
    headings = list(dict.fromkeys(lead for lead in leads if lead.is_heading))
    held = [{row.reference.table for row in by_name.get(to_key(lead.name), ()) if row.amounts} for lead in headings]
    found: dict[_Lead, frozenset[int]] = {}
    for table in set().union(*held):
        run: list[_Lead] = []
        for lead, tables in zip((*headings, None), (*held, set[int]()), strict=True):
            if lead is not None and table in tables:
                run.append(lead)
                continue
            if len({to_key(one.name) for one in run}) >= _FEWEST_IN_TURN:
                found.update({one: found.get(one, frozenset()) | {table} for one in run})
            run = []
    return found


def _rows_of(lead: _Lead, stretch: Prose, named: Sequence[NamedRow], commented: frozenset[int]) -> set[RowReference]:
    """Give the rows of a lead's name that its amount, its place or the texts beside it tell to be meant."""
    if lead.amount and (number := parse_number(lead.amount)):
        mention = Mention(amount=Amount(value=number.value, unit=number.unit), start=0, end=len(lead.amount))
        return {row.reference for row in named if _is_deviation(mention, row)}
    code = to_code(lead.name)
    money = money_in(stretch.text) if speaks_of_deviation(stretch.text) else []
    found = set()
    for row in named:
        if code and row.code:
            is_meant = code == row.code and len(code) > 1
        else:
            is_meant = (
                (bool(row.table.headings) and lead.chapter == row.table.headings)
                or (row.reference.table in commented and bool(row.amounts))
                or any(agrees(mention, amount) for mention in money for _, amount in row.amounts)
            )
        if is_meant:
            found.add(row.reference)
    return found


def _is_deviation(mention: Mention, row: NamedRow) -> bool:
    return any(measure is Measure.VARIANCE and agrees(mention, amount) for measure, amount in row.amounts)
