"""What a question says by itself, before anything stored is looked at: language, operation, measures, periods, words.

In: the question as typed. Out: `Slots`. For example "Vad kostade färdtjänsten i Askersund 2024?" gives the operation
LOOK_UP, the measure ACTUAL, the year 2024 and the word "färdtjänsten"; municipalities are found by their names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.linking.places import find_own_places
from assistant.question.asked_period import read_periods, without_time_words
from assistant.question.asked_thing import (
    asks_effect,
    asks_extent,
    asks_goals_met,
    asks_measures,
    asks_speed,
    asks_when,
    asks_where,
    asks_which_one,
    asks_who,
    asks_win,
)
from assistant.question.overview_words import direction_of, read_overview
from assistant.question.question_words import asks_outcome_first, may_be_forecast, sort_words
from assistant.question.settled import read_settled
from assistant.records import Language, Operation
from assistant.words import asked_words, gross_words, time_words, vocabulary
from assistant.words.answer_wishes import without_wishes
from assistant.words.budget_words import BEST_BY_BUDGET, BEYOND_BY_PERCENT, CARRIED_OVER, FAR_FROM_BUDGET
from assistant.words.idle_phrases import AND_OTHER, COUNTED_IN
from assistant.words.language import detect_language
from assistant.words.report_words import asks_any_report, asks_end_of_reports, asks_time_of_reports
from assistant.words.split_verbs import read_gone
from assistant.words.typed_text import blank_out, holds, spell_out
from ingest.municipalities import ENGLISH_NAMES, MUNICIPALITIES, Mention, find_municipalities
from ingest.records import Measure
from ingest.words import fold

LONGEST_QUESTION = 1_000
# "back in 2030", "pay it back": no deficit, as Swedish "gick back"
_PAST = re.compile(
    r"\bback (?=in\b|then\b|when\b|at\b)|(?:(?<=pay )|(?<=paid )|(?<=paying )|(?<=give )|(?<=given )|(?<=gave )|"
    r"(?<=handed )|(?<=taken )|(?<=take )|(?<=took )|(?<=brought )|(?<=bring )|(?<=it )|(?<=them ))back\b",
    re.IGNORECASE,
)
_OF_THINGS = re.compile(
    r"\bde (?=\w{3,}(?:ade|erade|ställda|avlönade|arbetande|na|sta)\b)", re.IGNORECASE
)  # "de anställda"
_JOINED_PLACES = re.compile(r"\b([A-ZÅÄÖ]\w+)[-–]([A-ZÅÄÖ]\w+)\b")
# "what did it cost": no "IT cost", which lists of terms have
_ENGLISH_IT = re.compile(r"\b(did|does|do|will|would|has|had|was|is|could|should|can|might|may|must|much|that) it\b")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")  # markup says nothing of what is asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """What the words of a question say. `end_month` is the month that an interim period ends with, if one is named.

    `terms` are the words that name the subject, `hints` those that may help to choose. `year_shift` is -1 for "the
    year before" and 2 for "two years later".
    """

    text: str
    language: Language
    language_is_sure: bool
    operation: Operation
    open_question: bool
    follow_up: bool
    points_back: bool
    municipalities: tuple[str, ...]
    measures: tuple[Measure, ...]
    presumed_sign: int
    years: tuple[int, ...]
    end_month: int | None
    year_shift: int
    full_year: bool
    interim: bool
    counts: bool
    money: bool
    percent: bool
    guessed: tuple[tuple[str, str], ...]
    whole: bool
    terms: tuple[str, ...]
    hints: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing in the text asks for anything."""
        return not (
            self.terms or self.hints or self.measures or self.municipalities or self.years or self.end_month
            or self.year_shift or self.whole or self.percent or self.full_year or self.interim
            or self.operation is not Operation.LOOK_UP
        )  # fmt: skip


