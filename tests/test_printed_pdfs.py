"""Whole reports as browsers and word processors print them: each figure in its row and column, and no other."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from ingest.pipeline import read_report
from ingest.readers.pdf.reader import read_pdf
from ingest.records import BlockKind, Figure

PDFS = Path(__file__).parent / "pdfs"


def _figures(name: str) -> tuple[Figure, ...]:
    return read_report(PDFS / name).figures


def _value(figures: tuple[Figure, ...], label: str, column: str) -> Decimal:
    (figure,) = [one for one in figures if one.label == label and one.column == column]
    assert figure.amount
    return figure.amount.value


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("blank_cells_without_tags.pdf", 41),
        ("zebra.pdf", 62),
        ("long_with_sum_bands.pdf", 256),
        ("justified_columns.pdf", 21),
        ("charts.pdf", 33),
        ("middle_aligned.pdf", 30),
        ("cells_apart.pdf", 49),
        ("plain_from_word.pdf", 41),
        ("shaded_from_word.pdf", 86),
    ],
)
def test_every_figure_is_read_and_nothing_else(name: str, count: int) -> None:
    """A cell that is lost, or a number of the text or of a chart that becomes a figure, changes the count."""
    assert sum(figure.amount is not None for figure in _figures(name)) == count
    assert not read_report(PDFS / name).problems


@pytest.mark.parametrize(
    ("name", "label", "column", "value"),
    [
        ("blank_cells_without_tags.pdf", "Soliditet, %", "2023", "212"),
        ("blank_cells_without_tags.pdf", "Soliditet, %", "2019", "562"),
        ("zebra.pdf", "Totalt", "Avvikelse", "-33323"),
        ("zebra.pdf", "Politisk verksamhet", "Budget helår 2024", "7612"),
        ("zebra.pdf", "Utbyte av gatubelysning", "Kvar", "46571"),
        ("long_with_sum_bands.pdf", "Totalt nämnden", "Avvikelse 2023", "-31370"),
        ("long_with_sum_bands.pdf", "Summa övre området", "Bokslut 2022", "57131"),
        ("middle_aligned.pdf", "Nämnd och gemensam ledning för hela förvaltningen", "Periodens budget 2023", "62402"),
        ("middle_aligned.pdf", "Summa socialnämnden", "Periodens utfall 2023", "297194"),
        ("cells_apart.pdf", "Komvux", "Utfall jan-aug 2024", "20843"),
        ("shaded_from_word.pdf", "Gymnasieskola", "Helår 2024 / Prognos", "471.1"),
        ("plain_from_word.pdf", "Förvaltningskontor", "Budget 2023", "69095"),
        ("plain_from_word.pdf", "Skola i Söderbyn", "Avvikelse", "-7651"),
        ("plain_from_word.pdf", "Antal lärare", "2023", "1711"),
    ],
)
def test_a_figure_has_its_own_row_and_column(name: str, label: str, column: str, value: str) -> None:
    """A shifted cell, a lost header or a label cut in two would give another figure, or none."""
    assert _value(_figures(name), label, column) == Decimal(value)


def test_justified_columns_are_read_one_after_the_other() -> None:
    """Words set far apart on a narrow line are still one line, and the columns do not mix."""
    blocks = read_pdf(PDFS / "justified_columns.pdf").blocks
    headings = [block.text for block in blocks if block.kind is BlockKind.HEADING]
    assert headings == ["Förvaltningsberättelse 2023", "Händelser under året", "Ekonomi", "Personal"]
    first = next(block for block in blocks if block.kind is BlockKind.PARAGRAPH)
    assert first.text.startswith("Nämnden redovisar ett överskott för året.\nÖverskottet beror främst på")
    assert first.text.endswith("ramarna bestämdes.")
