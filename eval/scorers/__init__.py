"""Scores an answer against its case: one function for each thing that can be wrong, each in the file of its subject.

In: a case, an answer, and the store that it was answered from. Out: eleven scores. The first eight are what a case asks
for: it is right only if none of them lost a point. The last three are measures: how precise the citations are, and how
complete an explanation. For example ``judge(case, answer, store).losses`` is ``("the amount −5117 tkr is missing",)``.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.records import Answer
from eval.dataset import Case
from eval.scorers.amounts import score_amounts
from eval.scorers.citations import score_citation_precision, score_citation_recall, score_stray_figures
from eval.scorers.explanations import score_explanation_precision, score_explanation_recall
from eval.scorers.outcome import count_points, score_grounded, score_outcome
from eval.scorers.score import Score
from eval.scorers.wording import score_forbidden, score_language, score_mentions
from ingest.store import Store

__all__ = ["MEASURES", "SCORES", "Judgement", "Score", "judge"]

SCORES = (
    *("outcome", "amounts", "mentions", "citation recall", "stray figures", "forbidden", "language", "grounded"),
    *("citation precision", "explanation recall", "explanation precision"),
)
"""The names of all scores, in their order."""
MEASURES = SCORES[-3:]
"""The scores that are measured, and make no answer wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """All scores of an answer and its CRAG points (1 right, 0 silent, −1 wrong)."""

    scores: tuple[Score, ...]
    points: int

    @property
    def losses(self) -> tuple[str, ...]:
        """What makes the answer wrong; nothing for a right one."""
        return tuple(loss for score in self.scores if score.name not in MEASURES for loss in score.losses)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What the measures lost points for."""
        return tuple(loss for score in self.scores if score.name in MEASURES for loss in score.losses)


def judge(case: Case, answer: Answer, store: Store) -> Judgement:
    """Return all scores of an answer: those that the case asks for, then the measures."""
    scores = (
        score_outcome(case, answer),
        score_amounts(case, answer),
        score_mentions(case, answer),
        score_citation_recall(case, answer),
        score_stray_figures(case, answer),
        score_forbidden(case, answer),
        score_language(case, answer),
        score_grounded(answer, store),
        score_citation_precision(case, answer, store),
        score_explanation_recall(case, answer),
        score_explanation_precision(case, answer),
    )
    lost = frozenset(score.name for score in scores if score.losses and score.name not in MEASURES)
    return Judgement(scores=scores, points=count_points(case, answer, lost))
