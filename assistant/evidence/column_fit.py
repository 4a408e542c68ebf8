"""Tells how well a column's header fits the words of a question, and which columns are of another kind than asked.

In: figures and the words of a question. Out: a score, or fewer figures. For example "vad kostar projektet totalt" fits
the column "Total projekt prognos" better than "Prognos 2024", and no column "Förändring 2023/2024" tells how many.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from assistant.linking.matching import GOOD_MATCH, score_word, to_term
from assistant.question.question_words import read_measure_word, root_of_measure
from assistant.records import Language, Operation, Plan
from assistant.words.answer_words import BARE_PERCENT
from assistant.words.gross_words import asks_gross, find_left_out
from assistant.words.time_words import SINCE_START
from assistant.words.typed_text import blank_out
from assistant.words.vocabulary import MONTHS, STOP_WORDS
from ingest.notation import parse_measure
from ingest.records import Figure, Measure, Unit
from ingest.words import split_words

TOTAL_COLUMN = re.compile(r"\b(totalt?|s:a|summa|samtliga|alla|total|all|netto|net)\b", re.IGNORECASE)
_ASKS_TOTAL = re.compile(
    r"total\w*|summa\w*|sammanlag\w+|samtliga|alla|all|overall|inklusive|including|inkl|incl|inräkna\w*|"
    r"medräkna\w*|included|netto\w*|net",
    re.IGNORECASE,
)
_ASKS_COST = re.compile(r"kosta\w*|kostnad\w+|dyra\w*|billig\w*|costs?|costliest|dearest|cheapest|cheaper|spen[dt]")
_RESULT = re.compile(r"\wresultat(et|en)?$")
# "net cost": neither the column of costs nor that of incomes
_NET_COST = re.compile(r"\bnet (?:costs?|expenditure|spending)\b", re.IGNORECASE)
_SHORTEST_CUT, _LONGEST_CUT, _LEAST_CUT_OFF = 3, 5, 4  # letters of a word cut short in a header
_ADDED = re.compile(r"\s*\([^()]*\)\W*$")  # the words of the question before that a follow-up keeps
_MONEY = (Unit.KR, Unit.TKR, Unit.MNKR)
_PER_MONTH = re.compile(
    r"\b(?:per|varje|var|för varje)\s+(?:månad|vecka|dag|dygn)\b|\bi (?:månaden|veckan)\b|\bom dagen\b|"
    r"\b(?:per|each|every)\s+(?:month|week|day)\b|"
    r"\ban? (?:month|week|day)(?=\s*(?:[?!.,)]|$|\s(?:in|on|for|at|during)\b))|"
    r"\b(?:monthly|weekly|daily)\s+(?:costs?|expenses?|spending)",
    re.IGNORECASE,
)
_MONTHLY = re.compile(r"\bper\b|månad|vecka|dygn|\bdag|month|week|daily|\bday", re.IGNORECASE)
_UNIT_WORDS = {"tkr", "mnkr", "mkr", "kr", "sek", "i", "jan", "dec", "helår", "per", "mot", "år", "netto", "net"}
_WHOLE_PROJECT_FIT = 4  # more than any words of the year's own column weigh
# A column over all the years of a project: "Total projekt budget", "Ack utfall projekt", "Projekt kostnad t.o.m. 2308".
_WHOLE_PROJECT = re.compile(
    r"(?:total|\back)\w*.*(?:projekt|project)|(?:projekt|project).*(?:total|\back|\bt\.?\s?o\.?\s?m\b|to date)|"
    r"\b(?:hela|whole) proje[ck]t|\bslut(?:prognos|kostnad|utgift|utfall|summa)|"
    r"\bslutlig (?:projekt)?(?:kostnad|utgift|prognos)|\bfinal (?:project )?(?:cost|forecast|expenditure|outturn)|"
    r"\btotal ?(?:budget|prognos|utgift|kostnad)|"
    r"\bprojekt(?:ets)?\s?avvikelse|\bavvikelse\s+(?:(?:mot|från|för|i)\s+)?(?:hela\s+)?projekt|"
    r"\bproject (?:deviation|variance)|\b(?:deviation|variance)\s+(?:(?:from|against|for)\s+)?(?:the\s+)?project\b",
    re.IGNORECASE,
)
_ASKS_WHOLE_PROJECT = re.compile(
    r"\b(total\w*|ackumulera\w*|slut(?:prognos|kostnad|utgift|utfall|summa)\w*|hittills|så långt|overall|so far|"
    r"to date|cumulative\w*|accumulated|slutlig\w* (?:projekt)?(?:kostnad|utgift|prognos)\w*|"
    r"final (?:project )?(?:cost|forecast|expenditure|outturn)s?)\b",
    re.IGNORECASE,
)
# "total spent on the project up to August 2024": all until then, and not what that year has of it
_UNTIL: Final = re.compile(
    r"\b(?:t\W?o\W?m|till och med|fram till(?: och med)?|i slutet av|vid utgången av|intill|"
    r"until|till|through|up to|as of|by)\s+"
    r"(?:(?:and including|the|end|of|slutet|utgången|av)\s+)*(?:\d{1,2}\s+)?(?:[^\W\d_]+\s+)?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_NAMES_PROJECT: Final = re.compile(r"\b\w*proje[ck]t\w*|\b\w*bygge[nt]?\b", re.IGNORECASE)
_NAMES_WHOLE_PROJECT = re.compile(
    r"\b(hela (projekt\w*|bygget|investeringen)|projekt\w* som helhet|totala? projekt\w*|projektavvikels\w*|"
    r"(whole|entire|total) project|project(?:'s|s)? (?:deviation|variance)s?)\b",
    re.IGNORECASE,
)
# "mot sin totala projektbudget", "against total project budget": the budget from a project's start to its end
_OF_WHOLE_BUDGET = re.compile(
    r"\b(?:total\w*|hela|whole|entire)\s+(?:\w+\s+)?(?:projekt\w*budget\w*|project\s+budget|budget\w*\s+(?:för|of|for)\s+"
    r"(?:hela\s+|the\s+(?:whole\s+|entire\s+)?)?proje[ck]t\w*)|\btotalbudget\w*|\bprojektbudget\w*\s+totalt",
    re.IGNORECASE,
)
_SPENDING = re.compile(r"utgift(er)?|förbrukat|förbrukning|använt|nedlagt|upparbetat|spent|expenditure", re.IGNORECASE)
_OF_ONE_YEAR = re.compile(r"\b(i år|under året|årets|this year|(19|20)\d\d)\b", re.IGNORECASE)
# "hur mycket i kronor", "how much in tkr": an amount, and no number of things
ASKS_KRONOR = re.compile(
    r"\b(?:i|in)\s+(?:hela\s+|rena\s+|whole\s+)?(?:kronor|kr|tkr|mnkr|mkr|sek|pengar|money|miljoner|tusental)\b|"
    r"\b(?:belopp|summa i kronor|amount in)\b",
    re.IGNORECASE,
)
_CHANGE_COLUMN = re.compile(
    r"förändring|\bökning|\bminskning|\bchange|\bincrease|\bdecrease|"
    r"\b(?:jämfört med|jmf\.? med|mot|compared (?:to|with))\b.*\b(?:föregående|förra|fg|fjol|previous|last)\b",
    re.IGNORECASE,
)
_ASKS_CHANGE = re.compile(
    r"förändr|\bändr|\bök|minsk|skillnad|chang|increas|decreas|differ|\bgr[eo]w|\brose\b|\bfell\b|växt|växer|utveckl|trend",
    re.IGNORECASE,
)


def without_changes(figures: Sequence[Figure], plan: Plan) -> tuple[Figure, ...]:
    """Return the figures without those of a change column, where a row has others and no change is asked for.

    A change from one year to the next answers neither "how many" nor what a development went through.
    """
    if plan.operation is not Operation.TREND and _ASKS_CHANGE.search(plan.question):
        return tuple(figures)
    others = tuple(figure for figure in figures if not is_change(figure))
    return others or tuple(figures)


def with_spending(figures: Sequence[Figure], plan: Plan) -> tuple[Figure, ...]:
    """Return figures with what a column "Utgift" or "Förbrukat" beside a budget tells taken for the outcome.

    Only where what was spent is asked for and no column of the row is an outcome.
    """
    held = {figure.measure for figure in figures}
    if Measure.ACTUAL not in plan.measures or Measure.ACTUAL in held or Measure.BUDGET not in held:
        return tuple(figures)
    return tuple(
        replace(figure, measure=Measure.ACTUAL)
        if figure.measure is Measure.OTHER and _SPENDING.fullmatch(figure.column.rpartition("/")[2].strip())
        else figure
        for figure in figures
    )


def of_whole_time(figures: Sequence[Figure], plan: Plan) -> tuple[Figure, ...]:
    """Return the figures of no year alone, where what came since the start is asked for: no year's figure tells it."""
    if plan.operation is Operation.TREND or not SINCE_START.search(plan.question):
        return tuple(figures)
    return tuple(figure for figure in figures if figure.period is None or SINCE_START.search(figure.column))


