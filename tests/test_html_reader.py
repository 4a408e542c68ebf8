"""A web page is read as it is shown: what breaks here gives wrong figures, or reads menus and hidden text."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.errors import ReadError
from ingest.pipeline import read_report
from ingest.readers import ReadText, read_blocks
from ingest.records import Block, BlockKind
from tests.conftest import TEXT_SAMPLES
from tests.office_documents import facts, page, to_page


def read(tmp_path: Path, content: str | bytes) -> ReadText:
    """Write a page and read it."""
    path = tmp_path / "rapport.html"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_blocks(path)


def texts(tmp_path: Path, content: str) -> list[str]:
    """Give the texts of the blocks of a page's main part."""
    return [block.text for block in read(tmp_path, page(content)).blocks]


def cells(block: Block) -> list[tuple[str, ...]]:
    """Give the cells of a table's rows."""
    return [row.cells for row in block.rows]


def table(tmp_path: Path, rows: str) -> list[tuple[str, ...]]:
    """Give the cells of a page's only table."""
    (block,) = (block for block in read(tmp_path, page(f"<table>{rows}</table>")).blocks if block.rows)
    return cells(block)


@pytest.mark.parametrize("path", TEXT_SAMPLES, ids=lambda path: path.stem[:10])
def test_a_report_as_web_page_says_what_it_says_as_text(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / f"{path.stem}.html"
    copy.write_text(to_page(read_blocks(path).blocks), encoding="utf-8")
    as_text, as_page = read_report(path), read_report(copy)
    assert facts(as_page) == facts(as_text)
    assert [passage.explains for passage in as_page.passages] == [passage.explains for passage in as_text.passages]


TEXT = "<p>Nettokostnad för året – 1 200 tkr över.</p>"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        b'<meta charset="iso-8859-1">' + TEXT.encode("cp1252"),
        b'<meta charset="utf-8">' + TEXT.encode("cp1252"),
        b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">' + TEXT.encode(),
        b"<?xml version='1.0' encoding='windows-1252'?>" + TEXT.encode("cp1252"),
        TEXT.replace("–", "&#150;").replace("ö", "&ouml;").replace("å", "&#229;").encode(),
        TEXT.replace("ö", "o\u0308").encode(),
    ],
)
def test_every_encoding_gives_the_same_text(tmp_path: Path, content: bytes) -> None:
    assert read(tmp_path, content).lines == ("Nettokostnad för året – 1 200 tkr över.",)


def test_scripts_menus_banners_comments_and_hidden_text_are_left_out(tmp_path: Path) -> None:
    around = (
        "<style>.stangd, #borta {display: none} @media print {.synlig {display:none}}</style>"
        '<div class="cookie-banner"><p>Vi använder 4 kakor.</p></div><div role="navigation">Meny 12</div>'
        "<noscript>Slå på skript 99.</noscript>"
    )
    hidden = (
        '<p hidden>Dold 1.</p><p style="display: none">Dold 2.</p><p aria-hidden="true">Dold 3.</p>'
        '<p class="stangd">Dold 4.</p><p id="borta">Dold 5.</p><!-- Dold 6. --><template>Dold 7.</template>'
        "<script>Dold 8.</script><button>Dela 9</button><nav>Dold 10.</nav><p><del>Dold 11.</del></p>"
    )
    content = f"<body>{around}<div><h1>Bokslut</h1>{hidden}<p class='synlig'>Budgeten höll.</p></div></body>"
    assert read(tmp_path, content).lines == ("Bokslut", "", "Budgeten höll.")


def test_a_list_of_links_within_the_page_is_no_content_and_other_links_are(tmp_path: Path) -> None:
    contents = '<ul><li><a href="#e">Ekonomi</a></li><li><a href="#p">Personal</a></li></ul>'
    other = '<ul><li><a href="/b.pdf">Bilaga om ekonomi</a></li><li>Se <a href="#e">Ekonomi</a></li></ul>'
    assert texts(tmp_path, contents + other) == ["• Bilaga om ekonomi", "• Se Ekonomi"]


