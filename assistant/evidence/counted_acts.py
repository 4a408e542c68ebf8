"""Finds the sentence that counts what was done, where a row only counts the things that it was done to.

In: a plan that asks how many, the rows that its noun named, and the store. Out: `TextHit`s, or none. For example of
"hur många bryggor byggdes?" the sentence "Tre bryggor byggdes i maj", and not the row "Bryggor" with 40 of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.evidence.explained import Explained
from assistant.evidence.text_reading import TextHit
from assistant.evidence.text_telling import tells_act
from assistant.linking.matching import GOOD_MATCH, POSSIBLE_MATCH, is_verb, score_term, to_term
from assistant.records import Operation, Plan
from assistant.words.asked_words import PLAIN_VERBS
from ingest.words import split_words


def find_counted_acts(
    plan: Plan, rows: Sequence[Explained], search: Callable[[], Sequence[TextHit]]
) -> tuple[TextHit, ...]:
    """Return the sentences that count the asked act, where one is asked for that no label names; else none."""
    told = [row for row in rows if row.choice.asked]
    if not told or not plan.counts or plan.money or plan.operation is not Operation.LOOK_UP:
        return ()
    acts = [hint for hint in plan.hints if hint.casefold() not in PLAIN_VERBS and is_verb(hint)]
    labels = [
        word
        for row in told
        for text in (row.choice.row.label, row.choice.row.first.parent)
        for word in split_words(text)
    ]
    if not acts or any(_tells(act, labels, plan, POSSIBLE_MATCH) for act in acts):
        return ()
    return tuple(
        hit
        for hit in search()
        if hit.answers and any(_tells(act, split_words(hit.quote), plan, GOOD_MATCH) for act in acts)
    )


def _tells(act: str, words: Sequence[str], plan: Plan, least: float) -> bool:
    return score_term(to_term(act, plan.language), words) >= least or tells_act(act, words)
