"""What a question says by itself, before anything stored is looked at: language, operation, measures, periods, words.

In: the question as typed. Out: `Slots`. For example "Vad kostade färdtjänsten i Askersund 2024?" gives the operation
LOOK_UP, the measure ACTUAL, the year 2024 and the word "färdtjänsten"; municipalities are found by their names.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assistant import vocabulary
from assistant.glossary import GLOSSARY, LONGEST_TERM
from assistant.matching import is_stop_word, is_verb, to_singular
from assistant.records import Language, Operation
from ingest.municipalities import find_municipalities
from ingest.records import Measure, Period
from ingest.words import fold

LONGEST_QUESTION = 1_000
_WORD = re.compile(r"[^\W_](?:[\w:/.-]*[^\W_])?")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_COMPACT_MONTH = re.compile(r"(?<!\d)(20\d\d)[- ]?(0[1-9]|1[0-2])(?!\d)")
_MEASURE_COMPOUND = re.compile(r"(\w+?)s?-?(budget|prognos|utfall|avvikels|bokslut|underskott|överskott)\w*")
_FOLDED = str.maketrans("åäöéÅÄÖ", "aaoeAAO")
_MONTH_NAMES = "|".join(sorted(vocabulary.MONTHS, key=len, reverse=True))
_MONTH = re.compile(rf"\b({_MONTH_NAMES})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """What the words of a question say. `end_month` is the month that an interim period ends with, if one is named.

    `terms` are the words that name the subject, `hints` those that may help to choose. `year_shift` is -1 for "the
    year before" and 1 for "the year after".
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
    trend: bool
    compare: bool
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
            or self.year_shift or self.whole or self.operation is not Operation.LOOK_UP
        )  # fmt: skip


def read_slots(question: str) -> Slots:
    """Return what the question says by itself; only its first 1,000 characters are read."""
    text = " ".join(question[:LONGEST_QUESTION].split())
    places = find_municipalities(text, strict=False)
    rest = _blank_out(text, [(place.start, place.end) for place in places])
    language, is_sure = detect_language(text)
    years, end_month, rest = _read_periods(rest)
    sign, rest = _read_presumed_sign(rest)
    if more := vocabulary.MORE_THAN_BUDGET.search(rest):
        sign, rest = sign or 1, _blank_out(rest, [more.span("budget")])
    terms, hints, measures = _sort_words(rest)
    if sign and Measure.VARIANCE not in measures:
        measures = (*measures, Measure.VARIANCE)
    lowered = text.casefold()
    return Slots(
        text=text,
        language=language,
        language_is_sure=is_sure,
        operation=_read_operation(text),
        open_question=_holds(vocabulary.OPEN_QUESTION, text),
        follow_up=bool(vocabulary.FOLLOW_UP.match(text)),
        points_back=any(word in vocabulary.POINTING_WORDS for word in lowered.strip("?!. ").split()),
        municipalities=tuple(dict.fromkeys(place.name for place in places)),
        measures=measures,
        presumed_sign=sign,
        years=years,
        end_month=end_month,
        year_shift=-bool(vocabulary.YEAR_BEFORE.search(text)) or int(bool(vocabulary.YEAR_AFTER.search(text))),
        full_year=bool(vocabulary.FULL_YEAR.search(text)),
        interim=bool(vocabulary.INTERIM.search(text)) or end_month is not None,
        trend=bool(vocabulary.TREND.search(text)),
        counts=bool(vocabulary.COUNTS.search(text)),
        percent=bool(vocabulary.ASKS_PERCENT.search(text)),
        money=bool(vocabulary.ASKS_MONEY.search(text)),
        guessed=tuple(
            (place.name, text[place.start : place.end])
            for place in places
            if _is_guess(place.name, text[place.start : place.end])
        ),
        compare=bool(vocabulary.COMPARE.search(text)),
        whole=any(word in vocabulary.WHOLE_WORDS for word in re.findall(r"\w+", lowered)),
        terms=terms,
        hints=hints,
    )