def test_a_raised_mark_finds_its_footnote(tmp_path: Path) -> None:
    rows = "<tr><th>Enhet</th><th>Budget 2023</th></tr><tr><td>Skola<sup>1</sup></td><td>500</td></tr>"
    path = tmp_path / "rapport.html"
    path.write_text(page(f"<table>{rows}</table><p><sup>1</sup> Med hyror.</p>"), encoding="utf-8")
    (figure,) = read_report(path).figures
    assert (figure.label, figure.footnote) == ("Skola", "Med hyror.")


def test_what_a_click_opens_is_content(tmp_path: Path) -> None:
    content = (
        '<h2><button aria-expanded="false" aria-controls="p1">Ekonomi</button></h2>'
        '<div id="p1" hidden><p>Budgeten höll.</p></div>'
        '<div role="tabpanel" style="display:none"><p>Personalen ökade.</p></div>'
        "<details><summary>Investeringar</summary><p>Badhuset byggdes om.</p></details>"
    )
    assert texts(tmp_path, content) == [
        "Ekonomi",
        "Budgeten höll.",
        "Personalen ökade.",
        "Investeringar",
        "Badhuset byggdes om.",
    ]


def test_content_outside_the_main_element_is_not_lost(tmp_path: Path) -> None:
    rows = "<tr><th>Enhet</th><th>Budget</th></tr><tr><td>Skola</td><td>500</td></tr>"
    content = (
        f"<body><header><h1>Bokslut 2023</h1></header><main><p>Kort ingress.</p></main><table>{rows}</table></body>"
    )
    found = read(tmp_path, content)
    assert found.lines[0] == "Bokslut 2023"
    assert [block.kind for block in found.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.TABLE]


def test_the_page_title_outside_main_stands_first(tmp_path: Path) -> None:
    content = "<body><header><h1>Bokslut 2023</h1><p>Sök</p></header><main><p>Budgeten höll.</p></main></body>"
    assert read(tmp_path, content).lines == ("Bokslut 2023", "", "Budgeten höll.")


def test_numbers_split_over_tags_are_one_and_their_spaces_stay(tmp_path: Path) -> None:
    rows = (
        "<tr><th>Enhet</th><th>Budget&nbsp;2023</th></tr>"
        "<tr><td>Skola</td><td>\n  <span>1</span><b>&nbsp;234</b>\n </td></tr>"
        "<tr><td>Vård</td><td>&minus;5&thinsp;000<sup>1)</sup></td></tr>"
        "<tr><td>Gata</td><td>&minus;&numsp;7&#8239;100</td></tr>"
    )
    path = tmp_path / "rapport.html"
    path.write_text(page(f"<table>{rows}</table><p>1) Efter beslut i maj.</p>"), encoding="utf-8")
    parsed = read_report(path)
    assert [str(figure.amount.value) if figure.amount else "?" for figure in parsed.figures] == [
        "1234",
        "-5000",
        "-7100",
    ]
    assert "−5\u2009000¹⁾" in parsed.lines[2]


def test_cells_over_rows_and_columns_stand_where_they_begin(tmp_path: Path) -> None:
    content = page(
        "<table><caption>Drift, tkr.</caption><thead><tr><th rowspan=2>Enhet</th><th colspan=2>Helår</th></tr>"
        "<tr><th>Budget</th><th>Prognos</th></tr></thead><tfoot><tr><th>Summa</th><td>7</td><td>8</td></tr></tfoot>"
        "<tbody><tr><th rowspan=0>Skola</th><td>3</td><td>4</td></tr><tr><td>4</td><td>4</td></tr></tbody></table>"
    )
    caption, block = read(tmp_path, content).blocks
    assert (caption.kind, caption.text) == (BlockKind.PARAGRAPH, "Drift, tkr")
    assert cells(block) == [
        ("Enhet", "Helår", ""),
        ("", "Budget", "Prognos"),
        ("Skola", "3", "4"),
        ("", "4", "4"),
        ("Summa", "7", "8"),
    ]
    assert block.rows[0].spans == (1, 2, 1)
    assert block.rows[4].places[2].cell == "1!C5"


