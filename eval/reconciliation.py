"""`python -m eval reconciliation`: which contradictions that people know of are found, missed, or found falsely.

In: a file of known contradictions, one JSON object a line (`eval/README.md` tells the keys), and the folder of the
reports. Out: found, missed and false, with each one's place; exit 1 where recall or precision is lower than asked::

    {"report": "bokslut-2019.txt", "kind": "sum", "printed": "1 234", "computed": "1 243", "line": 77}
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

import click

from ingest.records import Finding, Location, Severity
from ingest.runs import Status

_NUMBER = re.compile(r"[-−–]?\s?\d+(?:[\s\u00a0]\d+)*(?:[.,]\d+)?")
_MINUS = str.maketrans("−–", "--")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A contradiction that people know of; what is "" or None is not compared.

    A report without any place is known to hold none: all that is found there is false.
    """

    report: str
    kind: str = ""
    printed: str = ""
    computed: Decimal | None = None
    line: int | None = None
    page: int | None = None
    note: str = ""

    @property
    def is_none(self) -> bool:
        """Whether it says that its report holds no contradiction."""
        return self.line is None and self.page is None

    def describe(self) -> str:
        """Give it in a line: "a.txt, line 77: sum, printed 1 234, 1243 computed"."""
        place = f"line {self.line}" if self.line is not None else f"page {self.page}"
        computed = "" if self.computed is None else f", {self.computed} computed"
        return f"{self.report}, {place}: {self.kind or 'contradiction'}, printed {self.printed or '–'}{computed}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciled:
    """Known contradictions with the findings that are of them, those without one, and the findings that nobody knows.

    `remarks` are findings of rounding that nobody lists: they are no errors, and so not false.
    """

    found: tuple[tuple[Known, Finding], ...]
    missed: tuple[Known, ...]
    false: tuple[tuple[str, Finding], ...]
    remarks: int

    @property
    def recall(self) -> float:
        """The share of the known that were found; 1 where none is known."""
        known = len(self.found) + len(self.missed)
        return len(self.found) / known if known else 1.0

    @property
    def precision(self) -> float:
        """The share of the findings that are known; 1 where nothing was found."""
        findings = len(self.found) + len(self.false)
        return len(self.found) / findings if findings else 1.0


@click.command()
@click.option(
    "--known", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True, help="JSON Lines."
)
@click.option("--reports", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True, help="Folder.")
@click.option("--at-least", type=click.FloatRange(0, 1), default=0.0, help="Exit 1 when recall or precision is lower.")
def reconciliation(known: Path, reports: Path, at_least: float) -> None:
    """Print which KNOWN contradictions of REPORTS are found, which are missed, and what is found falsely."""
    try:
        expected = read_known(known)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    findings, failures = _find(sorted({one.report for one in expected}), reports)
    result = match_findings(expected, findings)
    click.echo("\n".join(describe_reconciled(result)))
    if failures or min(result.recall, result.precision) < at_least:
        sys.exit(1)


def read_known(path: Path) -> tuple[Known, ...]:
    """Return the known contradictions of a file. Raises ValueError that names the line which is none."""
    known = []
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if text.strip():
            try:
                known.append(_to_known(json.loads(text, parse_float=Decimal)))
            except (KeyError, TypeError, ValueError, InvalidOperation) as error:
                raise ValueError(f"{path}, line {number}: no known contradiction: {error!r}") from error
    return tuple(known)


def match_findings(expected: Sequence[Known], findings: Mapping[str, Sequence[Finding]]) -> Reconciled:
    """Return which of the expected are found: in the same place, with what is known of kind and printed number.

    One finding may tell several known places of one cause, and several findings one known contradiction.
    """
    pairs = []
    missed = []
    for one in expected:
        if one.is_none:
            continue
        finding = next((each for each in findings.get(one.report, ()) if _is_of(one, each)), None)
        if finding is None:
            missed.append(one)
        else:
            pairs.append((one, finding))
    unknown = [
        (report, finding)
        for report, own in findings.items()
        for finding in own
        if not any(one.report == report and not one.is_none and _is_of(one, finding) for one in expected)
    ]
    false = [(report, finding) for report, finding in unknown if finding.severity is Severity.ERROR]
    return Reconciled(found=tuple(pairs), missed=tuple(missed), false=tuple(false), remarks=len(unknown) - len(false))


