"""The sample reports and the cases about them: as made, as read, and each piece of evidence verbatim in its report."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.records import Language
from eval.dataset import BEHAVIOURS, Case
from eval.evaluate import CONTRADICTIONS, OWN_REPORTS, Wanted, choose_cases
from eval.make_reports import MADE, SOURCES, main, read_parts
from eval.reconciliation import read_known
from eval.scorers.score import plain
from ingest.pipeline import read_report
from ingest.records import ParsedReport, ReportKind
from tests.office_documents import facts

CASES = choose_cases(Wanted())


@cache
def read(name: str) -> ParsedReport:
    """Give what is read from a sample report."""
    return read_report(OWN_REPORTS / name)


def test_there_are_cases_of_every_kind_in_both_languages() -> None:
    assert len(CASES) >= 275
    assert {case.behaviour for case in CASES} == set(BEHAVIOURS)
    assert min(Counter(case.kind for case in CASES).values()) >= 10
    assert min(Counter(case.language for case in CASES)[language] for language in Language) >= 100
    about = Counter(name for case in CASES for name in case.reports)
    assert set(about) == {path.name for path in OWN_REPORTS.iterdir()}
    assert about["goteborg-intraservice-delarsrapport-2026-03.pdf"] >= 25


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.identity)
def test_each_piece_of_evidence_stands_in_a_report_that_the_case_names(case: Case) -> None:
    names = case.reports or [path.name for path in OWN_REPORTS.iterdir()]
    texts = [plain("\n".join(read(name).lines)) for name in names]
    for piece in case.evidence:
        assert any(plain(piece) in text for text in texts), piece


@pytest.mark.parametrize("stem", MADE)
def test_a_made_report_is_what_its_source_makes(stem: str, tmp_path: Path) -> None:
    assert CliRunner().invoke(main, [str(tmp_path)]).exit_code == 0
    name = f"{stem}{MADE[stem]}"
    assert read_report(tmp_path / name).lines == read(name).lines


@pytest.mark.parametrize("stem", MADE)
def test_every_number_of_a_made_report_is_read_as_its_source_has_it(stem: str) -> None:
    source = (SOURCES / f"{stem}.txt").read_text(encoding="utf-8")
    cells = Counter(
        cell.strip().replace(" ", "").rstrip("%")
        for text in source.split("= ")
        for part in read_parts(text)
        for row in part.rows[1:]
        for cell in row[1:]
        if cell.strip().lstrip("-")[:1].isdigit()
    )
    figures = Counter("".join(figure.text.split()).rstrip("%") for figure in read(f"{stem}{MADE[stem]}").figures)
    assert figures == cells


@pytest.mark.parametrize(
    ("name", "kind", "end", "figures", "doubts"),
    [
        ("goteborg-intraservice-delarsrapport-2026-03.pdf", ReportKind.INTERIM, "2026-03-31", 215, 0),
        ("goteborg-stadsrevisionen-arsrapport-2023.docx", ReportKind.ANNUAL, "2023-12-31", 33, 1),
        ("exempelby-budgetuppfoljning-2025-04.xlsx", ReportKind.INTERIM, "2025-04-30", 87, 0),
        ("exempelby-arsredovisning-2024.html", ReportKind.ANNUAL, "2024-12-31", 86, 0),
    ],
)
def test_what_a_sample_report_is(name: str, kind: ReportKind, end: str, figures: int, doubts: int) -> None:
    parsed = read(name)
    assert parsed.report.kind is kind
    assert parsed.report.period is not None
    assert parsed.report.period.end.isoformat() == end
    assert (len(parsed.figures), len(parsed.problems)) == (figures, doubts)
    assert (OWN_REPORTS / name).stat().st_size < 150_000
    assert "Facit" in "\n".join(parsed.lines), "it says that it is no report of a municipality"


def test_the_pdf_has_as_many_facts_as_its_source_read_as_text(tmp_path: Path) -> None:
    stem = "goteborg-intraservice-delarsrapport-2026-03"
    copy = tmp_path / f"{stem}.md"
    copy.write_text((SOURCES / f"{stem}.txt").read_text(encoding="utf-8").replace("\t<", "\t"), encoding="utf-8")
    assert len(facts(read_report(copy))) == len(facts(read(f"{stem}.pdf")))


def test_the_known_contradictions_are_of_the_sample_reports_and_stand_where_they_say() -> None:
    known = read_known(CONTRADICTIONS)
    assert {one.report for one in known} == {path.name for path in OWN_REPORTS.iterdir()}
    for one in known:
        if one.printed:
            parsed = read(one.report)
            lines = [
                line
                for number, line in enumerate(parsed.lines, start=1)
                if number == one.line or (one.page and parsed.places[number - 1].page == one.page)
            ]
            assert any(plain(one.printed) in plain(line) for line in lines), one.describe()
