"""Answers that compute: sum, difference, share, mean and ratio, with each term and its source.

In: the figures of a plan's terms. Out: a `Composed` answer: the result first, the terms as a table, the expression.
For example "**16 568 tkr** tillsammans", two rows, and "7 114 + 9 454 = 16 568 tkr".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from assistant.linking.rows import to_key
from assistant.operations.budget_share import find_budget_share, is_of_budget
from assistant.operations.calculate import (
    Obstacle,
    Result,
    add,
    find_change,
    find_mean,
    find_obstacle,
    find_ratio,
    in_millions,
    is_larger,
    subtract_in_size,
)
from assistant.operations.composed import (
    Composed,
    Words,
    bold,
    derivations_of,
    expression_lines,
    is_general,
    marked,
    obstacle_lines,
    term_table,
)
from assistant.operations.joint_choice import find_mixture
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.operations.spans import differ_in_span
from assistant.records import Derivation, Operation, Outcome, Plan
from assistant.words.operation_words import MILLIONS
from assistant.writing.citing import Line, Part, line
from assistant.writing.wording import to_period, to_sign_word
from ingest.records import Amount, Figure, Measure, Unit

_KRONOR = (Unit.KR, Unit.TKR)


def compute(plan: Plan, figures: Sequence[Figure], words: Words, *, are_opposed: bool = False) -> Composed:
    """Return the answer to a sum, mean, difference, share or ratio of these figures, in the order of the question."""
    if mixture := find_obstacle(figures) or find_mixture(plan, figures):
        return refuse(mixture, figures, words)
    match plan.operation:
        case Operation.SUM:
            return _answer_with(plan, figures, add(figures), OPERATION_PHRASES[words.language].total, words)
        case Operation.MEAN:
            mean = find_mean(figures, plan.decimals)
            return _answer_with(plan, figures, mean, OPERATION_PHRASES[words.language].mean, words)
        case Operation.SHARE:
            return _answer_share(plan, figures, words)
        case Operation.RATIO:
            ratio = find_ratio(figures[0], figures[1], plan.decimals)
            return _answer_with(plan, figures, ratio, OPERATION_PHRASES[words.language].times, words)
        case _:
            return _answer_difference(plan, figures, words, are_opposed=are_opposed)


def _answer_with(plan: Plan, figures: Sequence[Figure], result: Result, word: str, words: Words) -> Composed:
    """Return the answer whose one result is told with a word: "together", "on average", "times"."""
    if isinstance(result, Obstacle):
        return refuse(result, figures, words)
    notes = span_note(figures, words) if plan.operation is not Operation.MEAN else []
    in_millions = to_millions(plan, (result,))
    told = bold(f"{words.result(result)}{_sign_of_sum(plan, figures, result, words)}")
    lead = line(f"{told} {word}{_millions_text(in_millions, words)}", *_named(figures, words))
    return Composed(
        outcome=Outcome.ANSWERED,
        lines=(lead, *term_table(figures, words), *expression_lines((result,), words), *notes),
        derivations=(result, *in_millions),
    )


def _sign_of_sum(plan: Plan, figures: Sequence[Figure], result: Derivation, words: Words) -> str:
    """Return " (deficit)" or " (surplus)" after a sum of deviations whose tables agree on what is good; else ""."""
    if plan.operation is not Operation.SUM or len({(figure.measure, figure.favourable) for figure in figures}) > 1:
        return ""
    total = replace(figures[0], amount=Amount(value=result.value, unit=result.unit))
    word = to_sign_word(total, words.language)
    return f" ({word})" if word else ""


def _named(figures: Sequence[Figure], words: Words) -> tuple[Part, ...]:
    whats = list(dict.fromkeys(words.what(figure) for figure in figures))
    places = list(dict.fromkeys(words.place(figure) for figure in figures))
    return (f" – {', '.join(whats)}, {', '.join(places)}",) if len(whats) <= 2 else (f" – {', '.join(places)}",)


def _answer_share(plan: Plan, figures: Sequence[Figure], words: Words) -> Composed:
    part, whole = figures[0], figures[1]
    phrases = OPERATION_PHRASES[words.language]
    share = find_budget_share(part, whole, plan.decimals)
    if isinstance(share, Obstacle):
        return refuse(share, figures, words)
    word = to_sign_word(part, words.language) if is_of_budget(part, whole) else ""
    told = f"{words.result(share)} ({word})" if word else words.result(share)
    lead = line(
        f"{bold(told)} – {words.name(part)} (",
        *marked(part, words),
        f") {phrases.of_whole} {_whole_name(part, whole, words)} (",
        *marked(whole, words),
        f"), {words.place(part)}",
    )
    notes = span_note(figures, words) if whole.measure is part.measure else []
    return Composed(
        outcome=Outcome.ANSWERED,
        lines=(lead, *term_table(figures, words), *expression_lines((share,), words), *notes),
        derivations=(share,),
    )


def _whole_name(part: Figure, whole: Figure, words: Words) -> str:
    return words.what(whole) if words.name(part) == words.name(whole) else words.name(whole)


def _answer_difference(plan: Plan, figures: Sequence[Figure], words: Words, *, are_opposed: bool) -> Composed:
    first, second = figures[0], figures[1]
    if is_over_time(figures):
        return answer_change(plan, sorted(figures, key=end_of), words)
    difference = subtract_in_size(first, second, are_opposed=are_opposed)
    if isinstance(difference, Obstacle):
        return refuse(difference, figures, words)
    is_more = abs(_value(first)) >= abs(_value(second)) if _is_opposite(first, second) else is_larger(first, second)
    tells_percent = not are_opposed and (plan.percent or not _is_left(first, second))
    percent = find_change(second, first, plan.decimals, as_fall=not is_more) if tells_percent else None
    lead = _difference_lead(plan, first, second, difference, percent, words, is_more=is_more)
    results = derivations_of(difference, percent)
    in_millions = to_millions(plan, (difference,))
    notes = obstacle_lines(percent, words) if isinstance(percent, Obstacle) and plan.percent else []
    return Composed(
        outcome=Outcome.ANSWERED,
        lines=(lead, *term_table(figures, words), *expression_lines(results, words), *notes),
        derivations=(*results, *in_millions),
    )


def _is_left(first: Figure, second: Figure) -> bool:
    """Whether the difference of two figures is what is left of a budget; it is no share of what has been spent."""
    is_pair = first.measure is Measure.BUDGET and second.measure is Measure.ACTUAL
    return is_pair and to_key(first) == to_key(second)


def _difference_lead(
    plan: Plan,
    first: Figure,
    second: Figure,
    difference: Derivation,
    percent: Result | None,
    words: Words,
    *,
    is_more: bool,
) -> Line:
    phrases = OPERATION_PHRASES[words.language]
    percent_text = words.result(percent) if isinstance(percent, Derivation) else ""
    both = f"{words.result(difference)} ({percent_text})" if percent_text else words.result(difference)
    amount = f"{bold(percent_text)} ({words.result(difference)})" if plan.percent and percent_text else bold(both)
    phrase = (phrases.more if is_more else phrases.less).format(amount=amount)
    own, other = _tell_apart(first, second, words)
    return line(f"{own} (", *marked(first, words), f"): {phrase} {other} (", *marked(second, words), ")")


def _tell_apart(first: Figure, second: Figure, words: Words) -> tuple[str, str]:
    """Return how two figures are named beside each other: by their rows, else by what they are."""
    if words.name(first) != words.name(second):
        return f"{words.name(first)}, {words.what(first)}", words.name(second)
    if words.what(first) != words.what(second):
        return f"{words.name(first)}, {words.what(first)}", words.what(second)
    return f"{words.name(first)}, {words.place(first)}", words.place(second)


def _name_of_change(old: Figure, new: Figure, words: Words) -> str:
    """Return what changed: the row, or the column that two rows are times of ("Januari" and "Augusti")."""
    is_of_times = old.label != new.label and old.column == new.column and (old.table, old.cell) == (new.table, new.cell)
    return new.column if is_of_times else words.name(new)


def answer_change(plan: Plan, figures: Sequence[Figure], words: Words) -> Composed:
    """Return the change from the first of two figures of one thing to the last, absolute and in per cent."""
    phrases = OPERATION_PHRASES[words.language]
    if notes := span_note(figures, words):
        return Composed(outcome=Outcome.ANSWERED, lines=(*notes, *term_table(figures, words)))
    old, new = figures[0], figures[-1]
    change = subtract_in_size(new, old)
    if isinstance(change, Obstacle):
        return refuse(change, figures, words)
    is_fall = bool(change.value) and not is_larger(new, old)
    percent = find_change(old, new, plan.decimals, as_fall=is_fall)  # "minskade med 9 tkr (7,6 %)"
    phrase = phrases.unchanged if not change.value else phrases.fell if is_fall else phrases.rose
    percent_text = words.result(percent) if isinstance(percent, Derivation) else ""
    amount = f"{words.result(change)} ({percent_text})" if percent_text else words.result(change)
    if plan.percent and percent_text:
        amount = f"{percent_text} ({words.result(change)})"
    lead = line(
        f"{_name_of_change(old, new, words)}, {words.place(new)}: {phrase.format(amount=bold(amount))} – ",
        *marked(old, words),
        f" ({to_period(old.period, words.language) or old.column}) → ",
        *marked(new, words),
        f" ({to_period(new.period, words.language) or new.column})",
    )
    results = derivations_of(change, percent)
    obstacles = obstacle_lines(percent, words) if isinstance(percent, Obstacle) else []
    return Composed(
        outcome=Outcome.ANSWERED,
        lines=(lead, *term_table(figures, words), *expression_lines(results, words), *obstacles),
        derivations=results,
    )


def refuse(obstacle: Obstacle, figures: Sequence[Figure], words: Words) -> Composed:
    """Return why nothing is computed, with the figures that there are."""
    outcome = Outcome.NOT_FOUND if is_general(obstacle) else Outcome.ANSWERED
    return Composed(outcome=outcome, lines=(*obstacle_lines(obstacle, words), *term_table(figures, words)))


def span_note(figures: Sequence[Figure], words: Words) -> list[Line]:
    """Return that a part of a year stands beside a whole year, where it does."""
    if not differ_in_span(figures):
        return []
    spans = ", ".join(dict.fromkeys(to_period(figure.period, words.language) for figure in figures))
    return [line(OPERATION_PHRASES[words.language].spans_differ.format(spans=spans))]


def to_millions(plan: Plan, results: Sequence[Derivation]) -> tuple[Derivation, ...]:
    """Return results in millions, where the question speaks of millions."""
    if not MILLIONS.search(plan.question):
        return ()
    return tuple(in_millions(result) for result in results if result.unit in _KRONOR)


def _millions_text(derivations: Sequence[Derivation], words: Words) -> str:
    return f" ({', '.join(words.result(found) for found in derivations)})" if derivations else ""


def is_over_time(figures: Sequence[Figure]) -> bool:
    """Whether two figures are of one thing and one measure, at different times."""
    first, second = figures[0], figures[-1]
    same_row = (first.location.report, first.table, first.row) == (second.location.report, second.table, second.row)
    return same_row and first.measure is second.measure and first.period != second.period


def end_of(figure: Figure) -> date:
    """Return the last day that a figure covers; the first day of all where its report does not say."""
    return figure.period.end if figure.period else date.min


def _value(figure: Figure) -> Decimal:
    return figure.amount.value if figure.amount else Decimal(0)


def _is_opposite(first: Figure, second: Figure) -> bool:
    return _value(first) * _value(second) < 0
