"""Finds the sentences that tell what a calculation needs: two amounts in time, or a part of a whole.

In: a plan with its terms, the store and the encoder. Out: `ToldPair`s or `ToldPortion`s, the numbers as `Figure`s that
an expression can take. For example the share of youths among the unemployed rests on "15 av de 130 är ungdomar", where
the sentence before it says what the 130 are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from assistant.claims.times import read_times
from assistant.evidence.asked_sort import MONEY_UNITS
from assistant.evidence.prose_pairs import (
    Pair,
    is_rough,
    points_back,
    read_clause_pairs,
    read_pair,
    read_pair_of_that,
    read_pair_of_two,
)
from assistant.evidence.prose_shares import Count, Portion, read_portions
from assistant.evidence.text_search import find_texts
from assistant.linking.long_and_short import is_narrowed
from assistant.linking.matching import FAIR_MATCH, GOOD_MATCH, Term, score_term
from assistant.records import Plan
from assistant.words.clause_words import CHANGES, CLAUSE_OPENS
from assistant.words.operation_words import COUNT_WORDS, EITHER, UP_OR_DOWN
from ingest.embedding import Encoder
from ingest.notation.amounts import Mention
from ingest.passages.sentences import split_sentences
from ingest.records import Amount, Figure, Measure, Passage, Report, Unit
from ingest.store import Store
from ingest.words import split_words

# A point of a list, and no dash within a sentence ("Sökande – Här har antalet ökat").
_POINT = re.compile(r"(?:^|(?<=[.:;!?]\s)|(?<=\n))\s*[-•–]\s+(?=[A-ZÅÄÖ])")
_NUMBERS = "|".join(COUNT_WORDS)
_SPAN = re.compile(
    rf"\b(?P<number>\d+|{_NUMBERS})\s*\+?\s*(?P<unit>månad|dag|år|vecko?r?|month|day|year|week)\w*", re.IGNORECASE
)
_UNIT_LETTERS = 3
_FEWEST_IN_SENTENCE = 2  # terms that a sentence itself must hold, where the paragraph before names another
_LINES_ABOVE = 4
_ENGLISH_UNITS = {"month": "mån", "day": "dag", "year": "år", "week": "vec"}
_LONGER = re.compile(r"\b(?:mer än|över|längre än|minst|more than|over|at least|longer than)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPair:
    """A sentence that holds the words of a question and two amounts, and how well it fits."""

    passage: Passage
    sentence: str
    pair: Pair
    fit: float

    @property
    def is_rough(self) -> bool:
        """Whether one of the amounts is told as a rough one, which no difference is computed of."""
        return any(is_rough(self.sentence, mention) for mention in (self.pair.before, self.pair.after))

    def figures(self) -> tuple[Figure, Figure]:
        """Return the two amounts, the earlier one first, of the unit that stands with the later one."""
        unit = self.pair.after.amount.unit
        before, after = self.pair.before, self.pair.after
        return (
            _to_figure(
                self.passage, self.sentence, before.start, before.end, Amount(value=before.amount.value, unit=unit)
            ),
            _to_figure(
                self.passage, self.sentence, after.start, after.end, Amount(value=after.amount.value, unit=unit)
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPortion:
    """A sentence that tells a part of a whole; `lead` is the one that says what the whole is, where it does not."""

    passage: Passage
    sentence: str
    portion: Portion
    lead: str = ""

    def figures(self) -> tuple[Figure, ...]:
        """Return the part, then what makes the whole."""
        return tuple(self._to_figure(count) for count in (self.portion.part, *self.portion.wholes))

    def values(self) -> tuple[Decimal, Decimal]:
        """Return the part and the whole."""
        return self.portion.part.value, sum((count.value for count in self.portion.wholes), Decimal(0))

    def _to_figure(self, count: Count) -> Figure:
        amount = Amount(value=count.value, unit=Unit.COUNT)
        return _to_figure(self.passage, self.sentence, count.start, count.end, amount)


def find_pairs(plan: Plan, terms: Sequence[Term], store: Store, encoder: Encoder, question: str) -> Iterator[ToldPair]:
    """Give the sentences that hold every term and a pair of amounts of the times that the question names."""
    reports = store.catalogue()
    for hit in find_texts(plan, terms, store, encoder, plan.reports or None):
        passage = hit.passage
        for sentence, subject, pair in _read_pairs(passage.text):
            fit = _fit(terms, subject, passage, store) if pair else 0
            # "har fiber eller lätt kan få det" is another number than of those that have it
            is_other = _names_either(question) is not _names_either(sentence) or is_narrowed(terms, subject)
            is_other = is_other or (pair is not None and _is_of_other_change(terms, sentence, pair))
            if not fit or is_other or not _spans_longer(sentence) <= _spans(question):
                continue
            is_meant = pair and _is_of_times(question, pair, reports[passage.location.report])
            if pair and is_meant and _is_of_sort(plan, pair.after.amount.unit):
                yield ToldPair(passage=passage, sentence=sentence, pair=pair, fit=fit)


def _is_of_other_change(terms: Sequence[Term], sentence: str, pair: Pair) -> bool:
    """Whether a sentence tells two changes, and the two amounts are of the one that no term of a question names.

    In "Larmen har minskat sedan taxan höjdes från 5 till 7 kronor" they are the rate's, and tell nothing of the alarms.
    """
    first, last = sorted((pair.before, pair.after), key=lambda mention: mention.start)
    before = sentence[: first.start]
    start = max((match.start() for match in CLAUSE_OPENS.finditer(before)), default=0)
    clause, beside = before[start:], f"{before[:start]} {sentence[last.end :]}"
    if not (CHANGES.search(clause) and CHANGES.search(beside)):
        return False
    words = split_words(clause)
    return not any(score_term(term, words) >= FAIR_MATCH for term in terms)


def _names_either(text: str) -> bool:
    """Whether a text joins things by "or"; "fler eller färre" only asks which way."""
    return EITHER.search(UP_OR_DOWN.sub(" ", text)) is not None


def _fit(terms: Sequence[Term], sentence: str, passage: Passage, store: Store) -> float:
    """Return how well a sentence holds the terms; 0 where it lacks any.

    One of three or more may stand in the paragraph before, which says what the sentence is about.
    """
    words = split_words(sentence)
    fits = [score_term(term, words) for term in terms]
    lacking = [term for term, fit in zip(terms, fits, strict=True) if fit < GOOD_MATCH]
    if lacking and len(terms) > _FEWEST_IN_SENTENCE and len(lacking) == 1:
        first = passage.location.first_line or 0
        above = store.lines(passage.location.report, max(first - _LINES_ABOVE, 1), first - 1) if first > 1 else ()
        lacking = [term for term in lacking if score_term(term, split_words(" ".join(above))) < GOOD_MATCH]
    return 0 if lacking else sum(fits)


def _read_pairs(text: str) -> Iterator[tuple[str, str, Pair | None]]:
    """Give the sentences of a passage, the words that name what changed, and their pairs.

    Of two sentences of which the second points back to the first both are one; of a sentence with several changes
    each is named by its own clause alone.
    """
    sentences = list(split_points(text))
    for sentence in sentences:
        yield sentence, sentence, read_pair(sentence)
        for clause, pair in read_clause_pairs(sentence):
            yield sentence, clause, pair
    for first, second in pairwise(sentences):
        start, place = text.find(first), text.find(second)
        between = text[start + len(first) : place] if 0 <= start < place else "?"
        if between.strip():
            continue
        if points_back(second):
            yield f"{first}{between}{second}", f"{first}{between}{second}", read_pair_of_two(first, second, between)
        if of_that := read_pair_of_that(first, second, between):
            yield f"{first}{between}{second}", f"{first}{between}{second}", of_that


def _spans(text: str) -> set[tuple[int, str]]:
    """Return the spans of time that a text names: 6 months."""
    return {_to_span(found) for found in _SPAN.finditer(text)}


def _spans_longer(sentence: str) -> set[tuple[int, str]]:
    """Return the spans that narrow what a sentence counts: "arbetslösa i mer än 6 månader" are not all of them."""
    return {_to_span(found) for found in _SPAN.finditer(sentence) if _LONGER.search(sentence[: found.start()])}


def _to_span(found: re.Match[str]) -> tuple[int, str]:
    word = found["number"].casefold()
    unit = found["unit"].casefold()
    return COUNT_WORDS.get(word) or int(word), _ENGLISH_UNITS.get(unit, unit[:_UNIT_LETTERS])


def find_portions(
    plan: Plan, part: Sequence[Term], whole: Sequence[Term], store: Store, encoder: Encoder
) -> tuple[ToldPortion, ...]:
    """Return the portions that sentences tell of the named part and whole, each once."""
    found: dict[tuple[Decimal, Decimal], ToldPortion] = {}
    for hit in find_texts(plan, (*part, *whole), store, encoder, plan.reports or None):
        sentences = list(split_points(hit.passage.text))
        for place, sentence in enumerate(sentences):
            for portion in read_portions(sentence):
                lead = _find_lead(portion, whole, sentence, sentences[:place])
                if lead is not None and _holds(part, portion.what):
                    told = ToldPortion(passage=hit.passage, sentence=sentence, portion=portion, lead=lead)
                    found.setdefault(told.values(), told)
    return tuple(found.values())


def _find_lead(portion: Portion, whole: Sequence[Term], sentence: str, before: Sequence[str]) -> str | None:
    """Return the sentence that says what the whole of a portion is: "" where its own does, None where none does.

    Its own may say before the number whose they are ("Enheten har 12 medarbetare, varav 3 är …").
    """
    own = split_words(portion.of)
    around = f"{sentence[: portion.wholes[0].start]} {portion.of}"
    if any(score_term(term, own) >= FAIR_MATCH for term in whole) and _holds(whole, around):
        return ""
    if portion.of or len(portion.wholes) != 1:
        return None
    number = re.compile(rf"(?<![\d,.]){portion.wholes[0].value:f}(?![\d]|[,.]\d)")
    return next((lead for lead in reversed(before) if number.search(lead) and _holds(whole, lead)), None)


def holds_every(terms: Sequence[Term], sentence: str) -> bool:
    """Whether a sentence holds every term well."""
    words = split_words(sentence)
    return all(score_term(term, words) >= GOOD_MATCH for term in terms)


def to_told_figure(passage: Passage, sentence: str, mention: Mention) -> Figure:
    """Return an amount of a sentence as a term of an expression."""
    return _to_figure(passage, sentence, mention.start, mention.end, mention.amount)


def _holds(terms: Sequence[Term], text: str) -> bool:
    words = split_words(text)
    return bool(terms) and all(score_term(term, words) >= FAIR_MATCH for term in terms)


def split_points(text: str) -> Iterator[str]:
    """Give the sentences of a passage, each point of a list by itself: what leads a list in is of none of them."""
    for start, end in split_sentences(text):
        yield from (part.strip() for part in _POINT.split(text[start:end]) if part.strip())


def _is_of_sort(plan: Plan, unit: Unit) -> bool:
    """Whether an amount is of the sort that is asked for: money, or a number of things."""
    if plan.money:
        return unit in MONEY_UNITS
    return not plan.counts or unit not in (*MONEY_UNITS, Unit.PERCENT, Unit.PERCENTAGE_POINTS)


def _is_of_times(question: str, pair: Pair, report: Report) -> bool:
    """Whether the sentence or its report names every year and month of the question."""
    wanted, told = read_times(question), pair.times
    covered = {report.period.end.year} if report.period else set()
    if pair.is_year_before and not told.years:
        covered = {year - back for year in covered for back in (0, 1)}
    if pair.is_aside and not (covered and told.years and max(wanted.years, default=max(covered)) > max(told.years)):
        return False  # the year in brackets is no earlier one
    ends = {report.period.end.month} if report.period else set()
    return wanted.years <= told.years | covered and wanted.months <= told.months | ends


def _to_figure(passage: Passage, sentence: str, start: int, end: int, amount: Amount) -> Figure:
    """Return an amount of a sentence as a term of an expression: it stands in no table."""
    return Figure(
        table=-1,
        row=-1,
        cell=start,
        caption="",
        headings=passage.headings,
        labels=(),
        parent="",
        column="",
        measure=Measure.OTHER,
        period=None,
        amount=amount,
        text=sentence[start:end],
        is_total=False,
        favourable=0,
        location=passage.location,
    )
