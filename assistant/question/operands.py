"""Splits a question into the terms of its operation: each with its own subject, place, period and measure.

In: the text that is left when the words of the operation are taken out, and what tells whether words are one label.
Out: for each term its `Slots`; what a term leaves out is taken from its neighbours. For example "kostade ekonomienheten
och personalenheten i Hylte 2019" gives two terms, both of Hylte and 2019; "miljö och hälsoskydd" is one where a label
says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.question.listed_months import without_month
from assistant.question.question_parts import (
    SOFT_ROWS,
    ArePrinted,
    FindPlaces,
    FitsLabel,
    Part,
    join_slots,
    merge_labels,
    of_one_sort,
    row_hints,
    sure_places,
    without_foreign_owner,
    without_owner,
)
from assistant.question.question_words import names_actual, root_of_measure
from assistant.question.slots import Slots, read_slots
from assistant.question.term_pieces import clean_text, to_parts
from assistant.question.term_years import expand_years, of_same_months
from assistant.words.vocabulary import SOFT_WORDS, WHOLE_WORDS
from ingest.records import Measure

_PAIR = 2

_OUTCOMES = (Measure.ACTUAL, Measure.FORECAST)
_SHARED_HINTS = SOFT_WORDS | WHOLE_WORDS  # "intäkterna för A och B" asks for the incomes of both

# "A, B och C, vad kostar de?": a clause of its own, which says what is asked of all.
_CLAUSE = re.compile(r"^\W*(vad|hur|vilke[nt]|vilka|vem|what|how|which|who)\b", re.IGNORECASE)
_ASKS_WHICH = re.compile(
    r"(?:^\W*|[:–]\s*|^\W*(?:i|hos|in|at|of|för|for)\s[^,:?]+,\s*)"
    r"(?:vilke[nt]|vilka|vem|vad|which|who|what|where|"
    r"var (?=(?:är|var|ligger|låg|blev|blir|finns|hade)\b))\b",
    re.IGNORECASE,
)
_NAMES_ONE_OF = re.compile(r"\b(?:vilke[nt]|vilka|vem|which|who)(?:\s+\w+)?\s+(?:av|of)\s", re.IGNORECASE)
_ASKED_KIND = re.compile(r"(?:^\W*|[:–]\s*)(?:vilke[nt]|vilka|which|what)\s+(?P<kind>\w+)", re.IGNORECASE)


def split_terms(
    rest: str,
    fits_label: FitsLabel,
    names_label: FitsLabel = lambda terms: False,
    names_report: FitsLabel = lambda terms: False,
    places_of: FindPlaces = lambda terms: (),
    are_printed: ArePrinted = lambda first, second: False,
    *,
    is_span: bool = False,
    is_pair: bool = False,
) -> tuple[Slots, ...]:
    """Return the terms of an operation in the order of the question; fewer than two where it names only one.

    `fits_label` tells whether all words stand in one label, `names_label` whether they are one but for its small words,
    `names_report` whether they only say whose report is meant, and `places_of` whose that is; `are_printed` whether two
    pieces of text print two labels whole.
    With `is_span` "2017-2019" means each of the years, else the first and the last. With `is_pair` there are two terms,
    and "och" parts them only where nothing else does ("A och B 2019 än 2018").
    """

    def is_one(first: Sequence[str], second: Sequence[str]) -> bool:
        both = (*first, *second)
        # "IT-investeringar och raminvesteringar" are two rows, though a third one is "Raminvestering IT"
        are_two = names_label(first) and names_label(second) and not names_label(both)
        if fits_label(both):
            return not are_two
        # "frånvaron inom vatten och avlopp": the last words are one label, whatever is asked of it
        ends = [(*first[place:], *second) for place in range(1, len(first))]
        return not names_label(second) and any(names_label(end) for end in ends)

    parts = merge_labels(to_parts(rest), fits_label, is_one, are_printed)
    if is_pair and len(parts) > _PAIR:
        joined = merge_labels(to_parts(rest), lambda terms: True, lambda first, second: True)
        parts = joined if len(joined) == _PAIR else parts
    parts = of_one_sort(parts)
    apart = without_foreign_owner(parts, places_of)
    parts, owner = without_owner(parts, names_report) if apart == parts else (apart, ())
    terms = (
        tuple(replace(slots, terms=(*slots.terms, *owner)) for slots in _complete(parts)) if owner else _complete(parts)
    )
    return expand_years(of_same_months(terms, rest), rest if is_span else "")


def are_several(terms: Sequence[Slots]) -> bool:
    """Whether terms are of different things, places or times, and not of several measures of one."""
    return len({(slots.terms, sure_places(slots), slots.years, slots.end_month) for slots in terms}) >= _PAIR


def complete_terms(texts: Sequence[str]) -> tuple[Slots, ...]:
    """Return the terms that stand in texts of their own, each completed from the others."""
    parts = [Part(slots=read_slots(clean_text(text))) for text in texts]
    return tuple(_inherit(place, parts, range(len(parts))) for place in range(len(parts)))


def _complete(parts: Sequence[Part]) -> tuple[Slots, ...]:
    """Return the terms: the parts that name what another part names too, completed from what the rest says."""
    if len(parts) < 2:
        return tuple(part.slots for part in parts)
    if _CLAUSE.match(parts[-1].slots.text.strip()) and len(parts) > _PAIR:
        parts = [parts[-1], *parts[:-1]]  # "A eller B, vilken kostar mest": what is asked of both
    is_headed = _is_head(parts)
    if is_headed:
        asked = _asked_of_all(parts[0].slots)
        head = replace(parts[0].slots, terms=(), whole=False, hints=_without(parts[0].slots.hints, SOFT_ROWS))
        parts = [Part(slots=head), *(_with_asked(part, asked, head.text) for part in parts[1:])]
    varying = {kind for part in parts for kind in part.kinds if sum(kind in other.kinds for other in parts) > 1}
    if not varying:
        return _with_default(parts)
    terms = [place for place, part in enumerate(parts) if part.kinds & varying and not (is_headed and place == 0)]
    return tuple(_inherit(place, parts, terms) for place in terms)


def _asked_of_all(head: Slots) -> tuple[str, ...]:
    """Return what a head asks of each term ("vem hade flest besök"): its subject, but for the noun after "vilken"."""
    kind = _ASKED_KIND.search(head.text)
    first = kind["kind"].casefold() if kind else ""
    roots = {root_of_measure(hint.casefold()) for hint in head.hints}  # "projektbudget": a column, and no row
    return tuple(term for term in head.terms if term.casefold() != first and term.casefold() not in roots)


def _with_asked(part: Part, asked: Sequence[str], head: str) -> Part:
    """Return a term with what the head asks of it; the head's words also tell which column is meant."""
    own = part.slots
    return replace(
        part, slots=replace(own, terms=tuple(dict.fromkeys((*asked, *own.terms))), text=f"{head} {own.text}")
    )


