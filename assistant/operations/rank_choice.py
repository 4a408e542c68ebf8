"""Asks which report a ranking is of, where the question names none and several have rows to rank.

In: a plan and the ordered figures. Out: a `Composed` answer with the first row of each report as choices, or None. For
example "vilken enhet gick sämst" over two municipalities shows the worst unit of each.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.operations.composed import Composed, Words
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.records import Offer, Option, Outcome, Plan
from assistant.words.operation_words import ALL_REPORTS
from assistant.writing.citing import line
from ingest.records import Figure

_MOST_PLACES = 8  # choices that are shown
_FEWEST = 2  # reports that make a choice


def ask_which(plan: Plan, ordered: Sequence[Figure], words: Words) -> Composed | None:
    """Return the first row of each report, as choices, where no report is named and several have rows to rank."""
    return offer_leaders(plan, ordered, words)


def offer_leaders(plan: Plan, ordered: Sequence[Figure], words: Words) -> Composed | None:
    """Return the first figure of each place as choices, where the question names no report and several have one."""
    by_place: dict[str, list[Figure]] = {}
    for figure in ordered:
        by_place.setdefault(words.place(figure), []).append(figure)
    leaders = {place: figures[plan.nth - 1] for place, figures in by_place.items() if len(figures) >= plan.nth}
    if plan.reports or len(leaders) < _FEWEST or ALL_REPORTS.search(plan.question):
        return None
    text = OPERATION_PHRASES[words.language].rank_where
    lines = [line(text)]
    options: list[Option] = []
    offers: list[Offer] = []
    for place, figure in list(leaders.items())[:_MOST_PLACES]:
        lines.append(line(f"- {place}: {words.name(figure)}, {words.what(figure)}: {words.signed(figure)}", figure))
        question = f"{plan.question.rstrip('?!. ')} – {place}?"
        options.append(Option(text=place, question=question))
        offers.append(Offer(question=question, row=None, name=place))
    return Composed(outcome=Outcome.AMBIGUOUS, lines=tuple(lines), options=tuple(options), offers=tuple(offers))
