"""Compound words: how well a part fits the whole, and whether two printed words make one asked word.

In: casefolded words. Out: a score, or whether they fit. For example "cykelbanor" is made of the words of "Nya banor
för cykel".
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.words import stem

_SHORTEST_PART = 4
_LEAST_SHARE = 0.3  # of a compound that its part must be
_BROADER = 0.45  # less than a possible match


def score_compound(first: str, second: str) -> float:
    """Return up to 0.75 where one word is the beginning or the end of the other, by how much of it that is.

    A printed word that is only the end of an asked one is broader: "tjänster" tell nothing of "hemtjänst".
    """
    short, long = sorted((first, second), key=len)
    if len(short) < _SHORTEST_PART or not (long.startswith(short) or long.endswith(short)):
        return 0.0
    share = len(short) / len(long)
    if share < _LEAST_SHARE:
        return 0.0
    is_broader = short == second and short != long
    if not long.startswith(short):
        return min(0.4 + 0.25 * share, _BROADER if is_broader else 1.0)
    return 0.5 + 0.25 * share


def joins_two(asked: str, printed: Sequence[str]) -> bool:
    """Whether a compound is made of two words that are printed apart: "cykelbanor" of "Nya banor för cykel"."""
    if len(asked) < 2 * _SHORTEST_PART or not asked.isalpha():
        return False
    own = stem(asked)
    fronts = [word for word in printed if len(word) >= _SHORTEST_PART and asked.startswith(word)]
    return any(
        own in (f"{front}{stem(word)}", f"{front}s{stem(word)}")
        for front in fronts
        for word in printed
        if len(word) >= _SHORTEST_PART and word != front
    )