def read_slots(question: str, own_places: Sequence[str] = ()) -> Slots:
    """Return what the question says by itself; only its first 1,000 characters are read.

    `own_places` are places that no list of municipalities has, and a stored report is of.
    """
    text = spell_out(" ".join(_TAG.sub(" ", question[:LONGEST_QUESTION]).split()))
    text = _JOINED_PLACES.sub(_part_places, text)
    text = CARRIED_OVER.sub(" inklusive", text)  # the column of totals is meant, and not the one "Ombudgetering"
    places = _find_places(text, own_places)
    unmeant = [*(match.span() for match in vocabulary.NOT_MEANT.finditer(text)), *gross_words.find_left_out(text)]
    rest = without_wishes(blank_out(text, [*((place.start, place.end) for place in places), *unmeant]))
    language, is_sure = detect_language(text)
    years, end_month, rest = read_periods(rest)
    is_settled, rest = read_settled(without_time_words(rest))
    sign, rest = _read_presumed_sign(rest if language is Language.SWEDISH else _PAST.sub(" ", rest))
    if more := vocabulary.MORE_THAN_BUDGET.search(rest):
        sign, rest = sign or 1, blank_out(rest, [more.span("budget")])
    apart = vocabulary.FROM_BUDGET.search(rest) or FAR_FROM_BUDGET.search(rest) or BEYOND_BY_PERCENT.search(rest)
    rest = blank_out(rest, [apart.span("budget")]) if apart else rest
    if by_budget := BEST_BY_BUDGET.search(rest):
        apart, rest = by_budget, blank_out(rest, [by_budget.span(by_budget.lastgroup or 0)])
    # "it" is the department, since Swedish has no such pronoun; "men" is no "but" in English
    pronoun, meant = (r"\bit\b", "IT") if language is Language.SWEDISH else (r"\bmen\b", "male")
    rest = re.sub(pronoun, meant, rest)
    rest = _ENGLISH_IT.sub(r"\1", rest) if language is Language.ENGLISH else rest
    words = sort_words(AND_OTHER.sub(r"\g<joint> ", COUNTED_IN.sub(" ", rest)))
    measures = words.measures
    if (sign or apart) and Measure.VARIANCE not in measures:
        measures = (*measures, Measure.VARIANCE)
    if time_words.FULL_YEAR.search(text) and not is_settled and may_be_forecast(words):
        measures = (*measures, Measure.FORECAST)  # "hela 2024", of which the year is read apart
    if Measure.ACTUAL not in measures and asks_outcome_first(rest):
        measures = (Measure.ACTUAL, *measures)
    is_last_forecast = Measure.FORECAST in measures and time_words.LAST_FORECAST.search(text)
    if is_settled and not is_last_forecast and not {Measure.ACTUAL, Measure.VARIANCE} & set(measures):
        measures = (*measures, Measure.ACTUAL)
    # "hela året", "hela projektet": of a time and of all years of a project, not of the whole board
    without_year = time_words.WHOLE_PROJECT.sub(" ", time_words.FULL_YEAR.sub(" ", text)).casefold()
    is_interim = bool(time_words.INTERIM.search(text)) or end_month is not None
    return Slots(
        text=text,
        language=language,
        language_is_sure=is_sure,
        operation=_read_operation(text),
        open_question=holds(vocabulary.OPEN_QUESTION, text),
        follow_up=bool(vocabulary.FOLLOW_UP.match(text)),
        points_back=_points_back(text, language),
        municipalities=tuple(dict.fromkeys(place.name for place in places)),
        measures=measures,
        presumed_sign=sign,
        years=years,
        end_month=end_month,
        year_shift=_read_year_shift(text, _read_operation(text)),
        full_year=bool(time_words.FULL_YEAR.search(text)) or (is_settled and not is_interim),
        interim=is_interim,
        counts=bool(vocabulary.COUNTS.search(text)),
        percent=bool(vocabulary.ASKS_PERCENT.search(text)),
        money=bool(vocabulary.ASKS_MONEY.search(text)),
        guessed=tuple(
            (place.name, text[place.start : place.end])
            for place in places
            if _is_guess(place.name, text[place.start : place.end])
        ),
        whole=any(word in vocabulary.WHOLE_WORDS for word in re.findall(r"\w+", without_year)),
        terms=words.terms if not asks_goals_met(text) else _with_goal(words.terms),
        hints=words.hints if not gross_words.asks_gross(text) else tuple(dict.fromkeys((*words.hints, "kostnader"))),
    )


