"""Finds how many work for a body by the rows or columns of a report's staff: "Antal årsarbetare", "Anställda 2031".

In: the unit that is asked for, as slots, and the store. Out: `HeadCount`s, the row with the number and what stands
beside it, of one report. For example of the harbour committee's report the row "Antal årsarbetare" tells what the
committee has; of a report of the municipality the row "Hamnkontoret" in the column "Anställda" tells of that office. A
row below another unit's heading tells nothing of the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.evidence.figure_choice import Choice
from assistant.linking.joined_duties import name_one_duty
from assistant.linking.matching import GOOD_MATCH, Term, is_stop_word, is_verb, score_term
from assistant.linking.rows import RowFigures, group_rows, is_about_report
from assistant.linking.subjects import to_terms
from assistant.records import Plan
from assistant.words import staff_words as words
from ingest.records import Figure, Measure, Report, Unit
from ingest.store import Store
from ingest.words import split_words, stem

_COUNTS = frozenset((Unit.COUNT, Unit.UNKNOWN, Unit.FULL_TIME_EQUIVALENTS))
_TOLD = (Measure.ACTUAL, Measure.OTHER)
_YEAR = re.compile(
    r"(?:19|20)\d\d|\d{1,2}|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|"
    r"jan|feb|apr|jun|jul|aug|sep|okt|nov|dec|den|per",
    re.IGNORECASE,
)
_AT_END = re.compile(r"\b(?:vid|i)\s+(?:årets|periodens)\s+(?:slut|utgång)|\bvid\s+årsskiftet", re.IGNORECASE)
_ACCUMULATED = re.compile(r"\back(?:\b|um)", re.IGNORECASE)
_BOARD = re.compile(r"(?P<field>\w{3,}?)s?(?:nämnd|styrelse|förvaltning|kontor)(?:en|n|et)?")
_BODY_WORD = re.compile(r"nämnd(?:en)?|styrelsen?|förvaltning(?:en)?")
_BOARD_WORD = re.compile(r"nämnd|styrelse|förvaltning|kontor|board|committee|department|administration", re.IGNORECASE)
_MOST_BESIDE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadCount:
    """A number of staff: `choice` is its row with what stands beside it, `kind` the place of its name in the list."""

    choice: Choice
    kind: int


def find_head_counts(plan: Plan, store: Store) -> tuple[HeadCount, ...]:
    """Return the numbers of staff of the unit that a plan names, the plainest name first; of one report only."""
    if plan.missing_places or plan.rows:
        return ()
    reports = store.catalogue()
    chosen = {name: reports[name] for name in plan.reports} or dict(reports)
    found = [own for name, report in chosen.items() if (own := _find_in(plan, name, report, store))]
    return found[0] if len(found) == 1 else ()


def unit_words(plan: Plan) -> tuple[str, ...]:
    """Return the words of a plan that name a unit, and not its staff or what they do."""
    named = (*plan.subject, *(hint for hint in plan.hints if not (is_verb(hint) or is_stop_word(hint))))
    kept = (" ".join(w for w in word.split() if not words.STAFF_TERM.fullmatch(w)) for word in named)
    return tuple(dict.fromkeys(word for word in kept if word and not word.isdigit()))


def _find_in(plan: Plan, name: str, report: Report, store: Store) -> tuple[HeadCount, ...]:
    """Return the numbers of staff that one report has of the unit."""
    rows = group_rows(store.figures(reports=(name,)))
    asked = unit_words(plan)
    bare = Plan(question=plan.question, language=plan.language, operation=plan.operation, subject=asked)
    terms, _ = to_terms(bare, store, (name,))
    years = {period.end.year for period in plan.periods}
    if not terms:
        is_own = not report.committee and bool(plan.municipalities)  # a committee's staff are not the municipality's
    else:
        is_own = bool(report.committee) and _is_body(terms, asked, report)
    found = [
        HeadCount(choice=choice, kind=kind)
        for row in rows
        if (kind := _kind_of(row, report, terms, is_own=is_own)) is not None
        and (choice := _choose(row, report, kind, years))
    ]
    plain = sorted((one for one in found if one.kind < len(words.HEAD_LABELS)), key=lambda one: one.kind)
    plain = plain or (found if is_own else [])  # where a report counts but those, its row says so by its name
    if not plain:
        return ()
    kept: dict[int, HeadCount] = {}
    for one in (*plain, *(one for one in found if one not in plain)):
        if one.kind in kept and not _agree(kept[one.kind], one):
            return ()  # two tables tell two numbers of one name
        kept.setdefault(one.kind, one)
    return tuple(kept.values())


def _is_body(terms: Sequence[Term], asked: Sequence[str], report: Report) -> bool:
    """Whether words name a report's whole board: by its name, or by all of its fields ("kultur och fritid")."""
    named = [
        word for word in split_words(report.committee) if not is_stop_word(word) and not _BODY_WORD.fullmatch(word)
    ]
    fields = {found["field"] if (found := _BOARD.fullmatch(word)) else word.strip("-") for word in named}
    said = {word for one in asked for word in split_words(one)}
    if fields and fields <= said and all(word in fields or is_stop_word(word) for word in said):
        return True
    is_board = len(fields) < 2 or any(_BOARD_WORD.search(word) for word in said)  # "kultur" is one field of two
    return is_board and is_about_report(terms, report) and not name_one_duty(terms, report)


