"""Finds what stands beside a figure in columns of the same measure and time: income, cost and result, or their total.

In: the chosen figures of a row and all of it. Out: the figures that together answer. For example where a row has
"Prognos intäkter helår", "Prognos kostnader helår" and "Prognos resultat helår", a question for the forecast is
answered by all three, the result first: each alone would be taken for the whole. A net cost is what the row costs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.evidence.column_fit import TOTAL_COLUMN
from assistant.question.question_words import read_measure_word
from ingest.records import Figure
from ingest.words import split_words

_NET = re.compile(r"\bnetto|\bnet\b", re.IGNORECASE)
_SIDES = tuple(
    re.compile(side, re.IGNORECASE)
    for side in (
        r"\bresultat|\bnetto|\bresult\b|\bnet\b",
        r"intäkt|inkomst|\bincome|\brevenue",
        r"kostnad|utgift|\bcosts?\b|\bexpen",
    )
)


def with_other_sides(asked: Sequence[Figure], figures: Sequence[Figure], words: Iterable[str]) -> list[Figure]:
    """Return the chosen figures with those of the other sides, where the words of the question name no side."""
    if any(_side_of(word) is not None for word in words):
        return list(asked)
    found = [figure for chosen in asked for figure in _beside(chosen, figures)]
    return list(dict.fromkeys(found))


def _beside(chosen: Figure, figures: Sequence[Figure]) -> list[Figure]:
    """Return a figure with those that tell the same measure of the same time by another side, or its sum."""
    same = [figure for figure in figures if _is_same_fact(figure, chosen)]
    if _NET.search(chosen.column):
        return [chosen]
    if _side_of(chosen.column) is not None:
        sides = {_side_of(figure.column): figure for figure in reversed(same) if _side_of(figure.column) is not None}
        return [sides[side] for side in sorted(side for side in sides if side is not None)]
    others = [figure for figure in same if _is_plain(figure) and figure.amount != chosen.amount]
    return [chosen, *others[:1]] if _is_plain(chosen) else [chosen]


def _is_same_fact(figure: Figure, chosen: Figure) -> bool:
    is_same = (figure.measure, figure.period) == (chosen.measure, chosen.period)
    return (
        is_same and figure.amount is not None and chosen.amount is not None and figure.amount.unit is chosen.amount.unit
    )


def _is_plain(figure: Figure) -> bool:
    """Whether a column is headed by measure and time, or as their sum: "Budget 2023", "S:a budget", not "Kvinnor"."""
    words = [word for word in split_words(figure.column) if not word.isdigit()]
    return bool(words) and all(
        read_measure_word(word) is figure.measure or TOTAL_COLUMN.fullmatch(word) for word in words
    )


def _side_of(text: str) -> int | None:
    return next((place for place, side in enumerate(_SIDES) if side.search(text)), None)