def asks_change(question: str) -> bool:
    """Whether a question asks how something changed: "ökade", "fell by"."""
    return _ASKS_CHANGE.search(question) is not None


def is_change(figure: Figure) -> bool:
    """Whether a figure stands in a column that tells how much something changed, and not how much there is."""
    return figure.measure is Measure.OTHER and _CHANGE_COLUMN.search(figure.column) is not None


def is_whole_project(figure: Figure) -> bool:
    """Whether a figure is of a project from its start, or to its end, and of no year alone."""
    return figure.period is None and _WHOLE_PROJECT.search(figure.column) is not None


def is_of_year_alone(asked: Sequence[Figure], plan: Plan) -> bool:
    """Whether how far a project is from its whole budget is asked for, and the deviation is of one year's alone."""
    if asked[0].measure is not Measure.VARIANCE or not _OF_WHOLE_BUDGET.search(plan.question):
        return False
    return not is_whole_project(asked[0])


def lacks_percent(asked: Sequence[Figure], plan: Plan) -> bool:
    """Whether a follow-up only asks for what was shown in per cent, and no percentage is found: an amount is none."""
    if plan.operation is not Operation.LOOK_UP or not plan.percent:
        return False
    is_bare = BARE_PERCENT.match(_ADDED.sub("", plan.question)) is not None
    return is_bare and all(figure.amount is None or figure.amount.unit is not Unit.PERCENT for figure in asked)


