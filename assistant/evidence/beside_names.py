"""Tells whether a sentence speaks of the thing of a row, by its name, by what it deals with, and of no other row.

In: a plan, a row, the other rows of its table, and a sentence. Out: yes or no. For example "Plogningen krävde mer" is
of the row "Gator och vägar" and not of "Parker", and "Vid rivningen i Ekebo" of the project "Ekebo, ny hall".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assistant.linking.matching import FAIR_MATCH, score_word, to_term
from assistant.linking.rows import RowFigures
from assistant.records import Plan
from assistant.words.activity_things import THINGS_OF
from assistant.words.change_reason_words import BOARD_NAME
from assistant.words.vocabulary import PRINTED_STOP_WORDS
from ingest.words import split_words

_SHORTEST: Final = 4  # letters of a word that names a thing
_NAME: Final = re.compile(r"\b[A-ZÅÄÖ][a-zåäöé]{3,}\b")
_JOINS: Final = re.compile(r",|\b(?:och|samt|and)\b|/|&")
# What a label says beside its name.
_SAYS_LITTLE: Final = re.compile(
    r"varav|därav|netto\w*|intäkt\w*|kostnad\w*|summa|totalt|resultat|nya?|nytt|övriga?t?|verksamhet\w*|gemensam\w*|"
    r"central\w*|skola|skolan|förskola|antal|andel|kommun\w*|projekt\w*|inventarier|åtgärder|"
    r"(?:om|till|ny|ut|på)?byggnad|renovering|drift|fastighet|för|med",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowNames:
    """The words that name a row, those of its label's proper names, its things, and the same of the other rows.

    `asked` are the terms of the question, with what else they are called.
    """

    words: tuple[str, ...]
    proper: tuple[str, ...]
    asked: tuple[tuple[str, ...], ...]
    things: tuple[re.Pattern[str], ...]
    is_joint: bool
    others: tuple[tuple[str, ...], ...]
    labels: tuple[tuple[str, ...], ...]
    other_things: tuple[re.Pattern[str], ...]
    is_many: bool

    @classmethod
    def of(cls, plan: Plan, row: RowFigures, others: Sequence[RowFigures], places: Sequence[str]) -> RowNames:
        """Return the names of a row among the others of its table, in a report of some places."""
        words = naming(row.label)
        proper = tuple(
            found.casefold()
            for found in _NAME.findall(row.label)
            if found.casefold() in words and found.casefold() not in places
        )
        asked = tuple(one for text in plan.subject for one in to_term(text, plan.language).alternatives)
        is_joint = _JOINS.search(row.label) is not None
        said = " ".join(word for one in asked for word in one)
        things = _things_of(said if is_joint else f"{said} {row.label}")
        parted = [other for other in others if other.first.parent == row.first.parent and not other.first.is_total]
        rest = tuple(tuple(word for word in naming(other.label) if word not in words) for other in parted)
        return cls(
            words=words,
            proper=proper,
            asked=asked,
            things=things,
            is_joint=is_joint,
            others=tuple(one for one in rest if one),
            labels=tuple(naming(other.label) for other in others),
            other_things=tuple(one for other in parted for one in _things_of(other.label) if one not in things),
            is_many=any(set(proper) & set(naming(other.label)) for other in others),
        )

    def is_heading(self, heading: str) -> bool:
        """Whether a heading is the beginning of the row's name, and of no other row's."""
        words = naming(heading)
        is_own = bool(words) and self.words[: len(words)] == words and not _JOINS.search(heading)
        return is_own and not any(other[: len(words)] == words for other in self.labels)

    def is_of_row(self, sentence: str) -> bool:
        """Whether a sentence speaks of the row's thing, and no more of another row's."""
        bare = BOARD_NAME.sub(" ", sentence)
        words = split_words(bare)
        asked = [one for one in self.asked if all(len(word) >= _SHORTEST for word in one)]
        is_named = any(all(_holds(word, words) for word in one) for one in asked)
        is_named = is_named or (
            not self.is_joint and bool(self.words) and all(_holds(one, words) for one in self.words)
        )
        if is_named:
            return True
        return any(one.search(bare) for one in self.things) and not self.is_of_other(sentence)

    def is_of_other(self, sentence: str) -> bool:
        """Whether a sentence speaks of another row of the same group."""
        bare = BOARD_NAME.sub(" ", sentence)
        words = split_words(bare)
        is_thing = any(one.search(bare) for one in self.other_things) and not any(
            one.search(bare) for one in self.things
        )
        return is_thing or any(any(_holds(word, words) for word in one) for one in self.others)

    def counts_it(self, effect: str) -> bool:
        """Whether words speak of what a row counts: its first word, and each other one or what it deals with."""
        words = split_words(effect)
        if not self.words or not _holds(self.words[0], words):
            return False
        is_thing = any(one.search(effect) for one in self.things)
        return all(_holds(one, words) for one in self.words[1:]) or (len(self.words) > 1 and is_thing)


def names_project(names: RowNames, sentence: str, *, is_near: bool) -> bool:
    """Whether a sentence names the thing of a project by its proper names, and by more where it stands elsewhere."""
    if not names.proper or names.is_many:
        return False
    words = split_words(sentence)
    if not all(_holds(word, words) for word in names.proper):
        return False
    beside = [word for word in names.words if word not in names.proper]
    return is_near or any(_holds(word, words) for word in beside)


def naming(label: str) -> tuple[str, ...]:
    """Return the words of a label that name its row.

    >>> naming("varav Ekebo skola, nytt kök")
    ('ekebo', 'kök')
    """
    words = [word for word in split_words(label) if word not in PRINTED_STOP_WORDS and not word[0].isdigit()]
    return tuple(word for word in words if not _SAYS_LITTLE.fullmatch(word) and len(word) > 2)


def _things_of(said: str) -> tuple[re.Pattern[str], ...]:
    return tuple(things for label, things in THINGS_OF if label.search(said))


def _holds(name: str, words: Sequence[str]) -> bool:
    return any(score_word(name, word) >= FAIR_MATCH for word in words)
