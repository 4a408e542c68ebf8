"""Reads the sentences that state one value of one thing for one year, and nothing that narrows it.

In: a sentence and the period that its report covers. Out: a `Statement`, or None. For example::

    "Den totala sjukfrånvaron uppgick 2031 till 6,9 procent (8,1 procent 2030)."
    ->  Statement(key=("sjukfrånvaro",), is_whole=True, measure=ACTUAL, year=2031, mention=6,9 %, others=(8,1 %,))

Under a heading that names a project, what is spent is told of the project: "Utgifterna bedöms bli 3 700 tkr".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.notation import Mention, parse_amounts
from ingest.notation.periods import full_year, is_full_year
from ingest.notation.told_amounts import is_other_thing
from ingest.passages.row_names import Key
from ingest.reconcile.text_costs import EXPECTED, read_cost, without_aside
from ingest.reconcile.text_counted import CountedAct, read_counted
from ingest.reconcile.text_gaps import read_gap, read_whole_project
from ingest.reconcile.text_held_counts import HeldCount, read_held_count
from ingest.reconcile.text_openings import heading_of, match_lead
from ingest.reconcile.text_sentences import Sentence
from ingest.reconcile.text_spent import read_spent
from ingest.reconcile.text_titles import name_key
from ingest.reconcile.text_told_levels import TIME, read_told_level
from ingest.records import Measure, Period

_TIME = TIME
_OUTCOME = r"uppgick|blev|landade|hamnade|slutade|stannade|var|uppgår|är|(?:ökade|steg|minskade|sjönk)(?=.*\still\s+$)"
# "Sjukfrånvaron uppgick 2031 till", "Utgifterna under 2031 bedöms stanna vid": nothing else before the amount.
_STATEMENT = re.compile(
    rf"^(?:{_TIME})?\s*(?P<subject>[^\d,.;:()]{{3,80}}?)\s+(?:(?:{_TIME})\s+)?"
    rf"(?:(?P<outcome>{_OUTCOME})|(?P<expected>{EXPECTED}))\s+(?:(?:{_TIME})\s+)?"
    r"(?:(?:att\s+)?(?:bli|uppgå|landa|hamna|sluta|stanna)\s+)?"
    rf"(?:(?:till|på|vid|i)\s+)?(?:(?:{_TIME})\s+)?(?:(?:till|på|vid)\s+)?$",
    re.IGNORECASE,
)
# "Simhallen lämnar ett underskott på", "Simhallen väntas ge ett överskott för helåret på"
_DEVIATION = re.compile(
    r"^(?P<subject>[^\d,.;:()]{3,80}?)\s+"
    r"(?:(?P<outcome>är(?=\s+ett\s)|pekar\s+på|visar|visade|redovisar|redovisade|lämnar|lämnade|gör|gjorde|har|hade|uppvisar|uppvisade)"
    rf"|(?P<expected>{EXPECTED}\s+(?:lämna|ge|få|göra|visa|redovisa)|prognostiserar|räknar\s+med))\s+"
    r"(?:ett|en)\s+(?:(?P<good>överskott|positiv\s+(?:budget)?avvikelse)|underskott|negativ\s+(?:budget)?avvikelse)\s+"
    r"(?:för\s+(?:hel)?året\s+)?(?:på|om|med)\s+$",
    re.IGNORECASE,
)
_NEXT_CLAUSE = re.compile(r",\s+och\s.*")  # says something else of the thing: "..., och den öppnar i maj"
_REASON = re.compile(
    r"\s*(?:[.,!(]|$)|\s+(?:då|eftersom|tack\s+vare|på\s+grund\s+av|till\s+följd\s+av|vilket|som\s+beror)\b"
)
_PRESENT = re.compile(r"uppgår|är", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TAIL = re.compile(
    r"(?:\s+invånare)?(?:\s*[.!]?\s*$|\s*[(,]|\s+(?:jämfört\s+med|mot|när|då|eftersom|sedan)\b"
    rf"|\s+(?P<time>{_TIME})\s*(?:[.,(]|$))",
    re.IGNORECASE,
)
# What makes the amount one of a part, or of other months than the year.
_NARROWED = re.compile(
    r"\b(?:exkl\w*|inkl\w*|förutom|utöver|utan|om|men|jan\w*|feb\w*|mars|april|maj|juni|juli|aug\w*|sept\w*|okt\w*|nov\w*"
    r"|tertial\w*|kvartal\w*|delår\w*|halvår\w*|perioden\w*|i genomsnitt|dec\b)\b",
    re.IGNORECASE,
)
_FORECAST = re.compile(
    r"(?:hel)?(?:års)?prognosen(?:\s+för\s+(?:(?:hel)?året|(?P<name>[^\W\d][^\d]{2,60})))?", re.IGNORECASE
)
_SPENDING = re.compile(r"(?:den\s+|de\s+)?(?:netto)?(?:utgift|investeringsutgift|kostnad)(?:en|erna)", re.IGNORECASE)
_ALL_OF_IT = re.compile(r"\b(?:total\w*|samla\w*|hela|kommunens)\b", re.IGNORECASE)
_MOST_NAME_WORDS = 4  # "Det gick inte att hitta lokaler." opens a passage too


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A value that a sentence states: of what name, for which year, as outcome or as forecast.

    `is_headed`: the name is the heading's, and the value is what the project costs. `is_whole`: "den totala ...".
    `others` are the amounts behind it in the sentence. `direction` is that of a deviation: 1 for a surplus, -1 for a
    deficit, which is stated without its sign. `is_cost`: what the thing is expected to cost, in the year or in all.
    `span`: the months that it is of, in a report of a part of the year. `held`: that it is a count that a body has.
    `is_gap`: how far the thing is from its budget, up or down. `is_all_years`: what a project comes to in all.
    `is_spent`: what has been used of a project's money, in the months that the report is of.
    `counted`: that it is how many of something came about in the year, all told.
    `is_called_forecast`: that the sentence calls what the thing is to cost its forecast.
    """

    key: Key
    is_headed: bool
    is_whole: bool
    measure: Measure
    year: int
    mention: Mention
    others: tuple[Mention, ...] = ()
    direction: int = 0
    is_cost: bool = False
    span: Period | None = None
    held: HeldCount | None = None
    is_gap: bool = False
    is_all_years: bool = False
    is_spent: bool = False
    counted: CountedAct | None = None
    is_called_forecast: bool = False

    @property
    def period(self) -> Period:
        """The time that the value is of: the months that the sentence names, or else the whole year."""
        return self.span or full_year(self.year)


