"""What a user can correct about a report, how it is written, and the report as corrected.

In: a field and what the user typed. Out: a correction in its one written form, and reports with it, for example::

    "period", "202408"  ->  Correction(field="period", value="2024-01-01/2024-08-31")

A field that is set to "-" has no value: the report has no committee, states no unit. What was read stays stored beside
the correction, so that taking the correction back needs no other reading.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from rapidfuzz import process

from ingest.errors import CorrectionError, CorrectionFault
from ingest.municipalities import MUNICIPALITIES, find_municipalities
from ingest.notation.periods import full_year
from ingest.notation.units import to_unit
from ingest.records import Basis, Correction, Location, Period, Report, ReportKind, ReportStatus, Unit

BY_USER = "corrected by the user"
"""What stands as the evidence of a piece of metadata that a user corrected."""

_NOTHING = "-"
_KINDS = MappingProxyType(
    {
        **{kind.value: kind for kind in ReportKind},
        **{"annual": ReportKind.ANNUAL, "interim": ReportKind.INTERIM},
        **dict.fromkeys(("årsredovisning", "årsbokslut", "bokslut", "verksamhetsberättelse"), ReportKind.ANNUAL),
        **dict.fromkeys(("delårsrapport", "delårsbokslut", "tertialrapport", "månadsrapport"), ReportKind.INTERIM),
    }
)
_STATUSES = MappingProxyType(
    {
        **{status.value: status for status in (ReportStatus.PRELIMINARY, ReportStatus.FINAL)},
        **{"preliminär": ReportStatus.PRELIMINARY, "slutlig": ReportStatus.FINAL, "fastställd": ReportStatus.FINAL},
    }
)
_DAYS = re.compile(r"(\d{4}-\d\d(?:-\d\d)?)\s*/\s*(\d{4}-\d\d(?:-\d\d)?)")
_MONTH = re.compile(r"(\d{4})-?(\d\d)")
_ELSEWHERE = re.compile(r"\b(?:region|landsting)\w*\b", re.IGNORECASE)
_NAMES_TO_OFFER = 3
_A_DAY = "2024-10-12"  # as days and periods are typed
_PERIODS = ("2024", "202408", "2024-01-01/2024-08-31")


def change_corrections(corrections: Sequence[Correction], changes: Sequence[str]) -> tuple[Correction, ...]:
    """Return the corrections after changes as the user types them: "field=value", or "field=" to take one back.

    Raises CorrectionError, as `parse_correction` does, and where a change holds no "=".

    >>> change_corrections((Correction(field="unit", value="tkr"),), ["unit=", "status=final"])
    (Correction(field='status', value='final'),)
    """
    kept = {one.field: one for one in corrections}
    for change in changes:
        field, equals, text = change.partition("=")
        if not equals:
            message = f"{change!r} sets nothing. Write it as FIELD=VALUE, for example municipality=Hylte."
            raise CorrectionError(message, CorrectionFault.FIELD, change, "municipality=Hylte")
        kept.pop(_check_field(field.strip()), None)
        if text.strip():
            kept[field.strip()] = parse_correction(field.strip(), text)
    return tuple(sorted(kept.values()))


def parse_correction(field: str, text: str) -> Correction:
    """Return the correction that sets `field` to what the user typed; "-" sets it to nothing.

    Raises CorrectionError, which names the fields there are, or the values that the field takes.

    >>> parse_correction("period", "2024"), parse_correction("kind", "Delårsrapport").value
    (Correction(field='period', value='2024-01-01/2024-12-31'), 'interim report')
    """
    check = _CHECKS[_check_field(field)]
    typed = " ".join(text.split())
    if typed != _NOTHING:
        return Correction(field=field, value=check(typed))
    if field in ("title", "kind"):
        message = f"A report always has a {field}: {field}={_NOTHING} cannot be."
        raise CorrectionError(message, CorrectionFault.NEEDED, field)
    return Correction(field=field, value="")


def _check_field(field: str) -> str:
    if field not in FIELDS:
        offer = ", ".join(FIELDS)
        message = f"{field!r} is nothing that can be corrected. Choose one of: {offer}."
        raise CorrectionError(message, CorrectionFault.FIELD, field, offer)
    return field


def apply_corrections(report: Report, corrections: Sequence[Correction]) -> Report:
    """Return the report with the corrections in place of what was read, and the user as their evidence."""
    for one in corrections:
        report = _apply(report, one)
    corrected = {one.field for one in corrections}
    bases = [basis for basis in report.basis if basis.field not in corrected]
    location = Location(report=report.name)
    bases += [Basis(field=one.field, text=BY_USER, location=location) for one in corrections]
    return replace(report, basis=tuple(bases))


def _apply(report: Report, one: Correction) -> Report:
    match one.field:
        case "title":
            return replace(report, title=one.value)
        case "municipality":
            return replace(report, municipalities=tuple(one.value.split(", ")) if one.value else ())
        case "committee":
            return replace(report, committee=one.value)
        case "kind":
            return replace(report, kind=ReportKind(one.value))
        case "period":
            return replace(report, period=_to_period(one.value))
        case "published":
            return replace(report, published=date.fromisoformat(one.value) if one.value else None)
        case "status":
            return replace(report, status=ReportStatus(one.value))
        case _:
            return replace(report, unit=Unit(one.value))


def _to_period(value: str) -> Period | None:
    start, _, end = value.partition("/")
    return Period(start=date.fromisoformat(start), end=date.fromisoformat(end)) if value else None


def _check_text(typed: str) -> str:
    return typed


def _check_municipalities(typed: str) -> str:
    return ", ".join(dict.fromkeys(_check_municipality(name.strip()) for name in typed.split(",") if name.strip()))


def _check_municipality(typed: str) -> str:
    """Return the municipality's name as the store writes it; a region keeps its own."""
    if _ELSEWHERE.search(typed):
        return typed
    names = {name.casefold(): name for name in MUNICIPALITIES}
    if known := names.get(typed.casefold()):
        return known
    found = {mention.name for mention in find_municipalities(typed) if mention.end - mention.start == len(typed)}
    if len(found) == 1:
        return found.pop()
    nearest = ", ".join(name for name, _, _ in process.extract(typed, MUNICIPALITIES, limit=_NAMES_TO_OFFER))
    message = f"There is no municipality {typed!r}. The nearest names are: {nearest}."
    raise CorrectionError(message, CorrectionFault.MUNICIPALITY, typed, nearest)


