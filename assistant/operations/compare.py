"""Answers that set figures side by side: which is larger, by how much, and how things developed.

In: the terms of a plan, with their figures. Out: a `Composed` answer: what stands out first, then a table, then the
difference with its expression. A part of a year and a whole year are shown together and never subtracted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.headline import MONEY
from assistant.linking.rows import to_key
from assistant.operations.arithmetic import answer_change, end_of, is_over_time, refuse, span_note
from assistant.operations.calculate import (
    Obstacle,
    Reason,
    find_change,
    find_obstacle,
    subtract_in_size,
)
from assistant.operations.composed import (
    Composed,
    Words,
    bold,
    cell_text,
    derivations_of,
    expression_lines,
    marked,
    term_table,
)
from assistant.operations.joint_choice import differ_in_basis
from assistant.operations.operand_figures import Term, same_measures
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.operations.ordering import favour, is_larger_in_size, put_in_order
from assistant.operations.period_note import period_notes
from assistant.operations.spans import differ_in_span
from assistant.records import Derivation, Order, Outcome, Plan
from assistant.words.operation_words import GROSS, NET
from assistant.words.vocabulary import RESULT_LABEL
from assistant.writing.citing import Line, Part, line
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_period
from ingest.records import Figure, Measure

_PAIR = 2
_YEAR = 12  # months


def compare(
    plan: Plan, terms: Sequence[Term], figures: Sequence[Figure], words: Words, *, are_opposed: bool = False
) -> Composed:
    """Return the terms side by side, the one that stands out first; `figures` holds the one to compare of each."""
    if obstacle := find_obstacle(figures):
        return refuse(obstacle, figures, words)
    if len({figure.key for figure in figures}) < len(figures):
        return refuse(Obstacle(reason=Reason.SAME_TERM, figures=tuple(figures)), figures, words)
    if _is_one_deviation(plan, figures):
        return refuse(Obstacle(reason=Reason.KINDS, figures=tuple(figures)), figures, words)
    if len(figures) == 2 and is_over_time(figures):
        return answer_change(plan, sorted(figures, key=end_of), words)
    plan = replace(plan, order=_meant_order(plan))
    ordered = put_in_order(_of_order(figures, plan.order), plan.order or Order.LARGEST)
    if len(figures) > _PAIR and (places := _find_places(plan, ordered, words)):
        return replace(places, lines=(*places.lines, *term_table(figures, words), *_notes(figures, words)))
    lead_from = plan.nth - 1 if plan.nth < len(ordered) else 0
    differ = differ_in_span(figures) and any(figure.measure is not Measure.VARIANCE for figure in figures)
    mixed = differ or differ_in_basis(figures) or are_unlike(figures)
    difference = None if mixed or len(figures) != 2 else _difference(ordered, are_opposed=are_opposed)
    results = derivations_of(difference)
    if isinstance(difference, Derivation) and plan.percent and not are_opposed:
        results = (*results, *derivations_of(find_change(ordered[1], ordered[0], plan.decimals)))
    notes = [*_notes(figures, words), *_table_note(plan, figures, words)]
    if are_opposed:
        notes = [*notes, line(OPERATION_PHRASES[words.language].signs_differ)]
    table = _measure_table(terms, words) if not plan.measures and _shows_all(terms, figures) else None
    return Composed(
        outcome=Outcome.ANSWERED,
        lines=(
            _lead(plan, ordered, None if mixed else difference, words, mixed=mixed)
            if mixed or not lead_from
            else _lead_at(plan, ordered[lead_from], words),
            *(table or term_table(figures, words)),
            *_printed_deviation(terms, figures, words),
            *expression_lines(results, words),
            *notes,
        ),
        derivations=results,
        names=tuple(dict.fromkeys(figure.caption for figure in figures)),
    )


def _meant_order(plan: Plan) -> Order | None:
    """Return the order of a plan: the largest of deficits is the worst, also where "och näst störst?" goes on."""
    if plan.order in (Order.LARGEST, Order.SMALLEST) and plan.presumed_sign:
        return Order.WORST if (plan.order is Order.LARGEST) is (plan.presumed_sign < 0) else Order.BEST
    return plan.order


def _find_places(plan: Plan, ordered: Sequence[Figure], words: Words) -> Composed | None:
    """Return the one of many that comes first of a deficit or a surplus, or at the place that is asked for.

    Of deficits no surplus is the second largest: then it is said that there are no more.
    """
    if plan.nth == 1 and not plan.presumed_sign:
        return None
    phrases = OPERATION_PHRASES[words.language]
    meant = [figure for figure in ordered if not plan.presumed_sign or favour(figure) * plan.presumed_sign > 0]
    if not meant:
        return None
    if len(meant) < plan.nth:
        return Composed(outcome=Outcome.NOT_FOUND, lines=(line(phrases.fewer),))
    first = meant[plan.nth - 1]
    name = ", ".join((words.name(first), words.place(first), words.what(first)))
    place = f"{phrases.ordinals.get(plan.nth, '')}{phrases.highest[plan.order or Order.LARGEST]}"
    told = line(bold(f"{name}: {words.signed(first)}"), first, f" – {place}")
    return Composed(outcome=Outcome.ANSWERED, lines=(told,))


def _notes(figures: Sequence[Figure], words: Words) -> list[Line]:
    """Return that figures of unlike times or sorts stand side by side, where they do."""
    differ = differ_in_span(figures) and any(figure.measure is not Measure.VARIANCE for figure in figures)
    return [*(span_note(figures, words) if differ else period_notes(figures, words)), *_sort_notes(figures, words)]


def _table_note(plan: Plan, figures: Sequence[Figure], words: Words) -> list[Line]:
    """Return which table the figures are of, where they are no money and the question does not say what is compared.

    "Jämför förskola och grundskola" may find the sick leave of both: without its table "8,1 %" tells nothing.
    """
    captions = {figure.caption for figure in figures}
    is_money = any(figure.amount and figure.amount.unit in MONEY for figure in figures)
    if plan.measures or is_money or len(captions) > 1 or not any(captions):
        return []
    told = OPERATION_PHRASES[words.language].source_table.format(caption=captions.pop())
    return [line(f"{told[:1].upper()}{told[1:]}")]


def _of_order(figures: Sequence[Figure], order: Order | None) -> Sequence[Figure]:
    """Return the figures that can be best or worst: where some are deviations, an outcome among them is neither."""
    deviations = [figure for figure in figures if figure.measure is Measure.VARIANCE]
    return deviations if order in (Order.BEST, Order.WORST) and len(deviations) >= _PAIR else figures


def _is_one_deviation(plan: Plan, figures: Sequence[Figure]) -> bool:
    """Whether deviations are asked for and one report has one, where another has an outcome of other months alone.

    A result is a surplus or a deficit too, but one of January to August says nothing beside a year's deviation.
    """
    asks_deviation = set(plan.measures) == {Measure.VARIANCE}
    deviations = [figure for figure in figures if figure.measure is Measure.VARIANCE]
    return asks_deviation and len(deviations) == 1 and differ_in_span(figures) and _are_of_other_measures(figures)


def _are_of_other_measures(figures: Sequence[Figure]) -> bool:
    """Whether figures of different reports are of different measures."""
    kinds = {(figure.location.report, figure.measure) for figure in figures}
    return len({report for report, _ in kinds}) > 1 and len({measure for _, measure in kinds}) > 1


def _sort_notes(figures: Sequence[Figure], words: Words) -> list[Line]:
    """Return that an outcome stands against a forecast, or a net amount against a gross one, where it does."""
    phrases = OPERATION_PHRASES[words.language]
    notes: list[Line] = []
    whats = list(dict.fromkeys(PHRASES[words.language].measures[figure.measure] for figure in figures))
    rows = {to_key(figure) for figure in figures}
    if len({figure.measure for figure in figures}) > 1 and len(rows) > 1:
        notes.append(line(phrases.measures_differ.format(measures=", ".join(whats))))
    if differ_in_basis(figures):
        notes.append(line(phrases.reasons[Reason.SPANS]))
    labels = [figure.label for figure in figures]
    if are_unlike(figures):
        notes.append(line(phrases.unlike))
    net = [label for label in labels if NET.search(label)]
    gross = [label for label in labels if GROSS.search(label) and label not in net]
    if net and gross:
        notes.append(line(phrases.net_differs.format(net=net[0], gross=gross[0])))
    return notes


def are_unlike(figures: Sequence[Figure]) -> bool:
    """Whether a result or a deviation stands against an amount that is neither: nothing is more than the other."""
    told = [figure for figure in figures if figure.amount and figure.amount.unit in MONEY]
    kinds = {figure.measure is Measure.VARIANCE or RESULT_LABEL.search(figure.label) is not None for figure in told}
    tables = {(figure.location.report, figure.table) for figure in told}
    return len(kinds) > 1 and len(tables) > 1


def _difference(ordered: Sequence[Figure], *, are_opposed: bool) -> Derivation | Obstacle:
    return subtract_in_size(ordered[0], ordered[1], are_opposed=are_opposed)


def _lead(
    plan: Plan, ordered: Sequence[Figure], difference: Derivation | Obstacle | None, words: Words, *, mixed: bool
) -> Line:
    """Return the line that names what stands out, and by how much."""
    phrases = OPERATION_PHRASES[words.language]
    first, second = ordered[0], ordered[1]
    name, other = _names(ordered, words)
    tie = isinstance(difference, Derivation) and not difference.value
    parts: list[Part] = [f"{bold(f'{name}: {words.signed(first)}')}", first]
    if (mixed or difference is None) and len(ordered) == _PAIR:
        return line(*parts, f" · {bold(f'{other}: {words.signed(second)}')}", second)
    if tie:
        return line(*parts, f" – {phrases.equal}: {other} (", *marked(second, words), ")")
    if not isinstance(difference, Derivation):
        return line(*parts, f" – {phrases.highest[plan.order or Order.LARGEST]}")
    if plan.order in (Order.BEST, Order.WORST) and _are_results(first, second):
        phrase = phrases.better if plan.order is Order.BEST else phrases.worse
    elif _are_opposite_deviations(first, second):
        phrase = phrases.better if favour(first) > favour(second) else phrases.worse
    else:
        phrase = phrases.more if is_larger_in_size(first, second) else phrases.less
    phrase = phrase.format(amount=words.result(difference))
    return line(*parts, f" – {phrase} {other} (", *marked(second, words), ")")


def _lead_at(plan: Plan, figure: Figure, words: Words) -> Line:
    """Return the line that names what comes second, third and so on."""
    phrases = OPERATION_PHRASES[words.language]
    place = phrases.ordinals.get(plan.nth, "")
    told = bold(f"{words.name(figure)}, {words.place(figure)}: {words.signed(figure)}")
    return line(told, figure, f" – {place}{phrases.highest[plan.order or Order.LARGEST]}")


def _are_results(first: Figure, second: Figure) -> bool:
    """Whether both are deviations, or both results: of these one is better, whatever its size."""
    are_deviations = first.measure is second.measure is Measure.VARIANCE
    return are_deviations or all(RESULT_LABEL.search(figure.label) is not None for figure in (first, second))


def _are_opposite_deviations(first: Figure, second: Figure) -> bool:
    """Whether a surplus stands against a deficit: neither is "more" than the other."""
    told = all(figure.measure is Measure.VARIANCE and figure.favourable for figure in (first, second))
    return told and favour(first) * favour(second) < 0


def _names(figures: Sequence[Figure], words: Words) -> tuple[str, str]:
    """Return how the first two of some figures are named: by row, place and period as far as these tell them apart."""
    first, second = figures[0], figures[1]
    parts = [(words.name(figure), words.place(figure), words.what(figure)) for figure in (first, second)]
    told = [place for place in range(3) if parts[0][place] != parts[1][place]] or [0]
    if 1 in told and 0 not in told:
        told = [1, *told[1:]] if told[0] == 1 else told
    own, other = (", ".join(own[place] for place in told) for own in parts)
    return own, other


def _shows_all(terms: Sequence[Term], figures: Sequence[Figure]) -> bool:
    """Whether a table with a column for each shared measure holds what is compared, and something beside it."""
    measures = same_measures(terms)
    return len(measures) > 1 and len({figure.measure for figure in figures}) == 1 and figures[0].measure in measures


def _measure_table(terms: Sequence[Term], words: Words) -> list[Line]:
    """Return the terms with all measures that each of them has, a column a measure."""
    phrases = OPERATION_PHRASES[words.language]
    measures = same_measures(terms)
    columns = [[next(f for f in term.figures if f.measure is measure) for measure in measures] for term in terms]
    spans = [{words.what(row[place]) for row in columns} for place in range(len(measures))]
    heads = [
        next(iter(span)) if len(span) == 1 else words.what(columns[0][place]).split()[0]
        for place, span in enumerate(spans)
    ]
    heads = [f"{head[:1].upper()}{head[1:]}" for head in heads]
    lines = [line(f"| {phrases.item} | {' | '.join(cell_text(head) for head in heads)} |")]
    lines.append(line("|---|" + "---:|" * len(heads)))
    places = {words.place(row[0]) for row in columns}
    for row in columns:
        name = cell_text(words.name(row[0])) + (f", {words.place(row[0])}" if len(places) > 1 else "")
        parts: list[Part] = [f"| {name}"]
        for place, figure in enumerate(row):
            own = "" if len(spans[place]) == 1 else f" ({to_period(figure.period, words.language)})"
            parts += [f" | {words.signed(figure)}{own}", figure]
        lines.append(line(*parts, " |"))
    return lines


def _printed_deviation(terms: Sequence[Term], figures: Sequence[Figure], words: Words) -> list[Line]:
    """Return the deviation that the report itself prints between two measures of one row."""
    first, second = figures[0], figures[-1]
    if len(figures) != 2 or first.measure is second.measure or (first.table, first.row) != (second.table, second.row):
        return []
    if first.amount is None or second.amount is None or first.location.report != second.location.report:
        return []
    wanted = abs(first.amount.value - second.amount.value)
    row = terms[0].rows[0].choice.row.figures
    for figure in row:
        is_deviation = figure.measure is Measure.VARIANCE and figure.amount and figure.amount.unit is first.amount.unit
        if is_deviation and figure.amount and abs(figure.amount.value) == wanted:
            text = OPERATION_PHRASES[words.language].printed_deviation
            return [line(f"{text} {words.signed(figure)}", figure)]
    return []