def lacks_month(asked: Sequence[Figure], plan: Plan) -> bool:
    """Whether an amount a month, a week or a day is asked for, and what is found is of a longer time."""
    if plan.operation is not Operation.LOOK_UP or not _PER_MONTH.search(plan.question):
        return False
    return all(_is_of_more_months(figure) for figure in asked)


def _is_of_more_months(figure: Figure) -> bool:
    """Whether a figure is an amount of money of more than a month, and nothing around it says that it is for each."""
    amount, period = figure.amount, figure.period
    if (
        amount is None
        or amount.unit not in _MONEY
        or _MONTHLY.search(f"{figure.caption} {figure.column} {figure.label}")
    ):
        return False
    return period is None or (period.start.year, period.start.month) != (period.end.year, period.end.month)


def names_whole_budget(text: str) -> str:
    """Return the words for the budget of a whole project in a text, "" where there are none.

    >>> names_whole_budget("the overrun against total project budget for the pier"), names_whole_budget("totalt i år")
    ('total project budget', '')
    """
    found = _OF_WHOLE_BUDGET.search(text)
    return found[0] if found else ""


def asks_cost(question: str) -> bool:
    """Whether a question asks what something costs: "vad kostade", "how much was spent"."""
    return any(_ASKS_COST.fullmatch(word) for word in split_words(question))


def asks_whole_project(text: str) -> bool:
    """Whether a question is about projects from their start to their end; "totalt i år" is not."""
    if _NAMES_WHOLE_PROJECT.search(text) or SINCE_START.search(text):
        return True  # whatever year its report is asked for by
    # only of what is called a project: "totalt till och med augusti 2024" may be meant of that year's months
    of_times = _UNTIL.sub(" ", text) if _NAMES_PROJECT.search(text) else text
    return _ASKS_WHOLE_PROJECT.search(text) is not None and _OF_ONE_YEAR.search(of_times) is None


