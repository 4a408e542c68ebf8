"""Answers how much of a deviation comes of one cause: by the sentence that says so, or by the row of that part.

In: the plan of such a question, the store and the encoder. Out: an `Answer`, or None for any other question. For
example "hur mycket av hamnens underskott beror på stormen?" is told by "Röjningen efter stormen kostade 400 tkr". The
whole deficit is no answer, nor is a share of two rows of different tables: then the report's nearest words are shown,
as ones that do not say it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from assistant.evidence.ascribed_amounts import AscribedAmounts, find_ascribed_amounts
from assistant.evidence.retrieve import retrieve, retrieve_figures
from assistant.linking.matching import POSSIBLE_MATCH, Term, score_term
from assistant.linking.rows import RowFigures, find_rows_of, group_rows, is_about_report
from assistant.linking.subjects import link_plan, to_terms
from assistant.question.ascribed_part import AscribedPart, read_ascribed_part
from assistant.records import Answer, Operation, Outcome, Plan
from assistant.writing.answer import compose
from assistant.writing.citing import Line, line, quote, write_lines
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_place
from ingest.embedding import Encoder
from ingest.records import Figure, Measure
from ingest.store import Store
from ingest.words import split_words

_MOST_QUOTES = 2
_ASKED = (Operation.EXPLAIN, Operation.SHARE, Operation.LOOK_UP)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The words for what deviates and for the cause, as terms."""

    whole: tuple[Term, ...]
    cause: tuple[Term, ...]


def answer_ascribed_part(plan: Plan, store: Store, encoder: Encoder) -> Answer | None:
    """Return how much of a deviation the report ascribes to a cause, or that it does not say; None if not asked."""
    part = read_ascribed_part(plan.question)
    if part is None or plan.operation not in _ASKED or (plan.missing_places and not plan.reports):
        return None
    if plan.operation is Operation.SHARE and _are_of_one_table(plan):
        return None  # "hur stor del av nämndens underskott kommer från hamnen": a share of two rows
    asked = _to_terms(plan, part, store)
    if not asked.cause:
        return None
    told = _search(plan, asked, store)
    if told.telling:
        quotes = tuple(dict.fromkeys((hit.passage, hit.quote) for hit in told.telling))[:_MOST_QUOTES]
        lead = line(PHRASES[plan.language].in_text)
        return _write(plan, Outcome.ANSWERED, [lead, *(quote(*words) for words in quotes)], store)
    if of_part := _look_up_part(plan, asked, store, encoder):
        return of_part
    return _say_untold(plan, told, store)


def _to_terms(plan: Plan, part: AscribedPart, store: Store) -> _Asked:
    """Return the subject's words of either side, without those that only name the board or its report."""
    terms, _ = to_terms(plan, store, plan.reports or store.report_names())
    reports = [store.catalogue()[name] for name in plan.reports]
    own = [term for term in terms if not any(is_about_report([term], report) for report in reports)]
    cause = tuple(term for term in own if _stands_in(term, part.cause))
    return _Asked(whole=tuple(term for term in own if term not in cause and _stands_in(term, part.whole)), cause=cause)


def _stands_in(term: Term, text: str) -> bool:
    return set(split_words(term.text)) <= set(split_words(text))


def _search(plan: Plan, asked: _Asked, store: Store) -> AscribedAmounts:
    names = plan.reports or store.report_names()
    passages = store.passages(reports=names)
    rows = group_rows(store.figures(reports=tuple(names)))
    labels = {(row.key.report, row.key.table, row.key.row): row.label for row in rows}
    of_passage = {
        passage.key: " ".join(labels.get((passage.location.report, row.table, row.row), "") for row in passage.explains)
        for passage in passages
    }
    return find_ascribed_amounts(asked.whole, asked.cause, passages, of_passage)


def _are_of_one_table(plan: Plan) -> bool:
    """Whether both sides of a share are rows of one table, where one can be a part of the other."""
    sides = [{(row.report, row.table) for row in operand.rows} for operand in plan.operands]
    return len(sides) > 1 and bool(set.intersection(*sides))


def _look_up_part(plan: Plan, asked: _Asked, store: Store, encoder: Encoder) -> Answer | None:
    """Return the deviation of the row that the cause names, where it is a part of the row that is asked about."""
    own = tuple(term.text for term in asked.cause)
    bare = replace(plan, operation=Operation.LOOK_UP, subject=own, hints=(), rows=(), whole=False, presumed_sign=0)
    linked = link_plan(replace(bare, measures=(Measure.VARIANCE,), unexplained=()), store)
    of_board = replace(plan, operation=Operation.LOOK_UP, subject=(), hints=(), rows=(), whole=True)
    tables = {row.choice.row.key.table for row in retrieve_figures(of_board, store).rows} if not asked.whole else set()
    rows = [row for row in find_rows_of(linked.rows, store) if _is_part_of(row, asked.whole, tables)]
    if len(rows) != 1 or linked.unexplained or linked.whole:
        return None
    linked = replace(linked, rows=(rows[0].key,))
    answer = compose(linked, retrieve(linked, store, encoder), store)
    return answer if answer.outcome is Outcome.ANSWERED and _is_deviation(answer.figures) else None


def _is_part_of(row: RowFigures, whole: Sequence[Term], tables: Collection[int]) -> bool:
    """Whether a row deviates and is a part of what is asked about: of the row above it, or of the board's `tables`."""
    first = row.first
    if first.is_total or all(figure.measure is not Measure.VARIANCE for figure in row.figures):
        return False
    if not whole:
        return row.key.table in tables
    parent = split_words(first.parent)
    return bool(parent) and all(score_term(term, parent) >= POSSIBLE_MATCH for term in whole)


def _is_deviation(figures: Sequence[Figure]) -> bool:
    return bool(figures) and figures[0].measure is Measure.VARIANCE


def _say_untold(plan: Plan, told: AscribedAmounts, store: Store) -> Answer:
    """Return that the report does not say how much it is, with the words that name the cause, if any do."""
    phrases = PHRASES[plan.language]
    if told.naming:
        best = max(told.naming, key=lambda hit: bool(hit.passage.explains))
        lines = [line(phrases.mentioned), quote(best.passage, best.quote)]
    else:
        places = tuple(dict.fromkeys(to_place(store.catalogue()[name]) for name in plan.reports))
        text = phrases.not_told_in.format(place=places[0]) if len(places) == 1 else phrases.missing_text
        lines = [line(text)]
    return _write(plan, Outcome.NOT_FOUND, lines, store)


def _write(plan: Plan, outcome: Outcome, lines: Sequence[Line], store: Store) -> Answer:
    reports = store.catalogue()
    text, citations = write_lines(lines, store)
    places = tuple(dict.fromkeys(to_place(reports[name]) for name in plan.reports))
    reading = PHRASES[plan.language].read_as.format(parts=" · ".join((*places, *plan.subject)))
    return Answer(
        outcome=outcome,
        language=plan.language,
        text=text,
        plan=replace(plan, rows=(), shown=()),
        reading=reading,
        citations=citations,
        names=places,
    )
