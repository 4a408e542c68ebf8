"""Fetches what the store holds for a plan: figures by their rows, explanations by their links, texts by search.

In: a plan, the store and the encoder. Out: `Evidence`. Figures are never found by likeness: their rows were linked by
words, and a figure is taken by its measure and period.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.evidence.contradictions import Contradiction, find_contradiction, imply_damaged, is_doubted
from assistant.evidence.figure_choice import Choice, choose_figures, choose_result, is_result_row
from assistant.evidence.headline import adds_up, find_drivers, find_headlines
from assistant.evidence.text_search import TextHit, find_texts
from assistant.evidence.twins import find_twins
from assistant.linking.boards import MOST_CHOICES, group_by_board
from assistant.linking.matching import Term
from assistant.linking.rows import RowFigures, group_rows, is_about_report
from assistant.linking.subjects import to_terms
from assistant.records import Operation, Plan, RowKey
from assistant.words.vocabulary import RESULT_LABEL
from ingest.embedding import Encoder
from ingest.records import Figure, Measure, Passage, Report, RowReference
from ingest.store import Store

DRIVERS = 1  # rows that pull the total down, each with its explanation
COUNTERACTING = 3
MOST_PASSAGES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A choice of figures with the passages that explain its row, and the rows that print the same thing again."""

    choice: Choice
    passages: tuple[Passage, ...] = ()
    twins: tuple[RowFigures, ...] = ()
    contradiction: Contradiction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the store holds for a plan, best first.

    `drivers` are the rows behind the deviation of a whole report, the worst first, then `counteracting` ones.
    """

    rows: tuple[Explained, ...] = ()
    drivers: tuple[Explained, ...] = ()
    counteracting: tuple[Explained, ...] = ()
    texts: tuple[TextHit, ...] = ()


def retrieve(plan: Plan, store: Store, encoder: Encoder) -> Evidence:
    """Return what the store holds for a plan; empty where nothing fits."""
    evidence = retrieve_figures(plan, store, most=MOST_CHOICES)
    if (plan.reports or not plan.missing_places) and _needs_text(plan, evidence):
        reports = plan.reports or store.report_names()
        terms, _ = to_terms(plan, store, reports)
        terms = _without_names(terms, plan, store)
        evidence = replace(evidence, texts=find_texts(plan, terms, store, encoder, plan.reports or None))
    return evidence


def _without_names(terms: Sequence[Term], plan: Plan, store: Store) -> tuple[Term, ...]:
    """Return the terms without those that only name the report, which its own sentences seldom do; never none.

    Only of a why: "how many does the staff area employ" is not told by any sentence of its report about employees.
    """
    if plan.operation is not Operation.EXPLAIN:
        return tuple(terms)
    reports = [report for name, report in store.catalogue().items() if name in plan.reports]
    others = tuple(term for term in terms if not any(is_about_report([term], report) for report in reports))
    return others or tuple(terms)


def retrieve_figures(plan: Plan, store: Store, most: int | None = None) -> Evidence:
    """Return the figures that the store holds for a plan, with their explanations, and no other texts.

    Where more than `most` boards have what is asked for (None: no limit), those of a few more than that are enough.
    """
    reports = store.catalogue()
    if plan.missing_places and not plan.reports:
        return Evidence()
    if plan.whole:
        evidence = _retrieve_whole(plan, store, reports, most)
        parts = _retrieve_rows(plan, store, reports, most)
        if plan.presumed_sign and not _has_sign(evidence.rows, plan) and _has_sign(parts, plan):
            # "staben gick plus" where the board's total is a deficit: the row of that name is meant
            evidence = Evidence(rows=parts)
    else:
        evidence = Evidence(rows=_retrieve_rows(plan, store, reports, most))
    return evidence


def _has_sign(rows: Sequence[Explained], plan: Plan) -> bool:
    """Whether a row has the surplus or deficit that the question presumes."""
    return any(_direction(row.choice.row) == plan.presumed_sign for row in rows if row.choice.asked)


def _needs_text(plan: Plan, evidence: Evidence) -> bool:
    """Whether sentences must be searched for: no figure fits, or the figures that do are not explained."""
    asks_why = plan.operation is Operation.EXPLAIN or plan.open_question
    if not plan.subject or (plan.whole and plan.counts) or (plan.whole and evidence.rows and not asks_why):
        return False
    if not any(row.choice.asked for row in evidence.rows):
        return True
    if not plan.reports and not plan.whole:
        return True  # another report may tell of the same thing in text only
    return asks_why and not any(row.passages for row in evidence.rows)


def _retrieve_rows(plan: Plan, store: Store, reports: Mapping[str, Report], most: int | None) -> tuple[Explained, ...]:
    """Return the rows that a plan links to, in its order, board by board until more than `most` have what is asked."""
    found: dict[RowKey, Explained] = {}
    answering = 0
    held = [key for key in plan.rows if key.report in reports]
    for names in group_by_board((key.report for key in held), plan, reports, most):
        own = [key for key in held if key.report in names]
        explained = _explain_rows(own, plan, store, reports)
        found.update(explained)
        answering += any(one.choice.asked for one in explained.values())
        if most is not None and answering > most:
            break
    return tuple(found[key] for key in plan.rows if key in found)


def _explain_rows(
    keys: Sequence[RowKey], plan: Plan, store: Store, reports: Mapping[str, Report]
) -> dict[RowKey, Explained]:
    if not keys:
        return {}
    places = [(key.report, RowReference(table=key.table, row=key.row)) for key in keys]
    found = {}
    for row in group_rows(store.figures(rows=places)):
        explained = _explain(choose(row, plan, reports[row.key.report]), plan, store)
        found[row.key] = _with_twins(explained, plan, reports, store)
    return found


def _with_twins(explained: Explained, plan: Plan, reports: Mapping[str, Report], store: Store) -> Explained:
    """Return a row with its twins in the report; a twin takes its place where its columns fit the question better."""
    row = explained.choice.row
    own = group_rows(store.figures(reports=(row.key.report,)))
    twins = find_twins(row, own)
    choices = [explained.choice, *(choose(twin, plan, reports[row.key.report]) for twin in twins)]
    best = max((choice for choice in choices if choice.asked), key=lambda choice: choice.fit, default=explained.choice)
    if best.row.key == row.key:
        told = explained.passages or _explain_by(twins, explained.choice, plan, store)
        return _with_contradiction(replace(explained, passages=told, twins=twins), own, store)
    found = _explain(best, plan, store)
    found = replace(found, passages=found.passages or explained.passages, twins=find_twins(best.row, own))
    return _with_contradiction(found, own, store)


def _explain_by(twins: Sequence[RowFigures], choice: Choice, plan: Plan, store: Store) -> tuple[Passage, ...]:
    """Return what explains the first twin that anything explains: it is the same thing."""
    found = (_explain(replace(choice, row=twin), plan, store).passages for twin in twins)
    return next((passages for passages in found if passages), ())


def _with_contradiction(explained: Explained, rows: Sequence[RowFigures], store: Store) -> Explained:
    """Return a row with what in its table, or in the words about it, speaks against the figures that are asked for."""
    row, asked = explained.choice.row, explained.choice.asked
    damaged = next((figure for figure in asked if figure.amount is None), None)
    if damaged:
        implied = imply_damaged(damaged, row, rows)
        return replace(explained, contradiction=Contradiction(figure=damaged, implied=implied) if implied else None)
    found = find_contradiction(asked, row, rows, explained.passages)
    is_kept = found is not None and is_doubted(found, store.findings((row.key.report,)))
    return replace(explained, contradiction=found if is_kept else None)


def choose(row: RowFigures, plan: Plan, report: Report) -> Choice:
    """Return the figures of a row that the plan asks for; of a result row also when a deficit is asked for."""
    choice = choose_figures(row, plan, report.period)
    if not choice.asked and Measure.VARIANCE in plan.measures and is_result_row(row):
        return choose_result(row, plan, report.period)
    if not choice.asked and plan.operation is Operation.EXPLAIN and Measure.VARIANCE not in plan.measures:
        # A year without a deviation: what it was is shown, and that nothing explains it.
        return choose_figures(row, replace(plan, operation=Operation.LOOK_UP), report.period)
    return choice


def _explain(choice: Choice, plan: Plan, store: Store) -> Explained:
    asks_why = plan.operation is Operation.EXPLAIN or plan.open_question
    if not asks_why and Measure.VARIANCE not in plan.measures:
        return Explained(choice=choice)
    passages = find_explanations(store, choice.row.key.report, choice.row)
    return Explained(choice=choice, passages=tuple(passage for passage in passages if _is_of_year(passage, choice)))


def _is_of_year(passage: Passage, choice: Choice) -> bool:
    """Whether an explanation is of the year of the figures: an earlier year's must be named in it."""
    years = {figure.period.end.year for figure in choice.asked if figure.period}
    latest = max((figure.period.end.year for figure in choice.row.figures if figure.period), default=None)
    return not years or latest in years or any(str(year) in passage.text for year in years)


