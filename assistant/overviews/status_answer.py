"""Lists and counts the rows that have come as far as is asked: "vilka projekt är inte klara", "hur många mål nåddes".

In: the plan of a question and the store. Out: an `Answer`; None where the question asks for something else, or no table
tells. Each row is shown with its cell as printed, which tells what the reader may count otherwise: "Delvis uppfyllt".
"""

from __future__ import annotations

from dataclasses import replace

from assistant.linking.matching import GOOD_MATCH, score_term, to_term
from assistant.linking.places import link_places
from assistant.linking.rows import report_words
from assistant.linking.subjects import MANY_REPORTS
from assistant.overviews.phrases import OVERVIEW_PHRASES
from assistant.overviews.status_question import AskedStatus, read_asked_status
from assistant.overviews.status_tables import StatusRow, StatusTable, as_goals, find_status_tables
from assistant.overviews.told_goals import ToldGoals, find_told_goals, show_told_goals
from assistant.records import Answer, Operation, Plan, RowKey
from assistant.words.status_words import ASKS_LIST, GOES_ON, OF_GOAL
from assistant.writing.citing import Line, Quotation, line
from assistant.writing.wording import to_place
from assistant.writing.written import write_answer
from ingest.records import Passage, Report
from ingest.store import Store
from ingest.words import split_words

Found = tuple[StatusTable, tuple[StatusRow, ...], int]  # a table, its rows that are asked for, and of how many


def answer_status(plan: Plan, store: Store) -> Answer | None:
    """Return the rows of the states that a question asks for, and how many of all they are; None if nothing tells."""
    if not ASKS_LIST.search(plan.question):
        return None
    reports = store.catalogue()
    linked = link_places(replace(plan, rows=(), subject=()), reports)
    before = plan.earlier if plan.earlier and GOES_ON.search(plan.question) else None
    names = linked.reports or (before.reports if before else ()) or tuple(reports)
    if linked.missing_places or len(names) > MANY_REPORTS:
        return None
    found: dict[str, list[Found]] = {}
    told_in_text: dict[str, ToldGoals] = {}
    for name in names:
        if not _is_of_years(reports[name], plan):
            continue
        if own := _find(name, plan, store, reports[name], before):
            found[name] = own
        elif goals := _find_in_text(name, plan, store, reports[name], before):
            told_in_text[name] = goals
    if not found and not told_in_text:
        return None
    lines: list[Line] = []
    told: list[str] = []
    of_reports = tuple(name for name in names if name in found or name in told_in_text)
    for name in of_reports:
        lines += [line(f"{to_place(reports[name])}:")] if len(of_reports) > 1 else []
        of_text = [show_told_goals(told_in_text[name], plan)] if name in told_in_text else []
        for shown, words in (*(_show(table, plan) for table in found.get(name, ())), *of_text):
            lines += shown
            told += words
    shown_rows = tuple(_key(name, table, row) for name, own in found.items() for table, rows, _ in own for row in rows)
    listed = replace(plan, operation=Operation.LIST_ROWS, reports=of_reports, rows=(), shown=shown_rows, whole=False)
    return write_answer(replace(listed, unexplained=()), lines, store, reports, names=told)


def _find(name: str, plan: Plan, store: Store, report: Report, before: Plan | None) -> list[Found]:
    """Return the tables of one report that tell what is asked, each with the rows that are asked for."""
    asked = read_asked_status(plan.question, report_words(report), before.question if before else "")
    if asked is None:
        return []
    tables = [table for table in find_status_tables(name, store) if asked.printed.search(table.name)]
    sort = to_term(asked.sort, plan.language)
    named = [table for table in tables if score_term(sort, split_words(table.name)) >= GOOD_MATCH]
    found = [_choose(table, asked, plan) for table in named or tables]  # "verksamhetsmål" are one table of two
    return [one for one in found if one and one[1]]


def _find_in_text(name: str, plan: Plan, store: Store, report: Report, before: Plan | None) -> ToldGoals | None:
    """Return the goals of one report's text that are asked for, where no table of it tells of goals."""
    asked = read_asked_status(plan.question, report_words(report), before.question if before else "")
    if asked is None or any(asked.printed.search(table.name) for table in find_status_tables(name, store)):
        return None
    return find_told_goals(name, report, asked, plan, store)


def _choose(table: StatusTable, asked: AskedStatus, plan: Plan) -> Found | None:
    """Return the rows of a table that are asked for; None where it does not tell of the words or states asked for."""
    around = split_words(table.name)
    terms = [to_term(word, plan.language) for word in asked.terms]
    lacking = [term for term in terms if score_term(term, around) < GOOD_MATCH]
    rows = [
        row
        for row in table.rows
        if all(score_term(term, split_words(" ".join(row.row.cells))) >= GOOD_MATCH for term in lacking)
    ]
    is_of_goals = OF_GOAL in asked.kinds
    states = {row.row.location: as_goals(row) if is_of_goals else row.states for row in rows}
    held = frozenset().union(*states.values())
    if not all(kind & held for kind in asked.kinds):
        return None
    return table, tuple(row for row in rows if asked.fits(states[row.row.location])), len(rows)


def _is_of_years(report: Report, plan: Plan) -> bool:
    """Whether a report is of a year that is asked for, or none is."""
    years = {period.end.year for period in plan.periods}
    return not years or report.period is None or report.period.end.year in years


def _show(found: Found, plan: Plan) -> tuple[list[Line], list[str]]:
    """Return the lines of one table's rows, and the names in them that may hold numbers."""
    table, rows, whole = found
    count = OVERVIEW_PHRASES[plan.language].of_rows.format(count=len(rows), whole=whole)
    title = f"**{count}** – ”{table.title}”" if table.title else f"**{count}**"
    lines = [line(title), *(line(f"- {row.label}: ”{row.text}”", _source(row)) for row in rows)]
    return lines, [count, table.title, *(row.label for row in rows), *(row.text for row in rows)]


def _source(row: StatusRow) -> Quotation:
    """Return the cell of a row as a source: its words have no figure that could be cited."""
    passage = Passage(index=-1, text=row.text, headings=(), amounts=(), explains=(), location=row.row.location)
    return Quotation(passage=passage, quote=row.text)


def _key(name: str, table: StatusTable, row: StatusRow) -> RowKey:
    return RowKey(report=name, table=table.table.index, row=table.table.rows.index(row.row))
