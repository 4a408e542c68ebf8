"""The acts that a question may ask of, and what else tells of each in a report: read from `predicates/`.

In: nothing. Out: `Act`s and verbs that say nothing. For example "flyttade" asks of moving, which "inflyttningen i nya
lokaler" tells of; "hur gick det" asks of no act.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from assistant.words.word_lists import read_words

_BAR = "|"
_MORE = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Beginnings of words and whole words of one act: those that ask for it, and all that tell of it.

    `tails` are endings that tell of it: a "läsarpris" is a prize.
    """

    asks: tuple[str, ...]
    asking_words: frozenset[str]
    tells: tuple[str, ...]
    telling_words: frozenset[str]
    tails: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def read_acts() -> tuple[Act, ...]:
    """Return all acts of the shipped list."""
    text = resources.files("assistant.words").joinpath("predicates", "acts.txt").read_text(encoding="utf-8")
    return tuple(to_act(line) for line in text.splitlines() if line.strip() and not line.startswith("#"))


def to_act(line: str) -> Act:
    """Return the act of a line: what asks for it, a bar, what else tells of it.

    >>> to_act("byt* switch | ersätt*").tells
    ('byt', 'ersätt')
    >>> to_act("vann* | *pris").tails
    ('pris',)
    """
    asking, _, telling = line.partition(_BAR)
    asked, told = asking.split(), (*asking.split(), *telling.split())
    return Act(
        asks=tuple(word[:-1] for word in asked if word.endswith(_MORE)),
        asking_words=frozenset(word for word in asked if not word.endswith(_MORE)),
        tells=tuple(word[:-1] for word in told if word.endswith(_MORE)),
        telling_words=frozenset(word for word in told if _MORE not in word),
        tails=tuple(word[1:] for word in told if word.startswith(_MORE)),
    )


@lru_cache(maxsize=1)
def read_vague_verbs() -> frozenset[str]:
    """Return the base forms of verbs that say nothing of what is asked to be done."""
    return read_words("predicates", "vague")
