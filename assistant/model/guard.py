"""Judges what a model writes around the facts of an answer, sentence by sentence, before it is shown.

In: a sentence with placeholders, the template, and how far the answer has come. Out: how far it is then, or a `Fault`.
The rule is strict, since a wrong figure is far worse than stiff prose:

- every placeholder of the answer, once, in its order, and no other; no figure of the model's own, not even in words;
- its own words only join (`connecting_words.py`), or are words of the one fact of their sentence, or of the
  introduction that they replace: it can neither tell anything nor give one row's amount to another;
- not, surplus, deficit, more, less, because and true only where that one fact, or that introduction, says so.

For example "Kontaktcenter redovisar ett underskott: ⟦F1⟧." passes where ⟦F1⟧ is a deficit of Kontaktcenter, and
nowhere else.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from assistant.model.connecting_words import CONNECTING, INTRODUCING
from assistant.model.template import PLACEHOLDER, Introduction, Template, Unit
from assistant.model.word_classes import SAYABLE, WordClass, find_classes, find_words, is_number_word
from assistant.records import Language
from ingest.words import stem

_END = re.compile(r"(?<=[.!?])(?=\s)|(?<=\n)")
_QUOTES = frozenset('"”“„«»‘‚`›‹')
_MARKS = frozenset(" \n.,:;–—-()!?*·…’'")


class Fault(StrEnum):
    """What is wrong with what a model wrote."""

    EMPTY = "nothing written"
    MISSING = "a fact left out"
    NEW = "a placeholder that is none"
    ORDER = "facts in another order, or twice"
    DIGIT = "a number of its own"
    NUMBER_WORD = "a number in words"
    QUOTATION = "a quotation of its own"
    CHARACTER = "a sign that no sentence needs"
    NEGATION = "a negation or a verdict"
    DIRECTION = "a direction or a cause"
    LANGUAGE = "another language"
    INVENTED = "a word that no fact has"
    UNSUPPORTED = "the guard of every answer"
    FAILED = "no answer from the model"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far an answer has come: the units told, and whether anything was said since the last of them."""

    told: int = 0
    is_introduced: bool = False


def split_sentences(text: str) -> tuple[tuple[str, ...], str]:
    """Return the sentences that are whole, each with the space after it, and what may still go on.

    >>> split_sentences("Det var ⟦F1⟧. Och")
    (('Det var ⟦F1⟧.',), ' Och')
    """
    *whole, rest = _END.split(text)
    return tuple(whole), rest


def check_sentence(sentence: str, template: Template, progress: Progress) -> Progress | Fault:
    """Return how far the answer is after a sentence, or what is wrong with it."""
    found = PLACEHOLDER.findall(sentence)
    fault = _check_placeholders(found, template, progress)
    if fault:
        return fault
    only = template.units[progress.told] if len(found) == 1 else None
    told, is_introduced = progress.told, progress.is_introduced
    for number, own in enumerate(PLACEHOLDER.split(sentence)):
        if number > 0:
            if template.introductions[told] and not is_introduced:
                return Fault.MISSING
            told, is_introduced = told + 1, False
        introduction = template.introductions[told] if told < len(template.units) else None
        fault = _check_own(own, only, introduction, template.language)
        if fault:
            return fault
        is_introduced = is_introduced or bool(find_words(own))
    return Progress(told=told, is_introduced=is_introduced)


def check_end(template: Template, progress: Progress) -> Fault | None:
    """Return what is wrong with an answer that ends here."""
    if progress.told == 0:
        return Fault.EMPTY
    return Fault.MISSING if progress.told < len(template.units) else None


def fill(sentence: str, template: Template, told: int) -> str:
    """Return a checked sentence with the facts in the place of their placeholders; `told` came before it."""
    own = PLACEHOLDER.split(sentence.replace("*", ""))
    text = own[0]
    for unit, after in zip(template.units[told:], own[1:], strict=False):
        if unit.is_block:
            text = f"{text.rstrip()}\n\n{unit.text}\n\n{after.lstrip(' .')}"
        else:
            text += unit.text.removesuffix(".") + after if after.startswith(".") else unit.text + after
    return text


def _check_placeholders(found: list[str], template: Template, progress: Progress) -> Fault | None:
    known = [unit.placeholder for unit in template.units]
    if any(placeholder not in known for placeholder in found):
        return Fault.NEW
    if found != known[progress.told : progress.told + len(found)]:
        return Fault.MISSING if _skips(found, known, progress.told) else Fault.ORDER
    return None


def _skips(found: list[str], known: list[str], told: int) -> bool:
    """Whether the placeholders go on in their order, with some left out."""
    places = [known.index(placeholder) for placeholder in found]
    return places == sorted(set(places)) and places[0] >= told


def _check_own(text: str, only: Unit | None, introduction: Introduction | None, language: Language) -> Fault | None:
    """Return what is wrong with words of the model's own; `only` is the unit of their sentence, if it has just one."""
    for sign in unicodedata.normalize("NFC", text):
        if fault := _check_sign(sign):
            return fault
    words = find_words(text)
    allowed = (*find_words(introduction.text), *INTRODUCING[language]) if introduction else ()
    stems = only.stems if only else frozenset()
    classes = (introduction.classes if introduction else frozenset()) | (only.classes if only else frozenset())
    if any(is_number_word(word) for word in words):
        return Fault.NUMBER_WORD
    turned = find_classes(words) - classes
    if turned & {WordClass.NEGATION, WordClass.VERDICT}:
        return Fault.NEGATION
    if turned:
        return Fault.DIRECTION
    unknown = [word for word in words if not _may_say(word, language, allowed, stems, classes)]
    if not unknown:
        return None
    other = Language.ENGLISH if language is Language.SWEDISH else Language.SWEDISH
    return Fault.LANGUAGE if any(word in CONNECTING[other] for word in unknown) else Fault.INVENTED


def _may_say(
    word: str, language: Language, allowed: tuple[str, ...], stems: frozenset[str], classes: frozenset[WordClass]
) -> bool:
    is_known = word in CONNECTING[language] or word in allowed or stem(word) in stems
    return is_known or any(word in SAYABLE.get(word_class, ()) for word_class in classes)


def _check_sign(sign: str) -> Fault | None:
    if unicodedata.category(sign).startswith("N"):
        return Fault.DIGIT
    if sign in _QUOTES:
        return Fault.QUOTATION
    return None if sign.isalpha() or sign in _MARKS else Fault.CHARACTER