def _without(hints: Sequence[str], words: frozenset[str]) -> tuple[str, ...]:
    return tuple(hint for hint in hints if hint.casefold() not in words)


def _is_head(parts: Sequence[Part]) -> bool:
    """Whether the first part asks which, and what to choose from follows: "vilket projekt gick sämst, A eller B".

    What stands before a colon asks ("in X, which gained most: A or B"), and is no thing to choose.
    Of "vad kostade A, B och C" and "vilken av A, B och C" the first part names a term itself: without it the answer
    would leave one out.
    """
    first, *others = parts
    asks = first.is_head or _ASKS_WHICH.search(first.slots.text) is not None
    names_term = not first.is_head and _NAMES_ONE_OF.search(first.slots.text) is not None
    if not asks or len(others) < _PAIR or names_term:
        return False
    leads = first.is_head or others[-1].is_apart or not _asked_of_all(first.slots)
    if leads and all("subject" in other.kinds for other in others):
        return True
    # "vem hade mest frånvaro, A-kommun 2031 eller B-nämnden": a place alone is a choice too
    named = all(other.kinds & {"subject", "place"} for other in others) and others[-1].is_apart
    return named and any("subject" in other.kinds for other in others)


def _with_default(parts: Sequence[Part]) -> tuple[Slots, ...]:
    """Return the terms where only the last part names a measure or a period: against what the question leaves out."""
    *rest, last = parts
    whole = rest[0].slots
    for part in rest[1:]:
        whole = join_slots(whole, part.slots)
    only = last.kinds in ({"measure"}, {"period"}, {"measure", "period"}) and last.is_apart
    if not only:
        return (join_slots(whole, last.slots),)
    first = whole if whole.measures or "measure" not in last.kinds else replace(whole, measures=_OUTCOMES)
    return first, _fill(last.slots, whole)


def _inherit(place: int, parts: Sequence[Part], terms: Sequence[int]) -> Slots:
    """Return a part completed from the heads of the question, then from the term before it, then from those after."""
    slots = parts[place].slots
    heads = [other for other in range(len(parts)) if other not in terms]
    before = [other for other in reversed(range(place)) if other in terms]
    after = [other for other in range(place + 1, len(parts)) if other in terms]
    for other in (*heads, *before, *after):
        slots = _fill(slots, parts[other].slots, comes_after=other in after)
    return slots


