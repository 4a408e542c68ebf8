"""Weighs the words of a question by how rare they are in the reports, and tells which of them no report holds.

In: terms, and the passages of the reports that are asked. Out: a `Weighed` a term: what it is worth, and the passages
that hold it in any form. For example of "självrisken efter branden i kommunen" the excess weighs most, which one
passage tells of, and the municipality nearly nothing, which half of them name.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from assistant.evidence.hung_words import told_words
from assistant.evidence.whole_words import score_whole
from assistant.linking.matching import POSSIBLE_MATCH, Term, is_verb, score_term, score_word
from assistant.linking.translating import is_english_act
from ingest.records import Passage
from ingest.store import Store
from ingest.words import fold, split_words, stem

FEW_REPORTS = 20  # up to so many reports are read through; of more, what a search by the word finds
_FOUND = 20
_ACT_WEIGHT = 0.3  # what a verb is worth beside a noun: reports tell of the same act in other words
_BEGINNING = 4  # letters that a compound and its part have in common
_INFINITIVE = (
    r"\b(?:att|ska|skulle|kan|kunde|får|fick|fått|måste|vill|ville|bör|borde|behöver|behövde)\s+(?:(?!och\b)\w+\s+){{0,4}}?"
    r"{word}\b|\b{word}\s+(?:upp|ner|ned|in|ut|till|av|om|bort|fram)\b"
)
_SHORTEST_HEAD = 4  # letters of the stem of a word that is the last part of a compound
_SHORTEST_FRONT, _LONG_TAIL = 2, 6  # letters of the parts of a compound that stand apart
_LINES = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A term, what it is worth, and the keys of the passages that hold it; `is_act` of a verb, which weighs less."""

    term: Term
    weight: float
    is_act: bool
    passages: frozenset[str]


def weigh_terms(question: str, terms: Sequence[Term], passages: Sequence[Passage]) -> tuple[Weighed, ...]:
    """Return the terms with their weight among these passages; a verb weighs less than a thing."""
    words = {passage.key: _words_of(passage) for passage in passages}
    vocabulary = set[str]().union(*words.values())
    weighed = []
    for term in terms:
        near = find_near(term, vocabulary)
        holders = [key for key, own in words.items() if own & near and _holds(term, own & near)]
        rarity = math.log(2 + len(passages) / (1 + len(holders)))
        is_verbal = is_act(term.text, question) or (len(term.alternatives) > 1 and is_english_act(term.text))
        weight = rarity * (_ACT_WEIGHT if is_verbal else 1.0)
        weighed.append(Weighed(term=term, weight=weight, is_act=is_verbal, passages=frozenset(holders)))
    return tuple(weighed)


def is_act(word: str, question: str) -> bool:
    """Whether a word of a question is a verb, also in the infinitive: "vad fick de boka upp".

    >>> is_act("boka", "vad fick de boka upp?"), is_act("skola", "vad kostade den skola som brann?")
    (True, False)
    """
    if not word.islower():
        return False
    if is_verb(word):
        return True
    import simplemma  # loads a dictionary at the first look-up

    is_noun = not word.endswith("a") or simplemma.is_known(f"{word}n", lang="sv")  # "skola", "skolan"
    return not is_noun and re.search(_INFINITIVE.format(word=re.escape(word)), question, re.IGNORECASE) is not None


def find_near(term: Term, vocabulary: Iterable[str]) -> frozenset[str]:
    """Return the words of a vocabulary that fit some word of a term at least as a part of a compound."""
    asked = {word for alternative in term.alternatives for word in alternative}
    beginnings = {word: (word[:_BEGINNING], fold(word[:1])) for word in asked}
    return frozenset(
        printed
        for printed in vocabulary
        for word, (beginning, letter) in beginnings.items()
        # scoring a word takes long; most have not a letter in common with it where it counts
        if (fold(printed[:1]) == letter or beginning in printed or printed[:_BEGINNING] in word)
        and score_word(word, printed) >= POSSIBLE_MATCH
    )


def share_held(weighed: Sequence[Weighed], held: Collection[str]) -> float:
    """Return how much of the weight of a question the held terms have, from 0 to 1; 0 of a question without terms."""
    total = sum(one.weight for one in weighed)
    return sum(one.weight for one in weighed if one.term.text in held) / total if total else 0.0


def find_untold(terms: Sequence[Term], store: Store, reports: Sequence[str]) -> tuple[Term, ...]:
    """Return the terms that no line of these reports holds, in any form that is known: what may be denied.

    Of more than a few reports, those that no passage and no label holds that a search by the word finds.
    """
    if len(reports) <= FEW_REPORTS:
        vocabulary = {word for name in reports for word in split_words("\n".join(store.lines(name, 1, _LINES)))}
        return tuple(
            term for term in terms if not (_is_whole(term, find_near(term, vocabulary)) or _is_named(term, vocabulary))
        )
    return tuple(term for term in terms if not _is_found(term, store))


def _is_named(term: Term, vocabulary: Collection[str]) -> bool:
    """Whether the last part of a compound is a word there: reports may say "linje" of a "busslinje".

    A short word may be the last part of one there, too short to be told from a mere ending; and the parts of one may
    stand apart ("El- och vattenmätning" holds "elmätning").
    """
    roots = {stem(word) for alternative in term.alternatives for word in alternative}
    return (
        _is_in_parts(roots, vocabulary)
        or any(
            (root != (head := stem(printed)) and root.endswith(head) and len(head) >= _SHORTEST_HEAD)
            # "elbilar" are "bilar", and a "kajkant" is of a "kaj"
            or (len(root) < _SHORTEST_HEAD and root.isalpha() and (head.endswith(root) or head.startswith(root)))
            for printed in vocabulary
            for root in roots
            if printed[:_BEGINNING] in root or root in printed
        )
    )


def _is_in_parts(roots: Iterable[str], vocabulary: Collection[str]) -> bool:
    """Whether a word begins with a word of the vocabulary and ends with the long last part of another."""
    tails = {
        root[len(front) :]
        for root in roots
        for front in vocabulary
        if root.startswith(front) and _SHORTEST_FRONT <= len(front) <= len(root) - _LONG_TAIL
    }
    return any(stem(word).endswith(tail) for word in vocabulary for tail in tails if tail in word)


def _is_found(term: Term, store: Store) -> bool:
    words = " ".join(dict.fromkeys(word for alternative in term.alternatives for word in alternative))
    texts = [hit.passage.text for hit in store.search_passages_by_words(words, None, _FOUND)]
    texts += [hit.label for hit in store.search_labels_by_words(words, None, _FOUND)]
    return any(score_term(term, split_words(text)) >= POSSIBLE_MATCH for text in texts)


def _holds(term: Term, words: Collection[str]) -> bool:
    return score_term(term, tuple(words)) >= POSSIBLE_MATCH


def _is_whole(term: Term, words: Collection[str]) -> bool:
    """Whether words hold a term as more than the beginning of its compound: "konst" is no "konstgräs"."""
    return score_whole(term, tuple(words)) >= POSSIBLE_MATCH


def _words_of(passage: Passage) -> frozenset[str]:
    return frozenset(told_words(" ".join((passage.text, *passage.headings[-1:]))))
