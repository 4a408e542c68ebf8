"""What a text has said so far: whose figures, of which year, about what, and what a list is a list of.

In: sentences, one after the other. Out: the `Context` in which the next is read. For example after the heading "Hylte
kommun: bokslut 2019" every sentence is of Hylte and 2019 until another is named.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from assistant.checking import words
from assistant.checking.layout import Sentence
from assistant.checking.mentions import Mention as FigureMention
from assistant.checking.records import Judgement, Scope
from assistant.checking.segments import Segment
from assistant.checking.topic import Subject
from assistant.claims.statement import read_statement
from assistant.linking.places import find_own_places
from assistant.question.asked_period import read_periods, to_full_year, to_months
from assistant.question.slots import read_slots
from assistant.words.typed_text import blank_out
from ingest.municipalities import Mention, find_municipalities
from ingest.records import Measure, Period, Report
from ingest.words import split_words

_LEAST_TELLING = 4
_BOARD_WORDS = frozenset({"nämnd", "nämnden", "styrelse", "styrelsen", "utskott", "utskottet", "kommun", "board"})
_YEAR_ONLY = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What holds for the next sentence. `measures` and `direction` are those of a lead that ended with a colon.

    `before` are the municipalities of the sentence before, or of the heading. `headed_year` is the year of the last
    heading that names one, and `headed_places` whose heading it is; `is_carried` says that the year is that of an
    earlier sentence instead. `paragraph` is that of the sentence before, and `told` what was found of its figures,
    `last` the last of them, and `last_direction` the sign that was told of it.
    """

    places: tuple[str, ...] = ()
    year: int | None = None
    end_month: int | None = None
    subject: Subject = field(default_factory=Subject)
    measures: tuple[Measure, ...] = ()
    direction: int = 0
    boards: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    headed_year: int | None = None
    headed_places: tuple[str, ...] = ()
    is_carried: bool = False
    paragraph: int = -1
    told: tuple[Judgement, ...] = ()
    last: tuple[FigureMention, Judgement] | None = None
    last_direction: int = 0


def begin(scope: Scope) -> Context:
    """Return what holds before the first sentence."""
    return Context(places=scope.municipalities, year=scope.year, headed_year=scope.year)


def enter(context: Context, sentence: Sentence, owners: Sequence[str] = ()) -> Context:
    """Return the context in which a sentence is read: with the municipalities and the year of a heading or a lead.

    `owners` are the municipalities of stored reports: one that no list has is known by its report alone.
    """
    mentions = find_municipalities(sentence.text) or find_own_places(sentence.text, owners)
    named = tuple(dict.fromkeys(place.name for place in mentions))
    years, month, _ = read_periods(sentence.text)
    is_new = bool(named) and named != context.places
    if is_new:
        context = replace(context, subject=Subject())
    if named and context.places and not set(named) & set(context.places):
        # What one municipality's sentence tells of its year says nothing of another's.
        is_common = not context.headed_places or set(named) & set(context.headed_places)
        context = replace(context, year=context.headed_year if is_common else None, end_month=None, is_carried=False)
    if sentence.is_heading and len(years) == 1:
        context = replace(
            context, year=years[0], end_month=month, headed_year=years[0], headed_places=named, is_carried=False
        )
    if not sentence.is_entry:
        context = replace(context, measures=(), direction=0)
    return replace(context, places=named or context.places, before=context.places)


