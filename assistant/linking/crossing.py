"""Links a question to the row that one of its places or months names, in the table that its other words name.

In: the terms of a question, its plan, the rows and reports that it may be about. Out: `Link`s, best first; none where
no such row is there. For example "vad betalar Norrby i medlemsavgift" of a joint report asks for the row "Norrby"
of the table "Medlemsavgifter", and "sjukfrånvaron i mars" for the row "Mars" of a table with a column "Sjukfrånvaro".

A place that owns a joint report, or a month, is elsewhere only a filter: it says which report, and which period.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from assistant.evidence.figure_choice import choose_figures
from assistant.evidence.single_months import asked_month, is_month_row, is_year_of_months
from assistant.linking.compounds import joins_two
from assistant.linking.joined_duties import without_board
from assistant.linking.matching import FAIR_MATCH, Term, score_term
from assistant.linking.rows import HEADINGS, REPORT, Link, RowFigures, find_words_around, group_rows
from assistant.records import Plan
from assistant.words.vocabulary import MONTHS
from ingest.records import Report
from ingest.store import Store
from ingest.words import split_words

_YEAR_ROW = re.compile(
    r"(?:helår(?:et)?|hela året|året|totalt?|summa|(?:full|whole) year)?\s*(?P<year>(?:19|20)\d\d)?", re.IGNORECASE
)
_FEWEST_MONTHS = 3


def link_crossing(
    terms: Sequence[Term], plan: Plan, rows: Iterable[RowFigures], reports: Mapping[str, Report]
) -> tuple[Link, ...]:
    """Return the rows named by a place or a month of the question whose table says all else that is asked."""
    if not terms:
        return ()
    rows = tuple(rows)
    by_month = _tables_by_month(rows)
    links = [
        link
        for row in rows
        if (_is_key(row, plan, reports[row.key.report]) or _is_year_over_months(row, plan, by_month))
        and (link := _cross(row, terms, reports[row.key.report]))
        and choose_figures(row, plan, reports[row.key.report].period).asked
    ]
    return tuple(sorted(links, key=lambda link: -link.score))


def find_key_rows(plan: Plan, store: Store, reports: Mapping[str, Report]) -> tuple[RowFigures, ...]:
    """Return the rows that bear the name of a place or month of the question, of reports that are too many to read."""
    month = asked_month(plan)
    names = [name for name, number in MONTHS.items() if number == month]
    shared = [place for report in reports.values() if len(report.municipalities) > 1 for place in report.municipalities]
    labels = {*(name.capitalize() for name in names), *names, *(set(shared) & set(plan.municipalities))}
    return group_rows(store.figures(reports=tuple(reports), labels=tuple(sorted(labels)))) if labels else ()


def _is_key(row: RowFigures, plan: Plan, report: Report) -> bool:
    if is_month_row(row.label, plan) or is_year_of_months(row.label, [figure.column for figure in row.figures], plan):
        return True
    own = split_words(row.label)
    if _names_whole(plan.question, report.municipalities):
        return False
    return len(report.municipalities) > 1 and any(
        split_words(place) == own for place in plan.municipalities if place in report.municipalities
    )


def _names_whole(question: str, places: Sequence[str]) -> bool:
    """Whether a question writes all the places of a report as the one name of their board: "Malung–Vik", "Malung/Vik".

    >>> places = ("Malung", "Vik")
    >>> _names_whole("Hur många larm hade Malung/Vik?", places), _names_whole("Malung och Vik", places)
    (True, False)
    """
    if len(places) < 2:
        return False
    one = "|".join(re.escape(place) for place in places)
    joined = re.search(rf"\b(?:{one})(?:\s?[-–—/&+]\s?(?:{one}))+", question, re.IGNORECASE)
    return joined is not None and all(place.casefold() in joined[0].casefold() for place in places)


def _tables_by_month(rows: Iterable[RowFigures]) -> frozenset[tuple[str, int]]:
    """Return the tables, by report and number, that have a row for each of several months."""
    months = Counter(
        (row.key.report, row.key.table) for row in rows if next(iter(split_words(row.label)), "") in MONTHS
    )
    return frozenset(table for table, count in months.items() if count >= _FEWEST_MONTHS)


def _is_year_over_months(row: RowFigures, plan: Plan, by_month: Collection[tuple[str, int]]) -> bool:
    """Whether a row sums up the months of the year that is asked for: "Helår 2023" below "December"."""
    named = _YEAR_ROW.fullmatch(row.label.strip())
    if named is None or not row.label.strip() or (row.key.report, row.key.table) not in by_month:
        return False
    years = {str(period.end.year) for period in plan.periods}
    return asked_month(plan) is None and (named["year"] or "") in (years or {""})


def _cross(row: RowFigures, terms: Sequence[Term], report: Report) -> Link | None:
    """Return the link of a row whose table explains every term, and more of them than its report's name does."""
    places = without_board(find_words_around(row, report), terms, report)
    fits = [max(((score_term(term, words), weight) for weight, words in places), default=(0.0, 0.0)) for term in terms]
    printed = tuple(word for weight, words in places if weight > REPORT for word in words)
    fits = [
        (FAIR_MATCH, HEADINGS) if fit < FAIR_MATCH and _is_joined(term, printed) else (fit, weight)
        for term, (fit, weight) in zip(terms, fits, strict=True)
    ]
    is_told = all(fit >= FAIR_MATCH for fit, _ in fits)
    if not is_told or not any(weight > REPORT for _, weight in fits):
        return None
    weighed = [fit * weight for fit, weight in fits]
    fit = sum(weighed) / len(weighed)
    return Link(row=row, score=sum(weighed), fit=fit, coverage=1.0, unexplained=())


def _is_joined(term: Term, printed: Sequence[str]) -> bool:
    """Whether a compound is made of two words around the row: "hemtjänsttimmar" of a table on "Hemtjänst"."""
    asked = (words[0] for words in term.alternatives if len(words) == 1)
    return any(joins_two(word, tuple(sorted(set(printed)))) for word in asked)
