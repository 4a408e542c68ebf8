"""Reads a question about how far things have come: "vilka projekt är inte klara", "hur många mål nåddes".

In: the question and the words that its report goes by. Out: an `AskedStatus`, or None for another question.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from assistant.words.board_words import BOARD_NOUN
from assistant.words.status_words import (
    ASKED,
    ASKS_LIST,
    COLOURS,
    COUNTS,
    DENIES,
    OF_GOAL,
    PROGRESS,
    SAYS_NOTHING,
    SORTS,
    WHOLLY_OR_PARTLY,
    State,
)
from assistant.words.vocabulary import MONTHS, STOP_WORDS
from ingest.words import split_words

_BETWEEN = 45  # characters between a "not" and what it denies: "have not yet been started"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedStatus:
    """The states that are asked for, those that are asked not to be, the sort of rows, and what else must be named.

    `sort` is the sort as the question says it ("verksamhetsmål"), `printed` what its tables are called.
    """

    wanted: frozenset[State]
    denied: frozenset[State]
    printed: re.Pattern[str]
    sort: str
    terms: tuple[str, ...]
    counts: bool

    def fits(self, states: Collection[State]) -> bool:
        """Whether a row of such states is asked for."""
        return not self.wanted.isdisjoint(states) or bool(self.denied and self.denied.isdisjoint(states))

    @property
    def kinds(self) -> tuple[frozenset[State], ...]:
        """The kinds of states that a table must tell of to answer the question."""
        asked = self.wanted | self.denied
        return tuple(kind for kind in (PROGRESS, OF_GOAL, COLOURS) if kind & asked)


def read_asked_status(question: str, own: Collection[str], before: str = "") -> AskedStatus | None:
    """Return what a question asks of the states of rows; None where it asks for no list of them.

    `own` are the words of the report itself, its place and its board, which choose no rows; `before` is the question
    before, which tells the sort where this one goes on from it: "och vilka är försenade?".

    >>> asked = read_asked_status("Vilka projekt i centrum är inte klara?", ())
    >>> sorted(asked.denied), asked.terms
    ([<State.DONE: 'done'>], ('centrum',))
    """
    if not ASKS_LIST.search(question):
        return None
    sort = _read_sort(question) or (_read_sort(before) if before and any(_read_states(before)[:2]) else None)
    if sort is None:
        return None
    wanted, denied, rest = _read_states(question)
    if not (wanted or denied):
        return None
    found, printed = sort
    words = split_words(rest.replace(found, " ", 1))
    return AskedStatus(
        wanted=frozenset(wanted),
        denied=frozenset(denied),
        printed=printed,
        sort=found,
        terms=tuple(word for word in words if _names_rows(word, own)),
        counts=COUNTS.search(question) is not None,
    )


def _read_sort(question: str) -> tuple[str, re.Pattern[str]] | None:
    """Return the sort of rows that a question names, and how its tables are called."""
    return next(((found[0], printed) for asked, printed in SORTS if (found := asked.search(question))), None)


def _read_states(question: str) -> tuple[set[State], set[State], str]:
    """Return the states that are asked for, those that are asked not to be, and the question without their words."""
    wanted: set[State] = set()
    denied: set[State] = set()
    rest = question
    for state, opposite, pattern in ASKED:
        for found in pattern.finditer(rest):
            before = rest[max(0, found.start() - _BETWEEN) : found.start()]
            after = rest[found.end() :]  # "vilka mål klarade nämnden inte"
            is_denied = bool(
                DENIES.search(before) or (DENIES.search(after) and not DENIES.search(rest[: found.start()]))
            )
            if not is_denied:
                wanted.add(state)
            elif opposite:
                wanted.add(opposite)
            else:
                denied.add(state)
        rest = pattern.sub(lambda match: " " * len(match[0]), rest)
    if State.NOT_REACHED in wanted | denied:  # what was reached in part was missed too: its cell is shown
        wanted, denied = ({State.REACHED}, set()) if State.NOT_REACHED in denied else (set(), {State.REACHED})
    if State.PARTLY in wanted | denied and not WHOLLY_OR_PARTLY.search(question):
        wanted.discard(State.REACHED)
        wanted.discard(State.DONE)
    return wanted, denied, DENIES.sub(" ", rest)


def _names_rows(word: str, own: Collection[str]) -> bool:
    """Whether a word of a question chooses among rows: no small word, no time, no name of the report."""
    if word in STOP_WORDS or word in SAYS_NOTHING or word in MONTHS or word.isdigit():
        return False
    return not BOARD_NOUN.fullmatch(word) and not any(word in (name, f"{name}s") for name in own)
