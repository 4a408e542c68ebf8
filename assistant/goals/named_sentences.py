"""Finds the sentences that name a goal and tell what became of it: "Målet om tryggare skolvägar uppnåddes inte".

In: a passage and the year of its report. Out: names of goals with what became of each; nothing of a sentence that
tells what may come.
"""

from __future__ import annotations

from collections.abc import Iterator

from assistant.goals.verdicts import Judgement, is_of_year, read_sentence, to_state
from assistant.words import goal_item_words as words
from assistant.words.goal_words import OF_TARGET
from assistant.words.status_words import State
from ingest.passages.sentences import split_sentences
from ingest.records import Passage


def read_named_goals(passage: Passage, year: int | None) -> Iterator[tuple[str, Judgement]]:
    """Give the goals that the sentences of a passage name, each with what its sentence says became of it."""
    if "\t" in passage.text:
        return
    for start, end in split_sentences(passage.text):
        sentence = passage.text[start:end].strip()
        if found := _read(sentence, year):
            yield found[0], Judgement(state=found[1], text=sentence)


def _read(sentence: str, year: int | None) -> tuple[str, State] | None:
    """Return the goal that a sentence names and its state; None of two goals, or of what may come.

    >>> _read("Målet om tryggare skolvägar uppnåddes inte.", 2024)
    ('tryggare skolvägar', <State.NOT_REACHED: 'not reached'>)
    >>> _read("Målet är att alla uppnår godkänt.", 2024)
    """
    if words.LEGEND.search(sentence):
        return None
    if first := words.NAMED_FIRST.search(sentence) or words.COMPOUND.search(sentence):
        last_words = " ".join(first["name"].split()[-2:])  # "... trygghet beräknas": no result
        if words.UNSURE.search(last_words) or words.DENIED.search(last_words):
            return None
        state = read_sentence(sentence, first.end(), year, first.end("lead"))
        return (
            (first["name"].strip(), state)
            if state and not OF_TARGET.search(first["name"].removesuffix("mål"))
            else None
        )
    last = words.NAMED_LAST.search(sentence)
    rest = sentence[last.end() :] if last else ""
    if last is None or words.UNSURE.search(sentence[: last.end("after")]) or not is_of_year(sentence, year):
        return None
    state = to_state(f"{last['before']} {last['after']}", is_missed=last["verb"].casefold().startswith("miss"))
    if words.TAKEN_BACK.search(f"{last['name']}{rest}"):
        return None
    return last["name"].strip(), state
