"""Finds what a plan is about in the store: its reports, and the rows that its words name.

In: a plan made of a question alone, and the store. Out: the plan with reports and rows, or with the words that nothing
explains. Which subject is meant is decided over all words of the question. For example "gemensamma verksamheter" links
to the row of that name although neither word names a subject by itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from assistant.linking.account_net import net_of_accounts
from assistant.linking.answering import answering_first
from assistant.linking.best import best_links
from assistant.linking.boards import with_boards
from assistant.linking.choosing import GOOD_COVERAGE, choose_links, is_a_row
from assistant.linking.columns import rows_of_columns
from assistant.linking.crossing import find_key_rows, link_crossing
from assistant.linking.glossed import without_glossed, without_idle
from assistant.linking.included_words import subject_without
from assistant.linking.incomes import without_costs
from assistant.linking.investments import link_investments
from assistant.linking.joined import with_compounds
from assistant.linking.joined_duties import name_one_duty
from assistant.linking.matching import Term, to_term
from assistant.linking.member_places import link_member
from assistant.linking.mentioned_places import name_mentioned
from assistant.linking.named_cells import name_columns
from assistant.linking.namesakes import with_namesakes
from assistant.linking.places import link_places
from assistant.linking.printed_names import link_printed
from assistant.linking.readings import other_readings
from assistant.linking.report_names import narrow_by_names, rival_reports
from assistant.linking.row_sorts import rows_of_sort
from assistant.linking.rows import (
    Link,
    RowFigures,
    find_rows_of,
    group_rows,
    is_about_report,
    link_rows,
)
from assistant.linking.unmeant import without_unmeant
from assistant.linking.unsaid_words import find_left_out, may_leave_out
from assistant.question.asked_period import to_full_year, to_months
from assistant.question.question_words import read_measure_word
from assistant.records import Operation, Plan
from assistant.words.vocabulary import PRINTED_STOP_WORDS, RESULT_LABEL, SOFT_WORDS, WHOLE_WORDS
from ingest.records import Period, Report
from ingest.store import Store
from ingest.words import split_words, stem

MANY_REPORTS = 20  # from here on rows are looked for by an index of labels instead of one by one
CANDIDATE_LABELS = 40
_PLAIN_MEASURES = frozenset({"budget", "prognos", "utfall", "bokslut", "avvikelse", "forecast", "actual", "deviation"})
_SUM_WORDS = frozenset({"summa", "totalt", "total", "s:a", "sum", "verksamhetens"})
_SIDE = re.compile(r"intäkter\w*|kostnader\w*|revenues?|incomes?|expenses", re.IGNORECASE)
# "själva staben": the unit of the board's name, and not the whole board
_ITSELF = re.compile(r"\b(själva|egna|egen|itself|own|proper)\b", re.IGNORECASE)
_BOARD = re.compile(r"nämnd|styrelse|\b(?:board|committee)s?\b", re.IGNORECASE)
_SHARED = re.compile(r"gemensam\w*|joint|shared", re.IGNORECASE)  # says of a board of several places nothing more


def link_plan(plan: Plan, store: Store) -> Plan:
    """Return the plan with the reports and rows that its places and words stand for."""
    return net_of_accounts(name_columns(_link_plan(plan, store), store), store)


def _link_plan(plan: Plan, store: Store) -> Plan:
    """Return the plan as its words are read, or as another reading of them explains more."""
    linked = _link_words(plan, store)
    if kept := subject_without(plan, linked, store):
        linked = _link_words(replace(plan, subject=kept), store)
    if of_investments := link_investments(linked, store, _link_words):
        return of_investments
    nearest = linked
    for subject in other_readings(plan, linked.unexplained):
        again = _link_words(replace(plan, subject=subject), store)
        if (again.rows or again.whole) and not again.unexplained:
            return without_costs(again, store)
        nearest = again if _count_words(again.unexplained) < _count_words(nearest.unexplained) else nearest
    # only what may be left out is told by the parts of a term: text is searched for by its own words together
    return without_costs(_without_settings(nearest, store) or linked, store)


def _count_words(terms: Sequence[str]) -> int:
    return sum(len(term.split()) for term in terms)


def _without_settings(plan: Plan, store: Store) -> Plan | None:
    """Return the plan of a question whose unexplained words a row need not say, with that row; else None."""
    reports = tuple(map(store.catalogue().__getitem__, plan.reports)) or tuple(store.catalogue().values())
    left = find_left_out(plan, plan.unexplained, reports)
    if not left:
        return None
    rest = tuple(word for word in plan.subject if word not in left)
    again = _link_words(replace(plan, subject=rest, unexplained=(), rows=()), store)
    if again.unexplained or not may_leave_out(left, find_rows_of(again.rows, store), again, reports):
        return None
    return replace(again, subject=plan.subject, left_out=left)


def _link_words(plan: Plan, store: Store) -> Plan:
    """Return the plan with all rows that fit its words, whatever comes in or goes out by them."""
    reports = store.catalogue()
    plan = name_mentioned(link_places(plan, reports), store)
    chosen = {name: reports[name] for name in plan.reports} or reports
    if plan.missing_places and not plan.reports:
        return plan
    terms, hints = to_terms(plan, store, tuple(chosen))
    is_open = not (plan.reports or plan.municipalities)
    plan = narrow_by_names(plan, terms, chosen, store)
    rivals = rival_reports(plan, terms, reports, store) if is_open else ()
    plan = replace(plan, reports=(*plan.reports, *rivals)) if plan.reports else plan
    chosen = {name: reports[name] for name in plan.reports} or reports
    plan = replace(plan, periods=_complete_periods(plan, chosen.values(), store.years))
    if plan.operation is Operation.FIND_TEXT:
        return replace(plan, whole=False)
    if part := link_member(plan, _unshared_terms(plan, store, chosen), store, chosen):
        return part
    if printed := link_printed(plan, terms, store, chosen, are_many=len(chosen) > MANY_REPORTS):
        return choose_links(plan, answering_first(printed, plan, chosen))
    if not terms:
        return _link_without_terms(plan, hints, store, chosen)
    return _link_terms(plan, (terms, hints), store, chosen, rivals)


def _link_terms(
    plan: Plan,
    words: tuple[Sequence[Term], Sequence[Term]],
    store: Store,
    chosen: Mapping[str, Report],
    rivals: Sequence[str],
) -> Plan:
    """Return the plan with the rows that its terms name, or the board that they are of; `words` are terms and hints."""
    terms, hints = words
    rows = rows_of_sort(find_rows(terms, store, chosen), plan)
    keyed = rows if len(chosen) <= MANY_REPORTS else rows_of_sort(find_key_rows(plan, store, chosen), plan)
    terms = with_compounds(terms, hints, plan, rows)
    if crossed := link_crossing(terms, plan, keyed, chosen):
        return choose_links(plan, crossed)
    if of_columns := rows_of_columns(terms, plan, rows):
        return replace(plan, rows=tuple(row.key for row in of_columns), whole=False)
    terms = without_idle(without_glossed(terms, plan, rows), rows)
    links = without_unmeant(link_rows(terms, hints, rows, chosen, plan.municipalities), terms, plan, store)
    about = tuple(name for name, report in chosen.items() if _is_about(without_shared(terms, report), report))
    of_board = {name: chosen[name] for name in about}
    bare = replace(plan, reports=about, whole=False)
    if about and any(_SIDE.fullmatch(hint) for hint in plan.hints):
        side = _link_without_terms(bare, hints, store, of_board)
        if side.rows:
            return side  # "nämndens intäkter": no net total, though that has the board's name
    if about and (rivals or not is_a_row(links, plan)) and not (links and _ITSELF.search(plan.question)):
        part = _link_without_terms(bare, hints, store, of_board)
        if part.rows:
            return _with_rivals(part, links, chosen) if rivals else part
        if rivals:
            return _with_rivals(replace(plan, rows=(), whole=True, reports=about), links, chosen)
        if part.unexplained and not links:
            return replace(plan, reports=about, unexplained=(*plan.subject, *part.unexplained))
        return replace(choose_links(plan, links), whole=True, reports=about, unexplained=())
    linked = with_namesakes(choose_links(plan, answering_first(links, plan, chosen)), terms, rows)
    return with_boards(linked, terms, rows, chosen)


def _is_about(terms: Sequence[Term], report: Report) -> bool:
    return is_about_report(terms, report) and not name_one_duty(terms, report)


def _with_rivals(plan: Plan, links: Sequence[Link], reports: Mapping[str, Report]) -> Plan:
    """Return the plan of a board's own report with the rows of that board in other municipalities' reports.

    "Hur gick det för byggnadsnämnden?" names no place: of which is to be asked.
    """
    places = {place for name in plan.reports for place in reports[name].municipalities}
    others = [link for link in links if not places & set(reports[link.row.key.report].municipalities)]
    if _BOARD.search(" ".join(plan.subject)):  # a unit's row in another board's report is no board
        others = [
            link for link in others if not reports[link.row.key.report].committee or _BOARD.search(link.row.label)
        ]
    named = [link for link in best_links(others) if not link.unexplained and link.coverage >= GOOD_COVERAGE]
    keys = tuple(link.row.key for link in named)
    return replace(plan, rows=(*plan.rows, *keys))


def without_shared(terms: Sequence[Term], report: Report) -> tuple[Term, ...]:
    """Return the terms without "gemensam", where a report is of a board of several places: it says nothing more."""
    if len(report.municipalities) < 2:
        return tuple(terms)
    return tuple(term for term in terms if not _SHARED.fullmatch(term.text)) or tuple(terms)


def to_terms(plan: Plan, store: Store, reports: Sequence[str]) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """Return the subject's words and the hints with all that they may be called in these reports."""
    long_forms: dict[str, tuple[str, ...]] = {}
    shortened: dict[str, str] = {}
    asked = {stem(word): word for word in plan.subject}
    for abbreviation in store.abbreviations(reports):
        short = abbreviation.short.casefold()
        long_forms[short] = (*long_forms.get(short, ()), abbreviation.long)
        words = [stem(word) for word in split_words(abbreviation.long) if word not in PRINTED_STOP_WORDS]
        if len(words) > 1 and asked.keys() >= set(words):  # "interkommunal ersättning", where the row says "IKE"
            shortened.update({asked[word]: short for word in words})
    terms = tuple(_or_short(to_term(word, plan.language, long_forms), shortened.get(word, "")) for word in plan.subject)
    return terms, tuple(to_term(word, plan.language) for word in plan.hints)


