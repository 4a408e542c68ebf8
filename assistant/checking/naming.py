"""Finds which rows of the reports a sentence names, and where in it, by the words of their labels.

In: a sentence and the rows of some reports. Out: `NamedRow`s. For example "Personalenhetens kostnader" names the row
"personalenheten"; "Räddningstjänsten" names "27 Räddningstjänst och samhällsskydd" in part.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.checking import words
from assistant.checking.tokens import WRITTEN_OUT, Token
from assistant.linking.matching import Term, score_term, score_word
from assistant.linking.rows import RowFigures
from assistant.words import vocabulary
from ingest.words import split_words, stem

_NAMED = 0.84  # how well a word must fit a word of a label: forms and slips of it, units of other names
SUM_WORDS = frozenset({"summa", "totalt", "total", "s:a", "sum", "totala", "netto", "varav", "därav", "of", "which"})
_LITTLE = frozenset(map(stem, (*vocabulary.UNIT_TAILS, *vocabulary.OTHER_TAILS, "unit", "department", "service")))
# "besöken i simhallen" are "Antal besök i simhallen", "intäkterna" may be "Verksamhetens intäkter"
_IMPLIED = frozenset({"antal", "antalet", "number", "verksamhetens", "prognos"})
_QUALIFIER = re.compile(r"\b(?:exkl\w*|utan|utom|utöver|excluding|except|without|excl)\b", re.IGNORECASE)
# What a label tells besides its name: "Låneskuld, mnkr", "Antal invånare 31 december"
_UNITS_AND_DATES = frozenset(["mnkr", "mkr", "tkr", "tsek", "msek", "kr", "kronor", *vocabulary.MONTHS])
_LEAST_UNIQUE = 7  # letters of a word that tells a name by itself
_PAIR = 2  # words of a label: what it is, and of which sort
_LEAST_SHARE = 0.5
_MOST_OF = 0.6  # of a label, where its first word is missing
_MOST_APART = 3  # words between two words of a label


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRow:
    """A row that a sentence names from `start` to `end`; `share` of the words of its label are there, 1 for all."""

    row: RowFigures
    start: int
    end: int
    share: float


@lru_cache(maxsize=20_000)
def label_words(label: str) -> tuple[str, ...]:
    """Return the words of a label that name something: no codes, sums and small words."""
    parts = [part for word in split_words(label) for part in _parts(word)]
    return tuple(
        WRITTEN_OUT.get(word, word)
        for word in parts
        if not any(map(str.isdigit, word))
        and word not in SUM_WORDS
        and word not in vocabulary.PRINTED_STOP_WORDS
        and len(word) > 1
        and not (word in _UNITS_AND_DATES and len(parts) > 1)
    )


def _parts(word: str) -> list[str]:
    """Return the parts of a word that is joined by a hyphen; "e-tjänst" is one word."""
    parts = [part for part in re.split(r"[-/]", word) if part]
    return parts if all(len(part) > 1 for part in parts) else [word]


def find_rows(tokens: Sequence[Token], rows: Iterable[RowFigures]) -> tuple[NamedRow, ...]:
    """Return the rows that a sentence names, in the order of their places; of those at one place the fullest."""
    telling = [token for token in tokens if not _is_small(token)]
    own = tuple(rows)
    unique = _only_of_one(own)
    found = [named for row in own for named in _find_row(row, telling, unique)]
    return tuple(sorted(_fullest(found), key=lambda named: named.start))


def covers(tokens: Sequence[Token], row: RowFigures) -> bool:
    """Whether words of a sentence, however far apart, stand for all words of a label."""
    printed = label_words(row.label)
    held: set[int] = set()
    for token in tokens:
        held |= _covered(token.term, printed)
    implied = {place for place, word in enumerate(printed) if word in _IMPLIED}
    return bool(held - implied) and len(held | implied) == len(printed)


def find_glossed(text: str, rows: Iterable[RowFigures]) -> tuple[NamedRow, ...]:
    """Return the rows whose names stand in brackets behind other words for them: "tourism (Turism)"."""
    held = list(rows)
    return tuple(
        NamedRow(row=row, start=match.end("before") - len(match["before"].lstrip()), end=match.end(), share=1)
        for match in words.GLOSS.finditer(text)
        if (name := label_words(match["name"]))
        for row in held
        if label_words(row.label) == name
    )


def group_of(one: NamedRow, named: Sequence[NamedRow]) -> list[NamedRow]:
    """Return the rows that are named by the same words."""
    return [other for other in named if other.start < one.end and one.start < other.end]


def _is_small(token: Token) -> bool:
    return token.term.text.casefold() in vocabulary.PRINTED_STOP_WORDS or token.term.text.isdigit()


def _only_of_one(rows: Sequence[RowFigures]) -> frozenset[str]:
    """Return the long words that only one name among those of rows has: "Björkdungen" of "Äldreboende Björkdungen"."""
    names = Counter(word for label in {label_words(row.label) for row in rows} for word in set(label))
    return frozenset(word for word, count in names.items() if count == 1 and len(word) >= _LEAST_UNIQUE)


def _find_row(row: RowFigures, tokens: Sequence[Token], unique: frozenset[str]) -> list[NamedRow]:
    printed = label_words(row.label)
    if not printed:
        return []
    found: list[NamedRow] = []
    implied = {place for place, word in enumerate(printed) if word in _IMPLIED}
    hits = [(place, covered) for place, token in enumerate(tokens) if (covered := _covered(token.term, printed))]
    used = -1
    for place, covered in hits:
        if place <= used or _is_left_out(tokens[:place], printed):
            continue
        held, last = set(covered), place
        is_named = not tokens[place].is_place
        for other, more in hits:
            is_near = 0 < other - last <= _MOST_APART and tokens[other].part == tokens[place].part
            if is_near and not more <= held:
                held |= more
                last = other
                is_named = is_named or not tokens[other].is_place
        share = len(held | (implied if held - implied else set())) / len(printed)
        if share == 1 and _is_qualified(tokens[place : last + 1], tokens[last + 1 : last + 2], printed):
            share = 0.9
        # "låneskulden" may be the whole of "Långfristig låneskuld": what it is stands last
        is_head = len(printed) == _PAIR and 1 in held
        is_unique = any(printed[one] in unique for one in held)
        if is_named and (is_unique or share >= (_LEAST_SHARE if 0 in held or is_head else _MOST_OF)):
            found.append(NamedRow(row=row, start=tokens[place].start, end=tokens[last].end, share=share))
            used = last
    return found


def _is_left_out(before: Sequence[Token], printed: Sequence[str]) -> bool:
    """Whether a word stands there as what is left out: "exklusive badhus"."""
    word = before[-1].term.text if before else ""
    return bool(_QUALIFIER.fullmatch(word)) and not _QUALIFIER.search(" ".join(printed))


def _is_qualified(inside: Sequence[Token], after: Sequence[Token], printed: Sequence[str]) -> bool:
    """Whether the words of a label stand there with "excluding", which the label does not have."""
    said = " ".join(token.term.text for token in (*inside, *after))
    return bool(_QUALIFIER.search(said)) and not _QUALIFIER.search(" ".join(printed))


def _covered(term: Term, printed: Sequence[str]) -> frozenset[int]:
    """Return which words of a label a word or phrase of the sentence stands for."""
    best: frozenset[int] = frozenset()
    for alternative in _alternatives(term):
        if score_term(Term(text=term.text, alternatives=(alternative,)), printed) < _NAMED:
            continue
        parts = {part for word in alternative for part in (word, *_parts(word))}
        covered = frozenset(
            place for place, word in enumerate(printed) if any(score_word(part, word) >= _NAMED for part in parts)
        )
        best = max(best, covered, key=len)
    return best


def _alternatives(term: Term) -> list[tuple[str, ...]]:
    """Return what a word may be called; "IT-investering" is both its parts, "IT-verksamheten" the first alone."""
    head, hyphen, tail = term.text.casefold().partition("-")
    if not hyphen:
        return list(term.alternatives)
    says_little = stem(tail) in _LITTLE
    kept = [words for words in term.alternatives if says_little or words != (head,)]
    return [*kept, tuple(_parts(term.text.casefold()))]


def _fullest(found: Sequence[NamedRow]) -> list[NamedRow]:
    """Return the rows without those whose name is a part of a longer or fuller name at the same place."""

    def weigh(named: NamedRow) -> tuple[bool, int, float]:
        words = label_words(named.row.label)
        return named.share == 1, round(len(words) * named.share), named.share

    return [
        one
        for one in found
        if not any(other.start < one.end and one.start < other.end and weigh(other) > weigh(one) for other in found)
    ]