def test_a_caption_is_the_title_of_its_table(tmp_path: Path) -> None:
    rows = "<tr><th></th><th>Budget 2023</th></tr><tr><td>Skola</td><td>500</td></tr>"
    path = tmp_path / "rapport.html"
    figure = f"<figure><table>{rows}</table><figcaption>Drift (tkr)</figcaption></figure>"
    path.write_text(page(f"<h2>Ekonomi</h2><p>En mening.</p>{figure}"), encoding="utf-8")
    (found,) = read_report(path).figures
    assert found.caption == "Drift (tkr)"
    assert found.amount is not None
    assert found.amount.unit == "tkr"


@pytest.mark.parametrize("span", ["100000000", "-3", "två", ""])
def test_a_span_that_is_no_sensible_number_does_no_harm(tmp_path: Path, span: str) -> None:
    rows = f'<tr><td colspan="{span}" rowspan="{span}">Enhet</td></tr><tr><td>Skola</td><td>500</td></tr>'
    assert "500" in [cell for row in table(tmp_path, rows + "<tr><td>Vård</td><td>7</td></tr>") for cell in row]


def test_frames_of_a_layout_are_read_as_text_and_tables_in_them_as_tables(tmp_path: Path) -> None:
    inner = "<table><tr><td>Enhet</td><td>Budget</td></tr><tr><td>Skola</td><td>500</td></tr></table>"
    content = f"<table><tr><td><h2>Ekonomi</h2><p>Budgeten höll.</p></td><td>{inner}</td></tr></table>"
    found = read(tmp_path, page(content)).blocks
    assert [(block.kind, block.text) for block in found] == [
        (BlockKind.HEADING, "Ekonomi"),
        (BlockKind.PARAGRAPH, "Budgeten höll."),
        (BlockKind.TABLE, ""),
    ]
    assert found[2].rows[1].places[1].cell == "1!B2"


def test_a_table_in_a_cell_of_a_table_follows_it(tmp_path: Path) -> None:
    inner = "<table><tr><td>Del</td><td>Summa</td></tr><tr><td>A</td><td>5</td></tr></table>"
    content = f"<table><tr><th>Enhet</th><th>Budget</th></tr><tr><td>Skola{inner}</td><td>500</td></tr></table>"
    first, second = read(tmp_path, page(content)).blocks
    assert (cells(first)[1], cells(second)[1]) == (("Skola", "500"), ("A", "5"))


def test_lines_in_a_cell_are_words_of_it_or_rows_of_their_own(tmp_path: Path) -> None:
    rows = (
        "<tr><th>Post</th><th>Budget<br>2023</th></tr><tr><td>Intäkt<br>Kostnad</td><td>100<br>-200</td></tr>"
        "<tr><td>Netto</td><td><p>300</p><p>400</p></td></tr>"
    )
    assert table(tmp_path, rows) == [
        ("Post", "Budget 2023"),
        ("Intäkt", "100"),
        ("Kostnad", "-200"),
        ("Netto", "300 / 400"),
    ]


def test_lists_nest_and_count_and_pairs_with_numbers_are_rows(tmp_path: Path) -> None:
    content = (
        '<ol start="3"><li>Skola<ul><li>Grundskola</li></ul></li><li><p>Vård</p></li></ol>'
        "<dl><dt>Nettokostnad</dt><dd>74 485 tkr</dd><dt>Årsarbetare</dt><dd>78</dd></dl>"
    )
    found = read(tmp_path, page(content)).blocks
    assert [block.text for block in found[:3]] == ["3. Skola", "• Grundskola", "4. Vård"]
    assert cells(found[3]) == [("Nettokostnad", "74 485 tkr"), ("Årsarbetare", "78")]


def test_boxes_without_marks_become_headings_and_paragraphs(tmp_path: Path) -> None:
    content = (
        "<div><div><b>Ekonomi i korthet</b><br>Budgeten höll hela året.<br><br>Nästa år blir svårare.</div>"
        "Lös text <span>i en</span> låda.<div>Slut på den.</div></div>"
    )
    found = read(tmp_path, page(content)).blocks
    assert [(block.kind, block.text) for block in found] == [
        (BlockKind.HEADING, "Ekonomi i korthet"),
        (BlockKind.PARAGRAPH, "Budgeten höll hela året."),
        (BlockKind.PARAGRAPH, "Nästa år blir svårare."),
        (BlockKind.PARAGRAPH, "Lös text i en låda."),
        (BlockKind.PARAGRAPH, "Slut på den."),
    ]


