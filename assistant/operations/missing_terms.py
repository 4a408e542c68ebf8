"""Says which terms of an operation the reports do not have, and what there is instead.

In: the terms of a plan. Out: lines, or a `Composed` answer that computes nothing. For example of three municipalities
whose sick leave is compared, the one whose report has no such figure is named, and the other two are compared.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.evidence.retrieve import retrieve_figures
from assistant.operations.composed import Composed, Words, cell_text, term_table
from assistant.operations.operand_figures import Term
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.operations.rank_sides import tells_side
from assistant.records import Operation, Outcome, Plan
from assistant.writing.absence import explain_absence
from assistant.writing.citing import Line, line
from assistant.writing.wording import to_period
from ingest.store import Store

_PAIR = 2


def split_lacking(plan: Plan, terms: tuple[Term, ...], words: Words) -> tuple[tuple[Term, ...], list[Line]]:
    """Return the terms of a comparison of several reports that have the figure, and the line that names the others.

    Of a pair none is left out: there would be nothing to compare with.
    """
    held = tuple(term for term in terms if _has_figure(term, plan))
    names = [_owner(term, words) for term in terms if term not in held]
    if plan.operation is not Operation.COMPARE or len(terms) <= _PAIR or not held or not names or not all(names):
        return terms, []
    phrases = OPERATION_PHRASES[plan.language]
    text = phrases.lacking if len(held) > 1 else phrases.only_one
    return held, [line(text.format(places=", ".join(dict.fromkeys(names))))]


def _has_figure(term: Term, plan: Plan) -> bool:
    """Whether a term has a figure of what is asked for: a report's result is not its cost."""
    return any(tells_side(figure, plan.question) for figure in term.figures[:1])


def _owner(term: Term, words: Words) -> str:
    """Return whose report a term is of, with the board where the place has several reports; "" where it names none."""
    if term.plan.missing_places:
        return ", ".join(term.plan.missing_places)
    if len(term.plan.reports) != 1:
        return ""
    report = words.reports[term.plan.reports[0]]
    shares = sum(other.municipalities == report.municipalities for other in words.reports.values()) > 1
    place = " / ".join(report.municipalities)
    name = place or report.committee or report.name
    return f"{name} ({report.committee})" if place and shares and report.committee else name


def say_only_one(term: Term, lacking: Sequence[Line], words: Words) -> Composed:
    """Return that only one report has the figure, and that figure."""
    figures = [row.choice.asked[0] for row in term.rows if row.choice.asked]
    found = OPERATION_PHRASES[words.language].found_terms
    names = tuple(str(part) for told in lacking for part in told.parts)
    return Composed(outcome=Outcome.NOT_FOUND, lines=(*lacking, line(found), *term_table(figures, words)), names=names)


def say_missing(plan: Plan, missing: Term, terms: Sequence[Term], store: Store, words: Words) -> Composed:
    """Return which term is missing and why, and the figures of the terms that there are."""
    phrases = OPERATION_PHRASES[plan.language]
    operand = missing.plan
    named = " ".join((*operand.subject, *operand.missing_places)) or operand.question.strip(" ?")
    periods = ", ".join(to_period(period, plan.language) for period in operand.periods)
    evidence = retrieve_figures(operand, store)
    absence = explain_absence(operand, evidence, store, words.reports)
    label = f"{named} {periods}".strip() if evidence.rows else named
    lines: list[Line] = [line(phrases.missing_term.format(term=cell_text(label))), *absence.lines]
    found = [term.figures[0] for term in terms if term.figures and term.figures[0].amount]
    if found:
        lines += [line(phrases.found_terms), *term_table(found, words)]
    return Composed(
        outcome=Outcome.NOT_FOUND, lines=tuple(lines), names=(*absence.names, label, named), options=absence.options
    )
