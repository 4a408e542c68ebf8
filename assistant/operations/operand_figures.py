"""Finds the figure of each term of an operation: the same measure and the same length of period where there is one.

In: a plan with operands, and the store. Out: `Term`s, each with its figures, or with why it has none. For example for
"jämför stöd till partier i A 2019 och B 2024", where B's report is of August, B's full-year forecast is taken.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.evidence.assess import assess
from assistant.evidence.explained import Explained, choose
from assistant.evidence.figure_choice import ORDER, Choice, choose_figures
from assistant.evidence.headline import MONEY
from assistant.evidence.retrieve import retrieve_figures
from assistant.evidence.twins import find_twins, is_same_thing
from assistant.linking.matching import Term as Named
from assistant.linking.matching import score_term
from assistant.linking.member_places import names_place
from assistant.linking.rows import RowFigures, find_rows_of, group_rows
from assistant.linking.subjects import to_terms
from assistant.operations.calculate import unit_of
from assistant.operations.net_income import brings_in
from assistant.operations.pair_match import match_pair
from assistant.operations.rank_tables import of_kind
from assistant.operations.row_tree import find_total_above, is_broken_down
from assistant.operations.spans import differ_in_span
from assistant.operations.term_rows import choose_term_rows
from assistant.records import Operation, Outcome, Plan
from assistant.words import operation_words as words
from ingest.records import Figure, Measure, Period, Report
from ingest.store import Store
from ingest.words import split_words

_CAPTION_FIT = 0.75
_PAIR = 2
_HEAD = 6  # letters of a word that is what a longer one of a caption is: "anställda" of "tillsvidareanställda"
_NET_INCOME = re.compile(
    r"\b(?:överskott\w*|vinst\w*|plus\w*|surplus\w*|profits?)\b(?!\s+(?:mot|against))", re.IGNORECASE
)
_YEAR = 12  # months


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of an operation: its rows (one where it is clear), how finding it ended, and figures that conflict."""

    plan: Plan
    outcome: Outcome
    rows: tuple[Explained, ...] = ()
    conflict: tuple[Figure, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the term's row that the question may mean."""
        return self.rows[0].choice.asked if self.rows else ()


def find_terms(plan: Plan, store: Store, reports: Mapping[str, Report]) -> tuple[Term, ...]:
    """Return the terms of a plan's operands."""
    terms = [find_term(operand, store, dict(reports)) for operand in plan.operands]
    if len(terms) > 1 and any(term.figures for term in terms):
        terms = [term if term.figures else _with_outcome(term, store, reports) for term in terms]
    if plan.operation is Operation.SHARE and len(terms) == 2 and len(terms[0].rows) == 1:
        terms[1] = _total_beside(terms[0], terms[1], plan, store, reports) or terms[1]
    terms = _matched(_in_one_row(terms, store, reports), plan)
    return tuple(_beside_others(term, terms) for term in terms)


def _in_one_row(terms: list[Term], store: Store, reports: Mapping[str, Report]) -> list[Term]:
    """Return two terms of one thing at two times in the row that tells of both, where they were found in two rows."""
    if len(terms) != _PAIR or not all(len(term.rows) == 1 for term in terms):
        return terms
    first, second = terms
    asked = [(term.plan.subject, term.plan.measures, term.plan.municipalities) for term in terms]
    is_one = first.rows[0].choice.row.key == second.rows[0].choice.row.key or len(first.plan.rows) != 1
    if is_one or len(second.plan.rows) != 1 or asked[0] != asked[1] or not asked[0][0]:
        return terms
    if first.plan.periods == second.plan.periods:
        return terms
    for row in find_rows_of((*first.plan.rows, *second.plan.rows), store):
        choices = [choose(row, term.plan, reports[row.key.report]) for term in terms]
        if all(choice.asked for choice in choices):
            return [
                replace(term, rows=(Explained(choice=choice),), conflict=())
                for term, choice in zip(terms, choices, strict=True)
            ]
    return terms


def _matched(terms: list[Term], plan: Plan) -> list[Term]:
    """Return two terms of one figure each with figures of like sorts and months, where their rows hold these."""
    if len(terms) != _PAIR or not all(len(term.rows) == 1 and term.figures for term in terms):
        return terms
    rows = [term.rows[0].choice.row.figures for term in terms]
    pair = match_pair(terms[0].figures[0], terms[1].figures[0], rows, plan.question)
    return [
        term if figure == term.figures[0] else _with_figure(term, figure)
        for term, figure in zip(terms, pair, strict=True)
    ]


def _with_figure(term: Term, figure: Figure) -> Term:
    """Return a term with another figure of its row."""
    choice = replace(term.rows[0].choice, asked=(figure,))
    return replace(term, rows=(replace(term.rows[0], choice=choice),))


def _with_outcome(term: Term, store: Store, reports: Mapping[str, Report]) -> Term:
    """Return the term of a year that is over, whose forecast nobody makes any more, with its actual."""
    if Measure.FORECAST not in term.plan.measures or not term.plan.periods:
        return term
    of_years = all(period.end.month == _YEAR for period in term.plan.periods)
    found = find_term(replace(term.plan, measures=(Measure.ACTUAL,), full_year=of_years), store, dict(reports))
    return found if found.figures else term


def find_term(operand: Plan, store: Store, reports: Mapping[str, Report]) -> Term:
    """Return the term of one operand."""
    evidence = retrieve_figures(operand, store)
    found = tuple(row for row in evidence.rows if row.choice.asked)
    if operand.operation is Operation.TREND and (joined := _join_reports(found, reports)):
        return Term(plan=operand, outcome=Outcome.ANSWERED, rows=(joined,))
    is_one = len(found) == 1 or (found and all(is_same_thing(found[0].choice.row, row.choice.row) for row in found[1:]))
    if operand.operation is Operation.TREND and is_one and (longer := _of_more_years(found[0], operand, store)):
        return Term(plan=operand, outcome=Outcome.ANSWERED, rows=(longer,))
    if (of_result := _as_net_income(operand, found, store)) is not None:
        return of_result
    assessment = assess(operand, evidence, reports)
    rows = choose_term_rows(assessment.rows or found, operand)
    return Term(plan=operand, outcome=assessment.outcome, rows=rows, conflict=assessment.conflict)


def _as_net_income(operand: Plan, found: Sequence[Explained], store: Store) -> Term | None:
    """Return the outcomes of a row that brings in more than it costs, where a surplus is followed over the years.

    "Hur har överskottet från skogen utvecklats" of a row with a deviation of one year only, and net costs of the sign
    of incomes: these are the surplus.
    """
    is_asked = operand.operation is Operation.TREND and Measure.VARIANCE in operand.measures and len(found) == 1
    if not is_asked or len(found[0].choice.asked) >= _PAIR or not _NET_INCOME.search(operand.question):
        return None
    row = found[0].choice.row
    choice = choose(row, replace(operand, measures=(Measure.ACTUAL,)), store.catalogue()[row.key.report])
    told = [figure for figure in choice.asked if figure.amount and figure.amount.unit in MONEY]
    if len(told) < _PAIR or not brings_in(row, told):
        return None
    plan = replace(operand, measures=(Measure.ACTUAL,))
    return Term(plan=plan, outcome=Outcome.ANSWERED, rows=(Explained(choice=choice),))


def _of_more_years(found: Explained, plan: Plan, store: Store) -> Explained | None:
    """Return the row that tells of the same thing for more of the asked years, where another table has one.

    An income statement of three years forced it, beside a table of five years for the same result.
    """
    asked = {period.end.year for period in plan.periods}

    def years_of(choice: Choice) -> set[int]:
        years = {figure.period.end.year for figure in choice.asked if figure.period}
        return years & asked if asked else years  # "över åren": all that there are

    row = found.choice.row
    held = years_of(found.choice)
    if asked and not asked - held:
        return None
    report = store.catalogue()[row.key.report]
    twins = find_twins(row, group_rows(store.figures(reports=(row.key.report,))))
    choices = [choose(twin, plan, report) for twin in twins]
    best = max(choices, key=lambda choice: len(years_of(choice)), default=None)
    return Explained(choice=best) if best and years_of(best) > held else None


def _join_reports(rows: Sequence[Explained], reports: Mapping[str, Report]) -> Explained | None:
    """Return the rows of one name in several reports of a municipality as one, each period from the latest report."""
    owners = {(reports[row.choice.row.key.report].municipalities, row.choice.row.label.casefold()) for row in rows}
    names = {row.choice.row.key.report for row in rows}
    if len(owners) != 1 or len(names) < 2 or len(names) != len(rows):
        return None
    latest = sorted(rows, key=lambda row: _end_of_report(reports[row.choice.row.key.report]), reverse=True)
    figures: dict[tuple[Measure, Period | None], Figure] = {}
    for row in latest:
        for figure in row.choice.asked:
            figures.setdefault((figure.measure, figure.period), figure)
    return replace(latest[0], choice=replace(latest[0].choice, asked=tuple(figures.values())))


def _end_of_report(report: Report) -> date:
    return report.period.end if report.period else date.min


def _beside_others(term: Term, terms: Sequence[Term]) -> Term:
    """Return a term that may be several rows with the one that stands in the table of the other terms, if one does."""
    if len(term.rows) < 2:
        return term
    sure = [other.rows[0].choice.row.key for other in terms if other is not term and len(other.rows) == 1]
    tables = {(key.report, key.table) for key in sure}
    near = [row for row in term.rows if (row.choice.row.key.report, row.choice.row.key.table) in tables]
    if len(near) != 1:
        reports = {key.report for key in sure}
        near = [row for row in term.rows if row.choice.row.key.report in reports]
    if len(near) != 1:
        return term
    return replace(term, rows=tuple(near), outcome=Outcome.ANSWERED)


def _total_beside(part: Term, whole: Term, plan: Plan, store: Store, reports: Mapping[str, Report]) -> Term | None:
    """Return the total of the table that the part stands in, where the whole is "the total" or that table's name."""
    row = part.rows[0].choice.row
    own = [other for other in group_rows(store.figures(reports=(row.key.report,))) if other.key.table == row.key.table]
    total = find_total_above(row, own)
    if total is None or total.key == row.key:
        return None
    terms, hints = to_terms(whole.plan, store, (row.key.report,))
    over = whole.rows[0].choice.row if len(whole.rows) == 1 else total
    if terms and is_broken_down(total, over, group_rows(store.figures(reports=(over.key.report,)))):
        return None  # "av nämndens budget": of all that is the board's, not of the group that one table breaks down
    all_words = (*terms, *hints)
    terms = terms or hints
    around = split_words(" ".join((row.first.caption, *row.first.headings[-1:])))
    named = bool(terms) and all(_names(term, around) for term in terms)
    says_total = words.WHOLE_TERM.search(" ".join((*whole.plan.hints, *whole.plan.subject, whole.plan.question)))
    is_whole = whole.plan.whole or (not whole.plan.rows and says_total is not None)
    # "energianvändningen": no goal of so many per cent less; "avskrivningarna": not the row that writes them as costs
    is_other = named and (len(whole.rows) > 1 or not _is_comparable(part, whole))
    is_other = is_other or _names_column(part, whole, all_words) or _is_members(row, whole, reports)
    if not (is_whole or (named and says_total) or is_other or _is_kind_of(part, whole, terms, own)):
        return None
    choice = choose(total, replace(whole.plan, operation=Operation.COMPARE), reports[row.key.report])
    if not choice.asked:
        return None
    return replace(whole, rows=(Explained(choice=choice),), outcome=Outcome.ANSWERED, conflict=())


def _is_members(row: RowFigures, whole: Term, reports: Mapping[str, Report]) -> bool:
    """Whether a part is the row of one member of a joint board, and the whole was found in another table.

    What the members bear together is the total of their table: the board's costs are more than that, before incomes.
    """
    places = reports[row.key.report].municipalities
    is_apart = not any(other.choice.row.key.table == row.key.table for other in whole.rows)
    return is_apart and len(places) >= _PAIR and any(names_place(row.label, place) for place in places)


def _names_column(part: Term, whole: Term, words: Sequence[Named]) -> bool:
    """Whether a whole is the column that the part stands in, and was found in another table.

    "Hur stor del av intäkterna" of a table with the column "Utfall intäkter": its total, and no row of the income
    statement, which may hold more.
    """
    heads = [split_words(figure.column) for figure in part.figures]
    found = [row.choice.row for row in whole.rows]
    own = part.rows[0].choice.row.key
    if any((row.key.report, row.key.table) == (own.report, own.table) for row in found):
        return False
    told = [word for word in words if any(_names(word, split_words(row.label)) for row in found)]
    return any(_names(word, head) for word in told for head in heads)


def _names(term: Named, caption: Sequence[str]) -> bool:
    """Whether a caption has a word: "de anställda" of "Antal tillsvidareanställda" too."""
    return score_term(term, caption) >= _CAPTION_FIT or any(
        word.endswith(own[0]) for own in term.alternatives if len(own) == 1 and len(own[0]) >= _HEAD for word in caption
    )


def _is_comparable(part: Term, whole: Term) -> bool:
    """Whether what was found for a whole can hold the part: of its unit, its sign and a time of the same length."""
    pairs = ((own, other) for own in part.figures for other in whole.figures if own.amount and other.amount)
    return any(
        unit_of(own) is unit_of(other)
        and (own.amount.value > 0) == (other.amount.value > 0)
        and not differ_in_span((own, other))
        for own, other in pairs
        if own.amount and other.amount
    )


def _is_kind_of(part: Term, whole: Term, terms: Sequence[Named], table: Sequence[RowFigures]) -> bool:
    """Whether nothing is named by the whole but the parts: "bidragen" of a table of "Driftbidrag" and "Lokalbidrag"."""
    kinds = of_kind(terms, [row for row in table if not row.first.is_total])
    return not whole.figures and any(row.key == part.rows[0].choice.row.key for row in kinds)


def same_measures(terms: Sequence[Term]) -> tuple[Measure, ...]:
    """Return the measures that each of the terms has one figure of, in the order in which they are shown."""
    held = [{figure.measure for figure in _of_months(term)} for term in terms]
    return tuple(measure for measure in ORDER if all(measure in own for own in held))


def _of_months(term: Term) -> tuple[Figure, ...]:
    """Return a term's figures of the months that are asked for, where it has any, and not of the whole year."""
    months = [period for period in term.plan.periods if period.end.month != _YEAR]
    return tuple(figure for figure in term.figures if figure.period in months) or term.figures


def row_choice(row: RowFigures, plan: Plan, report: Report) -> Choice:
    """Return the figures of a row that a plan asks for, of its report's period."""
    return choose_figures(row, plan, report.period)
