"""What can break with a PDF's pages: heads and feet, page numbers, turned pages, scans, files that cannot be opened."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest.errors import ReadError
from ingest.pipeline import read_report
from ingest.readers import read_blocks
from ingest.records import BlockKind
from tests.made_pdfs import BOLD, HEIGHT, LEADING, LEFT, PLAIN, RIGHT, WIDTH, Page, make_pdf, read, texts, write

REPORTS = Path(__file__).resolve().parents[2] / "shared" / "reports"


def test_running_heads_and_feet_go_and_page_numbers_are_read(tmp_path: Path) -> None:
    def page(number: int) -> Page:
        def draw(canvas: Canvas) -> None:
            write(canvas, ["Sandviks kommun, delårsrapport"], top=40, size=9)
            write(canvas, [f"Stycke {word} på sidan." for word in ("ett", "två", "tre")], top=120)
            write(canvas, [f"Sida {number} av 14"], left=280, top=800, size=9)

        return draw

    found = read_blocks(make_pdf(tmp_path / "r.pdf", *(page(number) for number in range(11, 15))))
    assert [page.printed for page in found.pages] == ["11", "12", "13", "14"]
    assert [page.number for page in found.pages] == [1, 2, 3, 4]
    assert "\n".join(found.lines).count("Sandviks kommun") == 1, "kept where it first stands"
    assert not any("av 14" in line for line in found.lines)
    assert sum("Stycke två" in line for line in found.lines) == 4


def test_a_head_that_names_the_chapter_beside_the_page_number_goes(tmp_path: Path) -> None:
    def page(number: int) -> Page:
        def draw(canvas: Canvas) -> None:
            write(canvas, [f"Kapitel {('Ekonomi', 'Personal')[number // 3]}"], top=40, font=BOLD)
            write(canvas, [str(number)], left=500, top=40, font=BOLD)
            write(canvas, LEFT, top=200)

        return draw

    found = read_blocks(make_pdf(tmp_path / "r.pdf", *(page(number) for number in range(1, 5))))
    assert [page.printed for page in found.pages] == ["1", "2", "3", "4"]
    assert [line for line in found.lines if line.startswith("Kapitel")] == ["Kapitel Ekonomi", "Kapitel Personal"]
    assert not texts(found.blocks, BlockKind.HEADING)


def test_a_single_page_tells_its_number_and_the_text_keeps_its_own(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, ["3 (7)"], left=500, top=40)
        write(canvas, ["Andel mål som nåddes under året:"], top=300)
        write(canvas, ["2 av 5"], top=340)

    found = read_blocks(make_pdf(tmp_path / "r.pdf", page))
    assert [page.printed for page in found.pages] == ["3"]
    assert texts(found.blocks) == ["Andel mål som nåddes under året:", "2 av 5"]


def test_what_repeats_in_the_text_itself_is_no_running_head(tmp_path: Path) -> None:
    pages = [
        lambda canvas: write(canvas, ["Sammanfattning", *LEFT], top=300),
        lambda canvas: write(canvas, ["Sammanfattning", *RIGHT], top=300),
        lambda canvas: write(canvas, ["Sammanfattning", *LEFT[:2], "väntat."], top=300),
    ]
    assert " ".join(texts(read(tmp_path, *pages))).count("Sammanfattning") == 3


def test_pages_of_contents_are_no_text(tmp_path: Path) -> None:
    def contents(canvas: Canvas) -> None:
        write(canvas, ["Innehåll"], top=80, font=BOLD, size=18)
        for place, (title, number) in enumerate((("1 Ekonomi", 3), ("2 Personal", 7), ("3 Mål", 12))):
            write(canvas, [f"{title} {'.' * 60} {number}"], top=120 + 20 * place)

    def page(canvas: Canvas) -> None:
        write(canvas, ["1 Ekonomi"], top=80, font=BOLD, size=18)
        write(canvas, LEFT, top=120)

    assert texts(read(tmp_path, contents, page)) == ["1 Ekonomi", " ".join(LEFT)]


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_shown(tmp_path: Path, rotation: int) -> None:
    def page(canvas: Canvas) -> None:
        canvas.translate(*{90: (HEIGHT, 0), 180: (WIDTH, HEIGHT), 270: (0, WIDTH)}[rotation])  # reportlab turns A4 too
        canvas.rotate(rotation)
        canvas.setFont(PLAIN, 11)
        for place, line in enumerate(LEFT):
            canvas.drawString(72, 400 - LEADING * place, line)

    found = read_blocks(make_pdf(tmp_path / "r.pdf", page, rotation=rotation))
    assert texts(found.blocks) == [" ".join(LEFT)]
    (shown,) = found.pages
    assert (round(shown.width), round(shown.height)) == (595, 842)
    boxes = [place.box for place in found.places]
    assert all(box and 71 < box.left < 73 and box.right < shown.width for box in boxes)
    assert [box.top for box in boxes if box] == sorted(box.top for box in boxes if box)


def test_text_that_stands_on_end_comes_after_the_rest_of_its_page(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, LEFT[:2], top=100)
        canvas.saveState()
        canvas.translate(560, 300)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Foto: Anna Ek")
        canvas.restoreState()
        write(canvas, LEFT[2:], top=128)

    assert texts(read(tmp_path, page)) == [" ".join(LEFT), "Foto: Anna Ek"]


def test_a_raised_digit_is_a_footnote_and_no_part_of_a_number(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, ["Utfallet blev som väntat år 2022"], top=100)
        canvas.setFont(PLAIN, 6)
        canvas.drawString(72 + canvas.stringWidth("Utfallet blev som väntat år 2022", PLAIN, 11), HEIGHT - 95, "1")

    assert texts(read(tmp_path, page)) == ["Utfallet blev som väntat år 2022¹"]


def test_a_locked_file_says_that_it_needs_its_password(tmp_path: Path) -> None:
    path = make_pdf(tmp_path / "r.pdf", lambda canvas: write(canvas, LEFT) and None, password="hemligt")
    with pytest.raises(ReadError, match=r"r\.pdf is locked with a password\. .*without the password"):
        read_blocks(path)


def test_damaged_files_say_so(tmp_path: Path) -> None:
    whole = make_pdf(tmp_path / "r.pdf", lambda canvas: write(canvas, LEFT)).read_bytes()
    cut = tmp_path / "cut.pdf"
    cut.write_bytes(whole[:200])
    with pytest.raises(ReadError, match=r"cut\.pdf is damaged"):
        read_blocks(cut)


def test_a_file_without_text_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"r\.pdf has no text on any of its 2 pages"):
        read_blocks(make_pdf(tmp_path / "r.pdf", lambda canvas: None, lambda canvas: canvas.rect(10, 10, 99, 99)))


def draw_image(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("RGB", (60, 80), "grey")), 0, 0, WIDTH, HEIGHT)


def test_a_scan_of_nothing_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"r\.pdf has no text on any of its 1 pages"):
        read_blocks(make_pdf(tmp_path / "r.pdf", draw_image))


def test_a_page_that_is_an_image_is_a_doubt_and_a_photo_is_none(tmp_path: Path) -> None:
    def photo(canvas: Canvas) -> None:
        draw_image(canvas)
        write(canvas, ["Foto: Anna Ek"], size=6)

    path = make_pdf(tmp_path / "r.pdf", lambda canvas: write(canvas, LEFT), draw_image, photo)
    found = read_blocks(path)
    assert [(problem.location.page, problem.message) for problem in found.problems] == [
        (2, "Page 2 is an image, and no text was found in it.")
    ]
    assert [page.is_scanned for page in found.pages][:2] == [False, True]
    assert [problem.location.page for problem in read_report(path).problems] == [2]


def test_the_files_own_title_names_the_municipality_where_the_text_does_not(tmp_path: Path) -> None:
    path = make_pdf(tmp_path / "r.pdf", lambda canvas: write(canvas, LEFT) and None, title="Bokslut 2023 Mora kommun")
    report = read_report(path).report
    assert report.municipalities == ("Mora",)
    assert (report.kind.value, report.period and report.period.end.year) == ("annual report", 2023)


def pages_of(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def letters(text: str) -> Counter[str]:
    plain = text.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))
    return Counter(character for character in plain if character.isalnum())


@pytest.mark.parametrize("name", ["goteborg_intraservice*", "goteborg_stadsrevisionen*"])
def test_no_text_of_a_real_report_is_lost_and_none_comes_twice(name: str) -> None:
    """Compare letter by letter with pdfium's own text, running heads and feet and contents aside."""
    paths = list(REPORTS.glob(f"{name}.pdf"))
    if not paths:
        pytest.skip("the real reports are not here")
    found = read_blocks(paths[0])
    read_pages = ["\n".join(line for line, place in zip(found.lines, found.places, strict=True) if place.page == number)
                  for number in range(1, len(found.pages) + 1)]  # fmt: skip
    for number, (whole, text) in enumerate(zip(pages_of(paths[0]), read_pages, strict=True), start=1):
        if re.search(r"^Innehåll", whole, re.MULTILINE):
            continue
        lost, more = letters(whole) - letters(text), letters(text) - letters(whole)
        assert more.total() <= 30, f"page {number} holds text of another, beyond the rest of a cut word"
        assert lost.total() <= 80, f"page {number} lost {lost}"
