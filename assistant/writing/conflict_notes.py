"""Says below an answer that a figure in it takes part in a contradiction, and shows that: the conflict card.

In: an answer, its badges and the store. Out: the answer, with the finding's sentence, its other cells and sentences.
For example "−402 tkr" is followed by "Note: ... the text gives 402 tkr as a surplus, the table −402 [3]".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.records import Answer, Badge, Operation, Outcome
from assistant.writing.answer import figures_of
from assistant.writing.audit_answer import show_finding
from assistant.writing.audit_phrases import AUDIT_PHRASES
from assistant.writing.badges import doubts
from assistant.writing.citing import Line, line, write_lines
from assistant.writing.conflict_quotes import find_quoted, find_restated, leads
from assistant.writing.torn_claims import without_verdict
from ingest.records import Figure, Finding, FindingKind, Severity
from ingest.store import Store

MOST_CARDS: Final = 2


def with_conflicts(answer: Answer, badges: Sequence[Badge], store: Store) -> Answer:
    """Return the answer with what contradicts its figures or its quotation; CONFLICTING where it leads with that.

    An answer that is about contradictions already stays as it is. A reason that was asked for and is told answers the
    question also where its amount is disputed: the contradiction is noted below it.
    """
    if answer.outcome is not Outcome.ANSWERED or answer.plan.operation is Operation.AUDIT:
        return answer
    reports = tuple(dict.fromkeys(badge.report for badge in badges))
    keys = {figure.key for figure in answer.figures}
    others = [one for one in (store.findings(reports) if reports else ()) if keys & {*one.figures}]
    errors = dict.fromkeys(finding for badge in badges for finding in (*badge.errors, *badge.elsewhere))
    errors |= dict.fromkeys(finding for finding in others if finding.severity is Severity.ERROR)
    doubtful = [finding for finding in errors if any(_doubts(finding, figure) for figure in answer.figures)]
    doubtful += [finding for finding in errors if finding not in doubtful and _is_printed_twice(finding, answer)]
    restated = find_restated(answer, store)
    doubtful = [*doubtful, *find_quoted(answer, store), *restated][:MOST_CARDS]
    if not doubtful:
        return answer
    lines: list[Line] = [line(AUDIT_PHRASES[answer.language].in_finding)]
    for finding in doubtful:
        lines += show_finding(finding, answer.language, store)
    text, citations = write_lines(lines, store, first=len(answer.citations) + 1)
    told = [figure for figure in figures_of(lines) if _is_told(figure, text)]  # a term of a sum may only be cited
    figures = {figure.key: figure for figure in (*answer.figures, *told)}
    sentences = (sentence for finding in doubtful for sentence in (finding.swedish, finding.english))
    # a development rests on both its ends, and not on the one that happens to stand first
    first = (answer.figures[0], answer.figures[-1]) if _is_development(answer) else answer.figures[:1]
    leading = [one for one in doubtful if any(_doubts(one, figure) for figure in first) or leads(one, answer)]
    leading += restated
    judged = without_verdict(answer, doubtful)
    gives_reason = answer.plan.operation is Operation.EXPLAIN and any(not one.row for one in answer.citations)
    is_disputed = judged is not answer or bool(leading and not gives_reason)
    return replace(
        judged,
        outcome=Outcome.CONFLICTING if is_disputed else answer.outcome,
        text=f"{judged.text}\n\n{text}",
        figures=tuple(figures.values()),
        citations=(*answer.citations, *citations),
        names=(*answer.names, *sentences),
    )


def _is_development(answer: Answer) -> bool:
    """Whether an answer tells how one thing went from one time to another."""
    rows = {figure.key.rpartition(".")[0] for figure in answer.figures}
    return answer.plan.operation is Operation.TREND and len(rows) == 1


def _doubts(finding: Finding, figure: Figure) -> bool:
    """Whether a finding says that a figure may be wrong: also where its cell prints again what a text contradicts."""
    is_same = bool(finding.passages) and figure.key in finding.figures and figure.amount == finding.computed
    return doubts(finding, figure.key) or (is_same and figure.amount is not None)


def _is_printed_twice(finding: Finding, answer: Answer) -> bool:
    """Whether another table prints another amount for a fact that is shown, whichever of them is held to be right."""
    is_of_facts = finding.kind in (FindingKind.TABLE, FindingKind.SIGN)
    return is_of_facts and any(figure.key in finding.figures for figure in answer.figures)


def _is_told(figure: Figure, text: str) -> bool:
    """Whether the amount of a figure stands in a text with its sign; an unreadable cell as it is printed."""
    if figure.amount is None:
        return figure.text in text
    digits = re.sub(r"\D", "", f"{figure.amount.value:f}")
    sign = "−" if figure.amount.value < 0 else "(?<!−)"
    return re.search(sign + r"[\u00a0.,]?".join(digits), text) is not None