def _or_short(term: Term, short: str) -> Term:
    """Return a word of what the report has a short form of, which stands for it as well."""
    return replace(term, alternatives=(*term.alternatives, (short,))) if short else term


def _unshared_terms(plan: Plan, store: Store, reports: Mapping[str, Report]) -> tuple[Term, ...]:
    """Return the subject's words for the joint boards among reports, without "gemensam"."""
    shared = tuple(name for name, report in reports.items() if len(report.municipalities) > 1)
    terms = to_terms(plan, store, shared)[0] if shared else ()
    return tuple(term for term in terms if not _SHARED.fullmatch(term.text))


def find_rows(terms: Sequence[Term], store: Store, reports: Mapping[str, Report]) -> tuple[RowFigures, ...]:
    """Return the rows that may be meant: all of a few reports, those with a label of like words of many."""
    if len(reports) <= MANY_REPORTS:
        return group_rows(store.figures(reports=tuple(reports)))
    words = {" ".join(words) for term in terms for words in term.alternatives}
    labels = {hit.label for text in words for hit in store.search_labels_by_words(text, limit=CANDIDATE_LABELS)}
    return group_rows(store.figures(reports=tuple(reports), labels=tuple(sorted(labels))))


def _link_without_terms(plan: Plan, hints: Sequence[Term], store: Store, reports: Mapping[str, Report]) -> Plan:
    """Return the plan of a question that names no subject: a row that it names by its whole label, else the whole.

    "Vad kostade gemensamma verksamheter?" names a row; "vad blev resultatet?" the report's total.
    """
    asked = {stem(word) for hint in hints for words in hint.alternatives for word in words}
    rows = rows_of_sort(find_rows(hints, store, reports), plan) if hints else ()
    named = [(len(words), row) for row in rows if (words := _telling_words(row)) and asked.issuperset(words)]
    if not named:
        verbs = tuple(hint for hint in plan.hints if _is_bare(hint))
        says_what = plan.measures or plan.whole or plan.open_question or plan.operation is Operation.EXPLAIN
        if verbs and not says_what:
            return replace(plan, unexplained=verbs)  # "kommunens skulder" asks for no total
        asks_result = any(RESULT_LABEL.search(hint) for hint in plan.hints)  # "vad blev resultatet?": of each report
        return replace(plan, whole=bool(plan.reports or plan.measures or plan.open_question or asks_result))
    told = {row.key: _count_told(row, asked) for _, row in named}
    named = [(length, row) for length, row in named if told[row.key] == max(told.values())]
    longest = max(length for length, _ in named)
    links = [
        Link(row=row, score=1.0, fit=1.0, coverage=1.0, unexplained=()) for length, row in named if length == longest
    ]
    return choose_links(plan, answering_first(links, plan, reports))


