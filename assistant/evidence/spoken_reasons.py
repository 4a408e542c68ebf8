"""Tells whether a sentence that nothing links to a row speaks of that very row all the same.

In: a text hit and the row whose reason is asked for. Out: yes or no. For example "Snöröjningen stod för 3,2 mnkr av
underskottet, eftersom det snöade mer." speaks of the row "varav snöröjning" with a deviation of -3,2 mnkr.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from rapidfuzz.distance import Prefix

from assistant.evidence.explained import Explained
from assistant.evidence.reasons import REASON, STATE, gives_reason
from assistant.evidence.text_reading import TextHit
from assistant.linking.matching import FAIR_MATCH, GOOD_MATCH, score_word
from assistant.words.vocabulary import CAUSE_IN_TEXT, DEVIATION_IN_TEXT, PRINTED_STOP_WORDS
from ingest.passages.sentences import split_sentences
from ingest.words import split_words

_SUBJECT_WORDS = 2
_KIN = 7  # first letters that two words of one root share
# What a label says beside its name: that it is a part, or which side of the account it is.
_NOT_NAMES = frozenset(
    ("varav", "därav", "netto", "nettokostnad", "intäkter", "kostnader", "summa", "totalt", "resultat", "ny", "nya")
)


def find_spoken(explained: Explained, texts: Sequence[TextHit]) -> tuple[TextHit, ...]:
    """Return the texts of the row's report that speak of it: those that state its amount, alone if they say why."""
    row = explained.choice.row
    amounts = {abs(figure.amount.value) for figure in explained.choice.asked if figure.amount}
    own = [hit for hit in texts if hit.passage.location.report == row.key.report]
    telling = [hit for hit in own if _states(hit, amounts) and _names(hit, row.label)]
    others = [
        hit
        for hit in own
        if hit not in telling
        and hit.answers
        and gives_cause(hit.quote)
        and (
            (_names_by_words(hit.quote, row.label) and _is_of_cause(hit.quote, row.label)) or _is_headed(hit, row.label)
        )
    ]
    seen = (*telling, *others)
    told = [
        replace(hit, quote=sentence) for hit in own if hit not in seen and (sentence := _find_about(hit, row.label))
    ]
    told = [hit for hit in told if CAUSE_IN_TEXT.search(hit.quote)] or told
    is_reason = any(gives_reason(hit.quote) for hit in telling)
    return tuple(telling) if is_reason else (*telling, *others, *told)


def find_spoken_cause(explained: Explained, texts: Sequence[TextHit]) -> tuple[TextHit, ...]:
    """Return the texts that speak of a row and say why, beside the passages that are tied to it and give no reason."""
    tied = {passage.key for passage in explained.passages}
    others = [hit for hit in texts if hit.passage.key not in tied]
    return tuple(hit for hit in find_spoken(explained, others) if REASON.search(hit.quote))


def _find_about(hit: TextHit, label: str) -> str:
    """Return the sentence of a text that begins with the whole name of a row and gives a reason, or "".

    A name of one word begins too many sentences.
    """
    named = _naming(label)
    for start, end in split_sentences(hit.passage.text) if len(named) >= _SUBJECT_WORDS else ():
        sentence = hit.passage.text[start:end].strip(" \n\t•–-")
        head = split_words(sentence)[: len(named) + _SUBJECT_WORDS]
        if all(any(score_word(word, other) >= GOOD_MATCH for other in head) for word in named):
            return sentence if REASON.search(sentence) else ""
    return ""


def gives_cause(text: str) -> bool:
    """Whether a text tells of a cause or a deviation."""
    return bool(CAUSE_IN_TEXT.search(text) or DEVIATION_IN_TEXT.search(text))


def _states(hit: TextHit, amounts: set[Decimal]) -> bool:
    """Whether a text states an amount of the row, one that is no small number that anything may have."""
    stated = {abs(amount.value) for amount in hit.passage.amounts}
    return any(len(value.as_tuple().digits) > 1 and value in stated for value in amounts)


def _names(hit: TextHit, label: str) -> bool:
    """Whether a text, or the heading that it stands under, holds all words of a row's name."""
    heading = split_words(" ".join(hit.passage.headings[-1:]))
    words = (*split_words(hit.quote), *heading)
    named = _naming(label)
    return bool(named) and all(any(score_word(word, other) >= GOOD_MATCH for other in words) for word in named)


def _names_by_words(quote: str, label: str) -> bool:
    """Whether a quotation names a row by all words of its label.

    A shorter name ("Staben" for "Stabsverksamheten") counts at the head of a sentence, where it is the subject.
    """
    words = split_words(quote)
    heads = [word for start, end in split_sentences(quote) for word in split_words(quote[start:end])[:_SUBJECT_WORDS]]
    return all(
        any(score_word(word, other) >= GOOD_MATCH or _is_kin(word, other) for other in words)
        or any(score_word(word, head) >= FAIR_MATCH for head in heads)
        for word in _naming(label)
    )


def _is_of_cause(quote: str, label: str) -> bool:
    """Whether what a quotation says of a row is a cause or how it went, and not only something of another's.

    "Räntorna blev högre än budget. Dessutom togs ett lån till hamnen." names the harbour, and tells nothing of why it
    deviates.
    """
    sentences = [quote[start:end] for start, end in split_sentences(quote)]
    tells = [gives_cause(one) or REASON.search(one) is not None or STATE.search(one) is not None for one in sentences]
    named = [place for place, one in enumerate(sentences) if _holds_name(one, label)]
    before = [place for place in named if place and REASON.search(sentences[place - 1])]
    return not named or bool(before) or any(any(tells[place : place + 2]) for place in named)


def _holds_name(sentence: str, label: str) -> bool:
    words = split_words(sentence)
    return any(score_word(name, word) >= GOOD_MATCH for name in _naming(label) for word in words)


def _is_kin(first: str, second: str) -> bool:
    """Whether two words are of one root: "inventerade" and "inventeringen"."""
    return Prefix.similarity(first, second) >= _KIN and len(first) > _KIN < len(second)


def _is_headed(hit: TextHit, label: str) -> bool:
    """Whether a text stands under a heading that is the row's name and nothing more."""
    heading = _naming(" ".join(hit.passage.headings[-1:]))
    named = _naming(label)
    return len(heading) == len(named) > 0 and all(
        any(score_word(word, other) >= GOOD_MATCH for other in heading) for word in named
    )


def _naming(label: str) -> tuple[str, ...]:
    """Return the words of a label that name its row."""
    words = [word for word in split_words(label) if not word.isdigit() and word not in PRINTED_STOP_WORDS]
    return tuple(word for word in words if word not in _NOT_NAMES) or tuple(words)
