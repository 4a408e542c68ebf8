"""Knows words and their contraries, Swedish and English: high and low, open and shut, improved and worsened.

In: a text. Out: `Pole`s, each a word on one side of a scale with where it stands. For example "hög" and "high" are the
first pole of a scale whose other has "låg" and "low". The scales are the lists of the folder `opposites`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib import resources
from typing import Final

from assistant.words.word_lists import WordListError

_BAR: Final = " | "
_GAP: Final = r"[\s-]+"
_ENDING: Final = "(?:t|tt|a|e|s)?"  # of an adjective: "dyr", "dyrt", "dyra"


class Kind(StrEnum):
    """Whether a scale tells what a thing is, or how it went, which cannot be both ways, or what happens to it."""

    STATE = "states"
    OUTCOME = "outcomes"
    CHANGE = "changes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Two contraries; `first` and `second` find the words of each."""

    kind: Kind
    first: re.Pattern[str]
    second: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pole:
    """A word of a text that stands on one side of a scale; `contrary` finds the words of the other side."""

    kind: Kind
    word: str
    start: int
    end: int
    own: re.Pattern[str]
    contrary: re.Pattern[str]


def find_poles(text: str) -> Iterator[Pole]:
    """Give the words of a text that have a contrary, one for each scale whose other side the text leaves out.

    >>> [(one.word, bool(one.contrary.search("Den är låg."))) for one in find_poles("sjukfrånvaron är hög")]
    [('hög', True)]
    >>> list(find_poles("både hög och låg"))
    []
    """
    for scale in _read_scales():
        for own, contrary in ((scale.first, scale.second), (scale.second, scale.first)):
            found = own.search(text)
            if found and not contrary.search(text):
                yield Pole(
                    kind=scale.kind, word=found[0], start=found.start(), end=found.end(), own=own, contrary=contrary
                )


@lru_cache(maxsize=1)
def _read_scales() -> tuple[Scale, ...]:
    """Return the scales of all lists."""
    return tuple(scale for kind in Kind for scale in _read_list(kind))


def _read_list(kind: Kind) -> Iterator[Scale]:
    path = resources.files("assistant.words").joinpath("opposites", f"{kind.value}.txt")
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        sides = line.split(_BAR)
        if len(sides) != 2 or not all(side.split() for side in sides):
            raise WordListError(f"opposites/{kind.value}.txt line {number}: {line!r} is not 'words | contrary words'.")
        yield Scale(kind=kind, first=_to_pattern(sides[0]), second=_to_pattern(sides[1]))


def _to_pattern(words: str) -> re.Pattern[str]:
    """Return what finds any of some words: `*` is any ending, `~` those of an adjective, `_` a space or a hyphen."""
    ended = (re.escape(word).replace(r"\*", r"\w*").replace(r"\~", "~").replace("~", _ENDING) for word in words.split())
    forms = "|".join(word.replace("_", _GAP) for word in ended)
    return re.compile(rf"\b(?:{forms})\b", re.IGNORECASE)
