"""Scores the citations of an answer: whether the evidence is cited, and nothing that has no part in it.

In: a case, an answer and, for what explains a row, the store. Out: scores, for example "no evidence is cited" or
"[2] is beside the point: 003.txt, line 83".

Recall is what `cases/README.md` asks: one piece of the evidence lies in what is cited, and each named report is cited.
Precision (ALCE's question, whether a citation could be left out) is a measure and makes no answer wrong: a citation
belongs to the answer when it holds evidence or an expected value, stands in the same row or in a row of the same name,
explains such a row, or is a term of a calculation with one. What does make an answer wrong is a *figure* cited from a
report that the case does not name: a reader may take somebody else's figure for the answer.
"""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from assistant.records import Answer, Citation
from eval.dataset import Case
from eval.scorers.amounts import tells_value
from eval.scorers.score import Score, plain, to_score
from ingest.records import Figure, Location, RowReference
from ingest.store import Store

_LEAST_QUOTE = 12  # characters: a shorter quote, like a bare number, stands in much


def score_citation_recall(case: Case, answer: Answer) -> Score:
    """Return whether a piece of evidence lies in what is cited, and every report that must be cited is."""
    losses = []
    if case.evidence and not any(_holds_evidence(case, citation) for citation in answer.citations):
        losses.append("no evidence is cited")
    names = {citation.location.report for citation in answer.citations}
    losses += [f"{name} is not cited" for name in case.reports if name not in names]
    return to_score("citation recall", losses, bool(case.evidence) + len(case.reports))


def score_stray_figures(case: Case, answer: Answer) -> Score:
    """Return whether an answer keeps to figures of the reports that the case names; asked where it names any."""
    is_asked = case.behaviour == "answer" and bool(case.reports)
    figures = [one for one in answer.citations if one.row] if is_asked else []
    losses = [f"{_tell(one)} is of another report" for one in figures if one.location.report not in case.reports]
    return to_score("stray figures", losses[:1], int(is_asked))


def score_citation_precision(case: Case, answer: Answer, store: Store) -> Score:
    """Return the share of the citations that belong to the answer which the case asks for.

    Not asked where it is to abstain or to ask back: what is offered there is more than what a case names.
    """
    citations = answer.citations
    if case.behaviour not in ("answer", "conflict") or not (case.evidence or case.values) or not citations:
        return to_score("citation precision", (), 0)
    anchors = [one for one in citations if _is_anchor(case, one)]
    related = {one.number for one in anchors} | _related(case, answer, anchors, store)
    losses = [f"{_tell(one)} is beside the point" for one in citations if one.number not in related]
    return to_score("citation precision", losses, len(citations))


def cited_text(citation: Citation) -> str:
    """Return what a citation shows: the whole row of a cell, else its quotation."""
    return plain(citation.row or citation.quote)


def _holds_evidence(case: Case, citation: Citation) -> bool:
    return any(plain(piece) in cited_text(citation) for piece in case.evidence)


def _is_anchor(case: Case, citation: Citation) -> bool:
    """Whether a citation by itself is of what the case asks: it holds evidence, is part of it, or is a value."""
    if case.reports and citation.location.report not in case.reports:
        return False
    text = cited_text(citation)
    is_part = len(text) >= _LEAST_QUOTE and any(text in plain(piece) for piece in case.evidence)
    is_value = bool(citation.row) and any(tells_value(value, citation.quote) for value in case.values)
    return is_part or is_value or _holds_evidence(case, citation)


def _related(case: Case, answer: Answer, anchors: Collection[Citation], store: Store) -> set[int]:
    """Return the numbers of the citations that belong to an anchor: by row, by name, by reason or by calculation."""
    places = {_place(one.location) for one in anchors}
    names = {(one.location.report, plain(one.label)) for one in anchors if one.label}
    terms = _terms_beside(case, answer, places)
    reasons = _reasons(answer.figures, places, store)
    return {
        one.number
        for one in answer.citations
        if _place(one.location) in places | terms
        or (one.location.report, plain(one.label)) in names
        or any(_lies_in(one.location, reason) for reason in reasons)
    }


def _terms_beside(
    case: Case, answer: Answer, places: Collection[tuple[str, int | None]]
) -> set[tuple[str, int | None]]:
    """Return where the terms stand of the calculations that come to an expected value, or that have an anchor."""
    wanted: set[Decimal] = {abs(value.value) for value in case.values}
    found: set[tuple[str, int | None]] = set()
    for derivation in answer.derivations:
        terms = {_place(term.location) for term in derivation.terms}
        if abs(derivation.value) in wanted or terms & set(places):
            found |= terms
    return found


def _reasons(figures: Collection[Figure], places: Collection[tuple[str, int | None]], store: Store) -> list[Location]:
    """Return where the passages stand that explain the rows of the anchors."""
    found: list[Location] = []
    rows = {(one.location.report, one.table, one.row) for one in figures if _place(one.location) in places}
    for report, table, row in sorted(rows):
        passages = store.passages_explaining(report, [RowReference(table=table, row=row)])
        found += [passage.location for passage in passages]
    return found


def _place(location: Location) -> tuple[str, int | None]:
    return location.report, location.last_line


def _lies_in(inner: Location, outer: Location) -> bool:
    if inner.report != outer.report or None in (inner.first_line, inner.last_line, outer.first_line, outer.last_line):
        return False
    first, last = outer.first_line or 0, outer.last_line or 0
    return first <= (inner.first_line or 0) and (inner.last_line or 0) <= last


def _tell(citation: Citation) -> str:
    return f"[{citation.number}] {citation.location.report}, line {citation.location.first_line}"
