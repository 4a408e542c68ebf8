"""What each part of Facit is worth: the same cases with one part left out.

In: cases, a store and the encoder. Out: `AblationScore`s, for example
``AblationScore(without="vectors", right=150, of=175)``. A part is left out by a store that does not give it, which
shares everything else with the whole one; nothing in the assistant knows of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from unittest import mock

from assistant import store_answers
from assistant.pipeline import Assistant
from assistant.plan import make_plan
from assistant.records import Plan
from eval.dataset import Case
from eval.runner import run_cases
from ingest.embedding import Encoder, FloatArray
from ingest.records import Passage, RowReference
from ingest.store import LabelHit, PassageHit, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class AblationScore:
    """How many cases are right, of how many, and the CRAG points, without a part; `without` is "" for the whole."""

    without: str
    right: int
    points: int
    of: int


class _View(Store):
    """A store that shares all that an open one holds; what is not overridden is the same."""

    def __init__(self, store: Store) -> None:
        vars(self).update(vars(store))


class WithoutRowLinks(_View):
    """No passage is known to explain a row."""

    def passages_explaining(self, report: str, rows: Sequence[RowReference]) -> tuple[Passage, ...]:
        """Return nothing."""
        return ()

    def search_passages_by_words(
        self, query: str, reports: Sequence[str] | None = None, limit: int = 20
    ) -> tuple[PassageHit, ...]:
        """Return what the store finds, without the rows that it explains."""
        return _unlink(super().search_passages_by_words(query, reports, limit))

    def search_passages_by_vector(
        self, vector: FloatArray, reports: Sequence[str] | None = None, limit: int = 20
    ) -> tuple[PassageHit, ...]:
        """Return what the store finds, without the rows that it explains."""
        return _unlink(super().search_passages_by_vector(vector, reports, limit))


class WithoutWords(_View):
    """Nothing is found by words: neither passages nor labels."""

    def search_labels_by_words(
        self, query: str, reports: Sequence[str] | None = None, limit: int = 20
    ) -> tuple[LabelHit, ...]:
        """Return nothing."""
        return ()

    def search_passages_by_words(
        self, query: str, reports: Sequence[str] | None = None, limit: int = 20
    ) -> tuple[PassageHit, ...]:
        """Return nothing."""
        return ()


class WithoutVectors(_View):
    """Nothing is found by likeness: neither passages nor labels."""

    def search_labels_by_vector(
        self, vector: FloatArray, reports: Sequence[str] | None = None, limit: int = 20
    ) -> tuple[LabelHit, ...]:
        """Return nothing."""
        return ()

    def search_passages_by_vector(
        self, vector: FloatArray, reports: Sequence[str] | None = None, limit: int = 20
    ) -> tuple[PassageHit, ...]:
        """Return nothing."""
        return ()


def _unlink(hits: Iterable[PassageHit]) -> tuple[PassageHit, ...]:
    return tuple(replace(hit, passage=replace(hit.passage, explains=())) for hit in hits)


def _without_periods(plan: Plan) -> Plan:
    """Return a plan that asks for no period, its operands neither."""
    operands = tuple(_without_periods(operand) for operand in plan.operands)
    return replace(plan, periods=(), end_month=None, operands=operands)


@contextmanager
def ignoring_periods() -> Iterator[None]:
    """Let the pipeline get plans without periods while inside.

    The period filter is no object that could be handed over: it is what every step reads in the plan.
    """

    def plan_without_periods(question: str, previous: Plan | None, store: Store) -> Plan:
        return _without_periods(make_plan(question, previous, store))

    with mock.patch.object(store_answers, "make_plan", plan_without_periods):
        yield


_Part = tuple[str, Callable[[Store], Store], Callable[[], AbstractContextManager[None]]]
_PARTS: tuple[_Part, ...] = (
    ("", _View, nullcontext),
    ("row links", WithoutRowLinks, nullcontext),
    ("word search", WithoutWords, nullcontext),
    ("vectors", WithoutVectors, nullcontext),
    ("period filter", _View, ignoring_periods),
)
PARTS = tuple(name for name, _, _ in _PARTS if name)
"""The parts that can be left out."""


def run_ablations(
    cases: Sequence[Case],
    store: Store,
    encoder: Encoder,
    show_progress: Callable[[Sequence[Case], str], Iterable[Case]],
) -> tuple[AblationScore, ...]:
    """Return the scores of the whole and of each part left out; the store is open, and only read."""
    scores = []
    for name, view, ignoring in _PARTS:
        shown = show_progress(cases, f"without {name}" if name else "whole")
        with ignoring():
            results = tuple(run_cases(shown, Assistant(view(store), encoder), store))
        right = sum(result.is_right for result in results)
        points = sum(result.judgement.points for result in results)
        scores.append(AblationScore(without=name, right=right, points=points, of=len(results)))
    return tuple(scores)