def test_preformatted_lines_with_tabs_are_a_table(tmp_path: Path) -> None:
    found = read(tmp_path, page("<pre>Enhet\tBudget\nSkola\t500</pre>")).blocks
    assert cells(found[0]) == [("Enhet", "Budget"), ("Skola", "500")]


def test_title_and_publisher_come_from_the_head(tmp_path: Path) -> None:
    head = '<title>Bokslut 2023 -\n Eksjö kommun</title><meta property="og:site_name" content="Eksjö kommun">'
    found = read(tmp_path, f"<html><head>{head}</head><body><p>Budgeten höll.</p></body></html>")
    assert (found.title, found.author) == ("Bokslut 2023 - Eksjö kommun", "Eksjö kommun")


def test_a_page_nested_beyond_reason_is_read_to_its_end_or_refused(tmp_path: Path) -> None:
    assert read(tmp_path, "<div>" * 1_500 + "Budgeten höll." + "</div>" * 1_500).lines == ("Budgeten höll.",)
    with pytest.raises(ReadError, match="nested too deep"):
        read(tmp_path, "<div>" * 5_000 + "Budgeten höll." + "</div>" * 5_000)


def test_entities_of_a_page_fetch_nothing(tmp_path: Path) -> None:
    secret = tmp_path / "hemligt.txt"
    secret.write_text("hemligt")
    content = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]><p>Budgeten &x; höll.</p>'
    assert "hemligt" not in "".join(read(tmp_path, content).lines)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"<html><body><script>visa()</script><div id='app'></div></body></html>", "shows no text"),
        (b"PK\x03\x04\x00\x00\x00\x00\xff\xfe", "not a text file"),
    ],
)
def test_a_file_that_shows_nothing_is_refused_with_a_reason(tmp_path: Path, content: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says) as error:
        read(tmp_path, content)
    assert "rapport.html" in str(error.value)


def test_a_sub_total_of_each_group_is_no_item(tmp_path: Path) -> None:
    rows = "".join(
        f'<tr><td rowspan="3">{group}</td><td>{one}</td><td>{first}</td></tr><tr><td>{other}</td><td>{second}</td></tr>'
        f"<tr><td>Delsumma</td><td>{first + second}</td></tr>"
        for group, one, first, other, second in (
            ("Med skatter", "Bibliotek", 41, "Lekplats", 9),
            ("Med avgifter", "Vattenverk", 80, "Pumphus", 7),
        )
    )
    head = "<tr><th>Betalas</th><th>Projekt</th><th>Budget 2031</th></tr>"
    path = tmp_path / "ystad.html"
    path.write_text(
        page(f"<h1>Ystads kommun</h1><p>Investeringar, tkr</p><table>{head}{rows}</table>"), encoding="utf-8"
    )
    found = {figure.label: (figure.parent, figure.is_total) for figure in read_report(path).figures}
    assert found == {
        "Bibliotek": ("Med skatter Delsumma", False),
        "Lekplats": ("Med skatter Delsumma", False),
        "Med skatter Delsumma": ("", True),
        "Vattenverk": ("Med avgifter Delsumma", False),
        "Pumphus": ("Med avgifter Delsumma", False),
        "Med avgifter Delsumma": ("", True),
    }


def test_a_short_banner_tells_whose_page_it_is(tmp_path: Path) -> None:
    said = "<html><body><header><p>Älvdalens kommun</p></header><p>Budgeten höll.</p></body></html>"
    menu = "<header><a href='/a'>Eksjö</a> <a href='/b'>Mora</a></header>"
    assert read(tmp_path, said).author == "Älvdalens kommun"
    assert read(tmp_path, f"<html><body>{menu}<p>Budgeten höll.</p></body></html>").author == ""
