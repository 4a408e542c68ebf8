"""Puts the rows of a report in order: worst or best against budget, largest or smallest.

In: a ranking plan and the store. Out: a `Composed` answer, or None where nothing in the store can be ranked by what is
asked. Only leaves are ranked, within what the question names: never a sum among its parts, a part of a year among whole
years, or one unit among others. For example "vilken enhet gick sämst" gives the row with the largest deficit.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.evidence.column_fit import asks_whole_project, is_whole_project
from assistant.evidence.figure_choice import Choice, choose_figures
from assistant.evidence.headline import MONEY
from assistant.evidence.twins import is_same_thing
from assistant.linking.rows import RowFigures, group_rows
from assistant.operations.composed import Composed, Words, bold, cell_text, contradictions
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.operations.ordering import is_result, put_in_order
from assistant.operations.rank_change import rank_changes
from assistant.operations.rank_choice import ask_which
from assistant.operations.rank_costs import as_costs
from assistant.operations.rank_gaps import rank_gaps
from assistant.operations.rank_gross import without_gross
from assistant.operations.rank_months import of_named_months
from assistant.operations.rank_rows import find_candidates
from assistant.operations.rank_share import rank_by_share, then_asks_share, with_share
from assistant.operations.rank_sides import of_asked_side, without_net_incomes
from assistant.operations.spans import differ_in_span, span_of
from assistant.question.asked_order import lists_all
from assistant.question.overview_words import PROJECTS
from assistant.records import Operation, Order, Outcome, Plan
from assistant.words.operation_words import BOTH_ENDS
from assistant.words.row_kinds import INCOME_KINDS, KIND_WORD, counts_things
from assistant.writing.citing import Line, line
from assistant.writing.wording import to_period
from ingest.records import Figure, Measure, Period, Report, Unit
from ingest.store import Store

_YEAR = 12  # months
_KRONOR = (Unit.KR, Unit.TKR, Unit.MNKR)  # an amount without a unit may count something
_OPPOSITE = {
    Order.WORST: Order.BEST,
    Order.BEST: Order.WORST,
    Order.LARGEST: Order.SMALLEST,
    Order.SMALLEST: Order.LARGEST,
}
_BY_VALUE = {  # what is no deviation is neither good nor bad against a budget
    Order.WORST: Order.SMALLEST,
    Order.BEST: Order.LARGEST,
    Order.LARGEST: Order.LARGEST,
    Order.SMALLEST: Order.SMALLEST,
}
_FEWEST = 2  # rows that make a ranking
_ASKS_LIST = re.compile(r"\b(rank\w*|rangordna\w*|topp|top|flest|fewest)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """The figures that a ranking is made of, one a row."""

    figures: tuple[Figure, ...]
    left_out: tuple[str, ...] = ()


def rank(plan: Plan, store: Store, reports: Mapping[str, Report]) -> Composed | None:
    """Return the rows in the order that is asked for, or None where there is nothing to rank."""
    names = plan.reports or tuple(reports)
    rows = group_rows(store.figures(reports=names))
    candidates = find_candidates(plan, rows, store, reports)
    words = Words(language=plan.language, reports=reports)
    if plan.by_change and (changed := rank_changes(plan, candidates, rows, words)):
        return changed
    if plan.by_change and not _asks_deviation(plan):
        return _say_no_change(candidates, words)  # what is largest is not what grew most
    asks_share = then_asks_share(plan)
    ranked = choose_ranked(replace(plan, percent=False) if asks_share else plan, candidates, reports)
    if plan.percent and len(ranked.figures) < _FEWEST and set(_measures(plan)) & {Measure.VARIANCE, Measure.BUDGET}:
        return rank_by_share(plan, candidates, words, reports) or _say_why_not(plan, candidates, words)
    if len(ranked.figures) < _FEWEST:
        return rank_gaps(plan, rows, words) or _say_why_not(plan, candidates, words)
    if differ_in_span(ranked.figures):
        return _refuse_spans(ranked.figures, words)
    order = plan.order or Order.LARGEST
    sided = ranked.figures if INCOME_KINDS.search(plan.question) else of_asked_side(ranked.figures, plan.question)
    sided, brought_in = without_net_incomes(sided, plan.question) if order is Order.SMALLEST else (sided, [])
    ordered = _only_meant(plan, put_in_order(sided, order))
    if len(ordered) < plan.nth:
        return _say_why_not(plan, (), words)
    if (chosen := ask_which(plan, ordered, words)) is not None:
        return chosen
    shown = _with_other_end(_show(plan, order, ordered, ranked, words), plan, ranked, words)
    if brought_in:
        note = line(OPERATION_PHRASES[words.language].no_net_incomes.format(labels=", ".join(brought_in)))
        shown = replace(shown, lines=(*shown.lines, note), names=(*shown.names, *brought_in))
    leading = ordered[plan.nth - 1 : plan.nth - 1 + plan.count]
    shown = with_share(shown, leading[0], rows, plan, words) if asks_share else shown
    return replace(shown, lines=(*shown.lines, *contradictions(leading, rows, words)), ordered=tuple(ordered))


def _with_other_end(shown: Composed, plan: Plan, ranked: Ranked, words: Words) -> Composed:
    """Return a ranking with what stands at its other end first, where both ends are asked for."""
    if not BOTH_ENDS.search(plan.question):
        return shown
    other = _OPPOSITE[plan.order or Order.LARGEST]
    far = _only_meant(plan, put_in_order(ranked.figures, other))
    return replace(shown, lines=(*_show(plan, other, far, ranked, words).lines[:1], *shown.lines)) if far else shown


def _asks_deviation(plan: Plan) -> bool:
    return Measure.VARIANCE in plan.measures or plan.order in (Order.WORST, Order.BEST)


def _say_no_change(candidates: Sequence[RowFigures], words: Words) -> Composed | None:
    """Return that the rows cannot be told apart by how they changed; None where there are no rows."""
    if len(candidates) < _FEWEST:
        return None
    return Composed(outcome=Outcome.NOT_FOUND, lines=(line(OPERATION_PHRASES[words.language].no_change_to_rank),))


def _say_why_not(plan: Plan, candidates: Sequence[RowFigures], words: Words) -> Composed | None:
    """Return that the rows have no figures of the period, or that nothing of that name can be ranked."""
    phrases = OPERATION_PHRASES[words.language]
    periods = {figure.period for row in candidates for figure in row.figures if figure.period}
    if (
        plan.periods
        and len(candidates) >= _FEWEST
        and not any(end_year(p) in map(end_year, plan.periods) for p in periods)
    ):
        wanted = ", ".join(to_period(period, words.language) for period in plan.periods)
        held = ", ".join(to_period(period, words.language) for period in sorted(periods))
        text = phrases.no_period_to_rank.format(asked=wanted, held=held)
        return Composed(outcome=Outcome.NOT_FOUND, lines=(line(text),), names=(wanted, held))
    if not _ASKS_LIST.search(plan.question) and plan.count == 1 and not candidates:
        return None
    named = " ".join(plan.subject)
    text = phrases.no_such_rows.format(words=named) if named else phrases.no_rows
    return Composed(outcome=Outcome.NOT_FOUND, lines=(line(text),), names=(named,))


def end_year(period: Period) -> int:
    """Return the year that a period ends in."""
    return period.end.year


def choose_ranked(plan: Plan, rows: Sequence[RowFigures], reports: Mapping[str, Report]) -> Ranked:
    """Return one figure of each row: of the measure that is asked for, in the unit that most rows have."""
    # "vilka projekt" names the rows, and not the column that is headed "Avvikelse projekt"
    is_whole = asks_whole_project(plan.question)  # "hela projektet": the columns, and no rows
    question = (
        plan.question
        if is_whole
        else KIND_WORD.sub(lambda match: "kostnad" if match[0].startswith("kostnad") else " ", plan.question, count=1)
    )
    percent = plan.percent and not plan.by_change  # "störst procentuell avvikelse"
    # "investment project" names the rows as well
    subject = plan.subject if is_whole else tuple(word for word in plan.subject if not PROJECTS.search(word))
    asked = replace(
        plan,
        question=question,
        subject=subject,
        operation=Operation.COMPARE,
        percent=percent,
        measures=_held(plan, rows),
    )
    asked, rows = as_costs(asked, rows, plan)
    choices = [choose_figures(row, asked, reports[row.key.report].period) for row in rows]
    choices = [of_named_months(choice, plan) for choice in choices if choice.asked]
    choices = without_gross(_of_asked_times(_of_one_span(choices, plan), plan), plan.question)
    # A question that names a column ("total project budget") is about the rows that have it.
    best = max((choice.fit for choice in choices), default=0)
    if best > 0 and sum(choice.fit == best for choice in choices) >= _FEWEST:
        choices = [choice for choice in choices if choice.fit == best]
    chosen: list[Choice] = []
    left_out: list[str] = []
    for choice in choices:
        if choice.asked[0].amount is None:
            left_out.append(choice.row.label)
        elif not any(is_same_thing(choice.row, other.row) for other in chosen):
            chosen.append(choice)
    figures = _of_one_sort([choice.asked[0] for choice in chosen], plan)
    return Ranked(figures=tuple(figures), left_out=tuple(left_out))


def _of_one_span(choices: list[Choice], plan: Plan) -> list[Choice]:
    """Return the choices of whole years, where a forecast or the full year is asked for and some rows have one."""
    if not (plan.full_year or Measure.FORECAST in plan.measures) or asks_whole_project(plan.question):
        return choices
    return [choice for choice in choices if span_of(choice.asked[0]) == _YEAR] or choices


def _of_asked_times(choices: list[Choice], plan: Plan) -> list[Choice]:
    """Return the choices of exactly the asked period, where some rows have it and others only the year around it."""
    if asks_whole_project(plan.question) and (whole := [one for one in choices if is_whole_project(one.asked[0])]):
        return whole  # "accumulated by the end of August"
    of_period = [choice for choice in choices if choice.asked[0].period in plan.periods]
    return of_period if len(of_period) >= _FEWEST else choices


def _measures(plan: Plan) -> tuple[Measure, ...]:
    if plan.order in (Order.WORST, Order.BEST) or Measure.VARIANCE in plan.measures:
        return (Measure.VARIANCE,)
    if plan.measures:
        return plan.measures
    return (Measure.ACTUAL, Measure.FORECAST)


def _held(plan: Plan, rows: Sequence[RowFigures]) -> tuple[Measure, ...]:
    """Return the measures to rank by: of a table of results ("Resultat per bolag") the results are the losses."""
    measures = _measures(plan)
    figures = [figure for row in rows for figure in row.figures]
    if measures != (Measure.VARIANCE,) or any(figure.measure is Measure.VARIANCE for figure in figures):
        return measures
    if not figures or not all(is_result(figure) for figure in figures if figure.amount):
        return measures
    told = tuple(measure for measure in plan.measures if measure in (Measure.ACTUAL, Measure.FORECAST, Measure.BUDGET))
    return told or (Measure.ACTUAL, Measure.FORECAST)


def _of_one_sort(figures: Sequence[Figure], plan: Plan) -> list[Figure]:
    """Return the figures of the measure and unit that most have: counts where a number of things is asked for."""
    sort = Counter((figure.measure, figure.amount.unit) for figure in figures if figure.amount)
    if plan.counts or counts_things(plan.question):
        sort = Counter({key: count for key, count in sort.items() if key[1] not in (*_KRONOR, Unit.PERCENT)})
    elif plan.percent and not plan.by_change:
        sort = Counter({key: count for key, count in sort.items() if key[1] is Unit.PERCENT})
    elif plan.money or any(unit in MONEY for _, unit in sort):  # no share or count is the largest among amounts
        sort = Counter({key: count for key, count in sort.items() if key[1] in MONEY})
    if not sort:
        return []
    (measure, unit), _ = sort.most_common(1)[0]
    return [figure for figure in figures if figure.measure is measure and figure.amount and figure.amount.unit is unit]


def _only_meant(plan: Plan, ordered: Sequence[Figure]) -> list[Figure]:
    """Return of a ranking of deficits only deficits, of surpluses only surpluses."""
    if plan.presumed_sign < 0:
        return [figure for figure in ordered if _side(figure) < 0]
    if plan.presumed_sign > 0:
        return [figure for figure in ordered if _side(figure) > 0]
    return list(ordered)


def _side(figure: Figure) -> int:
    value = figure.amount.value * (figure.favourable or 1) if figure.amount else 0
    return (value > 0) - (value < 0)


def _refuse_spans(figures: Sequence[Figure], words: Words) -> Composed:
    spans = ", ".join(dict.fromkeys(to_period(figure.period, words.language) for figure in figures))
    text = OPERATION_PHRASES[words.language].no_rank_of_spans.format(spans=spans)
    return Composed(outcome=Outcome.NOT_FOUND, lines=(line(text),), names=(spans,))


def _show(plan: Plan, order: Order, ordered: Sequence[Figure], ranked: Ranked, words: Words) -> Composed:
    phrases = OPERATION_PHRASES[words.language]
    place, end = plan.nth - 1, plan.nth - 1 + plan.count
    shown = [figure for figure in ordered if figure in ordered[place:end] or _ties(figure, ordered, end)]
    first = ordered[place]
    leaders = [figure for figure in shown if figure.amount == first.amount]
    end_word = _BY_VALUE[order] if first.measure is not Measure.VARIANCE else order
    rank_word = f"{phrases.ordinals.get(plan.nth, '')}{phrases.highest[end_word]}"
    lead = line(f"{bold(f'{words.name(first)}: {words.signed(first)}')}", first, f" – {rank_word}")
    lines: list[Line] = [lead]
    if len(shown) > 1:
        lines += _table(shown, words)
    if len(leaders) > 1:
        lines.append(line(phrases.tied))
    elif len(shown) < plan.count and not lists_all(plan.question):
        lines.append(line(phrases.fewer))
    captions = list(dict.fromkeys(figure.caption for figure in ranked.figures if figure.caption))
    scope = ", ".join(phrases.source_table.format(caption=caption) for caption in captions[:3])
    places = ", ".join(dict.fromkeys(words.place(figure) for figure in ranked.figures))
    if order in (Order.LARGEST, Order.SMALLEST) and first.measure is Measure.VARIANCE:
        lines.append(line(phrases.by_size))
    lines.append(line(phrases.rank_of.format(what=words.what(first), place=places, scope=scope)))
    if ranked.left_out:
        lines.append(line(phrases.left_out.format(labels=", ".join(ranked.left_out))))
    return Composed(outcome=Outcome.ANSWERED, lines=tuple(lines), names=(*captions, *ranked.left_out))


def _ties(figure: Figure, ordered: Sequence[Figure], count: int) -> bool:
    """Whether a figure that comes after the last one that is asked for is equal to it."""
    last = ordered[min(count, len(ordered)) - 1]
    return figure.amount == last.amount


def _table(figures: Sequence[Figure], words: Words) -> list[Line]:
    phrases = OPERATION_PHRASES[words.language]
    places = {words.place(figure) for figure in figures}
    what = cell_text(words.what(figures[0]))
    lines = [line(f"| {phrases.item} | {what[:1].upper()}{what[1:]} |"), line("|---|---:|")]
    for figure in figures:
        place = f", {words.place(figure)}" if len(places) > 1 else ""
        lines.append(line(f"| {cell_text(words.name(figure))}{place} | {words.signed(figure)}", figure, " |"))
    return lines
