"""Reads what became of a goal from the text of its item: reached, missed, or reached in part.

In: the text of an item and the year of its report. Out: a `Judgement` with the words that say so; None where nothing
does, or two things are said. For example "Målet bedöms vara delvis uppfyllt." tells of a goal that was met in part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from assistant.overviews.status_tables import read_states
from assistant.words import goal_item_words as words
from assistant.words.status_words import AS_GOAL, COLOURS, OF_GOAL, State

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST: Final = 60  # letters of a piece that is a verdict by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What became of a goal, and the words that tell it, as printed."""

    state: State
    text: str


def read_judgement(text: str, year: int | None = None) -> Judgement | None:
    """Return what an item says of its goal, of its report's year; None where it says nothing, or two things.

    >>> read_judgement("Målvärde 75 %. Utfall 75,8 %. Bedömning: Uppfyllt")
    Judgement(state=<State.REACHED: 'reached'>, text='Bedömning: Uppfyllt')
    >>> read_judgement("Målet bedöms kunna nås om rekryteringen lyckas.")
    """
    found = [one for part in split_parts(text) if (one := _read_part(part, year))]
    return found[0] if found and len({one.state for one in found}) == 1 else None


def split_parts(text: str) -> Iterator[str]:
    """Give the sentences and the lines of an item, a bullet and the full stop at the end cut off."""
    for part in words.PARTS.split(text):
        if plain := words.BULLET.sub("", part).strip():
            yield plain


def _read_part(part: str, year: int | None) -> Judgement | None:
    """Return what one sentence or line of an item says of it."""
    if words.LEGEND.search(part):
        return None
    field = words.VERDICT_FIELD.match(part) or words.BARE_FIELD.match(part)
    if field:
        if field["year"] and year is not None and int(field["year"]) != year:
            return None
        if state := read_state(field["value"], field["label"]):
            return Judgement(state=state, text=part)
    if state := read_state(part):
        return Judgement(state=state, text=part)
    told = list(words.OF_ITSELF.finditer(part))
    active = list(words.REACHED_ITSELF.finditer(part))
    if told or active:
        states = {read_sentence(part, one.end(), year, one.start()) for one in told}
        states |= {read_active(part, one, year) for one in active}
        state = states.pop() if len(states) == 1 else None
        return Judgement(state=state, text=part) if state else None
    return _read_last(part)


def read_active(sentence: str, found: re.Match[str], year: int | None) -> State | None:
    """Return the state that a sentence tells whose verb stands before its goal: "nådde inte målet"."""
    if words.UNSURE.search(sentence[: found.end()]) or not is_of_year(sentence, year):
        return None
    said = " ".join(found.groupdict().get(name) or "" for name in ("before", "after", "after2"))
    is_missed = found["verb"].casefold().startswith("miss")
    return to_state(said, is_missed=is_missed)


def is_of_year(text: str, year: int | None) -> bool:
    """Whether a text names the year, or none at all."""
    named = {int(one) for one in _YEAR.findall(text)}
    return year is None or not named or year in named


def _read_last(part: str) -> Judgement | None:
    """Return what stands behind the name of a goal in its own line: "Minska svinnet – ej uppnått (6,7 %)"."""
    pieces = [piece.strip(" .") for piece in words.SEPARATORS.split(part)]
    states = {state for piece in pieces[1:] if (state := read_state(piece))}
    return Judgement(state=states.pop(), text=part) if len(states) == 1 else None


def read_state(text: str, heading: str = "") -> State | None:
    """Return the one state of a goal that a few words are, with the heading that they answer.

    >>> read_state("Nej", "Måluppfyllelse"), read_state("Ej uppfyllt, men bättre"), read_state("Mäts inte")
    (<State.NOT_REACHED: 'not reached'>, <State.NOT_REACHED: 'not reached'>, None)
    """
    text = text.strip(" .")
    first = re.split(r"\s*[,;(]|\s+[–-]\s|\s+(?:men|but)\s|\.\s", text)[0].strip()
    for piece in dict.fromkeys((text, first)):
        if len(piece) > _LONGEST:
            continue
        if words.NEARLY.fullmatch(piece):
            return State.PARTLY
        states = read_states(piece, heading)
        told = (states & OF_GOAL) or {AS_GOAL[state] for state in states & COLOURS}
        if len(told) == 1:
            rest = text[len(piece) :]
            is_taken_back = State.REACHED in told and words.TAKEN_BACK.search(rest)
            return None if is_taken_back else next(iter(told))
    return None


def read_sentence(sentence: str, start: int, year: int | None = None, named: int = 0) -> State | None:
    """Return the state that a sentence tells of its goal from a place on; None where it may still come.

    The goal is named from `named` to `start`: "målet om 80 procent" is no condition.

    >>> read_sentence("Målet är inte helt uppnått.", 6), read_sentence("Målet ska vara uppnått.", 6)
    (<State.PARTLY: 'partly'>, None)
    """
    found = words.JUDGED.match(sentence, start)
    before = sentence[:named]
    if found is None or words.UNSURE.search(f"{before} | {found[0]}") or words.DENIED.search(before):
        return None
    rest = sentence[found.end() :]
    said = " ".join(found[name] or "" for name in ("before", "before2", "after"))
    state = to_state(said, is_missed=bool(found["missed"]))
    lead = re.split(r"[,;]", rest)[0]
    is_taken_back = state is State.REACHED and words.TAKEN_BACK.search(rest)
    if not is_of_year(sentence, year) or words.UNSURE.search(lead) or is_taken_back or words.JUDGED.search(rest):
        return None  # also "uppnås för flickor och nås inte för pojkar"
    return state


def to_state(said: str, *, is_missed: bool) -> State:
    """Return the state that the small words beside a verb of reaching tell."""
    if words.IN_PART.search(said):
        return State.PARTLY
    is_denied = words.DENIED.search(said) is not None
    return State.NOT_REACHED if is_denied is not is_missed else State.REACHED