def _is_full_year(figure: Figure) -> bool:
    span = figure.period
    return span is not None and (span.start.month, span.end.month) == (1, 12)


def _agree(first: HeadCount, second: HeadCount) -> bool:
    """Whether two rows of one name tell one number, or are of other times."""
    one, other = first.choice.asked[0], second.choice.asked[0]
    return one.amount == other.amount or one.period != other.period


def _kind_of(row: RowFigures, report: Report, terms: Sequence[Term], *, is_own: bool) -> int | None:
    """Return which name of a number of staff a row has for the unit, by its label, columns or table; or None."""
    label = _without_day(row.label)
    if row.first.parent:
        return None
    if is_own and (by_label := _kind(label)) is not None:
        return by_label if _is_neutral(row, report) else None
    is_all = is_own and words.ALL_UNITS.fullmatch(label) and _is_neutral(row, report)
    if not is_all and not (terms and _names(label, terms)):
        return None
    kinds = [kind for figure in row.figures if (kind := _column_kind(figure)) is not None]
    return min(kinds) if kinds else None


def _without_day(label: str) -> str:
    """Return a label without the day on which it counts.

    >>> _without_day("Antal anställda 31 december"), _without_day("Medarbetare vid årets slut")
    ('antal anställda', 'medarbetare')
    """
    words_left = [word for word in split_words(_AT_END.sub("", label)) if not _YEAR.fullmatch(word)]
    return " ".join(words_left)


def _kind(text: str) -> int | None:
    patterns = (*words.HEAD_LABELS, words.MOST_OF_THEM)
    return next((place for place, pattern in enumerate(patterns) if pattern.fullmatch(text)), None)


def _column_kind(figure: Figure) -> int | None:
    """Return which name of a number of staff a column has without its time, or its table where it is but a time."""
    if words.SEX_COLUMN.search(figure.column):
        return None
    column, caption = _without_day(figure.column), _without_day(figure.caption)
    return _kind(column) if column else _kind(caption)


def _is_neutral(row: RowFigures, report: Report) -> bool:
    """Whether a table's name says that it is of the staff, or of the report's own body, and of no other unit."""
    own = {stem(word) for word in split_words(f"{report.committee} {' '.join(report.municipalities)}")}
    around = row.first.caption or (row.first.headings[-1] if row.first.headings else "")
    return all(words.NEUTRAL_CAPTION.fullmatch(word) or _is_own_word(word, own) for word in split_words(around))


def _is_own_word(word: str, own: set[str]) -> bool:
    said = stem(word)
    return any(said == name or (len(said) > 5 and (name.startswith(said) or said.startswith(name))) for name in own)


def _names(label: str, terms: Sequence[Term]) -> bool:
    """Whether a label is the name that was asked for: it holds every term, and no other word."""
    printed = [word for word in split_words(label) if not is_stop_word(word)]
    is_told = all(score_term(term, printed) >= GOOD_MATCH for term in terms)
    return is_told and all(any(score_term(term, (word,)) >= GOOD_MATCH for term in terms) for word in printed)


def _choose(row: RowFigures, report: Report, kind: int, years: set[int]) -> Choice | None:
    """Return the number of the year asked for, or the latest that is no forecast, with the others of its row."""
    by_label = _kind(_without_day(row.label)) is not None
    held = [
        figure
        for figure in row.figures
        if figure.amount
        and figure.amount.unit in _COUNTS
        and not words.SEX_COLUMN.search(figure.column)
        and (by_label or _column_kind(figure) == kind)
    ]
    told = [
        one for one in held if one.measure in _TOLD and (not years or (one.period and one.period.end.year in years))
    ]
    if any(_ACCUMULATED.search(one.column) for one in told):
        told = [one for one in told if _is_full_year(one)] or told  # a quarter's share of the year's work is no staff
    latest = max((one.period.end for one in told if one.period), default=None)
    now = [one for one in told if (one.period.end if one.period else None) == latest]
    if len({one.amount for one in now}) != 1:
        return None
    beside = tuple(one for one in held if one not in now)[:_MOST_BESIDE] if not years else ()
    return Choice(row=row, asked=tuple(now[:1]), context=beside)