def _is_guess(name: str, typed: str) -> bool:
    """Whether a name was only guessed from a slip ("Hammars" for Hammarö): it is not what was typed."""
    return not fold(typed).startswith(fold(name).rstrip("s"))


def detect_language(text: str) -> tuple[Language, bool]:
    """Return the language of a question, and whether its small words settle it.

    >>> detect_language("and tourism?")
    (<Language.ENGLISH: 'en'>, True)
    """
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", text) if word != "IT"]
    english = sum(word in vocabulary.ENGLISH_FUNCTION_WORDS for word in words)
    swedish = sum(word in vocabulary.SWEDISH_FUNCTION_WORDS for word in words)
    if english != swedish:
        return (Language.ENGLISH if english > swedish else Language.SWEDISH), True
    return _classify_language(words), False


def _classify_language(words: list[str]) -> Language:
    """Return the language whose dictionary has more of the words; letter statistics where that is even."""
    import py3langid  # loads its model at import, 0.1 s
    import simplemma

    english = sum(simplemma.is_known(word, lang="en") and not simplemma.is_known(word, lang="sv") for word in words)
    swedish = sum(simplemma.is_known(word, lang="sv") and not simplemma.is_known(word, lang="en") for word in words)
    if english != swedish:
        return Language.ENGLISH if english > swedish else Language.SWEDISH
    py3langid.set_languages(["sv", "en"])
    return vocabulary.DETECTED_LANGUAGES[str(py3langid.classify(" ".join(words))[0])] if words else Language.SWEDISH


def _read_operation(text: str) -> Operation:
    for pattern, operation in vocabulary.OPERATION_PATTERNS:
        if _holds(pattern, text):
            return operation
    return Operation.FIND_TEXT if _holds(vocabulary.WHEN, text) else Operation.LOOK_UP


