"""Lists the stored reports: all, those of a municipality or a year, the newest or the oldest.

In: a plan and the store. Out: an `Answer`. For example "vilka rapporter finns för 2024?" lists those whose period ends
in that year; where there is none it says so and lists all.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.linking.places import link_places
from assistant.overviews.phrases import OVERVIEW_PHRASES
from assistant.records import Answer, Language, Outcome, Plan
from assistant.words.report_words import asks_end_of_reports
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_period, to_place
from ingest.records import Report
from ingest.store import Store


def list_reports(plan: Plan, store: Store) -> Answer:
    """Return the answer that lists the stored reports that a question asks for."""
    phrases = PHRASES[plan.language]
    reports = tuple(store.catalogue().values())
    if not reports:
        return Answer(outcome=Outcome.NOT_FOUND, language=plan.language, text=phrases.no_reports, plan=plan)
    held, lacking = _held(plan, store)
    listed = _at_end(held or reports, asks_end_of_reports(plan.question) if held else 0)
    names = tuple(_describe(report, plan.language) for report in listed)
    title = _title(plan, is_all=len(listed) == len(reports))
    missing = OVERVIEW_PHRASES[plan.language].no_report_of.format(what=lacking) if lacking else ""
    text = "\n\n".join(part for part in (missing, title, "\n".join(f"- {name}" for name in names)) if part)
    return Answer(
        outcome=Outcome.NOT_FOUND if lacking else Outcome.ANSWERED,
        language=plan.language,
        text=text,
        plan=plan,
        names=(*names, lacking) if lacking else names,
    )


def _held(plan: Plan, store: Store) -> tuple[tuple[Report, ...], str]:
    """Return the reports of the places and years that are asked for, and what none of them is of."""
    catalogue = store.catalogue()
    linked = link_places(plan, catalogue)
    if linked.missing_places and not linked.reports:
        return (), ", ".join(linked.missing_places)
    of_place = [catalogue[name] for name in linked.reports or tuple(catalogue)]
    years = sorted({period.end.year for period in plan.periods})
    held = tuple(report for report in of_place if not years or (report.period and report.period.end.year in years))
    return held, "" if held else ", ".join((*plan.municipalities, *map(str, years)))


def _at_end(reports: Sequence[Report], end: int) -> tuple[Report, ...]:
    """Return the reports whose period ends last (1) or first (-1); all of them for neither (0)."""
    ends = [report.period.end for report in reports if report.period]
    if not end or not ends:
        return tuple(reports)
    wanted = max(ends) if end > 0 else min(ends)
    return tuple(report for report in reports if report.period and report.period.end == wanted)


def _title(plan: Plan, *, is_all: bool) -> str:
    phrases = OVERVIEW_PHRASES[plan.language]
    match asks_end_of_reports(plan.question):
        case 0:
            return PHRASES[plan.language].reports_are
        case _ if is_all:
            return PHRASES[plan.language].reports_are
        case 1:
            return phrases.newest_report
        case _:
            return phrases.oldest_report


def _describe(report: Report, language: Language) -> str:
    phrases = PHRASES[language]
    return phrases.report_line.format(
        title=report.title,
        place=to_place(report),
        kind=phrases.kinds[report.kind],
        period=to_period(report.period, language),
    ).rstrip(", ")
