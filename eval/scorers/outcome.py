"""Scores how a question ended, and whether all of the answer has support; counts CRAG points.

In: a case, an answer and, for its sources, the store. Out: scores, for example "ended not found, not as answer", and
points: 1 for a right answer, 0 for one that stays silent or asks back, −1 for a wrong one.
"""

from __future__ import annotations

from assistant.records import Answer, Outcome
from assistant.verify import unresolved, unsupported
from eval.dataset import Case
from eval.scorers.score import Score, to_score
from ingest.store import Store

_OUTCOMES = {
    "answer": Outcome.ANSWERED,
    "abstain": Outcome.NOT_FOUND,
    "clarify": Outcome.AMBIGUOUS,
    "conflict": Outcome.CONFLICTING,
}
_MISLEADING = frozenset(("forbidden", "grounded", "stray figures"))


def score_outcome(case: Case, answer: Answer) -> Score:
    """Return whether the question ended as the case asks."""
    is_right = answer.outcome is _OUTCOMES[case.behaviour]
    return to_score("outcome", () if is_right else (f"ended {answer.outcome}, not as {case.behaviour}",), 1)


def score_grounded(answer: Answer, store: Store) -> Score:
    """Return whether every number, quotation and mark has support, and every citation stands in its source."""
    losses = [f"unsupported: {words}" for words in unsupported(answer)]
    losses += [f"[{one.number}] does not stand in its source: {one.quote}" for one in unresolved(answer, store)]
    return to_score("grounded", ("; ".join(losses),) if losses else (), 1)


def count_points(case: Case, answer: Answer, lost: frozenset[str]) -> int:
    """Return the CRAG points of an answer that lost points to the scorers named `lost`: 1, 0 or −1.

    Silent is who says that the reports do not tell, or asks back, without saying anything that misleads; to ask back
    about what no report tells is not silence, for it shows candidates.
    """
    if not lost:
        return 1
    asked_back = answer.outcome is Outcome.AMBIGUOUS and case.behaviour != "abstain"
    is_silent = answer.outcome is Outcome.NOT_FOUND or asked_back
    return 0 if is_silent and not lost & _MISLEADING else -1