def _holds(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a text holds a pattern, also when it is typed without å, ä and ö."""
    return bool(pattern.search(text) or _fold_pattern(pattern).search(fold(text)))


@lru_cache(maxsize=1_000)
def _fold_pattern(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(pattern.pattern.translate(_FOLDED), pattern.flags)


def _read_presumed_sign(text: str) -> tuple[int, str]:
    """Return -1 where the text presumes a deficit, 1 a surplus, 0 neither; and the text without such phrases."""
    for phrase, word, sign in (
        (vocabulary.SURPLUS_PHRASES, vocabulary.SURPLUS_WORDS, 1),
        (vocabulary.DEFICIT_PHRASES, vocabulary.DEFICIT_WORDS, -1),
    ):
        spans = [match.span() for match in phrase.finditer(text)]
        if spans or any(word.fullmatch(found) for found in re.findall(r"\w+", text.casefold())):
            return sign, _blank_out(text, spans)
    return 0, text


def _read_periods(text: str) -> tuple[tuple[int, ...], int | None, str]:
    """Return the years and the last month named, and the text without them."""
    compact = _COMPACT_MONTH.search(text)
    if compact:
        return (int(compact[1]),), int(compact[2]), _blank_out(text, [compact.span()])
    years = list(_YEAR.finditer(text))
    # "may" and "mars" are other words too: a month counts beside a year or after a preposition of time.
    months = [match for match in _MONTH.finditer(text) if _ends_period(text, match)]
    rest = _blank_out(text, [match.span() for match in (*years, *months)])
    last = max((vocabulary.MONTHS[match[0].casefold()] for match in months), default=None)
    return tuple(dict.fromkeys(int(match[0]) for match in years)), last, rest


def _ends_period(text: str, month: re.Match[str]) -> bool:
    """Whether a month bounds a period: a year follows it, or a word of time stands before it ("per augusti")."""
    if re.match(r"[\s,]*((19|20)\d\d|[-–]\s*\w)", text[month.end() :]):
        return True
    before = text[: month.start()].casefold().replace("-", " ").replace("–", " ").split()
    return bool(before) and before[-1] in {
        "per",
        "i",
        "till",
        "med",
        "augusti",
        "of",
        "by",
        "in",
        "until",
        "through",
        "to",
        "the",
    }


def _sort_words(text: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Measure, ...]]:
    """Return the words that name the subject, the words that may help, and the measures that words name."""
    terms: list[str] = []
    hints: list[str] = []
    measures: list[Measure] = []
    for word in _join_phrases([match[0] for match in _WORD.finditer(text)]):
        lowered = word.casefold()
        if vocabulary.REPORT_WORDS.fullmatch(lowered):
            continue
        if lowered in vocabulary.MONTHS:
            hints.append(word)
            continue
        measure = read_measure_word(lowered)
        root = _root_of_measure(lowered) if measure else ""
        if measure:
            measures.append(measure)
            hints.append(word)
            if root:
                terms.append(root)
        elif lowered in vocabulary.SOFT_WORDS | vocabulary.WHOLE_WORDS or is_verb(word):
            hints.append(word)
        elif not is_stop_word(word):
            terms.append(word)
    if Measure.FORECAST in measures or Measure.BUDGET in measures:
        actual = [hint for hint in hints if read_measure_word(hint.casefold()) is Measure.ACTUAL]
        if all(hint.casefold() in vocabulary.COST_VERBS for hint in actual):
            measures = [measure for measure in measures if measure is not Measure.ACTUAL]
    elif Measure.ACTUAL in measures and vocabulary.FULL_YEAR.search(text) and not _names_actual(hints):
        measures.append(Measure.FORECAST)  # what a whole year costs is a forecast as long as the year goes on
    # A number beside words is an amount that is spoken of; alone it is the code of a row.
    numbers = [term for term in terms if term.isdigit()]
    if len(numbers) < len(terms):
        terms = [term for term in terms if not term.isdigit()]
        hints += numbers
    return tuple(dict.fromkeys(terms)), tuple(dict.fromkeys(hints)), tuple(dict.fromkeys(measures))


def _names_actual(hints: list[str]) -> bool:
    """Whether a word asks for the actual itself, rather than for what something costs."""
    actual = [hint for hint in hints if read_measure_word(hint.casefold()) is Measure.ACTUAL]
    return any(hint.casefold() not in vocabulary.COST_VERBS for hint in actual)


def _join_phrases(words: list[str]) -> list[str]:
    """Return the words with those that make an English term of the field joined ("education federation")."""
    joined: list[str] = []
    place = 0
    while place < len(words):
        for length in range(min(LONGEST_TERM, len(words) - place), 0, -1):
            phrase = " ".join(words[place : place + length])
            if length == 1 or to_singular(phrase.casefold()) in GLOSSARY or phrase.casefold() in GLOSSARY:
                joined.append(phrase)
                place += length
                break
    return joined


def read_measure_word(word: str) -> Measure | None:
    """Return the measure that a casefolded word of a question names, if any.

    >>> read_measure_word("budgetavvikelsen")
    <Measure.VARIANCE: 'variance'>
    """
    for pattern, measure in vocabulary.MEASURE_PATTERNS:
        if pattern.fullmatch(word) or _fold_pattern(pattern).fullmatch(word):
            return measure
    return None


def _root_of_measure(word: str) -> str:
    """Return what a compound of a measure is about ("investering" of "investeringsbudgeten"), or "" for a plain one."""
    match = _MEASURE_COMPOUND.fullmatch(word)
    if not match or match[1] in vocabulary.EMPTY_ROOTS:
        return ""
    return match[1]


def to_full_year(year: int) -> Period:
    """Return the calendar year as a period."""
    return Period(start=date(year, 1, 1), end=date(year, 12, 31))


def to_months(year: int, end_month: int) -> Period:
    """Return January to the end of a month as a period."""
    return Period(start=date(year, 1, 1), end=date(year, end_month, calendar.monthrange(year, end_month)[1]))


def _blank_out(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
