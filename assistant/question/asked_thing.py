"""Reads whether a question asks for a person, a place, a time, a name or a quantity: what its answer must hold.

In: the question as typed. Out: yes or no. For example "var hölls mötet?" asks for a place, "var resultatet bra?" does
not.
"""

from __future__ import annotations

import re

from assistant.linking.matching import is_verb
from assistant.words import asked_words, deed_words, effect_words, measures_taken, vocabulary
from assistant.words.typed_text import holds

_STANDING_VERBS = frozenset(
    (
        "finns",
        "fanns",
        "ligger",
        "låg",
        "hölls",
        "höll",
        "hålls",
        "håller",
        "bor",
        "sker",
        "är",
        "var",
        "ska",
        "kan",
        "kunde",
        "skulle",
        "får",
        "fick",
    )
)
_WHICH_IS = re.compile(r"\bvilke[nt] är\b", re.IGNORECASE)
_HOW_MANY_ARE = re.compile(r"\bhur många är\b", re.IGNORECASE)
_FINITE = ("s", "r", "de", "te")  # endings of a verb that says when: "utfallet" is none


def asks_who(text: str) -> bool:
    """Whether somebody is asked for."""
    return holds(asked_words.WHO, text)


def asks_where(text: str) -> bool:
    """Whether a place is asked for: "var" is one word with "was", and asks for a place before a verb.

    >>> asks_where("var öppnades centret?"), asks_where("var kostnaden hög?"), asks_where("where is it?")
    (True, False, True)
    >>> asks_where("var hamnade kostnaden?")
    False
    """
    match = asked_words.WHERE.search(text)
    if not match or asked_words.ENDED_AT.search(text):
        return False
    verb = (match["verb"] or "").casefold()
    return not verb or verb in _STANDING_VERBS or (verb.endswith(_FINITE) and is_verb(verb))


def asks_when(text: str) -> bool:
    """Whether a time is asked for.

    >>> asks_when("Vilket år byggdes bron?"), asks_when("Vilket ar byggdes bron?")
    (True, True)
    >>> asks_when("Vilken är den dyraste bron?")
    False
    """
    return holds(vocabulary.WHEN, _WHICH_IS.sub("vilken", text))  # "är" is no "år" without its ring


def asks_duration(text: str) -> bool:
    """Whether it is asked how long something lasts, or until when.

    >>> asks_duration("Hur länge gäller avtalet?"), asks_duration("How long is the pier?")
    (True, False)
    >>> asks_duration("Hur många är nya?"), asks_duration("Hur manga ar tog det?")
    (False, True)
    """
    return holds(asked_words.DURATION, _HOW_MANY_ARE.sub("hur många", text))  # "är" is no "år" without its ring


def asks_name(text: str) -> bool:
    """Whether the name of something, or a firm, is asked for, which a sentence without a name does not tell.

    >>> asks_name("Vad heter den nya hallen?"), asks_name("Vilket bolag kör bussarna?"), asks_name("Vad kostar den?")
    (True, True, False)
    """
    if asked_words.FIRM.search(text):
        return True
    return asked_words.NAME.search(text) is not None and not vocabulary.HOW_MANY.search(text)  # "för hur mycket"


def asked_firm(text: str) -> str:
    """Return the word for the sort of firm that is asked for ("byrå" of "vilken byrå"), or ""."""
    match = asked_words.FIRM.search(text)
    return match["kind"] if match else ""


def asks_quantity(text: str) -> bool:
    """Whether a rate or a level is asked for by its name: "what is the sick leave rate"."""
    return holds(asked_words.QUANTITY, text)


def asks_measures(text: str) -> bool:
    """Whether it is asked what is done about something.

    >>> asks_measures("Vilka åtgärder har nämnden beslutat?"), asks_measures("Vad gör hamnen för att spara?")
    (True, True)
    >>> asks_measures("Hur ska hamnen spara pengar?"), asks_measures("How will Vik cut its costs?")
    (True, True)
    >>> asks_measures("Hur mycket ger åtgärderna?"), asks_measures("Vilka åtgärder ger mest?")
    (False, False)
    """
    return holds(measures_taken.MEASURES_TAKEN, text)


def asks_which_one(text: str) -> bool:
    """Whether one of a kind is asked for by what happened to it.

    >>> asks_which_one("Vilken skola lades ner?"), asks_which_one("Which school was closed?")
    (True, True)
    >>> asks_which_one("Vilken skola kostade mest?")
    False
    """
    return holds(asked_words.WHICH_ONE, text)


def asks_extent(text: str) -> bool:
    """Whether it is asked how deep, wide or old something is.

    >>> asks_extent("Hur djupt borrades det?"), asks_extent("How much did it cost?")
    (True, False)
    """
    return holds(asked_words.EXTENT, text)


def asks_speed(text: str) -> bool:
    """Whether it is asked how soon something is done, which a number of days or the like tells.

    >>> asks_speed("Hur snabbt får man hjälp?"), asks_speed("Hur snabbt växte kommunen?")
    (True, False)
    """
    return holds(deed_words.SPEED, text)


def asks_effect(text: str) -> bool:
    """Whether it is asked what something led to.

    >>> asks_effect("Vad ledde inköpsstoppet till?"), asks_effect("Vad ledde till stoppet?")
    (True, False)
    >>> asks_effect("Vilka konsekvenser fick branden?"), asks_effect("Vilka effekter har målet på kostnaderna?")
    (True, False)
    """
    return holds(effect_words.ASKS, text)


def asks_used_thing(text: str) -> bool:
    """Whether it is asked what somebody makes use of, which a name tells and no amount.

    >>> asks_used_thing("Vilket system använder hamnen?"), asks_used_thing("Vilken enhet använde mest pengar?")
    (True, False)
    """
    return holds(deed_words.USES, text)


def asks_win(text: str) -> bool:
    """Whether it is asked if something was won, or which prize, which a sentence tells and no amount.

    >>> asks_win("Vann biblioteket något pris?"), asks_win("Vann hamnen något?"), asks_win("Vad är priset på vatten?")
    (True, True, False)
    """
    return holds(deed_words.WINS, text)


def asks_gain(text: str) -> bool:
    """Whether it is asked what somebody got or pays of something that is measured in money or per cent.

    >>> asks_gain("Vad fick personalen i löneökning?"), asks_gain("Vad fick hamnen för beröm?")
    (True, False)
    """
    return holds(asked_words.GAINED, text)


def asks_of_them(text: str) -> bool:
    """Whether it is asked which part of the things before something holds for.

    >>> asks_of_them("hur många av dem är nya?"), asks_of_them("hur många av skolorna är nya?")
    (True, False)
    """
    return holds(asked_words.OF_THEM, text)


def asks_goals_met(text: str) -> bool:
    """Whether it is asked which goals were reached or not."""
    return holds(asked_words.GOALS_MET, text)


def asks_one_thing(text: str) -> bool:
    """Whether a time, a person, a place or a name is asked for, which a quotation either holds or does not."""
    return asks_who(text) or asks_when(text) or asks_where(text) or asks_name(text)
