"""A table whose headings were saved without the columns that they span is not read: its columns have others' names."""

from __future__ import annotations

from pathlib import Path

from ingest.pipeline import read_report

SPANNED = """# Folkmängd 2031

| Kommun | Födda | Döda | Inflyttade | Netto | | | |
|---|---|---|---|---|---|---|---|
| Orsa | 61 | 70 | 301 | 110 | 191 | 12 | 3 |
| Mora | 81 | 90 | 501 | 210 | 291 | 22 | 4 |
| Leksand | 71 | 75 | 401 | 150 | 251 | 32 | 5 |
"""


def read(tmp_path: Path, text: str) -> tuple[int, str]:
    path = tmp_path / "folk.md"
    path.write_text(text, encoding="utf-8")
    report = read_report(path)
    return len(report.figures), " ".join(problem.message for problem in report.problems)


def test_columns_without_headings_at_the_end_make_the_others_doubtful(tmp_path: Path) -> None:
    figures, problems = read(tmp_path, SPANNED)
    assert figures == 0
    assert "do not reach its last columns" in problems


def test_one_column_without_a_heading_is_left_as_it_is(tmp_path: Path) -> None:
    named = SPANNED.replace("| Netto | | | |", "| Netto | Egna länet | Riket | |")
    assert read(tmp_path, named)[0]
