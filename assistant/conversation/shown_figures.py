"""Finds what a bare operation is done with: the figures that the conversation just showed.

In: the plan of the answer before. Out: the terms, each a plan of its own; none where that answer and the one before it
showed nothing that can be set side by side. For example "hur stor är skillnaden?" after a unit's cost in 2018 and 2019
has these two costs as terms, and "tillsammans?" after two units those of both.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.conversation.shown_rows import to_rows
from assistant.question.slots import Slots
from assistant.records import CALCULATIONS, Operation, Plan
from ingest.records import Measure
from ingest.store import Store

_PAIR = 2
_SIDE_BY_SIDE = frozenset({Measure.ACTUAL, Measure.FORECAST, Measure.BUDGET})
# "hur mycket är det totalt?": a sum of what was shown, where several figures were.
ASKS_TOTAL: Final = re.compile(
    r"^\W*(?:(?:och|and)\W+)*"
    r"(?:(?:hur mycket|vad|how much|what)(?:[’']s| (?:är|blir|blev|var|kostar|kostade|is|was))?\s+"
    r"(?:(?:det|de|dem|dom|allt|that|it|they|all of it)\s+)?(?:(?:together|tillsammans|ihop)\s+)?)?"
    r"(?:totalt|sammanlagt|i total|in total|totally|altogether|the total|summan|summa|totalen|total)"
    r"(?:\s+(?:då|för (?:dem|båda|alla)|of them|for both))?\W*$",
    re.IGNORECASE,
)
# "vilken är dyrast?": of those that were shown, where no sort of row is named ("vilken enhet").
CHOOSES_SHOWN: Final = re.compile(
    r"^\W*(?:(?:och|and)\W+)*(?:vilken|vilket|vem|which(?: one)?|who)"
    r"(?: av (?:dem|dom|de två)| of (?:them|the two|those))?\s+"
    r"(?:är|var|blev|kosta\w*|gick|går|har|hade|is|was|has|had|costs?|did|went)\b|"
    r"^\W*(?:(?:och|and)\W+)*(?:den|det|the)\s+"
    r"(?:största|minsta|dyraste|billigaste|sämsta|bästa|högsta|lägsta|largest|biggest|smallest|worst|best|highest|lowest|"
    r"most expensive|cheapest)(?:\s+(?:one|av dem|av de|of them))?\W*$",
    re.IGNORECASE,
)
_NAMES_DIFFERENCE = re.compile(r"\w*(?:skillnad|diff)\w*", re.IGNORECASE)


def is_bare(slots: Slots) -> bool:
    """Whether a question names an operation and nothing that it is to be done with."""
    named = slots.terms or slots.municipalities or slots.years or slots.year_shift or slots.end_month
    measures = set(slots.measures)
    if _NAMES_DIFFERENCE.search(slots.text):
        measures.discard(Measure.VARIANCE)  # "skillnaden": of two figures, where two were shown
    return not (named or measures) and (not slots.whole or ASKS_TOTAL.match(slots.text) is not None)


def find_shown_figures(previous: Plan, store: Store) -> tuple[Plan, ...]:
    """Return the figures of the answer before as terms, with that of the answer before it where it showed only one."""
    if previous.operation in CALCULATIONS and previous.operation is not Operation.RANK:
        return previous.operands if len(previous.operands) >= _PAIR else ()
    if previous.operation in (Operation.RANK, Operation.LIST_ROWS):
        return _rows_in_order(previous, store)
    if previous.operation not in (Operation.LOOK_UP, Operation.EXPLAIN) or previous.offers:
        return ()
    if len(previous.periods) >= _PAIR and _is_one_row(previous):
        return tuple(replace(previous, periods=(period,)) for period in previous.periods)
    if len(previous.measures) >= _PAIR and _SIDE_BY_SIDE.issuperset(previous.measures) and _is_one_row(previous):
        return tuple(replace(previous, measures=(measure,)) for measure in previous.measures)
    earlier, listing = previous.earlier, previous.listing
    if earlier is not None and (reasons := _deviations_explained(earlier, previous)):
        return reasons
    if earlier is None or not _is_one_figure(previous):
        return ()
    if _is_one_figure(earlier) and _are_comparable(earlier, previous):
        return _of_full_years(earlier, previous)
    if listing and listing.operation is Operation.RANK and previous.rows[0] in listing.shown[1:]:
        return to_rows(listing, listing.shown[:1], store), previous  # "och tvåan?": beside the one that came first
    return ()


def _rows_in_order(previous: Plan, store: Store) -> tuple[Plan, ...]:
    is_rank = previous.operation is Operation.RANK
    keys = previous.shown[previous.nth - 1 : previous.nth - 1 + previous.count] if is_rank else previous.shown
    if is_rank and previous.nth > 1 and len(keys) == 1:
        keys = (previous.shown[0], *keys)  # "och den näst största?": beside the one that came first
    return tuple(to_rows(previous, (key,), store) for key in keys) if len(keys) >= _PAIR else ()


def _deviations_explained(earlier: Plan, previous: Plan) -> tuple[Plan, ...]:
    """Return the deviations of two rows that were explained one after the other: "varför?", "och B?", "jämför dem"."""
    plans = (earlier, previous)
    are_reasons = all(plan.operation is Operation.EXPLAIN and _is_one_row(plan) and plan.rows for plan in plans)
    if not are_reasons or earlier.rows == previous.rows or any(len(plan.periods) >= _PAIR for plan in plans):
        return ()
    return tuple(
        replace(plan, operation=Operation.LOOK_UP, measures=(Measure.VARIANCE,), open_question=False, presumed_sign=0)
        for plan in plans
    )


def _is_one_row(plan: Plan) -> bool:
    return not plan.unexplained and (plan.whole or len(plan.rows) == 1 or (bool(plan.rows) and len(plan.shown) == 1))


def _is_one_figure(plan: Plan) -> bool:
    """Whether an answer showed one figure of one row, so that another can be set beside it."""
    is_look_up = plan.operation is Operation.LOOK_UP and not plan.open_question and not plan.offers
    return is_look_up and _is_one_row(plan) and len(plan.periods) < _PAIR and len(plan.measures) < _PAIR


def _of_full_years(first: Plan, second: Plan) -> tuple[Plan, Plan]:
    """Return two terms; of two reports an outcome may be the forecast of a year that still goes on in one of them."""
    if set(first.reports) == set(second.reports) or first.measures != (Measure.ACTUAL,):
        return first, second
    outcome = (Measure.ACTUAL, Measure.FORECAST)
    return replace(first, measures=outcome), replace(second, measures=outcome)


def _are_comparable(first: Plan, second: Plan) -> bool:
    """Whether two questions were about one measure, or about the same row and period in two measures."""
    places = (first.rows, first.whole, first.reports, first.periods)
    same_place = places == (second.rows, second.whole, second.reports, second.periods)
    return same_place != (first.measures == second.measures)