def asks_named_project(text: str) -> bool:
    """Whether a question is about the whole of what it calls a project; "hittills" alone may be of the year.

    >>> asks_named_project("Vad har projektet Kajen kostat totalt?"), asks_named_project("Kajen har hittills kostat 5")
    (True, False)
    """
    return _NAMES_PROJECT.search(text) is not None and asks_whole_project(text)


def asked_words(plan: Plan) -> tuple[str, ...]:
    """Return the words of a question that a column may be named by; of an English one their Swedish terms too.

    Several places name a joint report as a whole, and none of its columns.
    """
    places = plan.municipalities if len(plan.municipalities) > 1 else ()
    of_places = {word for place in places for word in split_words(place)}
    phrases = tuple(word for word in plan.subject if " " in word)
    words = (*_words_with_terms(plan.question, plan.language), *_words_of_phrases(phrases, plan.language))
    return tuple(word for word in words if word not in of_places)


@lru_cache(maxsize=100)
def _words_of_phrases(phrases: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """Return the words of what English terms of several words are called: "municipal group" names "Koncernen"."""
    if language is not Language.ENGLISH:
        return ()
    return tuple(word for phrase in phrases for words in to_term(phrase, language).alternatives for word in words)


@lru_cache(maxsize=100)
def _words_with_terms(question: str, language: Language) -> tuple[str, ...]:
    own = split_words(_NET_COST.sub(" nettokostnad ", blank_out(question, find_left_out(question))))
    if any(_ASKS_COST.fullmatch(word) for word in own) or asks_gross(question):
        own = (*own, "kostnader")  # "vad kostar": the column of costs, not the one of incomes
    if any(_RESULT.search(word) for word in own):
        own = (*own, "resultat")  # "prognosresultatet"
    own = (*own, *(root for word in own if (root := root_of_measure(word))))  # "projektbudget": the project's columns
    if language is not Language.ENGLISH:
        return own
    terms = (to_term(word, language) for word in own if word not in STOP_WORDS)
    return (*own, *(word for term in terms for words in term.alternatives for word in words))


def score_column(figure: Figure, words: Sequence[str]) -> int:
    """Return how a column's header fits the words of a question: words of it that are asked for, less the others.

    What every header of that measure says (the measure itself, years, months, units) counts neither way.
    """
    score = 0
    if is_whole_project(figure):
        score = _WHOLE_PROJECT_FIT if asks_whole_project(" ".join(words)) else 0
    for word in split_words(figure.column):
        if word in MONTHS and any(MONTHS.get(other) == MONTHS[word] for other in words):
            score += 2
        if word.isdigit() or word in _UNIT_WORDS or word in MONTHS or re.fullmatch(r"[\d-]+", word):
            continue
        asked = any(score_word(other, word) >= GOOD_MATCH or _is_short_for(word, other) for other in words)
        if TOTAL_COLUMN.fullmatch(word):
            # "Total budget" beside "Budget" is the one that holds, with what was added to the first
            unasked = 0 if figure.measure is Measure.BUDGET else -1
            score += 2 if any(_ASKS_TOTAL.fullmatch(other) for other in words) else unasked
            continue
        own = read_measure_word(word)
        asked = asked or (own is not None and any(read_measure_word(other) is own for other in words))
        if own is figure.measure or (own is Measure.BUDGET and figure.measure is Measure.VARIANCE):
            continue  # "Avvikelse mot budget" says no more than "Avvikelse"
        if own and asked and own is parse_measure(figure.caption):
            continue  # in a table of forecasts "prognos" tells no column from another
        score += 2 if asked else -1
    return score


def _is_short_for(printed: str, asked: str) -> bool:
    """Whether a header's word is the beginning of an asked one: "ack" of "ackumulerad", "prel" of "preliminär"."""
    is_short = _SHORTEST_CUT <= len(printed) <= _LONGEST_CUT and printed not in STOP_WORDS
    return is_short and asked.startswith(printed) and len(asked) >= len(printed) + _LEAST_CUT_OFF
