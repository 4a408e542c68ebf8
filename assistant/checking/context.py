"""What a text has said so far: whose figures, of which year, about what, and what a list is a list of.

In: sentences, one after the other. Out: the `Context` in which the next is read. For example after the heading "Hylte
kommun: bokslut 2019" every sentence is of Hylte and 2019 until another is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assistant.checking.layout import Sentence
from assistant.checking.records import Scope
from assistant.checking.segments import Segment
from assistant.checking.subject import Subject
from assistant.claims.statement import read_statement
from assistant.question.asked_period import read_periods, to_full_year, to_months
from assistant.question.slots import read_slots
from ingest.municipalities import Mention, find_municipalities
from ingest.records import Measure, Period, Report
from ingest.words import split_words

_YEAR_ONLY = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What holds for the next sentence. `measures` and `direction` are those of a lead that ended with a colon.

    `before` are the municipalities of the sentence before, or of the heading.
    """

    places: tuple[str, ...] = ()
    year: int | None = None
    end_month: int | None = None
    subject: Subject = field(default_factory=Subject)
    measures: tuple[Measure, ...] = ()
    direction: int = 0
    boards: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


def begin(scope: Scope) -> Context:
    """Return what holds before the first sentence."""
    return Context(places=scope.municipalities, year=scope.year)


def enter(context: Context, sentence: Sentence) -> Context:
    """Return the context in which a sentence is read: with the municipalities and the year of a heading or a lead."""
    named = tuple(dict.fromkeys(place.name for place in find_municipalities(sentence.text)))
    years, month, _ = read_periods(sentence.text)
    is_new = bool(named) and named != context.places
    if is_new:
        context = replace(context, subject=Subject())
    if sentence.is_heading and len(years) == 1:
        context = replace(context, year=years[0], end_month=month)
    if not sentence.is_entry:
        context = replace(context, measures=(), direction=0)
    return replace(context, places=named or context.places, before=context.places)


def leave(context: Context, sentence: Sentence, subjects: Sequence[Subject]) -> Context:
    """Return what holds after a sentence: its last subject, its year, and what it led in if it ends with a colon."""
    years, month, _ = read_periods(sentence.text)
    told = dict.fromkeys(years)
    known = [subject for subject in subjects if subject.is_known and subject.doubt is None]
    if known:
        context = replace(context, subject=known[-1])
    elif subjects:
        context = replace(context, subject=Subject())
    if len(told) == 1 and not _is_past(sentence.text, years[0], context):
        context = replace(context, year=years[0], end_month=month)
    if sentence.text.rstrip().endswith(":"):
        slots = read_slots(sentence.text)
        direction = read_statement(sentence.text).direction
        context = replace(context, measures=slots.measures, direction=direction)
    return context


def _is_past(text: str, year: int, context: Context) -> bool:
    """Whether a year that a sentence names only looks back from the one that the text is about."""
    return context.year is not None and year < context.year


def places_at(segment: Segment, text: str, context: Context) -> tuple[str, ...]:
    """Return whose a figure is: the municipalities named beside it, else the last before it, else those before."""
    mentions = find_municipalities(text)
    own = [place for place in mentions if segment.start <= place.start < segment.end]
    earlier = [place for place in mentions if place.start < segment.start]
    return _names(own) or _names(earlier[-1:] if not _are_joined(earlier, text) else earlier) or context.places


def _names(mentions: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.name for place in mentions))


def _are_joined(mentions: Sequence[Mention], text: str) -> bool:
    """Whether municipalities are named as one ("Herrljunga och Vårgårda")."""
    if len(mentions) < 2:
        return True
    return bool(re.fullmatch(r"\s*(?:och|and|&|,|/|med|with)\s*", text[mentions[-2].end : mentions[-1].start]))


def period_of(segment: Segment, sentence: str, context: Context, report: Report) -> tuple[Period, bool]:
    """Return the period that a figure is of, and whether the text says it; else that of the report."""
    if found := segment.period():
        return found, True
    lead_years, month, _ = read_periods(sentence[: segment.start])
    base = context.year or (report.period.end.year if report.period else None)
    if segment.year_shift and base:
        return to_full_year((lead_years[-1] if lead_years else base) + segment.year_shift), True
    if segment.end_month and base:
        return to_months(base, segment.end_month), True
    if lead_years:
        year = lead_years[-1]
        return (to_months(year, month) if month else to_full_year(year)), True
    all_years, month, _ = read_periods(sentence)
    after = sentence[segment.end :]
    if len(set(all_years)) == 1 and not re.search(r"\d", after.replace(str(all_years[0]), "")):
        return (to_months(all_years[0], month) if month else to_full_year(all_years[0])), True
    if base and context.year:
        is_months = context.end_month and not segment.full_year
        return (to_months(base, context.end_month or 12) if is_months else to_full_year(base)), True
    return (report.period or to_full_year(base or 1900)), False


def names_board(text: str, reports: Sequence[Report]) -> tuple[str, ...]:
    """Return the reports whose whole committee a text names, where it names no municipality."""
    held = set(split_words(text))
    return tuple(
        report.name for report in reports if report.committee and set(split_words(report.committee)) <= held
        and len(split_words(report.committee)) > 1
    )  # fmt: skip
