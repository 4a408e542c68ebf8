"""Reads whether a thing with a form of its own is asked for: a time of the day, a telephone number, an address.

In: a question. Out: an `AskedForm`, or None: what a sentence that tells it holds, and the words that only ask. For
example "hur dags stänger badet" is told by "klockan 21" and by no sentence without a time of the day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assistant.evidence.held_terms import holds_a_term
from assistant.linking.matching import Term
from assistant.words import effect_words
from ingest.passages.sentences import split_sentences
from ingest.words import split_words


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedForm:
    """What asks for a sort of thing, how it looks in a report, and the words of a question that only ask for it."""

    asks: re.Pattern[str]
    tells: re.Pattern[str]
    idle: frozenset[str]


_HOUR: Final = r"(?:[01]?\d|2[0-4])"
_CLOCK: Final = AskedForm(
    asks=re.compile(
        r"\b(?:hur dags|hurdags|vilket klockslag|vilka klockslag|vilka klockan|när på (?:dygnet|dagen|dagarna|natten|"
        r"nätterna|kvällen|kvällarna|morgonen)|(?:mellan|under|vid) vilka (?:timmar|tider)|(?:vid )?vilken tid på|"
        r"(?:at|between|during) (?:what|which) (?:hours?|times?)(?! of (?:the )?year)|what (?:opening )?hours|"
        r"what time(?! of (?:the )?year)|vilka öppettider|vilka tider)\b",
        re.IGNORECASE,
    ),
    tells=re.compile(
        rf"\b(?:kl\.?|klockan)\s*{_HOUR}\b|\b{_HOUR}[.:][0-5]\d\b(?!\s*(?:procent|%|kr|tkr|m|mil))|\bmidnatt\b|"
        rf"\b{_HOUR}(?::[0-5]\d)?\s*(?:a\.?m|p\.?m)\b|\bdygnet runt\b|\bmidnight\b",
        re.IGNORECASE,
    ),
    idle=frozenset(
        (
            *("dags", "klockslag", "klockan", "dygnet", "timmar", "tid", "tider", "hours", "hour", "time", "times"),
            *("öppettider", "opening", "night", "day", "natten", "dagen", "kvällen", "morgonen", "nätterna"),
        )
    ),
)
_PHONE: Final = AskedForm(
    asks=re.compile(
        r"\b(?:telefonnummer|telefonnumret|telnr|tel\.?nummer|mobilnummer|vilket nummer (?:ringer|når|ska)|"
        r"(?:tele)?phone number|what number (?:do|does|can|should)|(?:vart|var|which number) (?:ringer|ska man ringa))",
        re.IGNORECASE,
    ),
    tells=re.compile(r"(?<![\d-])(?:\+46\s?\d|0\d{1,3})[\s/–-]+\d[\d ]{4,}\d\b|\b1(?:12|13 13|177)\b", re.IGNORECASE),
    idle=frozenset(
        (
            *("telefonnummer", "telefonnumret", "mobilnummer", "nummer", "ringer", "ringa", "phone", "number"),
            *("telephone", "phone number", "telephone number", "call"),
        )
    ),
)
_EMAIL: Final = AskedForm(
    asks=re.compile(
        r"\b(?:e-?post(?:adress\w*)?|mejladress\w*|mailadress\w*|mejl|e-?mail(?: address)?)\b", re.IGNORECASE
    ),
    tells=re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.]+"),
    idle=frozenset(
        ("e-post", "epost", "e-postadress", "mejladress", "mailadress", "mejl", "email", "e-mail", "address")
    ),
)
_ADDRESS: Final = AskedForm(
    asks=re.compile(
        r"\b(?:(?:vilken|på vilken|vad är|what is|which|at (?:what|which)|what)\s+(?:(?:gatu|besöks|street)?-?"
        r"(?:adress(?:en)?|address)|gata(?:n)?|street)|adress(?:en)? (?:till|för)|the address of)\b(?!\s*(?:@|mejl))",
        re.IGNORECASE,
    ),
    tells=re.compile(
        r"\b[A-ZÅÄÖ][\wåäöé]*(?:gatan|vägen|gränd|torget|torg|allén|plan|stigen|backen|gata|väg|kajen|esplanaden)\b"
        r"(?:\s+\d+\w?)?",
    ),
    idle=frozenset(("adress", "adressen", "gatuadress", "besöksadress", "gata", "gatan", "address", "street")),
)
# what something led to has no form, but words that tell of an effect
_EFFECT: Final = AskedForm(asks=effect_words.ASKS, tells=effect_words.TELLS, idle=effect_words.IDLE)
_FORMS: Final = (_CLOCK, _PHONE, _ADDRESS, _EMAIL, _EFFECT)


def asked_form(question: str) -> AskedForm | None:
    """Return the sort of thing with a form of its own that is asked for.

    >>> form = asked_form("Hur dags stänger badet?")
    >>> form is not None and bool(form.tells.search("Badet stänger klockan 21.")), asked_form("När stänger badet?")
    (True, None)
    """
    return next((form for form in _FORMS if form.asks.search(question)), None)


def without_form_words(question: str, terms: Sequence[Term]) -> Sequence[Term]:
    """Return the terms without those that only ask for such a thing; all of them where they name nothing else."""
    form = asked_form(question)
    if form is None:
        return terms
    return [term for term in terms if not set(split_words(term.text)) <= form.idle] or terms


def holds_form(form: AskedForm, terms: Sequence[Term], quote: str) -> bool:
    """Whether a sentence about what is asked, or the next one, holds a thing of that form."""
    sentences = [quote[start:end] for start, end in split_sentences(quote)]
    return any(
        form.tells.search(sentence) and (holds_a_term(terms, sentence) or holds_a_term(terms, before))
        for before, sentence in zip(("", *sentences), sentences, strict=False)
    )
