"""What can break when a PDF's text is read: its order, words cut at line ends, paragraphs, lists and headings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.readers import read_blocks
from ingest.readers.pdf.hyphens import count_words, heal
from ingest.records import BlockKind
from tests.made_pdfs import BOLD, ITALIC, LEADING, LEFT, RIGHT, make_pdf, read, texts, write


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, ["Ekonomi och verksamhet i kommunens alla delar"], top=80, font=BOLD, size=20)
        for left, right, top in zip(LEFT, RIGHT, (120, 134, 148), strict=True):  # row by row, as some programs write
            write(canvas, [left], left=72, top=top)
            write(canvas, [right], left=310, top=top)

    blocks = read(tmp_path, page)
    assert texts(blocks) == ["Ekonomi och verksamhet i kommunens alla delar", " ".join(LEFT), " ".join(RIGHT)]


def test_a_sentence_goes_on_in_the_next_column_and_over_a_footnote(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, ["Antalet elever ökade under läsåret och", "platserna räckte inte till, vilket har"], top=120)
        write(canvas, ["1 Räknat den femtonde oktober."], top=160, size=8)
        write(canvas, ["lett till längre köer för de yngsta i", "kommunens alla förskolor."], left=310, top=120)

    sentence, note = texts(read(tmp_path, page))
    assert sentence.endswith("vilket har lett till längre köer för de yngsta i kommunens alla förskolor.")
    assert note == "1 Räknat den femtonde oktober."


def test_a_paragraph_over_a_page_break_is_one_and_each_line_keeps_its_page(tmp_path: Path) -> None:
    def first(canvas: Canvas) -> None:
        write(
            canvas,
            ["Kostnaderna för placeringar steg kraftigt under", "våren och väntas fortsätta att stiga under hela"],
        )

    def second(canvas: Canvas) -> None:
        write(canvas, ["hösten.", "Nämnden följer frågan."], top=72)

    found = read_blocks(make_pdf(tmp_path / "r.pdf", first, second))
    assert len(found.blocks) == 2
    assert found.blocks[0].text.split("\n")[-1] == "hösten."
    assert [place.page for place in found.places] == [1, 1, 2, 2, 2]
    assert found.blocks[0].location.page == 1


def test_words_that_line_ends_cut_are_whole_and_hyphens_of_their_own_stay(tmp_path: Path) -> None:
    lines = [
        "Arbetet med kommunens verk-",
        "samhet omfattar både el-",
        "och gasnätet, och IT-",
        "stödet i hela staden.",
    ]
    blocks = read(tmp_path, lambda canvas: write(canvas, lines))
    assert blocks[0].text.split("\n") == [
        "Arbetet med kommunens verksamhet",
        "omfattar både el-",
        "och gasnätet, och IT-stödet",
        "i hela staden.",
    ]


@pytest.mark.parametrize(
    ("lines", "healed"),
    [
        (["en va-", "taxa"], ["en va-taxa", ""]),  # the report writes "va-taxa" elsewhere
        (["kommunens skol-", "skjuts"], ["kommunens skolskjuts", ""]),
        (["tids-, plan-", "eller bygglov"], ["tids-, plan-", "eller bygglov"]),
        (["åren 2020-", "2024"], ["åren 2020-2024", ""]),
        (["Delårsrapport mars 2026-", "nämnden"], ["Delårsrapport mars 2026-", "nämnden"]),
        (["Väst-", "Sverige"], ["Väst-Sverige", ""]),
        (["slutar så-"], ["slutar så-"]),
    ],
)
def test_healing_follows_the_words_of_the_report(lines: list[str], healed: list[str]) -> None:
    assert heal(lines, count_words(["enligt va-taxa och skolskjuts"])) == healed


def test_headings_have_the_levels_of_their_type(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        top = write(canvas, ["2 Uppföljning"], top=80, font=BOLD, size=20)
        top = write(canvas, ["2.1 Ekonomi"], top=top + 10, font=BOLD, size=15)
        top = write(canvas, ["Utfall per område"], top=top + 10, font=BOLD)
        top = write(canvas, ["Kommentar"], top=top + 10, font=ITALIC)
        top = write(canvas, LEFT, top=top + 10)
        top = write(canvas, ["2.2 Personal"], top=top + 10, font=BOLD, size=15)
        write(canvas, RIGHT, top=top + 10)

    blocks = read(tmp_path, page)
    assert texts(blocks, BlockKind.HEADING) == [
        "2 Uppföljning",
        "2.1 Ekonomi",
        "Utfall per område",
        "Kommentar",
        "2.2 Personal",
    ]
    first, last = (block for block in blocks if block.kind is BlockKind.PARAGRAPH)
    assert first.headings == ("2 Uppföljning", "2.1 Ekonomi", "Utfall per område", "Kommentar")
    assert last.headings == ("2 Uppföljning", "2.2 Personal")


def test_a_heading_over_two_lines_is_one(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        top = write(canvas, ["3 Väsentlig information till", "kommunens ledning"], top=80, font=BOLD, size=20)
        write(canvas, LEFT, top=top + 10)

    assert texts(read(tmp_path, page))[0] == "3 Väsentlig information till kommunens ledning"


@pytest.mark.parametrize("bullet", ["•", "-", "–", "1.", "a)"])
def test_list_items_are_items_with_their_second_lines(tmp_path: Path, bullet: str) -> None:
    after = {"1.": "2.", "a)": "b)"}.get(bullet, bullet)

    def page(canvas: Canvas) -> None:
        write(canvas, ["Nämnden har under året arbetat med följande frågor:"], top=80)
        for mark, top, lines in (
            (bullet, 100, ["trygga skolvägar i alla", "kommundelar"]),
            (after, 128, ["nya lokaler"]),
        ):
            write(canvas, [mark], left=80, top=top)
            write(canvas, lines, left=98, top=top)

    items = texts(read(tmp_path, page), BlockKind.LIST_ITEM)
    assert items == [f"{bullet} trygga skolvägar i alla kommundelar", f"{after} nya lokaler"]


def test_paragraphs_without_space_between_are_told_by_indent_and_short_lines(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        top = write(canvas, [*LEFT[:2], "väntat."], top=80)
        top = write(canvas, ["Personalen räckte inte till i alla de"], left=84, top=top)
        write(canvas, ["områden där den behövdes som mest."], top=top)

    assert texts(read(tmp_path, page), BlockKind.PARAGRAPH) == [
        "Nämnden höll sin budget under hela året, trots att priserna steg mer än väntat.",
        "Personalen räckte inte till i alla de områden där den behövdes som mest.",
    ]


def test_a_heading_in_bold_on_the_line_of_its_text_is_a_heading(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        for top, head, rest in ((100, "Personal.", "Bemanningen var god i alla delar"), (150, "Hamnen", "gick back")):
            write(canvas, [head], top=top, font=BOLD)
            write(canvas, [rest], left=72 + canvas.stringWidth(f"{head} ", BOLD, 11), top=top)
            write(canvas, ["av verksamheten under hela året."], top=top + LEADING)

    assert [(block.kind, block.text) for block in read(tmp_path, page)] == [
        (BlockKind.HEADING, "Personal."),
        (BlockKind.PARAGRAPH, "Bemanningen var god i alla delar\nav verksamheten under hela året."),
        (
            BlockKind.PARAGRAPH,
            "Hamnen gick back\nav verksamheten under hela året.",
        ),  # bold, and yet its sentence's subject
    ]


def test_headings_of_a_report_in_one_type_are_told_by_their_words(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        for top, lines in ((80, ["1. Ekonomi"]), (110, LEFT), (170, ["1.1 Personal"]), (200, RIGHT)):
            write(canvas, lines, top=top)

    blocks = read(tmp_path, page)
    assert texts(blocks, BlockKind.HEADING) == ["1. Ekonomi", "1.1 Personal"]
    assert blocks[-1].headings == ("1. Ekonomi", "1.1 Personal")


def test_three_columns_and_a_box_beside_them(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        for line in range(4):
            for column, word in enumerate(("Vatten", "Skolor", "Gator")):
                text = f"{word} stycke {line} och mer text"
                write(canvas, [text], left=60 + 170 * column, top=100 + LEADING * line + column * 4)

    joined = " ".join(texts(read(tmp_path, page)))
    order = re.findall(r"(Vatten|Skolor|Gator) stycke (\d)", joined)
    assert order == [(word, str(line)) for word in ("Vatten", "Skolor", "Gator") for line in range(4)]


def test_names_side_by_side_are_no_columns(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, LEFT, top=100)
        for left, name in ((72, "Anna Ek"), (200, "Bo Sund"), (330, "Cilla Berg")):
            write(canvas, [name, "ledamot"], left=left, top=200)

    assert texts(read(tmp_path, page))[1:] == ["Anna Ek Bo Sund Cilla Berg ledamot ledamot ledamot"]