def _part_places(found: re.Match[str]) -> str:
    """Return "Säffle-Åmål" as two places; what is one name, or none, stays as it is."""
    both = (found[1], found[2].removesuffix("s"))
    are_two = found[0] not in MUNICIPALITIES and all(name in MUNICIPALITIES for name in both)
    return f"{found[1]}/{found[2]}" if are_two else found[0]


def _with_goal(terms: tuple[str, ...]) -> tuple[str, ...]:
    """Return the terms of a question about which goals were met, with the goals: they are what sentences tell of."""
    named = any(term.casefold().startswith(("mål", "goal", "objective")) for term in terms)
    return terms if named else (*terms, "mål")


def _points_back(text: str, language: Language) -> bool:
    """Whether a word stands for what was told before; "it" in Swedish, and "IT" in English, is a department."""
    words = [word for word in _OF_THINGS.sub(" ", text).strip("?!. ").split() if word != "IT"]
    pointing = vocabulary.POINTING_WORDS - ({"it"} if language is Language.SWEDISH else set())
    return any(word.casefold() in pointing for word in words)


def _find_places(text: str, own_places: Sequence[str]) -> tuple[Mention, ...]:
    own = find_own_places(text, own_places)
    taken = {letter for place in own for letter in range(place.start, place.end)}
    others = [place for place in find_municipalities(text, strict=False) if place.start not in taken]
    return tuple(sorted((*own, *others), key=lambda place: place.start))


def _is_guess(name: str, typed: str) -> bool:
    """Whether a name was only guessed from a slip ("Hammars" for Hammarö): it is not what was typed."""
    spelt = fold(typed)
    in_english = any(spelt.startswith(own) for own, named in ENGLISH_NAMES.items() if named == name)
    return not spelt.startswith(fold(name).rstrip("s")) and not in_english


def _read_year_shift(text: str, operation: Operation) -> int:
    """Return -1 for the year before, 2 for "two years later", 0 where the year of the report itself is spoken of."""
    if operation is Operation.EXPLAIN and time_words.THAN_YEAR_BEFORE.search(text):
        return 0
    if time_words.YEAR_BEFORE.search(text) and not time_words.TOLD_YEAR.search(text):
        return -1
    return time_words.read_years_apart(text) or int(bool(time_words.YEAR_AFTER.search(text)))


def _read_operation(text: str) -> Operation:
    if overview := read_overview(text):
        return overview
    if asks_end_of_reports(text) or asks_any_report(text) or asks_time_of_reports(text):
        return Operation.LIST_REPORTS
    for pattern, operation in vocabulary.OPERATION_PATTERNS:
        if holds(pattern, text):
            return operation
    asks_text = asks_when(text) or asks_where(text) or _asks_name(text) or holds(asked_words.HAPPENED, text)
    asks_text = asks_text or asks_extent(text) or asks_measures(text) or asks_goals_met(text) or asks_which_one(text)
    asks_text = asks_text or asks_speed(text) or asks_win(text) or asks_effect(text)
    return Operation.FIND_TEXT if asks_text else Operation.LOOK_UP


def _asks_name(text: str) -> bool:
    """Whether a person or a body is asked for by what it is or does, or what it is called; "vem gick back" is a row."""
    return (asks_who(text) and not direction_of(text)) or holds(asked_words.NAME, text)


def _read_presumed_sign(text: str) -> tuple[int, str]:
    """Return -1 where the text presumes a deficit, 1 a surplus, 0 neither; and the text without such phrases."""
    for phrase, word, sign in (
        (vocabulary.SURPLUS_PHRASES, vocabulary.SURPLUS_WORDS, 1),
        (vocabulary.DEFICIT_PHRASES, vocabulary.DEFICIT_WORDS, -1),
    ):
        spans = [match.span() for match in phrase.finditer(text)]
        if spans or any(word.fullmatch(found) for found in re.findall(r"\w+", text.casefold())):
            return sign, blank_out(text, spans)
    sign, spans = read_gone(text)
    return sign, blank_out(text, spans)
