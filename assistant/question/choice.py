"""Finds which of the choices that an answer offered a text takes: by number, letter, order, or name.

In: what was typed and the plan that holds the offers. Out: the `Offer`, or None. For example "2", "b)", "den andra",
"the last one" and "kommunstyrelsens" take a choice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.linking.matching import GOOD_MATCH, score_word
from assistant.records import Offer, Plan
from assistant.words.vocabulary import CHOICE_FILLERS
from ingest.words import split_words

_LONGEST_NAME = 6  # words of a text that only names a choice
_ORDINALS = (
    ("första", "förste", "ettan", "first", "etta", "översta", "top"),
    ("andra", "andre", "tvåan", "second", "tvåa"),
    ("tredje", "trean", "third", "trea"),
    ("fjärde", "fyran", "fourth", "fyra"),
    ("femte", "femman", "fifth"),
    ("sjätte", "sexan", "sixth"),
    ("sjunde", "sjuan", "seventh"),
    ("åttonde", "åttan", "eighth"),
)
_LAST = ("sista", "siste", "last", "nedersta", "bottom")


def find_offer(question: str, previous: Plan) -> Offer | None:
    """Return the choice that a text takes, or None where it takes none or could be several."""
    offers = previous.offers
    if not offers:
        return None
    exact = next((offer for offer in offers if question.strip() == offer.question), None)
    return exact or _by_place(question, offers) or _by_name(question, offers)


def only_chooses(text: str) -> bool:
    """Whether a text does nothing but take a choice: a number, a letter or an ordinal.

    >>> only_chooses("den andra"), only_chooses("2"), only_chooses("andra enheter")
    (True, True, False)
    """
    words = [word for word in re.findall(r"\w+", text.casefold()) if word not in CHOICE_FILLERS]
    if len(words) != 1:
        return False
    word = words[0]
    is_number = len(word) == 1 and word.isascii() and (word.isdigit() or "a" <= word <= "h")
    return is_number or word in _LAST or any(word in forms for forms in _ORDINALS)


def _by_place(question: str, offers: Sequence[Offer]) -> Offer | None:
    """Return the choice that a number, a letter or an ordinal stands for."""
    words = [word for word in re.findall(r"\w+", question.casefold()) if word not in CHOICE_FILLERS]
    if len(words) != 1:
        return None
    word = words[0]
    place = None
    if word.isascii() and word.isdigit():
        place = int(word) - 1
    elif len(word) == 1 and "a" <= word <= "h":
        place = ord(word) - ord("a")
    elif word in _LAST:
        place = len(offers) - 1
    else:
        place = next((index for index, forms in enumerate(_ORDINALS) if word in forms), None)
    return offers[place] if place is not None and 0 <= place < len(offers) else None


def _by_name(question: str, offers: Sequence[Offer]) -> Offer | None:
    """Return the one choice whose name holds all words of a short text, if it is only one."""
    words = [word for word in split_words(question.strip(" ?!.")) if word not in CHOICE_FILLERS]
    if not words or len(words) > _LONGEST_NAME:
        return None
    fitting = [offer for offer in offers if offer.name and all(_is_in(word, split_words(offer.name)) for word in words)]
    return fitting[0] if len(fitting) == 1 else None


def _is_in(word: str, name: Sequence[str]) -> bool:
    return any(score_word(word, other) >= GOOD_MATCH for other in name)
