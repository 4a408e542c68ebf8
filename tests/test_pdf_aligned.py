"""Tables that only the places of their words make, and pages that look like such tables and are none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from ingest.readers.pdf.page import read_page
from ingest.readers.pdf.page_tables import find_page_tables

PLAIN = (("Post", "2022", "2023"), ("Skola", "1 200", "1 310"), ("Vård", "3 400", "3 500"), ("Summa", "4 600", "4 810"))
PROSE = (
    "Nämndens resultat blev 120 tkr bättre",
    "än budget, vilket beror på att 14",
    "tjänster har varit vakanta under 2023",
    "och att ersättningarna ökade med 3,2",
    "procent jämfört med året innan. Det",
    "var 80 tkr och 2021 var det 1 430",
)


def _cells(path: Path, draw: Callable[[Canvas], None]) -> list[list[tuple[str, ...]]]:
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    draw(canvas)
    canvas.save()
    document = pypdfium2.PdfDocument(path)
    tables = find_page_tables(read_page(document[0], 1), path.name)
    document.close()
    return [[row.cells for row in table.rows] for table in tables]


def _set(
    canvas: Canvas, rows: Sequence[Sequence[str]], rights: Sequence[float], *, left: float = 60, size: float = 9
) -> None:
    """Draw rows with names from `left` and the other cells up to `rights`."""
    canvas.setFont("Helvetica", size)
    for place, row in enumerate(rows):
        at = 665 - place * 14
        canvas.drawString(left, at, row[0])
        for right, text in zip(rights, row[1:], strict=True):
            canvas.drawRightString(right, at, text)


def _prose(canvas: Canvas, lines: Sequence[str], left: float) -> None:
    canvas.setFont("Times-Roman", 10)
    for place, line in enumerate(lines):
        canvas.drawString(left, 665 - place * 14, line)


def test_a_table_beside_prose_keeps_its_own_names(tmp_path: Path) -> None:
    """Lines of prose on the same heights are not the names of the rows."""

    def draw(canvas: Canvas) -> None:
        _prose(canvas, PROSE, 60)
        _set(canvas, PLAIN, (430, 500), left=320)

    assert _cells(tmp_path / "t.pdf", draw) == [list(PLAIN)]


NARROW = (
    *("Skolans kostnader steg med", "4 procent sedan fler", "elever kom från andra", "kommuner."),
    *("Vården köpte in tre nya", "bilar till hemtjänsten", "eftersom de gamla var", "slitna."),
)
LONG = (*PLAIN[:3], ("Park", "110", "140"), ("Gata", "510", "480"), ("Bad", "330", "310"), ("Summa", "5 550", "5 740"))


def _draw_narrow(canvas: Canvas, pitch: float) -> None:
    canvas.setFont("Times-Roman", 9)
    for place, line in enumerate(NARROW):
        canvas.drawString(420, 651 - place * pitch, line)
    _set(canvas, LONG, (300, 380))


def test_a_text_of_few_words_a_line_beside_a_table_is_no_column_of_it(tmp_path: Path) -> None:
    """Lines that follow closer than the rows beside them are about the table, not each about its row."""
    assert _cells(tmp_path / "t.pdf", lambda canvas: _draw_narrow(canvas, 10)) == [list(LONG)]


def test_comments_on_the_rows_stay_beside_them(tmp_path: Path) -> None:
    """Each is of two lines, so that its row takes the height of both."""
    comments = (("Fler elever kom från", "andra kommuner."), ("Tre bilar köptes in till", "hemtjänsten."))
    rows = (*PLAIN[1:3], ("Park", "110", "140"), ("Gata", "510", "480"), ("Bad", "330", "310"))

    def draw(canvas: Canvas) -> None:
        _set(canvas, [(*PLAIN[0], "")], (300, 380, 500))
        canvas.drawString(420, 665, "Kommentar")
        for place, row in enumerate(rows):
            at = 645 - place * 24
            canvas.drawString(60, at, row[0])
            canvas.drawRightString(300, at, row[1])
            canvas.drawRightString(380, at, row[2])
            for line, text in enumerate(comments[place % 2]):
                canvas.drawString(420, at - line * 11, text)

    (table,) = _cells(tmp_path / "t.pdf", draw)
    assert [row[-1] for row in table if row[0]][1:] == [comments[place % 2][0] for place in range(len(rows))]


def test_two_tables_beside_each_other_are_two(tmp_path: Path) -> None:
    """The names of the right one do not go into the cells of the left one."""
    other = (PLAIN[0], ("Vatten", "70", "75"), ("Avfall", "81", "82"), ("Totalt", "151", "157"))

    def draw(canvas: Canvas) -> None:
        _set(canvas, PLAIN, (190, 260))
        _set(canvas, other, (460, 530), left=330)

    assert _cells(tmp_path / "t.pdf", draw) == [list(PLAIN), list(other)]


def test_a_frame_with_one_line_inside_does_not_hide_columns(tmp_path: Path) -> None:
    """A line beside the names alone makes a grid of two columns, and the numbers are in three."""

    def draw(canvas: Canvas) -> None:
        canvas.rect(55, 600, 305, 80)
        canvas.line(180, 600, 180, 680)
        canvas.line(55, 661, 360, 661)
        _set(canvas, PLAIN, (260, 350))

    assert _cells(tmp_path / "t.pdf", draw) == [list(PLAIN)]


def test_columns_that_only_the_header_parts_go_on_below(tmp_path: Path) -> None:
    """Two shaded cells in the header, and no line between the columns of text under them."""
    rows = (("Uppdrag", "Kommentar"), ("Utred lokaler", "Klart i maj"), ("Se över avtal", "Pågår, 2 av 3 klara"))

    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0.9, 0.9, 0.9)
        canvas.rect(55, 660, 145, 20, stroke=0, fill=1)
        canvas.rect(200, 660, 160, 20, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        for at in (680, 660, 640, 620):
            canvas.line(55, at, 360, at)
        for at in (55, 360):
            canvas.line(at, 620, at, 680)
        canvas.setFont("Helvetica", 9)
        for place, (name, comment) in enumerate(rows):
            canvas.drawString(60, 666 - 20 * place, name)
            canvas.drawString(205, 666 - 20 * place, comment)

    assert _cells(tmp_path / "t.pdf", draw) == [list(rows)]


def test_narrow_columns_and_years(tmp_path: Path) -> None:
    """Columns set close together, with years over them, do not run into one number."""
    rows = (
        ("Mnkr", "2019", "2020", "2021", "2022", "2023"),
        ("Resultat", "12", "-4", "33", "8", "15"),
        ("Soliditet, %", "41", "40", "42", "43", "43"),
        ("Investeringar", "120", "98", "143", "160", "155"),
    )
    found = _cells(tmp_path / "t.pdf", lambda canvas: _set(canvas, rows, (170, 198, 226, 254, 282), size=8))
    assert found == [list(rows)]


def test_a_wrapped_name_with_values_on_its_last_line(tmp_path: Path) -> None:
    """The line without values begins the name, for the next one goes on in small letters."""
    rows = (
        ("Mått", "2022", "2023"),
        ("Andel elever med behörighet till", "", ""),
        ("gymnasieskolan", "88,1 %", "89,0 %"),
        ("Antal barn per årsarbetare", "5,3", "- 5,1"),
        ("Nöjd-kund-index", "64", "–"),
    )
    (table,) = _cells(tmp_path / "t.pdf", lambda canvas: _set(canvas, rows, (320, 400)))
    assert table == [
        rows[0],
        ("Andel elever med behörighet till gymnasieskolan", "88,1 %", "89,0 %"),
        *rows[3:],
    ]


def test_turned_headings_and_raised_marks(tmp_path: Path) -> None:
    """Headings that run up their columns are read, and the mark of a footnote is no digit of the number before it."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        for at in (700, 620, 600, 580):
            canvas.line(60, at, 300, at)
        for at in (60, 180, 240, 300):
            canvas.line(at, 700, at, 580)
        canvas.drawString(64, 626, "Område")
        for at, text in ((213, "Utfall 2023"), (273, "Budget 2023")):
            canvas.saveState()
            canvas.translate(at, 624)
            canvas.rotate(90)
            canvas.drawString(0, 0, text)
            canvas.restoreState()
        for at, row in ((606, ("Skola", "120", "130")), (586, ("Vård", "1 234", "-15"))):
            canvas.drawString(64, at, row[0])
            canvas.drawRightString(290, at, row[2])
            canvas.drawRightString(230, at, row[1])
        canvas.setFont("Helvetica", 5)
        canvas.drawString(230, 590, "1")

    assert _cells(tmp_path / "t.pdf", draw) == [
        [("Område", "Utfall 2023", "Budget 2023"), ("Skola", "120", "130"), ("Vård", "1 234¹", "-15")]
    ]


