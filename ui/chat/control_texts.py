"""The words about control questions: kept, kept already, or why not.

In: a language. Out: its words, for example ``control_texts_of(Language.SWEDISH).keep == "Behåll som kontrollfråga"``.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.records import Language
from ui.texts import Noun


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlTexts:
    """The words in one language; `{}` stands where a value is filled in."""

    keep: str
    mark: str
    figure: Noun
    kept: str
    kept_absence: str
    already: str
    not_here: str
    filtered: str
    ambiguous: str
    no_figure: str
    not_same: str
    failed: str


SWEDISH = ControlTexts(
    keep="Behåll som kontrollfråga",
    mark="Kontrollfråga {number}",
    figure=Noun(one="siffra", many="siffror"),
    kept="Kontrollfråga {number} är sparad med {figures}. ”facit control run” ställer den igen och säger om svaret har "
    "ändrats.",
    kept_absence="Kontrollfråga {number} är sparad: rapporterna ska inte ha svaret. ”facit control run” ställer den "
    "igen.",
    already="Frågan är redan kontrollfråga {number}.",
    not_here="Det går inte att spara kontrollfrågor här.",
    filtered="Svaret gäller bara {filter}, men en kontrollfråga ställs till alla rapporter. Ta bort filtret och fråga "
    "igen.",
    ambiguous="Svaret har flera tolkningar. Välj en av dem, och behåll det svaret.",
    no_figure="Svaret har ingen siffra att kontrollera.",
    not_same="Frågan ger inte samma siffror när den ställs på nytt, och blev därför ingen kontrollfråga.",
    failed="Kontrollfrågan kunde inte sparas: {problem}",
)

ENGLISH = ControlTexts(
    keep="Keep as control question",
    mark="Control question {number}",
    figure=Noun(one="figure", many="figures"),
    kept="Control question {number} is kept with {figures}. “facit control run” asks it again and tells whether the "
    "answer has changed.",
    kept_absence="Control question {number} is kept: the reports are not to have the answer. “facit control run” asks "
    "it again.",
    already="The question is control question {number} already.",
    not_here="Control questions cannot be kept here.",
    filtered="The answer is of {filter} alone, but a control question is asked of all reports. Remove the filter and "
    "ask again.",
    ambiguous="The answer has several readings. Choose one of them, and keep that answer.",
    no_figure="The answer has no figure to control.",
    not_same="The question does not give the same figures when it is asked again, so it was not kept.",
    failed="The control question could not be kept: {problem}",
)


def control_texts_of(language: Language) -> ControlTexts:
    """Give the words in a language."""
    return SWEDISH if language is Language.SWEDISH else ENGLISH
