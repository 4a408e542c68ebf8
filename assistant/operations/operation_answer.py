"""Answers an operation over several figures: finds the figure of each term, computes, and cites.

In: a plan with operands or a ranking, and the store. Out: an `Answer`, or None where none of it names a row. A term
that is missing, may be several rows or contradicts itself is told before anything is computed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.figure_choice import ORDER
from assistant.evidence.twins import is_alike
from assistant.linking.boards import MOST_CHOICES
from assistant.linking.rows import find_rows_of, group_rows, to_key
from assistant.operations.arithmetic import compute, refuse
from assistant.operations.calculate import Obstacle, Reason, find_obstacle
from assistant.operations.compare import compare
from assistant.operations.compare_percent import compare_in_percent
from assistant.operations.composed import (
    Composed,
    Words,
    contradictions,
    obstacle_lines,
    term_table,
)
from assistant.operations.forecast_history import asks_history, forecast_history
from assistant.operations.joint_choice import pick_figures
from assistant.operations.misprints import find_misprint
from assistant.operations.missing_terms import say_missing, say_only_one, split_lacking
from assistant.operations.operand_figures import Term, find_terms
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.operations.opposite_signs import opposed
from assistant.operations.part_against_year import tell_of_year
from assistant.operations.per_unit import per_unit
from assistant.operations.printed_change import tell_printed
from assistant.operations.printed_sum import answer_printed, find_printed
from assistant.operations.rank import choose_ranked, rank
from assistant.operations.rank_change import rank_changes
from assistant.operations.rank_rows import find_candidates
from assistant.operations.row_tree import find_children
from assistant.operations.spans import is_month, of_one_development
from assistant.operations.told_forecast import told_forecast
from assistant.operations.trend import follow, tell_ahead
from assistant.records import CALCULATIONS, Answer, Offer, Operation, Option, Outcome, Plan
from assistant.words.comparison_groups import name_group
from assistant.words.counted_rows import COUNTED_PARTS, read_count
from assistant.words.operation_words import WHICH_MONTH
from assistant.writing.answer import figures_of, unit_notes
from assistant.writing.badges import mark_doubted
from assistant.writing.citing import Line, line, write_lines
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_label, to_periods, to_place
from ingest.records import Figure
from ingest.store import Store

_YEARS_OF_CHANGE = 2
_FEWEST_PARTS = 2
_PAIR = 2
_MOST_PARTS = 40


def answer_operation(plan: Plan, store: Store) -> Answer | None:
    """Return the answer to an operation over several figures; None where none of its terms names a row."""
    reports = store.catalogue()
    words = Words(language=plan.language, reports=reports)
    if asks_history(plan) and (history := forecast_history(plan, store, words) or told_forecast(plan, store, words)):
        composed: Composed | None = history
    elif plan.operation is Operation.RANK:
        composed = None if plan.missing_places and not plan.reports else rank(plan, store, reports)
    elif plan.operation is Operation.PER_UNIT:
        composed = per_unit(plan, store, words)
    elif plan.operation is Operation.SUM and not plan.operands:
        composed = _sum_rows(plan, store, words)
    else:
        composed = _compose(plan, store, words) if plan.operation in CALCULATIONS else None
    if composed is None:
        return None
    lines = mark_doubted(composed.lines, store, plan.language)
    figures = figures_of(lines)
    names = {figure.location.report for figure in figures}
    lines = [*lines, *unit_notes(lines, plan.language)]
    text, citations = write_lines(lines, store)
    return Answer(
        outcome=composed.outcome,
        language=plan.language,
        text=text,
        plan=replace(
            plan,
            offers=composed.offers,
            reports=plan.reports or tuple(sorted(names)),
            shown=tuple(to_key(figure) for figure in composed.ordered),
        ),
        reading=_describe(plan, figures, words),
        figures=figures,
        derivations=composed.derivations,
        citations=citations,
        options=composed.options,
        names=(*composed.names, *dict.fromkeys(to_place(report) for report in reports.values())),
    )


def _sum_rows(plan: Plan, store: Store, words: Words) -> Composed | None:
    """Return the sum over all rows of what is named ("alla projekt"), of one report; None where there are no two."""
    rows = group_rows(store.figures(reports=plan.reports or tuple(words.reports)))
    ranked = choose_ranked(plan, find_candidates(plan, rows, store, words.reports), words.reports)
    reports = {figure.location.report for figure in ranked.figures}
    if len(ranked.figures) < _FEWEST_PARTS or len(ranked.figures) > _MOST_PARTS or len(reports) > 1:
        return None
    if (counted := COUNTED_PARTS.search(plan.question)) and read_count(counted["count"]) != len(ranked.figures):
        return None  # other rows are meant than those that were found
    if (whole := find_printed(ranked.figures, rows)) is not None:
        return answer_printed(whole, ranked.figures, words)
    if ranked.left_out:  # a sum without them would be of something else
        unread = line(OPERATION_PHRASES[plan.language].left_out.format(labels=", ".join(ranked.left_out)))
        refused = refuse(Obstacle(reason=Reason.UNREADABLE, figures=()), ranked.figures, words)
        return replace(refused, lines=(*refused.lines, unread), names=ranked.left_out)
    return compute(plan, ranked.figures, words)


def _compose(plan: Plan, store: Store, words: Words) -> Composed | None:
    if printed := _tell_change_of_year(plan, store, words):
        return printed
    terms = find_terms(plan, store, words.reports)
    if not any(term.plan.rows or term.plan.whole or term.rows for term in terms) and not plan.missing_places:
        return None  # no term names a row: the reports may tell of it in their text
    terms, lacking = split_lacking(plan, terms, words)
    if lacking and len(terms) == 1:
        return say_only_one(terms[0], lacking, words)
    if trouble := _find_trouble(plan, terms, store, words):
        return replace(trouble, lines=(*trouble.lines, *lacking))
    if plan.by_change and plan.operation is Operation.COMPARE:
        rows_of_terms = [term.rows[0].choice.row for term in terms if term.rows]
        if len({row.key for row in rows_of_terms}) < len(rows_of_terms):
            return _say_no_change(plan, terms, words)  # two columns of one row are not told apart by it
        asked = replace(plan, count=len(rows_of_terms))
        return rank_changes(asked, rows_of_terms, rows_of_terms, words) or _say_no_change(plan, terms, words)
    return _tell_change(plan, terms, words) or _compute_terms(plan, terms, lacking, words, store)


def _tell_change(plan: Plan, terms: Sequence[Term], words: Words) -> Composed | None:
    """Return the change that one row prints itself, of which it tells nothing else."""
    if plan.operation is not Operation.TREND or len(terms) != 1 or not terms[0].rows:
        return None
    return tell_printed(plan, terms[0].rows[0].choice.row, words)


def _tell_change_of_year(plan: Plan, store: Store, words: Words) -> Composed | None:
    """Return the change from one year to the next that a row prints itself, of which it tells nothing else."""
    years = sorted({period.end.year for period in plan.periods})
    if plan.operation is not Operation.DIFFERENCE or len(plan.rows) != 1 or len(years) != _YEARS_OF_CHANGE:
        return None
    rows = find_rows_of(plan.rows, store) if years[1] - years[0] == 1 else ()
    later = tuple(period for period in plan.periods if period.end.year == years[1])
    return tell_printed(replace(plan, periods=later), rows[0], words) if rows else None


def _compute_terms(
    plan: Plan, terms: Sequence[Term], lacking: Sequence[Line], words: Words, store: Store
) -> Composed | None:
    """Return what the figures of the terms come to, or what keeps them from being computed with."""
    figures = _figures_of_one(plan, terms, store) if len(terms) == 1 else pick_figures(terms, plan)
    if plan.operation is Operation.SUM and len(terms) == 1 and terms[0].figures[0].amount:
        return answer_printed(terms[0].figures[0], figures, words)  # the row of the group, as it is printed
    if len(figures) < max(2, len(terms)):
        found = find_obstacle(figures)
        lines = obstacle_lines(found, words) if isinstance(found, Obstacle) else []
        return Composed(outcome=Outcome.NOT_FOUND, lines=(*lines, *(term_table(figures, words) if figures else ())))
    if misprint := find_misprint(plan, figures, store, words):
        return misprint
    if len({name_group(figure.column) for figure in figures}) > 1:
        # of the municipality one year and of the country another: side by side, and no development
        return Composed(outcome=Outcome.ANSWERED, lines=tuple(term_table(figures, words)))
    words = replace(words, also=_find_again(terms, figures))
    composed = _carry_out(plan, terms, figures, words, store)
    rows = [row for term in terms for found in term.rows for row in (found.choice.row, *found.twins)]
    is_trend = plan.operation is Operation.TREND and composed.outcome is Outcome.ANSWERED and len(rows) == 1
    ahead = tell_ahead(rows[0], figures, words) if is_trend else []
    return replace(composed, lines=(*composed.lines, *ahead, *contradictions(figures, rows, words), *lacking))


def _say_no_change(plan: Plan, terms: Sequence[Term], words: Words) -> Composed:
    """Return that the rows cannot be told apart by how they changed: a year is missing, or none went that way."""
    figures = pick_figures(terms, plan)
    text = OPERATION_PHRASES[words.language].no_change_to_rank
    return Composed(outcome=Outcome.NOT_FOUND, lines=(line(text), *term_table(figures, words)))


def _carry_out(plan: Plan, terms: Sequence[Term], figures: Sequence[Figure], words: Words, store: Store) -> Composed:
    if of_year := tell_of_year(plan, terms, figures, words):
        return of_year
    if in_percent := compare_in_percent(plan, terms, figures, words):
        return in_percent
    are_opposed = len(figures) == 2 and opposed(figures[0], figures[1], store)
    match plan.operation:
        case Operation.TREND:
            return follow(plan, figures, words)
        case Operation.COMPARE:
            return compare(plan, terms, figures, words, are_opposed=are_opposed)
        case _:
            return compute(plan, figures, words, are_opposed=are_opposed)


def _find_again(terms: Sequence[Term], figures: Sequence[Figure]) -> dict[str, Figure]:
    """Return where each figure's fact is printed once more in its report, by the figure's key."""
    twins = [figure for term in terms for row in term.rows for twin in row.twins for figure in twin.figures]
    found: dict[str, Figure] = {}
    for figure in figures:
        for other in twins:
            same = (other.measure, other.period, other.amount) == (figure.measure, figure.period, figure.amount)
            if same and other.location.report == figure.location.report and is_alike(other.label, figure.label):
                found.setdefault(figure.key, other)
    return found


def _figures_of_one(plan: Plan, terms: Sequence[Term], store: Store) -> tuple[Figure, ...]:
    """Return the figures of an operation over one row: its periods, or for a sum its parts."""
    figures = terms[0].figures
    if plan.operation is not Operation.SUM:
        if WHICH_MONTH.search(plan.question):
            figures = tuple(figure for figure in terms[0].rows[0].choice.row.figures if is_month(figure))
        first = next((figure for figure in figures if figure.amount), None)
        return of_one_development([figure for figure in figures if first and figure.measure is first.measure])
    row = terms[0].rows[0].choice.row
    own = group_rows(store.figures(reports=(row.key.report,)))
    parts = find_children(row, own)[:_MOST_PARTS]
    return tuple(cell for part in parts for cell in part.figures if figures and cell.cell == figures[0].cell)


def _find_trouble(plan: Plan, terms: Sequence[Term], store: Store, words: Words) -> Composed | None:
    """Return what is said where a term is missing, contradicts itself or may be several rows."""
    for term in terms:
        if not term.figures:
            return say_missing(plan, term, terms, store, words)
    for term in terms:
        damaged = [figure for figure in term.conflict if figure.amount is None and _is_needed(figure, terms, plan)]
        if damaged:
            text = PHRASES[plan.language].damaged.format(text=damaged[0].text)
            others = [other.figures[0] for other in terms if other is not term and other.figures]
            return Composed(outcome=Outcome.CONFLICTING, lines=(line(text), *term_table([damaged[0], *others], words)))
    for term in terms:
        if len(term.rows) > 1:
            return _offer(plan, term, terms.index(term), words)
    return None


def _is_needed(damaged: Figure, terms: Sequence[Term], plan: Plan) -> bool:
    """Whether a damaged cell is of what is computed: a damaged budget is no obstacle where outcomes are compared."""
    picked = pick_figures(terms, plan)
    if not picked or damaged.measure in plan.measures:
        return True
    return ORDER.index(damaged.measure) <= ORDER.index(picked[0].measure)


def _offer(plan: Plan, term: Term, place: int, words: Words) -> Composed:
    """Return the rows that a term may be, side by side with their figures, as choices."""
    rows = term.rows[:MOST_CHOICES]
    named = " ".join(term.plan.subject) or term.plan.question.strip(" ?")
    lines = [line(OPERATION_PHRASES[plan.language].unclear_term.format(term=named))]
    options: list[Option] = []
    offers: list[Offer] = []
    for row in rows:
        figure = row.choice.asked[0]
        name = f"{words.place(figure)}, {words.name(figure)}"
        if sum(words.name(other.choice.asked[0]) == words.name(figure) for other in rows) > 1:
            name = f"{name} ({figure.caption})"
        lines.append(line(f"- {name}, {words.what(figure)}: {words.signed(figure)}", figure))
        question = f"{plan.question.rstrip('?!. ')} – {name}?"
        options.append(Option(text=name, question=question))
        offers.append(Offer(question=question, row=row.choice.row.key, name=name, operand=place))
    return Composed(outcome=Outcome.AMBIGUOUS, lines=tuple(lines), options=tuple(options), offers=tuple(offers))


def _describe(plan: Plan, figures: Sequence[Figure], words: Words) -> str:
    """Return in one line how the question was read: the operation, the rows, the places, measures and periods."""
    phrases = PHRASES[plan.language]
    labels = list(dict.fromkeys(to_label(figure.label) for figure in figures)) or list(plan.subject)
    parts = [
        *dict.fromkeys(words.place(figure) for figure in figures),
        *labels[:4],
        *(phrases.measures[measure] for measure in plan.measures),
        *to_periods(plan.periods, plan.language),
    ]
    return phrases.read_as.format(parts=" · ".join(parts)) if parts else ""
