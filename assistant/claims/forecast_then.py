"""Judges a claim that a forecast is better or worse than the one of an earlier month, which only a sentence tells.

In: a `Statement`, its plan and the store. Out: a `Judged`, or None where a claim is of no such thing or the report does
not tell both. For example of a forecast deficit of 30 tkr now and "i april räknade nämnden med ett underskott på 50
tkr" that the deficit is smaller now is right.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.claims.figures import Verdict, name_figure
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.operations.told_forecast import find_current, find_sentences, months_named
from assistant.records import Plan
from assistant.words.claim_words import DEFICIT, SURPLUS
from assistant.words.vocabulary import MONTHS
from assistant.writing.citing import line, quote
from assistant.writing.wording import to_sign_word
from ingest.store import Store

_OF_FORECAST: Final = re.compile(
    r"prognos|forecast|\b(?:räknar|räknade|väntas|väntar sig|beräknas|expect\w*|project(?:s|ed|ing))\b", re.IGNORECASE
)
_MONTH_NAME: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
# "since the August forecast", "sedan augustiprognosen", "jämfört med prognosen i mars"
_SINCE_FORECAST: Final = re.compile(
    rf"\b(?:since|sedan|sen|jämfört med|compared (?:to|with))\s+(?:the\s+)?"
    rf"(?:(?:{_MONTH_NAME})\s*-?\s*(?:prognos|forecast)|"
    rf"(?:prognosen|forecast)\s+(?:(?:i|in|from|of|från|per|efter)\s+)?(?:{_MONTH_NAME})\b)",
    re.IGNORECASE,
)


def judge_since_forecast(statement: Statement, plan: Plan, store: Store) -> Judged | None:
    """Return whether the forecast of now is better or worse than that of the one earlier month that is named."""
    if _says_no_way(statement):
        current = find_current(plan, store)
        shown = (line(name_figure(current, plan.language), current),) if current else ()
        return Judged(verdict=Verdict.OPEN, lines=shown)
    wanted = _read_wanted(statement)
    if not wanted or len(plan.reports) != 1 or not _OF_FORECAST.search(statement.text):
        return None
    main = store.catalogue()[plan.reports[0]].period
    earlier = months_named(statement.text) - ({main.end.month} if main else set())
    if main is None or len(earlier) != 1 or next(iter(earlier)) > main.end.month:
        return None
    figure = find_current(plan, store)
    if figure is None or figure.amount is None:
        return None
    found = find_sentences(next(iter(earlier)), figure, store.passages(reports=plan.reports))
    if len({(told.direction, told.mention.amount) for _, _, told in found}) != 1:
        return None
    passage, sentence, told = found[0]
    if told.mention.amount.unit is not figure.amount.unit:
        return None
    now = figure.amount.value * (figure.favourable or 1)
    before = abs(told.mention.amount.value) * told.direction
    if (sign := _read_sign(statement.text)) and (now * sign <= 0 or before * sign <= 0):
        return None  # "a smaller deficit" of what is none now
    verdict = Verdict.RIGHT if (now > before) - (now < before) == wanted else Verdict.WRONG
    phrases = CLAIM_PHRASES[plan.language]
    word = to_sign_word(figure, plan.language)
    named = f"{name_figure(figure, plan.language)}{f' ({word})' if word else ''}"
    lines = (line(named, figure), line(phrases.says), quote(passage, sentence))
    return Judged(verdict=verdict, lines=lines)


def _says_no_way(statement: Statement) -> bool:
    """Whether a claim sets a deficit against an earlier forecast by a word for its change that is not read.

    That there is a deficit would be a yes to any such word: "has the deficit melted away since the April forecast?"
    """
    is_read = statement.change or statement.compared or statement.quality or statement.equal or statement.factor
    return bool(
        statement.direction and not is_read and not statement.amounts and _SINCE_FORECAST.search(statement.text)
    )


def _read_wanted(statement: Statement) -> int:
    """Return 1 where a claim says that a forecast became better, -1 for worse, 0 where it says neither for sure."""
    if statement.amounts or statement.is_negated or statement.goal or statement.factor:
        return 0
    size = statement.compared or statement.change
    return statement.quality or size * _read_sign(statement.text)


def _read_sign(text: str) -> int:
    return int(bool(SURPLUS.search(text))) - int(bool(DEFICIT.search(text)))
