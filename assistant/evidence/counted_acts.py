"""Finds the sentence that counts what was done, where a row only counts the things that it was done to.

In: a plan that asks how many, the rows that its noun named, and the store. Out: `TextHit`s, or none. For example of
"hur många bryggor byggdes?" the sentence "Tre bryggor byggdes i maj", and not the row "Bryggor" with 40 of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.evidence.asked_predicate import asked_acts, tells_predicate
from assistant.evidence.explained import Explained
from assistant.evidence.text_numbers import find_counted
from assistant.evidence.text_reading import TextHit
from assistant.evidence.text_telling import tells_act
from assistant.linking.matching import GOOD_MATCH, POSSIBLE_MATCH, Term, is_verb, score_term, to_term
from assistant.records import Operation, Plan
from assistant.words.asked_words import PLAIN_VERBS, TIMES
from ingest.words import split_words


def find_counted_acts(
    plan: Plan, rows: Sequence[Explained], search: Callable[[], Sequence[TextHit]]
) -> tuple[TextHit, ...] | None:
    """Return the sentences that count the asked act, where one is asked for that no label names; else None.

    Where only the act says what is counted ("hur många drunknade"), no row of its place tells it: also those that are
    merely near, and none.
    """
    told = [row for row in rows if row.choice.asked]
    if not told or not plan.counts or plan.money or plan.operation is not Operation.LOOK_UP:
        return None
    acts = [hint for hint in plan.hints if hint.casefold() not in PLAIN_VERBS and is_verb(hint)]
    labels = [
        word
        for row in told
        for text in (row.choice.row.label, row.choice.row.first.parent, row.choice.row.first.caption)
        for word in split_words(text)
    ]
    if not acts or any(_tells(act, labels, plan, POSSIBLE_MATCH) for act in acts):
        return None
    found = tuple(search())
    counting = tuple(
        hit
        for hit in found
        if hit.answers and any(_tells(act, split_words(hit.quote), plan, GOOD_MATCH) for act in acts)
    )
    if counting:
        return counting
    return found if _counts_act_alone(plan, told) else None


def _counts_act_alone(plan: Plan, rows: Sequence[Explained]) -> bool:
    """Whether only an act says what is counted, and nothing of the rows tells of it."""
    counted = find_counted(plan.question, to_terms_of(plan), plan.language)
    if counted is not None and counted.text.casefold() not in TIMES:
        return False
    if not asked_acts(plan.question, plan.language):
        return False
    said = " ".join(
        text
        for row in rows
        for text in (
            *(row.choice.row.label, row.choice.row.first.parent, row.choice.row.first.caption),
            *(text for figure in row.choice.asked for text in (figure.column, *figure.headings)),
        )
    )
    return not tells_predicate(plan.question, plan.language, split_words(said))


def to_terms_of(plan: Plan) -> tuple[Term, ...]:
    """Return the things that a plan names, as terms."""
    return tuple(to_term(text, plan.language) for text in plan.subject)


def _tells(act: str, words: Sequence[str], plan: Plan, least: float) -> bool:
    return score_term(to_term(act, plan.language), words) >= least or tells_act(act, words)
