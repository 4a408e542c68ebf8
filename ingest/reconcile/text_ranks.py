"""Checks which row a sentence calls the largest or the smallest, and how many goals it calls reached.

In: sentences, rows and tables. Out: checks, for example "Det största underskottet finns inom Hamnen" above a table in
which another row's deficit is larger: a finding of kind TEXT.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ingest.notation.markup import strip_markup
from ingest.notation.units import MONEY
from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_sentences import COUNT, Sentence, to_count, to_plain
from ingest.reconcile.text_ties import Names
from ingest.reconcile.text_wording import Told, english, make_finding, to_amount, to_name
from ingest.records import Amount, Figure, Finding, FindingKind, Measure, RowReference, Table, Unit
from ingest.words import split_words, stem

_MOST = re.compile(
    r"\b(?P<order>största|högsta|minsta|lägsta)\s+(?:(?:enskilda|negativa|positiva|ekonomiska)\s+)?"
    r"(?P<what>\w*underskott\w*|\w*överskott\w*|\w*avvikelse\w*|\w*budget\w*|\w*nettokostnad\w*|\w*kostnad\w*|\w*utfall\w*)\b",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"\b(?:en av|ett av|två|tre|fyra|bland|näst|de största|de högsta|orsak\w*|del\w*|post\w*"
    r"|anledning\w*|förklar\w*|risk\w*)\b"
    r"|\b(?:förra|föregående|tidigare|fjol\w*|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_SMALLEST = re.compile(r"minsta|lägsta", re.IGNORECASE)
_REACHED = re.compile(
    rf"(?<![\w,.])(?P<a>{COUNT})\s+av\s+(?:de\s+|totalt\s+|nämndens\s+|våra\s+)?(?P<b>{COUNT})\s+(?:\w+\s+)?\w*mål(?:en)?\b(?P<rest>[^.;]*)",
    re.IGNORECASE,
)
_IS_REACHED = re.compile(r"\b(?:uppfyll\w*|uppnå\w*|nådde\w*|nåtts|klarade\w*)", re.IGNORECASE)
_NOT_REACHED = re.compile(r"\b(?:inte|ej|delvis|nästan|inte alls)\b", re.IGNORECASE)
_STATUS = re.compile(
    r"(?:målet\s+(?:är\s+|har\s+)?)?(?P<not>ej|inte|delvis)?\s*(?:helt\s+)?(?:uppfyll(?:t|s|d|da)|uppnå(?:tt|dd|s))\.?",
    re.IGNORECASE,
)
_FEWEST = 2


def check_ranks(sentence: Sentence, names: Names) -> list[Checked]:
    """Give the check of the row that a sentence calls the largest or smallest, where one table tells."""
    match = _MOST.search(sentence.plain)
    if match is None or _SHARED.search(sentence.plain):
        return []
    stems = {stem(word) for word in split_words(sentence.plain)}
    found = []
    for table in names.tables.values():
        if table.headings != sentence.passage.headings:
            continue
        rows = [place for place, row in enumerate(table.rows) if not row.is_total]
        named = [
            place
            for place in rows
            if (key := names.by_place[RowReference(table=table.index, row=place)].key) and stems.issuperset(key)
        ]
        if len(named) == 1 and len(rows) > _FEWEST:
            check = _check_rank(sentence, match, table, named[0], names)
            found.extend([check] if check else [])
    return found if len(found) == 1 else []


def _check_rank(sentence: Sentence, match: re.Match[str], table: Table, place: int, names: Names) -> Checked | None:
    what = match["what"].casefold()
    sign = -1 if "underskott" in what or "negativ" in match[0].casefold() else 1 if "överskott" in what else 0
    measure = (
        Measure.VARIANCE if sign or "avvikelse" in what else Measure.BUDGET if "budget" in what else Measure.ACTUAL
    )
    cells = sorted({figure.cell for figure in _row(names, table, place) if figure.measure is measure})
    if len(cells) != 1 or (measure is Measure.VARIANCE and sign and not table.favourable):
        return None
    parent = table.rows[place].parent
    values = {}
    for other, row in enumerate(table.rows):
        if row.is_total or row.parent != parent:
            continue
        for figure in _row(names, table, other):
            if figure.cell == cells[0] and figure.amount and figure.amount.unit in MONEY:
                turned = figure.amount.value * sign * table.favourable if sign else abs(figure.amount.value)
                values[other] = (turned, figure)
    if place not in values or len(values) <= _FEWEST:
        return None
    pick = min if _SMALLEST.search(match["order"]) else max
    ranked = {other: value for other, (value, _) in values.items() if not sign or value > 0}
    if not ranked:
        return None
    best = pick(ranked.values())
    first = next(other for other, value in ranked.items() if value == best)
    finding = None
    if values[place][0] != best:
        finding = _rank_finding(sentence, match, values[place][1], values[first][1])
    return Checked(table=table.index, kind=FindingKind.TEXT, finding=finding)


def _row(names: Names, table: Table, place: int) -> tuple[Figure, ...]:
    return names.figures.get(RowReference(table=table.index, row=place), ())


def check_goals(sentence: Sentence, tables: Sequence[Table], lines: Sequence[str]) -> list[Checked]:
    """Give the check of "tre av fem mål uppfylldes" against the only table of goals with words for their status."""
    match = _REACHED.search(sentence.plain)
    if match is None or not _IS_REACHED.search(match["rest"]) or _NOT_REACHED.search(match["rest"]):
        return []
    reached, goals = to_count(match["a"]), to_count(match["b"])
    counts = _count_statuses(tables, lines)
    if reached is None or goals is None or counts is None:
        return []
    found, total = counts
    if total != goals and found != reached:
        return []  # another set of goals
    finding = None if (reached, goals) == (found, total) else _goal_finding(sentence, match, found, total)
    return [Checked(table=None, kind=FindingKind.COUNT, finding=finding)]


def _count_statuses(tables: Sequence[Table], lines: Sequence[str]) -> tuple[int, int] | None:
    """Count the goals that are reached, and all, in the rows of the report's only table of goals."""
    columns = [[_status(cell) for row in table.rows for cell in row.cells[-2:]] for table in tables]
    cells, last = list[list[int]](), -9
    for place, line in enumerate(lines):
        parts = [part for part in line.split("\t") if part.strip()]
        status = next((found for part in parts[1:] if (found := _status(part)) is not None), None)
        if status is not None:
            if place - last > 2:
                cells.append([])
            cells[-1].append(status)
            last = place
    runs = cells or [[status for status in run if status is not None] for run in columns]
    told = [run for run in runs if len(run) >= _FEWEST]
    return (sum(status for status in told[0] if status), len(told[0])) if len(told) == 1 else None