def read_statement(sentence: Sentence, covered: Period | None) -> Statement | None:
    """Read a statement; None where the sentence says anything beside it that may narrow what it tells."""
    lead = None if sentence.place else match_lead(sentence.text)
    plain = without_aside(sentence.plain[lead.end() :] if lead else sentence.plain)
    mentions = parse_amounts(plain)
    mention = mentions[0] if mentions else None
    if mention is None or mention.amount.value <= 0:
        return None
    if deviation := _DEVIATION.match(plain[: mention.start]):
        return _read_deviation(sentence, plain, deviation, mention, covered)
    if gap := _read_gap(sentence, plain, mention, covered) or _read_spent(plain, mention, covered):
        return gap
    if told_whole := _read_whole(plain, mentions, covered):
        return told_whole if told_whole.key else None
    if told_cost := _read_cost(plain, mention, covered):
        return told_cost
    match = _STATEMENT.match(plain[: mention.start])
    if match is None:
        return None
    tail = _TAIL.match(plain, mention.end)
    if tail is None or is_other_thing(plain[: mention.end]) or _NARROWED.search(plain):
        return None
    told = f"{plain[: mention.start]} {tail['time'] or ''}"
    year = _year(told, covered)
    if year is None or (_PRESENT.fullmatch(match["outcome"] or "") and covered != full_year(year)):
        return None  # what "is" a value is its outcome only once the year is over
    subject = match["subject"]
    is_headed = bool(_SPENDING.fullmatch(subject))
    key = name_key(heading_of(sentence.passage) if is_headed else subject)
    measure = Measure.ACTUAL if match["outcome"] else Measure.FORECAST
    is_whole = bool(_ALL_OF_IT.search(subject))
    if not key:
        return None
    return Statement(
        key=key,
        is_headed=is_headed,
        is_whole=is_whole,
        measure=measure,
        year=year,
        mention=mention,
        others=tuple(mentions[1:]),
    )


def _read_cost(plain: str, mention: Mention, covered: Period | None) -> Statement | None:
    """Read what a thing costs, in the year of the report where none is told: what it did, only of a whole year."""
    cost, tail = read_cost(plain[: mention.start]), _TAIL.match(plain, mention.end)
    key = name_key(cost.name) if cost else ()
    if cost is None or covered is None or tail is None or not key:
        return None
    if mention.is_approximate or is_other_thing(plain[: mention.end]) or _NARROWED.search(_NEXT_CLAUSE.sub("", plain)):
        return None
    told = f"{plain[: mention.start]} {tail['time'] or ''}"
    year = _year(told, covered) or (None if _YEAR.search(told) else covered.end.year)
    if year is None or (cost.measure is Measure.ACTUAL and covered != full_year(year)):
        return None
    return Statement(
        key=key,
        is_headed=False,
        is_whole=False,
        measure=cost.measure,
        year=year,
        mention=mention,
        is_cost=True,
        is_called_forecast=cost.is_called_forecast,
    )


