"""What comparing two reports can break: plans and other bodies taken for one fact, a restated year left unseen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ingest.embedding import Encoder
from ingest.pipeline import ingest_paths, read_report
from ingest.reconcile.between import StoredReport, reconcile_between
from ingest.records import FindingKind, ParsedReport, Severity
from ingest.store import Store

_ROWS = {"Bibliotek": (1_390, 1_450), "Simhall": (2_270, 2_310), "Ungdomsgård": (905, 880), "Museum": (700, 745)}


def _write(tmp_path: Path, year: int, rows: dict[str, tuple[int, int]], body: str = "Kulturnämnden") -> Path:
    lines = ["Alviks kommun", "", body, "", f"Bokslut {year}", "", "Drift", ""]
    lines.append(f"Verksamhet, tkr\tBokslut {year - 1}\tBokslut {year}\tBudget {year}")
    lines.extend(f"{name}\t{before}\t{now}\t{now + 25}" for name, (before, now) in rows.items())
    path = tmp_path / f"bokslut-{year}-{body.casefold()}.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _next_year(rows: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    return {name: (now, now + 31) for name, (_, now) in rows.items()}


def _of_alvik(parsed: ParsedReport) -> ParsedReport:
    return replace(parsed, report=replace(parsed.report, municipalities=("Alvik",)))


def _stored(parsed: ParsedReport) -> StoredReport:
    return StoredReport(report=parsed.report, tables=parsed.tables, figures=parsed.figures)


def _read(path: Path) -> ParsedReport:
    return _of_alvik(read_report(path))


def test_same_year_told_alike_gives_nothing(tmp_path: Path) -> None:
    first, second = _read(_write(tmp_path, 2021, _ROWS)), _read(_write(tmp_path, 2022, _next_year(_ROWS)))
    assert reconcile_between(second, [_stored(first)]) == ()


def test_restated_year_is_a_remark(tmp_path: Path) -> None:
    later = _next_year(_ROWS)
    later["Simhall"] = (2_410, 2_500)
    first, second = _read(_write(tmp_path, 2021, _ROWS)), _read(_write(tmp_path, 2022, later))
    for parsed, other in ((second, first), (first, second)):
        found = reconcile_between(parsed, [_stored(other)])
        assert [(finding.kind, finding.severity) for finding in found] == [(FindingKind.TABLE, Severity.REMARK)]
        assert found[0].printed == "2410"
        assert found[0].other == other.report.name
        assert {place.report for place in found[0].locations} == {first.report.name, second.report.name}


def test_other_municipality_and_other_body_are_not_compared(tmp_path: Path) -> None:
    later = _next_year(_ROWS)
    later["Simhall"] = (2_410, 2_500)
    first, second = _read(_write(tmp_path, 2021, _ROWS)), _read(_write(tmp_path, 2022, later))
    elsewhere = replace(first.report, municipalities=("Bergvik",))
    board = replace(first.report, committee="Socialnämnden")
    assert reconcile_between(second, [replace(_stored(first), report=elsewhere)]) == ()
    assert reconcile_between(second, [replace(_stored(first), report=board)]) == ()


def test_year_that_differs_throughout_is_another_scope(tmp_path: Path) -> None:
    later = {name: (before + 60, now) for name, (before, now) in _next_year(_ROWS).items()}
    first, second = _read(_write(tmp_path, 2021, _ROWS)), _read(_write(tmp_path, 2022, later))
    assert reconcile_between(second, [_stored(first)]) == ()


def test_store_keeps_findings_between_reports(tmp_path: Path, encoder: Encoder) -> None:
    later = _next_year(_ROWS)
    later["Simhall"] = (2_410, 2_500)
    paths = [_write(tmp_path, 2021, _ROWS), _write(tmp_path, 2022, later)]
    for path in paths:
        path.write_text(path.read_text(encoding="utf-8").replace("Alviks kommun", "Hylte kommun"), encoding="utf-8")
    with Store.open(tmp_path / "data", model=encoder.name) as store:
        results = ingest_paths(paths, store, encoder)
        between = [finding for finding in store.findings() if finding.other]
        assert [finding.printed for finding in between] == ["2410"]
        store.remove_report(results[0].name)
        assert not [finding for finding in store.findings() if finding.other]
