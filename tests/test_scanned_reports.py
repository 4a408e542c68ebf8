"""A report that is a scan or a picture is read like any other, and each figure says that it was read from an image."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from assistant.pipeline import Assistant
from assistant.records import Outcome
from ingest.embedding import Encoder
from ingest.errors import ReadError
from ingest.pipeline import ingest_paths, read_report
from ingest.records import ParsedReport
from ingest.store import Store
from tests.test_scan import ROWS, STYLES, draw_page

FACTS = {(row[0], text) for row in ROWS[1:] for text in row[1:]}


def draw_image(rows: tuple[tuple[str, ...], ...] = ROWS) -> Image.Image:
    return Image.fromarray(np.ascontiguousarray(draw_page(STYLES["ruled"], rows)[:, :, ::-1]))


def write_scan(path: Path, image: Image.Image) -> Path:
    """Write a PDF whose only page is an image, as a scanner does."""
    canvas = Canvas(str(path), pagesize=A4)
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    canvas.drawImage(ImageReader(buffer), 0, 0, *A4)
    canvas.save()
    return path


def read_facts(report: ParsedReport) -> set[tuple[str, str]]:
    # The thin space in "1 111" may be lost on paper; every digit and sign counts.
    printed = {text.replace(" ", ""): text for _, text in FACTS}
    return {(figure.label, printed[figure.text.replace(" ", "")]) for figure in report.figures}


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> ParsedReport:
    return read_report(write_scan(tmp_path_factory.mktemp("scan") / "bokslut-2023.pdf", draw_image()))


def test_every_cell_of_a_scanned_table_is_a_figure_on_its_page(scan: ParsedReport) -> None:
    assert read_facts(scan) == FACTS
    assert all(figure.location.is_scanned and figure.location.page == 1 for figure in scan.figures)
    assert scan.pages[0].is_scanned


def test_the_box_of_a_scanned_cell_lies_on_the_image(scan: ParsedReport) -> None:
    summed = next(figure for figure in scan.figures if figure.label == "Summa")
    box = summed.location.box

    assert box is not None
    assert box.left == pytest.approx(72 + 160, abs=1)
    assert box.right == pytest.approx(72 + 160 + 90, abs=1)
    assert 260 < box.top < box.bottom < 285


def test_a_scanned_cell_is_exact_only_where_the_table_proves_it(tmp_path: Path) -> None:
    misprinted = (*ROWS[:2], ("Äldreomsorg", "-70 294", "-69 888", "416"), *ROWS[3:])

    report = read_report(write_scan(tmp_path / "bokslut-2023.pdf", draw_image(misprinted)))

    exact = {(figure.label, figure.text.replace(" ", "")): figure.is_exact for figure in report.figures}
    assert exact["Förskola och fritidshem", "-47111"]
    assert not exact["Äldreomsorg", "416"]


def test_an_answer_with_a_figure_that_nothing_proves_says_so(tmp_path: Path, encoder: Encoder) -> None:
    lone = (("Verksamhet", "Utfall 2023"), ("Skolskjuts", "-4 312"), ("Färdtjänst", "-918"))
    path = write_scan(tmp_path / "hylte-bokslut-2023.pdf", draw_image(lone))
    store = Store.open(tmp_path / "data", model=encoder.name)
    ingest_paths([path], store, encoder)

    answer = Assistant(store, encoder).ask("vad kostade skolskjutsen 2023?")

    assert answer.outcome is Outcome.ANSWERED
    assert "inskannad" in answer.text
    store.close()


@pytest.mark.parametrize("ending", [".png", ".jpg", ".tif"])
def test_a_picture_of_a_page_is_a_report(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"bokslut-2023{ending}"
    draw_image().save(path, quality=92) if ending == ".jpg" else draw_image().save(path)

    assert read_facts(read_report(path)) == FACTS


def test_a_page_on_its_side_is_read_and_its_boxes_lie_on_the_page_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "bokslut-2023.png"
    draw_image().rotate(90, expand=True).save(path)

    report = read_report(path)

    assert read_facts(report) == FACTS
    page = report.pages[0]
    assert page.width > page.height
    boxes = [figure.location.box for figure in report.figures]
    assert all(box and 0 <= box.left < box.right <= page.width and box.bottom <= page.height for box in boxes)


@pytest.mark.parametrize(
    ("content", "says"), [(b"\x89PNG\r\n\x1a\nbroken", "damaged"), (None, "too small"), (b"", "no text")]
)
def test_a_picture_that_cannot_be_read_says_why(content: bytes | None, says: str, tmp_path: Path) -> None:
    path = tmp_path / "sida.png"
    if content:
        path.write_bytes(content)
    else:
        Image.new("RGB", (300, 200) if content is None else (1200, 1600), "white").save(path)

    with pytest.raises(ReadError, match=says):
        read_report(path)
