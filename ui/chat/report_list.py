"""The list of loaded reports, as the page shows it.

In: the store's summaries. Out: HTML with one entry a report: "Hylte · Helårsrapport 2019 · 420 siffror". Where several
are called the same, each has its file's name too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from typing import TYPE_CHECKING, Final

from ingest.records import Period, Report, ReportStatus
from ui.texts import Texts

if TYPE_CHECKING:
    from ingest.store.queries import ReportSummary

_AFTER_Z: Final = str.maketrans("åäö", "{|}")


def to_list(summaries: Iterable[ReportSummary], texts: Texts) -> str:
    """Give the HTML of the list of loaded reports."""
    listed = sort_summaries(summaries, texts)
    shared = _find_shared([summary.report for summary in listed], texts)
    entries = [_to_entry(summary, texts, is_shared=summary.report.name in shared) for summary in listed]
    count = f'<span class="count">{len(entries)}</span>' if entries else ""
    body = f"<ul>{''.join(entries)}</ul>" if entries else f'<p class="empty">{texts.no_reports}</p>'
    return f'<section class="reports"><h2>{texts.reports} {count}</h2>{body}</section>'


def sort_summaries(summaries: Iterable[ReportSummary], texts: Texts) -> tuple[ReportSummary, ...]:
    """Give summaries in the order in which their reports are listed: see `to_order`."""
    return tuple(sorted(summaries, key=lambda summary: to_order(summary.report, texts)))


def to_order(report: Report, texts: Texts) -> tuple[bool, str, date, date, str]:
    """Give by what a report is listed: what is shown of it, whose it is and of when; last its file's name.

    Those of no known municipality come last, and of one municipality those of no known period.
    """
    owners = to_sort_key(", ".join(report.municipalities) or texts.unknown_municipality)
    start, end = (report.period.start, report.period.end) if report.period else (date.max, date.max)
    return not report.municipalities, owners, start, end, report.name


def to_sort_key(name: str) -> str:
    """Give by what a name is put in order, the Swedish letters last as in the alphabet.

    >>> sorted(["Örebro", "Arboga", "Älvdalen", "Åre", "Ystad"], key=to_sort_key)
    ['Arboga', 'Ystad', 'Åre', 'Älvdalen', 'Örebro']
    """
    return name.casefold().translate(_AFTER_Z)


def name_report(report: Report, texts: Texts) -> str:
    """Name a report by whose and of when it is: "Hylte · Helårsrapport 2019"."""
    owners = ", ".join(report.municipalities) or texts.unknown_municipality
    return f"{owners} · {name_kind(report, texts)}"


def name_reports(reports: Sequence[Report], texts: Texts) -> dict[str, str]:
    """Name each of some reports so that they can be told apart, by their file names.

    One whose name others have has its file's name too: "Hylte · Helårsrapport 2019 (hylte-2019.pdf)".
    """
    shared = _find_shared(reports, texts)
    return {one.name: name_report(one, texts) + (f" ({one.name})" if one.name in shared else "") for one in reports}


def _find_shared(reports: Sequence[Report], texts: Texts) -> frozenset[str]:
    """Give the file names of the reports whose names others of them have too."""
    named = Counter(name_report(one, texts) for one in reports)
    return frozenset(one.name for one in reports if named[name_report(one, texts)] > 1)


def name_period(period: Period, texts: Texts) -> str:
    """Write a period in months and years.

    >>> from datetime import date
    >>> from ui.texts import SWEDISH
    >>> name_period(Period(start=date(2019, 1, 1), end=date(2019, 12, 31)), SWEDISH)
    '2019'
    >>> name_period(Period(start=date(2024, 1, 1), end=date(2024, 8, 31)), SWEDISH)
    'jan–aug 2024'
    """
    start, end = period.start, period.end
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{start.year}" if start.year == end.year else f"{start.year}–{end.year}"
    first, last = texts.months[start.month - 1], texts.months[end.month - 1]
    if start.year != end.year:
        return f"{first} {start.year}–{last} {end.year}"
    return f"{last} {end.year}" if first == last else f"{first}–{last} {end.year}"


def name_kind(report: Report, texts: Texts) -> str:
    """Name a report by its kind and period: "Delårsrapport jan–aug 2024"."""
    period = f" {name_period(report.period, texts)}" if report.period else ""
    return texts.kinds[report.kind] + period


def _to_entry(summary: ReportSummary, texts: Texts, *, is_shared: bool) -> str:
    report = summary.report
    owners = escape(", ".join(report.municipalities) or texts.unknown_municipality)
    # Several may be of an unknown municipality, or of one and the same period: the file's name tells which is which.
    file = "" if report.municipalities and not is_shared else f'<small class="file">{escape(report.name)}</small>'
    committee = f'<span class="committee">{escape(report.committee)}</span>' if report.committee else ""
    kind = escape(name_kind(report, texts))
    status = f" · {texts.preliminary}" if report.status is ReportStatus.PRELIMINARY else ""
    counts = [texts.figure.count(summary.figures), texts.passage.count(summary.passages)]
    if summary.problems:
        counts.append(texts.doubt.count(summary.problems))
    return (
        f'<li title="{escape(report.name)}"><strong>{owners}</strong><span>{kind}{status}</span>{file}{committee}'
        f"<small>{' · '.join(counts)}</small></li>"
    )