def _read_deviation(
    sentence: Sentence, plain: str, match: re.Match[str], mention: Mention, covered: Period | None
) -> Statement | None:
    """Read a surplus or deficit of the report's year: one that is there once the year is over, else one expected.

    "Prognosen är ett underskott på 900 tkr" is of what the heading names.
    """
    forecast = _FORECAST.fullmatch(match["subject"].strip())
    is_forecast = forecast is not None
    headed = name_key(_headed(sentence)) if is_forecast else ()
    key = name_key((forecast["name"] or "") if forecast else match["subject"])
    if is_forecast and set(key) <= set(headed):
        key = headed  # "Prognosen för hamnen" under "Hamnen i Viken", or "Prognosen" alone
    if covered is None or not key or (match["outcome"] and not is_forecast and not is_full_year(covered)):
        return None
    if is_other_thing(plain) or _NARROWED.search(plain) or not _REASON.match(plain, mention.end):
        return None
    return Statement(
        key=key,
        is_headed=False,
        is_whole=False,
        measure=Measure.VARIANCE,
        year=covered.end.year,
        mention=mention,
        direction=1 if match["good"] else -1,
    )


def _read_gap(sentence: Sentence, plain: str, mention: Mention, covered: Period | None) -> Statement | None:
    """Read how far a thing is from the budget of the report's year, or what the project of a passage comes to."""
    gap, project = read_gap(plain, mention), read_whole_project(plain, mention)
    key = name_key(gap.name) if gap else name_key(_headed(sentence)) if project else ()
    is_over = covered is not None and is_full_year(covered)
    if covered is None or not key or _NARROWED.search(plain) or (gap and not (gap.is_expected or is_over)):
        return None
    return Statement(
        key=key,
        is_headed=False,
        is_whole=False,
        measure=project.measure if project else Measure.VARIANCE,
        year=covered.end.year,
        mention=mention,
        is_gap=gap is not None,
        is_all_years=project is not None,
    )


def _read_spent(plain: str, mention: Mention, covered: Period | None) -> Statement | None:
    """Read what has been used of a project's money in the months that the report is of."""
    key = name_key(read_spent(plain, mention, covered))
    if covered is None or not key:
        return None
    return Statement(
        key=key,
        is_headed=False,
        is_whole=False,
        measure=Measure.ACTUAL,
        year=covered.end.year,
        mention=mention,
        span=covered,
        is_spent=True,
    )


def _read_whole(plain: str, mentions: Sequence[Mention], covered: Period | None) -> Statement | None:
    """Read a level or a count of all that the report is of, to the last day that it covers."""
    level = read_told_level(plain, mentions[0], covered)
    held = None if level else read_held_count(plain, mentions[0], covered)
    found = level or held
    if found is None:
        return _read_counted(plain, mentions[0], covered)
    return Statement(
        key=name_key(found.name),
        is_headed=False,
        is_whole=True,
        measure=Measure.ACTUAL,
        year=found.period.end.year,
        mention=mentions[0],
        others=tuple(mentions[1:]) if level else (),
        span=found.period,
        held=held,
    )


def _read_counted(plain: str, mention: Mention, covered: Period | None) -> Statement | None:
    """Read how many of something came about in the year that the report is of."""
    counted = read_counted(plain, mention, covered)
    if counted is None:
        return None
    return Statement(
        key=name_key(counted.name),
        is_headed=False,
        is_whole=False,
        measure=Measure.ACTUAL,
        year=counted.year,
        mention=mention,
        counted=counted,
    )


def _headed(sentence: Sentence) -> str:
    """Give the name that a passage opens with, where that is no sentence of its own, or else the heading above it."""
    opening = heading_of(sentence.passage)
    is_name = len(opening.split()) <= _MOST_NAME_WORDS
    return opening if is_name or not sentence.passage.headings else sentence.passage.headings[-1]


def _year(told: str, covered: Period | None) -> int | None:
    """Give the one year that is named; where none is, the one that a report of a whole year is of."""
    years = set(_YEAR.findall(told))
    if len(years) == 1:
        return int(years.pop())
    return covered.end.year if covered and not years and is_full_year(covered) else None