def test_pages_that_look_like_tables_are_none(tmp_path: Path) -> None:
    """Two columns of prose with numbers, a contents page without dots, lists of dates, letterheads, charts."""
    contents = (("1    Inledning", "3"), ("1.1  Bakgrund", "4"), ("2    Ekonomi", "5"), ("2.1  Utfall", "12"))
    dates = (("Ärende 12", "2024-03-19"), ("Ärende 13", "2024-04-02"), ("Ärende 14", "2024-05-11"))
    address = (
        ("Besöksadress", "Telefon", "Org.nr"),
        ("Storgatan 12", "031-365 00 00", "212000-1355"),
        ("411 36 Staden", "031-365 12 12", "5-2000"),
    )

    def columns(canvas: Canvas) -> None:
        _prose(canvas, PROSE, 60)
        _prose(canvas, PROSE[::-1], 320)

    def chart(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 8)
        for place in range(5):
            canvas.drawString(60, 500 + place * 30, str(20 * place))
            canvas.line(75, 503 + place * 30, 400, 503 + place * 30)
            canvas.drawString(100 + place * 60, 485, str(2019 + place))
            canvas.drawString(100 + place * 60, 548 + 10 * place, str(27 + 7 * place))

    assert _cells(tmp_path / "columns.pdf", columns) == []
    assert _cells(tmp_path / "contents.pdf", lambda canvas: _set(canvas, contents, (500,))) == []
    assert _cells(tmp_path / "dates.pdf", lambda canvas: _set(canvas, dates, (300,))) == []
    assert _cells(tmp_path / "address.pdf", lambda canvas: _set(canvas, address, (280, 450))) == []
    assert _cells(tmp_path / "chart.pdf", chart) == []


