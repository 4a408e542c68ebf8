"""The filter above the question: of which municipality, which year, which report answers may be.

In: the reports' summaries and the years of their figures. Out: HTML with three lists to choose from, and the `Scope`
that a `Choice` stands for; for example Choice(municipality="Ekeby", year=2021) is the scope of Ekeby's reports and of
the figures of 2021. Plain lists of the browser, as every screen reader and phone knows them.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from html import escape
from typing import TYPE_CHECKING

from ui.chat.report_list import name_reports, sort_summaries, to_sort_key
from ui.chat.texts import chat_texts_of
from ui.texts import Texts

if TYPE_CHECKING:
    from ingest.store import Scope
    from ingest.store.queries import ReportSummary

# Puts what the lists show at this moment in the place of the last input, which is the HTML of the lists.
READ_LISTS = "(...inputs) => [...inputs.slice(0, -1), window.facitFilter?.() ?? '']"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is chosen of the three lists; "" and None stand for all.

    The `number` is the browser's own, of what was chosen there by hand; 0 where the page itself chose.
    """

    municipality: str = ""
    year: int | None = None
    report: str = ""
    number: int = field(default=0, compare=False)

    @property
    def is_all(self) -> bool:
        """Whether nothing is chosen."""
        return not (self.municipality or self.year or self.report)


def read_choice(text: str, summaries: Sequence[ReportSummary]) -> Choice:
    """Read what the browser tells of its lists, of what is loaded; all where it tells nothing that can be read."""
    try:
        told = json.loads(text)
    except ValueError:  # the page was not ready, or tells the HTML of the lists
        return Choice()
    if not isinstance(told, dict):
        return Choice()
    municipality, year, report, number = (
        str(told.get(name, "")) for name in ("municipality", "year", "report", "number")
    )
    chosen = Choice(
        municipality=municipality,
        year=int(year) if year.isdecimal() else None,
        report=report,
        number=int(number) if number.isdecimal() else 0,
    )
    return keep_possible(chosen, summaries)


def keep_possible(choice: Choice, summaries: Sequence[ReportSummary]) -> Choice:
    """Give the choice without a report that is not of the municipality, and without what is no longer stored."""
    places = {place for summary in summaries for place in summary.report.municipalities}
    place = choice.municipality if choice.municipality in places else ""
    names = {summary.report.name for summary in _of_place(summaries, place)}
    report = choice.report if choice.report in names else ""
    return replace(choice, municipality=place, report=report)


def to_scope(choice: Choice, summaries: Sequence[ReportSummary]) -> Scope | None:
    """Give the scope that a choice stands for; None for all."""
    from ingest.store import Scope  # here, as the store is not needed to show the page

    if choice.is_all:
        return None
    reports: frozenset[str] | None = None
    if choice.report:
        reports = frozenset([choice.report])
    elif choice.municipality:
        reports = frozenset(summary.report.name for summary in _of_place(summaries, choice.municipality))
    return Scope(reports=reports, years=frozenset([choice.year] if choice.year else []))


def name_choice(choice: Choice, summaries: Sequence[ReportSummary], texts: Texts) -> str:
    """Write a choice in words, "Ekeby · Helårsrapport 2021"; "" for all."""
    names = name_reports([summary.report for summary in summaries], texts)
    first = names.get(choice.report, choice.municipality)
    return ", ".join(part for part in (first, str(choice.year or "")) if part)


def to_filters(
    choice: Choice, summaries: Sequence[ReportSummary], years: Sequence[int], texts: Texts, *, stamp: int = 0
) -> str:
    """Give the HTML of the three lists; nothing where there is at most one report, so nothing to choose.

    A `stamp` of its own tells a drawing from the one before it: filters.js then sets the lists to what is chosen here,
    unless the choice's number says that something else has been chosen since.
    """
    if len(summaries) < 2:
        return ""
    words = chat_texts_of(texts.language)
    places = sorted({place for summary in summaries for place in summary.report.municipalities}, key=to_sort_key)
    summaries = sort_summaries(summaries, texts)
    reports = list(name_reports([one.report for one in _of_place(summaries, choice.municipality)], texts).items())
    lists = [
        _to_list("municipality", words.municipality, words.all_municipalities, [(p, p) for p in places],
                 choice.municipality),
        _to_list("year", words.year, words.all_years, [(str(y), str(y)) for y in years], str(choice.year or "")),
        _to_list("report", words.report, words.all_reports, reports, choice.report),
    ]  # fmt: skip
    clear = "" if choice.is_all else f'<button type="button" data-clear>{words.search_all}</button>'
    told = f'data-stamp="{stamp}" data-number="{choice.number}"'
    shown = f'<div class="filters" {told} role="group" aria-label="{words.filter}">'
    return f"{shown}{''.join(lists)}{clear}</div>"


def _of_place(summaries: Sequence[ReportSummary], place: str) -> list[ReportSummary]:
    return [summary for summary in summaries if not place or place in summary.report.municipalities]


def _to_list(name: str, label: str, everything: str, values: Sequence[tuple[str, str]], chosen: str) -> str:
    options = "".join(
        f'<option value="{escape(value)}"{" selected" if value == chosen else ""}>{escape(text)}</option>'
        for value, text in [("", everything), *values]
    )
    kind = ' class="set"' if chosen else ""
    return f'<div{kind}><select name="{name}" aria-label="{label}">{options}</select></div>'
