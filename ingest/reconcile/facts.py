"""Reconciles the same fact in two tables of a report.

In: a parsed report. Out: checks, for example a project whose forecast is -2 178 in two tables and -2 217 in a third:
one finding, on the third.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from ingest.reconcile.fact_pairs import Pair, find_pairs
from ingest.reconcile.fact_rows import Fact, FactKey, FactRow, to_fact_rows
from ingest.reconcile.row_arithmetic import imply_variance, read_relations, read_values
from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_wording import Told, english, make_finding, to_amount, to_name, to_number
from ingest.records import Amount, Finding, FindingKind, Measure, ParsedReport, RowReference, Severity, Table

Place = tuple[RowReference, FactKey]


def check_facts(parsed: ParsedReport) -> list[Checked]:
    """Give the checks of facts that two tables or more of a report print."""
    rows = to_fact_rows(parsed.report, parsed.tables, parsed.figures)
    pairs = find_pairs(rows)
    tables = {table.index: table for table in parsed.tables}
    differing = {(pair.second.place.table, key) for pair in pairs for key in pair.differing}
    made = Counter(pair.second.place.table for pair in pairs for _ in pair.agreeing)
    checks = [
        Checked(table=table, kind=FindingKind.TABLE) for table, number in sorted(made.items()) for _ in range(number)
    ]
    if differing:
        checks.extend(_findings(pairs, {row.place: row for row in rows}, tables))
    return checks


def _findings(
    pairs: Sequence[Pair], rows: Mapping[RowReference, FactRow], tables: Mapping[int, Table]
) -> list[Checked]:
    """Give one finding for each thing and difference, however many tables print the thing."""
    found: dict[tuple[RowReference, Decimal], list[Checked]] = defaultdict(list)
    for group in _groups(pairs):
        for key in dict.fromkeys(key for pair in group for key in pair.differing):
            told = _values(group, key, rows)
            wrong, right = _choose(told, key, tables)
            check = _check(rows[wrong], rows[right], key, told, group)
            apart = abs(rows[wrong].facts[key].value - rows[right].facts[key].value)
            found[wrong, apart].append(check)
    return [checks[0] if len(checks) == 1 else _joined(checks) for checks in found.values()]


def _groups(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Put pairs together that are of one thing."""
    of: dict[RowReference, int] = {}
    groups: dict[int, list[Pair]] = {}
    for number, pair in enumerate(pairs):
        joined = {of[place] for place in (pair.first.place, pair.second.place) if place in of}
        group = [pair, *(other for one in joined for other in groups.pop(one))]
        groups[number] = group
        for member in group:
            of[member.first.place] = of[member.second.place] = number
    return [group for group in groups.values() if any(pair.differing for pair in group)]


def _values(group: Sequence[Pair], key: FactKey, rows: Mapping[RowReference, FactRow]) -> dict[RowReference, Decimal]:
    """Give the value that each row of a thing prints for a fact, turned to the sign of the first of them."""
    values: dict[RowReference, Decimal] = {}
    for pair in group:
        for row, sign in ((pair.first, 1), (pair.second, 1 if key.measure is Measure.VARIANCE else pair.turned)):
            if key in row.facts:
                values.setdefault(row.place, sign * row.facts[key].value)
    return values


def _choose(
    values: Mapping[RowReference, Decimal], key: FactKey, tables: Mapping[int, Table]
) -> tuple[RowReference, RowReference]:
    """Give the row whose value is doubted and one that it is held against: by number, then by the row's arithmetic."""
    votes = Counter(values.values())
    places = sorted(values, key=lambda place: (-votes[values[place]], _breaks_row(place, key, tables), place))
    right = places[0]
    wrong = next(place for place in reversed(places) if values[place] != values[right])
    return wrong, right


def _breaks_row(place: RowReference, key: FactKey, tables: Mapping[int, Table]) -> bool:
    """Whether a row's own deviation does not follow from what it prints."""
    table = tables[place.table]
    relations, values = read_relations(table), read_values(table)[place.row]
    for relation in relations:
        columns = [table.columns[one] for one in (relation.outcome, relation.budget, relation.deviation)]
        if any((column.measure, column.period) == (key.measure, key.period) for column in columns):
            implied = imply_variance(table, place.row, columns[2].index)
            return implied is not None and implied != values[relation.deviation]
    return False