def test_tables_drawn_beside_each_other_are_two_however_many_columns_each_has(tmp_path: Path) -> None:
    """A shaded header over each tells them apart, where the numbers of columns do not."""
    other = (("Personal", "2022"), ("Lotsar", "12"), ("Båtsmän", "31"), ("Fyrvakter", "4"))

    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.85)
        canvas.rect(56, 661, 208, 13, stroke=0, fill=1)
        canvas.rect(326, 661, 150, 13, stroke=0, fill=1)
        canvas.setFillGray(0)
        _set(canvas, PLAIN, (190, 260))
        _set(canvas, other, (470,), left=330)

    assert _cells(tmp_path / "t.pdf", draw) == [list(PLAIN), list(other)]


def test_a_table_below_another_has_columns_of_its_own(tmp_path: Path) -> None:
    """Numbers that stand between the columns of the one above do not part its cells."""
    first = (("Enhet", "Budget", "Utfall", "Skillnad"), ("Kaj", "-41 200", "-41 650", "350"))
    above = (*first, ("Fyr", "-88 310", "-92 140", "-1 640"), ("Summa", "-129 510", "-133 790", "-1 290"))
    below = (("Antal", "2021", "2022", "2023"), ("Lotsar", "7,2", "4,1", "4,4"), ("Bojar", "212", "61", "63"))

    def draw(canvas: Canvas) -> None:
        _set(canvas, above, (290, 410, 475))
        canvas.translate(0, -5 * 14)
        _set(canvas, below, (260, 390, 450))

    assert _cells(tmp_path / "t.pdf", draw) == [list(above), list(below)]


def test_headings_that_begin_on_the_left_of_their_columns_stay_whole(tmp_path: Path) -> None:
    """The number of such a column stands on its right, with the heading of the next one close by."""
    rows = (("Mått", "", "", ""), ("Båtar, antal", "80", "76", "81"), ("Nöjda, %", "90", "88", "91"))

    def draw(canvas: Canvas) -> None:
        _set(canvas, rows, (290, 360, 430))
        for left, text in ((230, "Målnivå"), (302, "Utfall 2022"), (372, "Utfall 2021")):
            canvas.drawString(left, 665, text)

    assert _cells(tmp_path / "t.pdf", draw)[0][0] == ("Mått", "Målnivå", "Utfall 2022", "Utfall 2021")
