"""Lists and counts the goals of a report's text by what became of them: "vilka mål nåddes", where no table tells.

In: the plan of a question, what it asks of states, and the store. Out: lines of an answer, each goal quoted as printed.
What the report says comes first; goals whose values alone tell are a list of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assistant.evidence.told_goals import tells_goal_result
from assistant.goals.items import GoalItem, find_goal_items
from assistant.goals.showing import show_item
from assistant.linking.matching import GOOD_MATCH, score_term, to_term
from assistant.overviews.phrases import OVERVIEW_PHRASES
from assistant.overviews.status_question import AskedStatus
from assistant.records import Plan
from assistant.words.goal_words import OF_TARGET
from assistant.words.status_words import ANY_GOAL, IS_OF_GOALS, OF_GOAL, OF_THE_BODY
from assistant.writing.citing import Line, line
from ingest.records import Passage, Report
from ingest.store import Store
from ingest.words import split_words

_FEWEST: Final = 2  # goals that make a list


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldGoals:
    """The goals of a text that are asked for, of all those that something is told of; `computed` are told by values.

    `sentences` are goals that running text names: they may be among the others, and are not counted.
    """

    chosen: tuple[GoalItem, ...]
    whole: int
    computed: tuple[GoalItem, ...]
    computed_whole: int
    sentences: tuple[GoalItem, ...]


def find_told_goals(name: str, report: Report, asked: AskedStatus, plan: Plan, store: Store) -> ToldGoals | None:
    """Return the goals of a report's text that are of the states asked for; None where the text tells of none."""
    if not IS_OF_GOALS.fullmatch(asked.sort) or not (asked.wanted | asked.denied) & OF_GOAL:
        return None
    items = _of_terms(_of_sort(find_goal_items(name, report, store), asked.sort, plan), asked, plan)
    if any(_tells_in_cells(passage) for passage in store.passages(reports=(name,))):
        return None
    sentences = [item for item in items if item.is_sentence]
    items = [item for item in items if not item.is_sentence]
    told = [item for item in items if item.state]
    computed = [item for item in items if not item.state and item.computed] if _may_compute(report) else []
    if len(told) + len(computed) < _FEWEST:
        return None
    return ToldGoals(
        sentences=tuple(item for item in sentences if asked.fits({item.state} if item.state else ())),
        chosen=tuple(item for item in told if asked.fits({item.state} if item.state else ())),
        whole=len(told),
        computed=tuple(item for item in computed if asked.fits({item.computed} if item.computed else ())),
        computed_whole=len(computed),
    )


def _tells_in_cells(passage: Passage) -> bool:
    """Whether the cells of a row tell in words what became of a goal: the items are not all goals then."""
    return "\t" in passage.text and tells_goal_result("", passage.text) and OF_TARGET.search(passage.text) is not None


def _may_compute(report: Report) -> bool:
    """Whether the values of a report are of whole years: what was done to August is no year's work."""
    return report.period is not None and report.period.end.month == 12 and report.period.start.month == 1


def _of_sort(items: Sequence[GoalItem], sort: str, plan: Plan) -> list[GoalItem]:
    """Return the goals of the sort that a question names ("delmål", "personalmål"); all where it names none."""
    if ANY_GOAL.fullmatch(sort):
        return list(items)
    kinds = [to_term(word, plan.language) for word in (sort, re.sub(r"s?mål(?:en|et)?$", "", sort)) if word]
    own = [
        item
        for item in items
        if any(score_term(kind, split_words(f"{item.sort} {' '.join(item.around)}")) >= GOOD_MATCH for kind in kinds)
    ]
    return own or (list(items) if OF_THE_BODY.fullmatch(sort) else [])


def _of_terms(items: Sequence[GoalItem], asked: AskedStatus, plan: Plan) -> list[GoalItem]:
    """Return the goals that hold the other words of a question: "vilka mål om personalen nåddes"."""
    terms = [to_term(word, plan.language) for word in asked.terms]
    return [
        item
        for item in items
        if all(score_term(term, split_words(f"{item.text} {' '.join(item.around)}")) >= GOOD_MATCH for term in terms)
    ]


def show_told_goals(told: ToldGoals, plan: Plan) -> tuple[list[Line], list[str]]:
    """Return the lines of the goals that are asked for, and what in them may hold numbers."""
    phrases = OVERVIEW_PHRASES[plan.language]
    lines: list[Line] = []
    names: list[str] = []
    for pattern, items, whole in (  # what running text says stands last
        (phrases.goals_told, told.chosen, told.whole),
        (phrases.goals_computed, told.computed, told.computed_whole),
        (phrases.goals_in_sentences, told.sentences, len(told.sentences)),
    ):
        if whole:
            title = pattern.format(count=len(items), whole=whole)
            lines.append(line(title))
            names.append(title)
        for item in items:
            lines += show_item(item)
            names.append(item.name)
    return lines, names