def _fill(slots: Slots, other: Slots, *, comes_after: bool = False) -> Slots:
    """Return the slots with each kind that they leave out taken from other slots."""
    own = Part(slots=slots).kinds
    lacks_subject, lacks_period = "subject" not in own, "period" not in own
    takes_measures = _takes_measures(slots, other, comes_after=comes_after)
    is_foreign = bool(other.measures) and not slots.measures and not takes_measures  # the words of its own column
    is_own = _is_of_own(slots, other)
    shared = () if is_own else (hint for hint in other.hints if lacks_subject or hint.casefold() in _SHARED_HINTS)
    hints = (*slots.hints, *shared)
    return replace(
        slots,
        text=f"{_text_for(slots, other)} {slots.text}" if lacks_subject and not is_foreign else slots.text,
        terms=other.terms if lacks_subject else slots.terms,
        hints=tuple(dict.fromkeys(hints)),
        whole=other.whole if lacks_subject else slots.whole,
        municipalities=slots.municipalities if sure_places(slots) else (*slots.municipalities, *sure_places(other)),
        years=other.years if lacks_period or _lacks_year(slots) else slots.years,
        end_month=other.end_month if lacks_period or _lacks_month(slots, other) else slots.end_month,
        year_shift=slots.year_shift,
        measures=_measures_of(slots, other, takes_measures=takes_measures),
        presumed_sign=slots.presumed_sign or (0 if slots.measures else other.presumed_sign),
        counts=slots.counts or (lacks_subject and other.counts),
        full_year=slots.full_year or (lacks_period and other.full_year),
        interim=slots.interim or (lacks_period and other.interim),
    )


def _are_apart(slots: Slots, other: Slots) -> bool:
    """Whether both terms name a place and a year of their own, and other places."""
    told = slots.municipalities and other.municipalities and slots.years and other.years
    return bool(told) and slots.municipalities != other.municipalities


def _is_of_own(slots: Slots, other: Slots) -> bool:
    """Whether a term apart from the other says itself what is asked of it: "A:s budget 2031 eller B:s kostnad 2032"."""
    return _are_apart(slots, other) and bool(slots.measures or row_hints(slots))


def _measures_of(slots: Slots, other: Slots, *, takes_measures: bool) -> tuple[Measure, ...]:
    """Return the measures of a term: its own, or those that another part names for it.

    Where a head that names nothing else asks for deviations ("vilken budgetavvikelse var störst: A 2031 eller B i
    prognosen 2032"), the forecast of a term tells of when its deviation is, and not that an amount is asked for.
    """
    if takes_measures:
        return other.measures
    is_head = not Part(slots=other).kinds & {"subject", "place"}
    is_only_when = slots.measures == (Measure.FORECAST,)
    return (
        (*slots.measures, Measure.VARIANCE) if is_head and is_only_when and _asks_deviation(other) else slots.measures
    )


def _asks_deviation(slots: Slots) -> bool:
    return Measure.VARIANCE in slots.measures


def _text_for(slots: Slots, other: Slots) -> str:
    """Return the text of another term for a term to take over, without its month where the term has its own."""
    has_own = slots.end_month is not None and slots.end_month != other.end_month
    return without_month(other.text) if has_own else other.text


def _lacks_year(slots: Slots) -> bool:
    """Whether a term names only its month ("2031, utfallet i augusti för A"): the year stands for all."""
    return bool(slots.end_month) and not slots.years and not slots.year_shift


def _lacks_month(slots: Slots, other: Slots) -> bool:
    """Whether a term names only its year, and the month stands for all ("till augusti, A 2024 eller …")."""
    if slots.year_shift and not slots.years:
        return not slots.end_month and bool(other.end_month)  # "än samma period året innan"
    # "avvikelsen 2031 mot den som prognostiserades i augusti": the month is when the forecast was made
    is_of_forecast = Measure.FORECAST in other.measures and Measure.FORECAST not in slots.measures
    return bool(slots.years and not slots.end_month and other.end_month and not other.years) and not is_of_forecast


def _takes_measures(slots: Slots, other: Slots, *, comes_after: bool) -> bool:
    """Whether a term is of the measure that another names.

    Where both have a place and a period of their own, a forecast is the other's alone, and so is what comes after.

    "A kostar", where the other term speaks of a forecast, asks for the forecast too.
    """
    own_alone = comes_after or Measure.FORECAST in other.measures or _is_of_own(slots, other)
    if not other.measures or (own_alone and _are_apart(slots, other)):
        return False
    only_costs = slots.measures == (Measure.ACTUAL,) and not names_actual(slots.hints)
    return not slots.measures or (only_costs and other.measures != (Measure.ACTUAL,))