def find_explanations(store: Store, report: str, row: RowFigures) -> tuple[Passage, ...]:
    """Return the passages that explain a row, in the order of the report."""
    reference = RowReference(table=row.key.table, row=row.key.row)
    return store.passages_explaining(report, [reference])[:MOST_PASSAGES]


def _retrieve_whole(plan: Plan, store: Store, reports: Mapping[str, Report], most: int | None) -> Evidence:
    """Return the total rows of the reports that are asked about; for a why, also what drives each of them.

    Boards are gone through until more than `most` have a total.
    """
    found: list[Evidence] = []
    lacking: list[Explained] = []
    answering = 0
    for names in group_by_board(plan.reports or tuple(reports), plan, reports, most):
        totals = [_retrieve_total(plan, store, reports[name]) for name in names]
        found += [total for total, _ in totals]
        lacking += [explained for _, without in totals for explained in without]
        answering += any(total.rows for total, _ in totals)
        if most is not None and answering > most:
            break
    return Evidence(
        rows=tuple(row for total in found for row in total.rows) or tuple(lacking),
        drivers=tuple(row for total in found for row in total.drivers),
        counteracting=tuple(row for total in found for row in total.counteracting),
    )


def _retrieve_total(plan: Plan, store: Store, report: Report) -> tuple[Evidence, tuple[Explained, ...]]:
    """Return the total row of a report with its drivers; where it has none that answers, also its likeliest one."""
    own = () if plan.counts else group_rows(store.figures(reports=(report.name,)))
    headline = _find_headline(own, plan, report)
    if headline is None:
        return Evidence(), tuple(Explained(choice=choose(row, plan, report)) for row in find_headlines(own)[:1])
    rows = (_explain_total(headline, own, plan, store),)
    if plan.operation is not Operation.EXPLAIN and not plan.open_question:
        return Evidence(rows=rows), ()
    worst, best = _find_sides(headline.row, own)
    drivers = tuple(_explain_sides(worst, plan, report, store))
    return Evidence(rows=rows, drivers=drivers, counteracting=tuple(_explain_sides(best, plan, report, store))), ()