def _check_kind(typed: str) -> str:
    return _choose(_KINDS, "kind", typed, "annual, interim, other").value


def _check_status(typed: str) -> str:
    return _choose(_STATUSES, "status", typed, f"preliminary, final, or {_NOTHING} for none").value


def _choose(
    choices: Mapping[str, ReportKind | ReportStatus], field: str, typed: str, offer: str
) -> ReportKind | ReportStatus:
    found = choices.get(typed.casefold())
    if found is None:
        message = f"{typed!r} is no {field} of a report. Choose one of: {offer}."
        raise CorrectionError(message, CorrectionFault.CHOICE, typed, offer)
    return found


def _check_period(typed: str) -> str:
    """Return the period as first and last day: of a year, from 1 January to a month's end, or as typed."""
    period = _read_period(typed)
    if period is None or period.start > period.end:
        first, last = _PERIODS[:-1], _PERIODS[-1]
        message = f"{typed!r} is no period. Write {', '.join(first)} or {last}."
        raise CorrectionError(message, CorrectionFault.PERIOD, typed, ", ".join(_PERIODS))
    return f"{period.start.isoformat()}/{period.end.isoformat()}"


def _read_period(typed: str) -> Period | None:
    if re.fullmatch(r"[12]\d{3}", typed):
        return full_year(int(typed))
    try:
        if match := _DAYS.fullmatch(typed):
            return Period(start=_first_day(match[1]), end=_last_day(match[2]))
        if _MONTH.fullmatch(typed):
            return Period(start=date(int(typed[:4]), 1, 1), end=_last_day(f"{typed[:4]}-{typed[-2:]}"))
    except ValueError:
        return None
    return None


def _first_day(text: str) -> date:
    return date.fromisoformat(text if len(text) > 7 else f"{text}-01")


def _last_day(text: str) -> date:
    if len(text) > 7:
        return date.fromisoformat(text)
    year, month = int(text[:4]), int(text[-2:])
    if not 1 <= month <= 12:  # calendar raises an error of its own for these
        raise ValueError(text)
    return date(year, month, calendar.monthrange(year, month)[1])


def _check_day(typed: str) -> str:
    try:
        return date.fromisoformat(typed).isoformat()
    except ValueError as error:
        message = f"{typed!r} is no day. Write it like {_A_DAY}."
        raise CorrectionError(message, CorrectionFault.DAY, typed, _A_DAY) from error


def _check_unit(typed: str) -> str:
    units = [unit.value for unit in Unit if unit is not Unit.UNKNOWN]
    if typed.casefold() in units:
        return typed.casefold()
    if unit := to_unit(typed):
        return unit.value
    message = f"{typed!r} is no unit. Choose one of: {', '.join(units)}, or {_NOTHING} for none."
    raise CorrectionError(message, CorrectionFault.UNIT, typed, ", ".join((*units, _NOTHING)))


_CHECKS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "title": _check_text,
        "municipality": _check_municipalities,
        "committee": _check_text,
        "kind": _check_kind,
        "period": _check_period,
        "published": _check_day,
        "status": _check_status,
        "unit": _check_unit,
    }
)
FIELDS = tuple(_CHECKS)
"""What can be corrected about a report."""