def _status(cell: str) -> int | None:
    match = _STATUS.fullmatch(to_plain(strip_markup(cell)).strip())
    return None if match is None else int(not match["not"])


def _rank_finding(sentence: Sentence, match: re.Match[str], named: Figure, first: Figure) -> Finding:
    printed = sentence.text.strip()
    values = [to_amount(figure.amount) if figure.amount else figure.text for figure in (named, first)]
    told = Told(
        swedish=f"Texten säger ”{match[0]}” om {to_name(named.label)} ({values[0]}), men {to_name(first.label)} har "
        f"{values[1]}.",
        english=f"The text says ”{match[0]}” of {to_name(named.label)} ({english(values[0])}), but "
        f"{to_name(first.label)} has {english(values[1])}.",
    )
    return make_finding(
        FindingKind.TEXT,
        told,
        printed,
        (sentence.location, named.location, first.location),
        amount=named.amount,
        computed=first.amount,
        figures=(named.key, first.key),
        passages=(sentence.passage.key,),
        table=named.table,
    )


def _goal_finding(sentence: Sentence, match: re.Match[str], found: int, total: int) -> Finding:
    printed = sentence.text[match.start() : match.end()].strip()
    told = Told(
        swedish=f"Texten säger ”{printed}”, men i tabellen är {found} av {total} mål uppfyllda.",
        english=f"The text says ”{printed}”, but in the table {found} of {total} goals are reached.",
    )
    return make_finding(
        FindingKind.COUNT,
        told,
        printed,
        (sentence.location,),
        amount=Amount(value=Decimal(to_count(match["a"]) or 0), unit=Unit.COUNT),
        computed=Amount(value=Decimal(found), unit=Unit.COUNT),
        passages=(sentence.passage.key,),
    )
