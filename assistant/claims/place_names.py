"""Gives the words that name the places of a question, which a sentence of their report need not repeat.

In: names of municipalities. Out: casefolded words, also those of the English name. For example "Göteborg" is named by
"göteborg" and "gothenburg".
"""

from __future__ import annotations

from collections.abc import Iterable

from ingest.municipalities import ENGLISH_NAMES
from ingest.words import split_words


def find_place_words(places: Iterable[str]) -> set[str]:
    """Return the words that name these places.

    >>> sorted(find_place_words(["Göteborg", "Upplands Väsby"]))
    ['gothenburg', 'göteborg', 'upplands', 'väsby']
    """
    named = set(places)
    english = {spelt for spelt, name in ENGLISH_NAMES.items() if name in named}
    return {word for place in (*named, *english) for word in split_words(place)}