def describe_reconciled(result: Reconciled) -> Iterator[str]:
    """Yield the result as lines of text."""
    known = len(result.found) + len(result.missed)
    yield f"found {len(result.found)} of {known} known (recall {result.recall:.4f}, precision {result.precision:.4f})"
    for one, finding in result.found:
        if one.computed is not None and (finding.computed is None or finding.computed.value != one.computed):
            value = finding.computed.value if finding.computed else "nothing"
            yield f"  found with another value, {value}: {one.describe()}"
    yield f"missed: {len(result.missed)}"
    yield from (f"  {one.describe()}{f' ({one.note})' if one.note else ''}" for one in result.missed)
    yield f"false: {len(result.false)}"
    for report, finding in result.false:
        yield f"  {report}, {_place(finding.locations[0])}: {finding.kind}, {finding.english}"
    yield f"remarks (rounding) that nobody lists: {result.remarks}"


def _find(names: Sequence[str], folder: Path) -> tuple[dict[str, tuple[Finding, ...]], int]:
    """Return the findings of the reports of these names, and how many could not be read."""
    from ingest.embedding import open_encoder  # here: it takes seconds to load, which other commands need not wait
    from ingest.pipeline import ingest_paths
    from ingest.store import Store

    encoder = open_encoder()
    with tempfile.TemporaryDirectory() as data, Store.open(Path(data), model=encoder.name) as store:
        results = ingest_paths([folder / name for name in names], store, encoder)
        failed = [result for result in results if result.status is Status.FAILED]
        for result in failed:
            click.echo(f"{result.name}: {result.message}", err=True)
        return {name: _first_of(name, store.findings([name])) for name in store.report_names()}, len(failed)


def _first_of(name: str, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings whose doubtful place is in a report: one between two reports counts once."""
    return tuple(finding for finding in findings if finding.locations[0].report == name)


def _is_of(known: Known, finding: Finding) -> bool:
    """Whether a finding is of a known contradiction: a place of both, and the printed number, or else the kind.

    A finding about words prints a whole phrase ("back 63 tkr"); the number is one of its numbers.
    """
    if not any(_is_at(known, location) for location in finding.locations):
        return False
    if known.printed:
        numbers = {_digits(match[0]) for match in _NUMBER.finditer(finding.printed)}
        return _digits(known.printed) in numbers | {_digits(finding.printed)}
    return not known.kind or known.kind == str(finding.kind)


def _is_at(known: Known, location: Location) -> bool:
    if location.report != known.report:
        return False
    if known.line is not None:
        return (location.first_line or 0) <= known.line <= (location.last_line or 0)
    return location.page == known.page


def _digits(text: str) -> str:
    return re.sub(r"[^\d,.-]", "", text.translate(_MINUS)).replace(",", ".")


def _place(location: Location) -> str:
    return f"page {location.page}" if location.page is not None else f"line {location.first_line}"


def _to_known(found: Mapping[str, object]) -> Known:
    unknown = set(found) - {"report", "kind", "printed", "computed", "line", "page", "note"}
    if unknown:
        raise ValueError(f"unknown key {sorted(unknown)[0]!r}")
    return Known(
        report=str(found["report"]),
        kind=str(found.get("kind") or ""),
        printed=str(found.get("printed") or ""),
        computed=_to_decimal(found.get("computed")),
        line=_to_place(found.get("line")),
        page=_to_place(found.get("page")),
        note=str(found.get("note") or ""),
    )


def _to_decimal(value: object) -> Decimal | None:
    if value is None or value == "":
        return None
    return Decimal(re.sub(r"[^\d,.-]", "", str(value).translate(_MINUS)).replace(",", "."))


def _to_place(value: object) -> int | None:
    if value is not None and not isinstance(value, int):
        raise ValueError(f"{value!r} is no line or page")
    return value