def leave(context: Context, sentence: Sentence, subjects: Sequence[Subject], told: Sequence[Judgement] = ()) -> Context:
    """Return what holds after a sentence: its last subject, its year, and what it led in if it ends with a colon."""
    years, month, _ = read_periods(sentence.text)
    named = dict.fromkeys(years)
    context = replace(context, paragraph=sentence.paragraph, told=tuple(told))
    known = [subject for subject in subjects if subject.is_known and subject.doubt is None]
    if known:
        context = replace(context, subject=known[-1])
    elif subjects:
        context = replace(context, subject=Subject())
    if len(named) == 1 and not _is_past(sentence.text, years[0], context):
        is_carried = context.is_carried if context.year == years[0] else not sentence.is_heading
        context = replace(context, year=years[0], end_month=month, is_carried=is_carried)
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
    """Return the period that a figure is of, and whether the text says it for certain; else that of the report."""
    if found := segment.period():
        return found, True
    start, year = _reach(segment, sentence, context)
    sentence = _without_references(sentence, segment.start)
    before = sentence[start : segment.start] if start < segment.start else ""
    lead_years, month, _ = read_periods(before)
    own = report.period.end.year if report.period else None
    base = year or own
    if segment.is_start and (first := _first_of_two(sentence[start:])):
        return to_full_year(first), True
    is_certain = not context.is_carried or year in (None, own)
    if segment.year_shift and base:
        shifted = to_full_year((lead_years[-1] if lead_years else base) + segment.year_shift)
        return shifted, bool(lead_years or is_certain) and not segment.is_loose
    if segment.end_month and base:
        return to_months(base, segment.end_month), is_certain
    if lead_years:
        year = lead_years[-1]
        return (to_months(year, month) if month else to_full_year(year)), True
    all_years, month, _ = read_periods(sentence[start:])
    after = sentence[segment.end :]
    if len(set(all_years)) == 1 and not re.search(r"\d", after.replace(str(all_years[0]), "")):
        return (to_months(all_years[0], month) if month else to_full_year(all_years[0])), True
    if base and year:
        is_months = context.end_month and not segment.full_year
        return (to_months(base, context.end_month or 12) if is_months else to_full_year(base)), is_certain
    return (report.period or to_full_year(base or 1900)), True


def _without_references(text: str, until: int) -> str:
    """Return a sentence without the years before a part that only tell what was compared with: "mer än 2031"."""
    spans = [
        match.span() for match in _YEAR_ONLY.finditer(text[:until]) if words.THAN_YEAR.search(text[: match.start()])
    ]
    return blank_out(text, spans)


def _reach(segment: Segment, sentence: str, context: Context) -> tuple[int, int | None]:
    """Return from where in a sentence years are told of a figure's municipality, and the year that holds before it."""
    mentions = [place for place in find_municipalities(sentence) if place.start < segment.end]
    if not mentions or len({place.name for place in mentions}) == 1 or _are_joined(mentions, sentence):
        return 0, context.year
    holds = mentions[-1].name in context.before or not context.is_carried
    return mentions[-1].start, context.year if holds else None


def _first_of_two(text: str) -> int | None:
    """Return the year of the first of two figures, "from one to the other", where the words tell when that was."""
    if between := words.BETWEEN_YEARS.search(text):
        return int(_YEAR_ONLY.findall(between[0])[0])
    years = list(_YEAR_ONLY.finditer(text))
    if len(years) != 1:
        return None
    is_reference = words.SINCE.search(text[: years[0].start()])
    return int(years[0][1]) if is_reference else int(years[0][1]) - 1


def boards_of(text: str, reports: Sequence[Report], labels: Collection[str]) -> tuple[str, ...]:
    """Return the reports that a text tells by a word of their committee which no other committee has.

    A word of `labels`, those of their rows, tells of no report: a board may be a row of the whole's accounts.
    """
    held = set(split_words(text))
    words_of = {report.name: set(split_words(report.committee)) for report in reports}
    found = []
    for report in reports:
        others = {word for name, other in words_of.items() if name != report.name for word in other}
        telling = {word for word in words_of[report.name] - others if len(word) >= _LEAST_TELLING}
        telling -= {word for place in report.municipalities for word in split_words(place)}
        if any(word.startswith(part) for part in telling - _BOARD_WORDS - set(labels) for word in held):
            found.append(report.name)
    return tuple(found)


def names_board(text: str, reports: Sequence[Report]) -> tuple[str, ...]:
    """Return the reports whose whole committee a text names, where it names no municipality."""
    held = set(split_words(text))
    return tuple(
        report.name for report in reports if report.committee and set(split_words(report.committee)) <= held
        and len(split_words(report.committee)) > 1
    )  # fmt: skip
