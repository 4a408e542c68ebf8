"""Sums up a report: its headline figures, what drove them, and its own sentences about them.

In: a plan with its reports, and the store. Out: an `Answer`; for several reports the headline of each, as choices. For
example a report with a deficit gives its total, the rows with the largest deficits, and the reasons that it prints.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.evidence.explained import choose, find_explanations
from assistant.evidence.headline import find_drivers, variance_of
from assistant.evidence.retrieve import retrieve_figures
from assistant.linking.rows import RowFigures, group_rows
from assistant.linking.subjects import MANY_REPORTS
from assistant.operations.row_tree import find_leaves
from assistant.overviews.phrases import OVERVIEW_PHRASES
from assistant.records import Answer, Offer, Operation, Option, Outcome, Plan
from assistant.writing.answer import show_row
from assistant.writing.citing import Line, line, quote
from assistant.writing.wording import to_period, to_place
from assistant.writing.written import write_answer
from ingest.records import Figure, Passage, Report
from ingest.store import Store

DRIVERS = 3
SENTENCES = 3
_LONGEST = 900  # characters of a passage that is quoted whole
_SUMMARY_HEADING = re.compile(
    r"sammanfatt|i korthet|i stort|summary|in brief|ekonomisk analys|årets resultat|resultatet|delårsresultat|"
    r"viktiga händelser|"
    r"väsentliga händelser|ekonomi",
    re.IGNORECASE,
)


def summarise(plan: Plan, store: Store, reports: Mapping[str, Report]) -> Answer:
    """Return the summary of the report that is asked for; of several, what each comes to, as choices."""
    names = plan.reports or tuple(reports)
    if len(names) > 1:
        return _offer_reports(plan, names, store, reports)
    lines = _sum_up(names[0], plan, store, reports)
    return write_answer(plan, lines, store, reports, names=_names(names, plan, reports))


def _names(names: Sequence[str], plan: Plan, reports: Mapping[str, Report]) -> list[str]:
    return [text for name in names for text in (reports[name].title, to_period(reports[name].period, plan.language))]


def _whole(name: str, plan: Plan) -> Plan:
    return replace(
        plan,
        operation=Operation.LOOK_UP,
        reports=(name,),
        whole=True,
        open_question=True,
        subject=(),
        rows=(),
        measures=(),
    )


def _title(name: str, plan: Plan, reports: Mapping[str, Report]) -> Line:
    report = reports[name]
    text = OVERVIEW_PHRASES[plan.language].summary
    return line(text.format(title=report.title, place=to_place(report), period=to_period(report.period, plan.language)))


def _offer_reports(plan: Plan, names: Sequence[str], store: Store, reports: Mapping[str, Report]) -> Answer:
    lines: list[Line] = []
    options: list[Option] = []
    for name in names:
        lines.append(_title(name, plan, reports))
        # Of very many reports the names alone are offered: each figure costs the reading of a whole report.
        found = retrieve_figures(_whole(name, plan), store).rows if len(names) <= MANY_REPORTS else ()
        lines += show_row(found[0].choice, plan.language, reports)[:1] if found and found[0].choice.asked else []
        place = to_place(reports[name])
        if sum(to_place(reports[other]) == place for other in names) > 1:
            place = f"{place} {reports[name].committee or reports[name].title}"  # two boards of one municipality
        options.append(
            Option(text=f"{place}: {reports[name].title}", question=f"{plan.question.rstrip('?!. ')} – {place}?")
        )
    lines.append(line(OVERVIEW_PHRASES[plan.language].which_report))
    offers = tuple(Offer(question=option.question, row=None, name=option.text) for option in options)
    plan = replace(plan, offers=offers)
    known = _names(names, plan, reports)
    return write_answer(plan, lines, store, reports, outcome=Outcome.AMBIGUOUS, names=known, options=options)


def _sum_up(name: str, plan: Plan, store: Store, reports: Mapping[str, Report]) -> list[Line]:
    phrases = OVERVIEW_PHRASES[plan.language]
    whole = _whole(name, plan)
    lines = [_title(name, plan, reports)]
    found = [row for row in retrieve_figures(whole, store).rows if row.choice.asked]
    quoted: list[Passage] = []
    amounts: set[Decimal] = set()
    if found:
        lines += show_row(found[0].choice, plan.language, reports)
        amounts = {abs(figure.amount.value) for figure in found[0].choice.asked if figure.amount}
        quoted += found[0].passages
        rows = group_rows(store.figures(reports=(name,)))
        leaves = {row.key for row in find_leaves(rows)}
        drivers = [row for row in find_drivers(found[0].choice.row, rows) if row.key in leaves]
        down = [row for row in drivers if _sign(row) < 0][:DRIVERS]
        up = [row for row in reversed(drivers) if _sign(row) > 0][:DRIVERS]
        for title, side in ((phrases.pulls_down, down), (phrases.pulls_up, up)):
            if side:
                lines += [line(title), *_show_side(side, whole, store, reports)]
    else:
        lines.append(line(phrases.no_total))
    sentences = [*quoted, *_find_sentences(store.passages(reports=[name]), amounts, quoted)][:SENTENCES]
    if sentences:
        lines += [line(phrases.words), *(quote(passage) for passage in sentences)]
    return lines


def _show_side(rows: Sequence[RowFigures], plan: Plan, store: Store, reports: Mapping[str, Report]) -> list[Line]:
    """Return each row's deviation with the first explanation that the report gives of it."""
    lines: list[Line] = []
    for row in rows:
        choice = choose(row, plan, reports[row.key.report])
        figure = variance_of(row)
        asked = tuple(one for one in choice.asked if figure and one.key == figure.key) or _only(figure)
        lines += show_row(replace(choice, asked=asked, context=()), plan.language, reports)
        lines += [quote(passage) for passage in find_explanations(store, row.key.report, row)[:1]]
    return lines


def _only(figure: Figure | None) -> tuple[Figure, ...]:
    return (figure,) if figure else ()


def _sign(row: RowFigures) -> int:
    figure = variance_of(row)
    if figure is None or figure.amount is None:
        return 0
    value = figure.amount.value * (figure.favourable or 1)
    return (value > 0) - (value < 0)


def _find_sentences(
    passages: Sequence[Passage], amounts: set[Decimal], known: Sequence[Passage]
) -> tuple[Passage, ...]:
    """Return the passages that tell of the whole: those that print its amount, then those under a summing heading."""
    keys = {passage.key for passage in known}
    prose = [passage for passage in passages if passage.key not in keys and 40 < len(passage.text) <= _LONGEST]
    stating = [passage for passage in prose if any(abs(amount.value) in amounts for amount in passage.amounts)]
    headed = [
        passage for passage in prose if any(_SUMMARY_HEADING.search(heading) for heading in passage.headings[-1:])
    ]
    found = {passage.key: passage for passage in (*stating, *headed)}
    return tuple(found.values())
