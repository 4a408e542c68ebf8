"""Finds the sentence that tells how much of a deviation comes of one cause.

In: the words for what deviates and for the cause, the passages of a report and the names of the rows that each is of.
Out: `AscribedAmounts`: the sentences that tell an amount of the cause, and those that only name it. For example of the
storm "Röjningen efter stormen kostade 400 tkr" tells one; "Underskottet på 900 tkr beror på stormen" does not, for the
amount is of the deficit.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assistant.evidence.asked_sort import MONEY_UNITS
from assistant.evidence.text_reading import TextHit
from assistant.linking.matching import POSSIBLE_MATCH, Term, score_term
from assistant.words.vocabulary import DEVIATION_IN_TEXT
from ingest.notation import parse_amounts
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.words import split_words

# What stands on the other side of these than the cause is what it is a cause of.
_CAUSES: Final = re.compile(
    r"\b(?:ber(?:or|odde|ott|oende)(?: på)?|eftersom|därför att|på grund av|p\.? ?g\.? ?a\b|pga|till följd av|"
    r"med anledning av|(?:förklaras|förklarades|orsakas|orsakades|orsakats) av|tack vare|då|när|sedan|efter att|"
    r"vilket|medför\w*|medfört|(?:leder|ledde|lett) till|(?:gör|gjorde|gjort) att|"
    r"because|due to|owing to|as a result of|caused by|explained by)\b",
    re.IGNORECASE,
)
# Between a cause and an amount these begin another thing; before a verb they go on with the same.
_NEXT_THING: Final = re.compile(
    r"[;:]|\b(?:samt|dels|medan|men|respektive|while|whereas|but)\b|"
    r"\b(?:och|and)\b(?! (?:har |hade |är |var |blir |blev |kosta\w*|ger\b|gav\b|uppg\w+|motsvara\w*|påverka\w*|"
    r"belasta\w*|"
    r"has |was |is |cost|gave|amount))",
    re.IGNORECASE,
)
# After the mark of a cause these tell that it is one of several, or only a part of what caused it.
_ONE_OF_SEVERAL: Final = re.compile(
    r",|\b(?:och|samt|dels|delvis|främst|framför ?allt|huvudsak\w*|bland annat|bl\.? ?a|till (?:stor )?del|"
    r"and|mainly|mostly|partly|among)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AscribedAmounts:
    """The sentences that tell how much a cause stands for, and those of the same thing that only name it."""

    telling: tuple[TextHit, ...]
    naming: tuple[TextHit, ...]


def find_ascribed_amounts(
    whole: Sequence[Term], cause: Sequence[Term], passages: Sequence[Passage], labels: Mapping[str, str]
) -> AscribedAmounts:
    """Return what the passages say of a cause; `labels` are the names of the rows that each explains, by its key.

    A passage counts that holds, stands under or explains what deviates; without words for that, one that speaks of a
    deviation or explains a row.
    """
    telling: list[TextHit] = []
    naming: list[TextHit] = []
    for passage in passages:
        if not _is_of(whole, passage, labels.get(passage.key, "")):
            continue
        for start, end in split_sentences(passage.text):
            sentence = passage.text[start:end].strip()
            if not cause or not _names_all(cause, sentence):
                continue
            hit = TextHit(passage=passage, quote=sentence, missing=(), share=1.0)
            (telling if tells_amount_of(cause, sentence) else naming).append(hit)
    return AscribedAmounts(telling=tuple(telling), naming=tuple(naming))


def tells_amount_of(cause: Sequence[Term], sentence: str) -> bool:
    """Whether a sentence tells an amount of money of a cause itself, and not of what it causes or of another cause."""
    places = [place for term in cause for place in _places_of(term, sentence)]
    if not places:
        return False
    first, last = min(start for start, _ in places), max(end for _, end in places)
    for mention in parse_amounts(sentence):
        if mention.amount.unit not in MONEY_UNITS or first <= mention.start < last:
            continue
        is_before = mention.start < first
        between = sentence[mention.end : first] if is_before else sentence[last : mention.start]
        if is_before and _is_only_cause(between, sentence[first:]):
            return True
        if not (_CAUSES.search(between) or _NEXT_THING.search(between) or (is_before and "," in between)):
            return True
    return False


def _is_only_cause(between: str, rest: str) -> bool:
    """Whether all of an amount is said to come of the one thing that follows: "2 tkr på grund av regn"."""
    mark = _CAUSES.search(between)
    return mark is not None and not _ONE_OF_SEVERAL.search(between) and not _ONE_OF_SEVERAL.search(rest)


def _places_of(term: Term, sentence: str) -> list[tuple[int, int]]:
    """Return where the words of a sentence stand that are a term's."""
    found = re.finditer(r"\w+", sentence)
    return [match.span() for match in found if score_term(term, split_words(match[0])) >= POSSIBLE_MATCH]


def _names_all(terms: Sequence[Term], text: str) -> bool:
    words = split_words(text)
    return all(score_term(term, words) >= POSSIBLE_MATCH for term in terms)


def _is_of(whole: Sequence[Term], passage: Passage, label: str) -> bool:
    """Whether a passage is of what deviates."""
    if not whole:
        return bool(passage.explains) or DEVIATION_IN_TEXT.search(passage.text) is not None
    return _names_all(whole, " ".join((*passage.headings[-1:], label, passage.text)))
