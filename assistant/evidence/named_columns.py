"""Takes of a row the cells that stand in the columns which the words of a question name.

In: a row and a plan. Out: its figures, or fewer. For example "hur många platser är obesatta i Norrby" asks of the row
"Norrby" for the cell under "Obesatta", and never for the one under "Platser".

One rule: a word that the row's own label does not explain, and some of its columns do, names the column. Where two
words name columns that have no cell in common, no cell is what was asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.evidence.column_fit import ASKS_KRONOR, TOTAL_COLUMN, asks_change, is_change, without_changes
from assistant.linking.matching import (
    GOOD_MATCH,
    POSSIBLE_MATCH,
    Term,
    is_stop_word,
    score_coverage,
    score_term,
    to_term,
)
from assistant.linking.rows import RowFigures
from assistant.question.question_words import read_measure_word, root_of_measure
from assistant.records import Language, Operation, Plan
from assistant.words.comparison_groups import COMPARISON_GROUPS
from assistant.words.vocabulary import HOW_MANY, MONTHS, SOFT_WORDS, WHOLE_WORDS
from ingest.records import Figure, Measure, Unit
from ingest.words import split_words

_MONEY = (Unit.KR, Unit.TKR, Unit.MNKR)
_RATES = (Unit.PERCENT, Unit.PERCENTAGE_POINTS)
_HOW_MUCH = re.compile(r"\b(?:hur mycket|hur många|how much|how many|by what)\b", re.IGNORECASE)
_SHARE = re.compile(r"\b(?:andel\w*|share|proportion|percentage)\b", re.IGNORECASE)
_WORDS_BEFORE_COUNTED = 3  # "hur många av alla platser"
_SHORTEST_WORD = 4  # letters of a word that may name a column though it is no subject


def find_asked_cells(row: RowFigures, plan: Plan) -> tuple[Figure, ...]:
    """Return the figures of a row that are of the asked sort and stand in the columns that the question names."""
    held = _of_asked_unit(without_changes(row.figures, plan), plan)
    if plan.operation is Operation.LOOK_UP and asks_change(plan.question) and _HOW_MUCH.search(plan.question):
        held = tuple(filter(is_change, held)) or held  # what the report itself says that it grew by
    return of_named_columns(held, plan)


def of_named_columns(figures: Sequence[Figure], plan: Plan) -> tuple[Figure, ...]:
    """Return the figures of a row that stand in the columns which the words of a question name; all where none does."""
    held = tuple(figures)
    of_group = _of_comparison_group(held, plan.question)
    if of_group is not None:
        held = of_group
    elif len(plan.municipalities) == 1:  # of several the question is about the whole of a joint report
        held = _of_place(held, plan.municipalities[0])
    counted = _counted_word(plan)
    apart = {counted, *MONTHS}  # "oktoberprognosen" names a round of forecasts
    terms = [term for term in _subject_terms(plan.subject, plan.language) if term.text.casefold() not in apart]
    kept = held
    for term in terms:
        kept = _of_column(kept, held, term)
    kept = _of_other_words(kept, plan)
    named = _of_column(kept, held, to_term(counted, plan.language)) if counted else kept
    return named or kept  # "hur många platser är obesatta": what is counted is said by "obesatta"


def _of_asked_unit(figures: Sequence[Figure], plan: Plan) -> tuple[Figure, ...]:
    """Return of a row with amounts of money, rates and numbers of things those of the sort that is asked for."""

    def is_asked(figure: Figure) -> bool:
        unit = figure.amount.unit if figure.amount else None
        if plan.counts:
            return unit not in _MONEY and unit not in _RATES
        return unit is None or unit in _MONEY  # what cannot be read is told as such

    if shares := find_printed_shares(figures, plan.question):
        return shares
    asks_money = plan.money and Measure.VARIANCE not in plan.measures
    if not (plan.counts or asks_money or ASKS_KRONOR.search(plan.question)) or plan.percent:
        return tuple(figures)
    return tuple(filter(is_asked, figures)) or tuple(figures)


def find_printed_shares(figures: Sequence[Figure], question: str) -> tuple[Figure, ...]:
    """Return the figures of a column that is the very share a question asks for: "Andel", "Andel förbrukad av budget".

    A share of anything that the question does not speak of is another share.
    """
    if not _SHARE.search(question):
        return ()
    asked = split_words(question)

    def is_it(figure: Figure) -> bool:
        words = [word for word in split_words(figure.column) if not _SHARE.fullmatch(word)]
        is_rate = figure.amount is not None and figure.amount.unit is Unit.PERCENT
        is_share = is_rate and _SHARE.search(figure.column) is not None
        return is_share and (not words or score_coverage(words, asked) == 1)

    return tuple(filter(is_it, figures))


def _of_comparison_group(figures: Sequence[Figure], question: str) -> tuple[Figure, ...] | None:
    """Return the cells of the columns of whom a question sets a municipality beside; None where it names no column.

    What the country has is told by no other column, so where one is asked for the municipality's own tells nothing.
    """
    for asked, heading in COMPARISON_GROUPS:
        if asked.search(question) and any(heading.search(figure.column) for figure in figures):
            return tuple(figure for figure in figures if heading.search(figure.column))
    return None


def _of_place(figures: Sequence[Figure], place: str) -> tuple[Figure, ...]:
    """Return the figures of the column that is headed by a place, where there is one."""
    name = split_words(place)
    return tuple(figure for figure in figures if split_words(figure.column) == name) or tuple(figures)


def _of_column(kept: Sequence[Figure], row: Sequence[Figure], term: Term) -> tuple[Figure, ...]:
    """Return of the cells that are left those of the column that a word names best; all where it names none."""
    if not row:
        return ()
    around = split_words(" ".join((row[0].label, row[0].parent)))
    if score_term(term, around) >= POSSIBLE_MATCH:
        return tuple(kept)
    fits = {figure.column: score_term(term, _column_words(figure.column)) for figure in row}
    best = max(fits.values())
    return tuple(figure for figure in kept if best < GOOD_MATCH or fits[figure.column] == best)


@lru_cache(maxsize=1000)
def _column_words(column: str) -> tuple[str, ...]:
    """Return the words of a header, with what compounds of measures are of: "projekt" of "Total projektbudget"."""
    words = split_words(column)
    return (*words, *(root for word in words if (root := root_of_measure(word))))


def _of_other_words(figures: Sequence[Figure], plan: Plan) -> tuple[Figure, ...]:
    """Return the cells whose columns a word names that is no subject: "besatta", "upparbetat"; all where none does."""
    kept = tuple(figures)
    places = {word for place in plan.municipalities for word in split_words(place)}
    for word in _telling_words(plan.question):
        if word not in plan.subject and word not in places:
            chosen = _of_column(kept, kept, to_term(word, plan.language))
            kept = chosen if chosen and not _loses_measure(kept, chosen, plan) else kept
    return kept


def _loses_measure(kept: Sequence[Figure], chosen: Sequence[Figure], plan: Plan) -> bool:
    """Whether a word would leave no cell of the asked measure: a forecast "för helåret" beside "Avvikelse helår"."""
    had, has = (any(figure.measure in plan.measures for figure in cells) for cells in (kept, chosen))
    return had and not has


@lru_cache(maxsize=100)
def _telling_words(question: str) -> tuple[str, ...]:
    """Return the words of a question that say what is meant, and neither a measure nor a time nor "in all"."""

    def tells(word: str) -> bool:
        is_plain = word in SOFT_WORDS | WHOLE_WORDS or word in MONTHS or TOTAL_COLUMN.fullmatch(word) is not None
        says_sort = is_plain or read_measure_word(word) is not None
        return len(word) >= _SHORTEST_WORD and word.isalpha() and not says_sort and not is_stop_word(word)

    return tuple(word for word in split_words(question) if tells(word))


def _counted_word(plan: Plan) -> str:
    """Return the word of the subject that says what is counted: it follows "hur många", or "antal"."""
    found = HOW_MANY.search(plan.question) if plan.counts else None
    after = split_words(plan.question[found.end() :])[:_WORDS_BEFORE_COUNTED] if found else ()
    subject = set(map(str.casefold, plan.subject))
    return next((word for word in after if word in subject), "")


@lru_cache(maxsize=100)
def _subject_terms(subject: tuple[str, ...], language: Language) -> tuple[Term, ...]:
    return tuple(to_term(word, language) for word in subject)