def _find_headline(rows: Sequence[RowFigures], plan: Plan, report: Report) -> Choice | None:
    """Return the first total row that has what is asked for."""
    asks_result = Measure.VARIANCE in plan.measures or plan.operation is Operation.EXPLAIN or plan.open_question
    of_result = asks_result or any(RESULT_LABEL.search(hint) for hint in plan.hints)
    for row in find_headlines(rows, of_result=of_result, of_variance=asks_result):
        choice = choose(row, plan, report)
        if choice.asked and all(adds_up(figure, rows) for figure in choice.asked):
            return choice
    return None


def _explain_side(row: RowFigures, plan: Plan, report: Report, store: Store) -> Explained:
    """Return a row behind a total with its deviation alone: what it is made of would hide the answer."""
    choice = choose(row, plan, report)
    return _explain(replace(choice, asked=choice.asked[-1:], context=()), plan, store)


def _explain_sides(rows: Sequence[RowFigures], plan: Plan, report: Report, store: Store) -> list[Explained]:
    """Return the rows behind a total, without those that have nothing of the year that is asked for."""
    sides = [_explain_side(row, plan, report, store) for row in rows]
    return [side for side in sides if side.choice.asked]


def _explain_total(choice: Choice, rows: Sequence[RowFigures], plan: Plan, store: Store) -> Explained:
    """Return a total with the passages that explain it; the same total may stand in two tables of a report."""
    explained = _explain(choice, plan, store)
    if explained.passages:
        return explained
    amounts = {figure.amount for figure in choice.asked}
    for row in find_headlines(rows):
        if any(figure.measure is Measure.VARIANCE and figure.amount in amounts for figure in row.figures):
            passages = find_explanations(store, row.key.report, row)
            if passages:
                return Explained(choice=choice, passages=passages)
    return explained


def _find_sides(total: RowFigures, rows: Sequence[RowFigures]) -> tuple[tuple[RowFigures, ...], tuple[RowFigures, ...]]:
    """Return the rows that pull most in the total's own direction, and those that pull most against it."""
    drivers = find_drivers(total, rows)
    down = [row for row in drivers if _direction(row) < 0]
    up = [row for row in reversed(drivers) if _direction(row) > 0]
    if _direction(total) > 0:
        down, up = up, down
    return tuple(down[:DRIVERS]), tuple(up[:COUNTERACTING])


def _direction(row: RowFigures) -> int:
    figure = next((figure for figure in row.figures if _is_deviation(figure)), None)
    if figure is None or figure.amount is None:
        return 0
    signed = figure.amount.value * (figure.favourable or 1)
    return (signed > 0) - (signed < 0)


def _is_deviation(figure: Figure) -> bool:
    return figure.measure is Measure.VARIANCE and figure.amount is not None