def _count_told(row: RowFigures, asked: Collection[str]) -> int:
    """Return how many of the asked stems a row's label and columns hold: of "kostnader för Ekonomi" both.

    A row named by one word, with a column named by the other, is meant rather than a row of the column's name.
    """
    words = [*split_words(row.label), *(word for figure in row.figures for word in split_words(figure.column))]
    return len({stem(word) for word in words} & set(asked))


def _is_bare(hint: str) -> bool:
    """Whether a hint is neither a soft word nor a measure nor a number."""
    lowered = hint.casefold()
    return not (lowered in SOFT_WORDS | WHOLE_WORDS or lowered.isdigit() or read_measure_word(lowered))


def _telling_words(row: RowFigures) -> frozenset[str]:
    """Return the stems of a label that names something: none for "Totalt" or "Resultat", which any table may have."""
    words = [word for word in split_words(row.label) if not word.isdigit() and word not in PRINTED_STOP_WORDS]
    if all(word in WHOLE_WORDS or word in _PLAIN_MEASURES or word in _SUM_WORDS for word in words):
        return frozenset()
    return frozenset(stem(word) for word in words if word not in _SUM_WORDS)


def _complete_periods(plan: Plan, reports: Collection[Report], years: Collection[int]) -> tuple[Period, ...]:
    """Return the periods asked for; a month without a year is of the reports' years, no period of the only `years`."""
    if years and not (plan.periods or plan.end_month or plan.year_shift):
        others = [report for report in reports if report.period and report.period.end.year not in years]
        return tuple(to_full_year(year) for year in sorted(years)) if others else ()
    if plan.year_shift and not plan.periods:
        ends = {report.period.end.year for report in reports if report.period}
        return tuple(to_full_year(year + plan.year_shift) for year in sorted(ends))
    if plan.periods or not plan.end_month:
        return plan.periods
    years = sorted({report.period.end.year for report in reports if report.period})
    return tuple(to_months(year, plan.end_month) for year in years)