def _check(
    wrong: FactRow, right: FactRow, key: FactKey, values: Mapping[RowReference, Decimal], group: Sequence[Pair]
) -> Checked:
    doubted, held = wrong.facts[key], right.facts[key]
    apart = abs(values[wrong.place] - values[right.place])
    is_sign = values[wrong.place] == -values[right.place]
    kind = FindingKind.SIGN if is_sign else FindingKind.TABLE
    severity = Severity.REMARK if apart <= doubted.step and doubted.step == held.step else Severity.ERROR
    turned = -1 if (values[right.place] * held.value < 0) != (values[wrong.place] * doubted.value < 0) else 1
    held = replace(held, shown=turned * held.shown)  # as the doubted table would print it
    rows = {row.place: row for pair in group for row in (pair.first, pair.second)}
    main = max(doubted.figures, key=lambda figure: abs(figure.amount.value) if figure.amount else 0)
    figures = [main, *(figure for place in (wrong.place, right.place) for figure in rows[place].facts[key].figures)]
    others = [place for place in values if place not in (wrong.place, right.place)]
    figures.extend(figure for place in sorted(others) for figure in rows[place].facts[key].figures)
    finding = make_finding(
        kind,
        _tell(wrong, doubted, held, right),
        _add_up(doubted) or main.text,
        [figure.location for figure in figures],
        severity=severity,
        amount=Amount(value=doubted.shown, unit=doubted.unit) if _add_up(doubted) else main.amount,
        computed=Amount(value=held.shown, unit=held.unit),
        figures=[figure.key for figure in figures],
        table=wrong.place.table,
    )
    return Checked(table=wrong.place.table, kind=kind, finding=finding)


def _add_up(fact: Fact) -> str:
    """Give what a value is made of where it stands in no cell itself: "973 - 41 226"; nothing for a cell's own."""
    amounts = [figure.amount.value for figure in fact.figures if figure.amount]
    if len(amounts) == 1 or abs(sum(amounts)) != abs(fact.shown):
        return ""
    turned = -1 if sum(amounts) == -fact.shown else 1
    first, *rest = [turned * amount for amount in amounts]
    return to_number(first) + "".join(f" {'-' if one < 0 else '+'} {to_number(abs(one))}" for one in rest)


def _tell(wrong: FactRow, doubted: Fact, held: Fact, right: FactRow) -> Told:
    first = to_amount(Amount(value=doubted.shown, unit=doubted.unit))
    second = to_amount(Amount(value=held.shown, unit=held.unit))
    name, column = to_name(wrong.label), to_name(doubted.figures[0].column)
    one = to_name(doubted.figures[0].caption or "tabell")
    other = to_name(held.figures[0].caption or "tabell")
    makings = [_add_up(fact) for fact in (doubted, held)]
    made = [f" (uträknat: {making})" if making else "" for making in makings]
    made_english = [english(f" (computed: {making})") if making else "" for making in makings]
    lines = (doubted.figures[0].location.first_line, held.figures[0].location.first_line)
    return Told(
        swedish=f"{name}, {column}: {first}{made[0]} i tabellen {one} (rad {lines[0]}), men "
        f"{second}{made[1]} i tabellen {other} (rad {lines[1]}).",
        english=f"{name}, {column}: {english(first)}{made_english[0]} in the table {one} (line {lines[0]}), but "
        f"{english(second)}{made_english[1]} in the table {other} (line {lines[1]}).",
    )


def _joined(checks: Sequence[Checked]) -> Checked:
    """Give one check for cells of a row that are all off by the same amount."""
    found = [check.finding for check in checks if check.finding]
    first = found[0]
    return Checked(table=checks[0].table, kind=checks[0].kind, finding=_with_places(first, found))


def _with_places(first: Finding, found: Sequence[Finding]) -> Finding:
    return make_finding(
        first.kind,
        Told(
            swedish=" ".join(finding.swedish for finding in found),
            english=" ".join(finding.english for finding in found),
        ),
        first.printed,
        [place for finding in found for place in finding.locations],
        severity=first.severity,
        amount=first.amount,
        computed=first.computed,
        expression=first.expression,
        figures=[key for finding in found for key in finding.figures],
        table=first.table,
    )
