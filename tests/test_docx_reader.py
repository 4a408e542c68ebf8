"""A Word file is read as it is shown: what breaks here gives wrong figures, or text that nobody sees on the page."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as DocumentType
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ingest.errors import ReadError
from ingest.pipeline import read_report
from ingest.readers import ReadText, read_blocks
from ingest.records import Block, BlockKind
from tests.conftest import TEXT_SAMPLES
from tests.office_documents import add_table, facts, save_docx

RUN = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
NOTES = (
    '<w:footnotes {}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
    '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> Med statsbidrag</w:t></w:r></w:p></w:footnote>'
    '<w:footnote w:id="5"><w:p><w:r><w:t>Utan hyror</w:t></w:r></w:p></w:footnote></w:footnotes>'
)


def read(tmp_path: Path, build: Callable[[DocumentType], None]) -> ReadText:
    """Build a Word file and read it."""
    document = Document()
    build(document)
    path = tmp_path / "rapport.docx"
    document.save(str(path))
    return read_blocks(path)


def add(document: DocumentType, xml: str) -> None:
    """Add WordprocessingML at the end of the body."""
    body = document.element.body
    for element in parse_xml(f"<w:body {nsdecls('w')}>{xml}</w:body>"):
        body.insert(len(body) - 1, element)


def paragraph(inner: str) -> str:
    """Give a paragraph of WordprocessingML."""
    return f"<w:p>{inner}</w:p>"


def cell(text: str, properties: str = "") -> str:
    """Give a cell of WordprocessingML."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(RUN.format(text))}</w:tc>"


def table(*rows: str) -> str:
    """Give a table of WordprocessingML."""
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def control(inner: str, properties: str = "") -> str:
    """Give a content control around WordprocessingML."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def cells(block: Block) -> list[tuple[str, ...]]:
    """Give the cells of a table's rows."""
    return [row.cells for row in block.rows]


def kinds(found: ReadText) -> list[tuple[BlockKind, str]]:
    """Give the kind and text of each block."""
    return [(block.kind, block.text) for block in found.blocks]


@pytest.mark.parametrize("path", TEXT_SAMPLES, ids=lambda path: path.stem[:10])
def test_a_report_as_word_file_says_what_it_says_as_text(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / f"{path.stem}.docx"
    save_docx(read_blocks(path).blocks, copy)
    as_text, as_word = read_report(path), read_report(copy)
    assert facts(as_word) == facts(as_text)
    assert [passage.explains for passage in as_word.passages] == [passage.explains for passage in as_text.passages]
    assert len({bool(figure.location.cell) for figure in as_word.figures}) == 1


def test_merged_cells_stand_where_they_begin_and_say_how_far_they_reach(tmp_path: Path) -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    two = '<w:gridSpan w:val="2"/>'
    found = read(
        tmp_path,
        lambda document: add(
            document,
            table(
                cell("Enhet", down) + cell("Helår", two) + cell("Kommentar", down),
                cell("dold rest", on) + cell("Budget 2023") + cell("Prognos 2023") + cell("", on),
                cell("Skola") + cell("500") + cell("480") + cell("Vakanser"),
            ),
        ),
    )
    (block,) = found.blocks
    assert cells(block) == [
        ("Enhet", "Helår", "", "Kommentar"),
        ("", "Budget 2023", "Prognos 2023", ""),
        ("Skola", "500", "480", "Vakanser"),
    ]
    assert [row.spans for row in block.rows] == [(1, 2, 1, 1), (1, 1, 1, 1), (1, 1, 1, 1)]
    assert [place.cell for place in block.rows[2].places] == ["1!A3", "1!B3", "1!C3", "1!D3"]


def test_a_merged_heading_counts_for_its_columns_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "rapport.docx"
    document = Document()
    add(
        document,
        table(
            cell("") + cell("Helår", '<w:gridSpan w:val="2"/>') + cell(""),
            cell("Enhet") + cell("Budget 2023") + cell("Prognos 2023") + cell("Analys"),
            cell("Skola") + cell("500") + cell("480") + cell("1"),
            cell("Vård") + cell("900") + cell("950") + cell("2"),
        ),
    )
    document.save(str(path))
    figures = read_report(path).figures
    assert [(figure.label, figure.column, figure.text, figure.note) for figure in figures] == [
        ("Skola", "Helår / Budget 2023", "500", "1"),
        ("Skola", "Helår / Prognos 2023", "480", "1"),
        ("Vård", "Helår / Budget 2023", "900", "2"),
        ("Vård", "Helår / Prognos 2023", "950", "2"),
    ]


def test_a_border_drawn_a_hair_beside_another_makes_no_column(tmp_path: Path) -> None:
    two = '<w:gridSpan w:val="2"/>'
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in (3000, 60, 1940, 2000))
    rows = (
        cell("Nyckeltal") + cell("Utfall 2022", two) + cell("Utfall 2023"),
        cell("Antal bygglov", two) + cell("210") + cell("234"),
        cell("Antal tillsyner", two) + cell("41") + cell("38"),
    )
    xml = table(*rows).replace("<w:tbl>", f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>")
    found = read(tmp_path, lambda document: add(document, xml))
    assert cells(found.blocks[0]) == [
        ("Nyckeltal", "Utfall 2022", "Utfall 2023"),
        ("Antal bygglov", "210", "234"),
        ("Antal tillsyner", "41", "38"),
    ]


def test_rows_and_cells_in_content_controls_and_skipped_columns_are_read(tmp_path: Path) -> None:
    row = control(f"<w:tr>{cell('Skola')}{control(cell('500'))}</w:tr>")
    skipped = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell("Budget")}</w:tr>'
    whole = control(f"<w:tbl>{skipped}{row}</w:tbl>")
    found = read(tmp_path, lambda document: add(document, whole))
    assert cells(found.blocks[0]) == [("", "Budget"), ("Skola", "500")]


def test_insertions_are_kept_and_deletions_left_out(tmp_path: Path) -> None:
    deleted = "<w:del w:id='1'><w:r><w:delText>4 000</w:delText><w:tab/></w:r></w:del>"
    inserted = f"<w:ins w:id='2'>{RUN.format('5 000')}</w:ins>"
    moved = f"<w:moveFrom w:id='3'>{RUN.format('Flyttat')}</w:moveFrom>"
    ended = "<w:pPr><w:rPr><w:del w:id='4'/></w:rPr></w:pPr>"
    struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t>9 999</w:t></w:r>"

    def build(document: DocumentType) -> None:
        add(
            document, paragraph(RUN.format("Nämnden fick ") + deleted + inserted + struck + RUN.format(" tkr.") + moved)
        )
        add(document, paragraph(ended + RUN.format("En mening som ")) + paragraph(RUN.format("fortsätter här.")))
        gone = f"<w:tr><w:trPr><w:del w:id='5'/></w:trPr>{cell('Vård')}{cell('700')}</w:tr>"
        add(document, f"<w:tbl><w:tr>{cell('Skola')}{cell('500')}</w:tr>{gone}</w:tbl>")

    found = read(tmp_path, build)
    assert [block.text for block in found.blocks[:2]] == ["Nämnden fick 5 000 tkr.", "En mening som fortsätter här."]
    assert cells(found.blocks[2]) == [("Skola", "500")]


def test_hidden_text_codes_of_fields_prompts_and_contents_are_left_out(tmp_path: Path) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hemligt</w:t></w:r>"
    shown = "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>öppet </w:t></w:r>"
    code, *ends = (f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "separate", "end"))
    code += f"<w:r><w:instrText>DOCPROPERTY x</w:instrText></w:r>{ends[0]}{RUN.format('2023 ')}{ends[1]}"
    prompt = control(paragraph(RUN.format("Klicka här")), "<w:showingPlcHdr/>")
    gallery = "<w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj>"
    contents = control(paragraph(RUN.format("Ekonomi 3")), gallery)
    link = paragraph(f"<w:hyperlink w:anchor='_Toc1'>{RUN.format('Personal')}<w:r><w:tab/></w:r></w:hyperlink>")
    text = paragraph(hidden + shown + code + RUN.format("är läst."))
    found = read(tmp_path, lambda document: add(document, prompt + contents + link + text))
    assert found.lines == ("öppet 2023 är läst.",)


def test_headings_come_by_style_by_a_style_based_on_one_by_outline_and_by_look(tmp_path: Path) -> None:
    def build(document: DocumentType) -> None:
        document.add_heading("Ekonomi", 1)
        style = document.styles.add_style("Avsnitt", 1)
        style.base_style = document.styles["Heading 2"]
        document.add_paragraph("Drift", style="Avsnitt")
        add(document, paragraph("<w:pPr><w:outlineLvl w:val='2'/></w:pPr>" + RUN.format("Kostnader för drift")))
        document.add_paragraph().add_run("Vad kostade vakanserna").bold = True
        document.add_paragraph("De kostade ingenting alls under året.")
        document.add_heading("Personal", 1)
        document.add_paragraph("Sjukfrånvaron sjönk under året.")

    found = read(tmp_path, build)
    assert found.blocks[4].headings == ("Ekonomi", "Drift", "Kostnader för drift", "Vad kostade vakanserna")
    assert found.blocks[6].headings == ("Personal",)


def test_lists_get_their_numbers_back(tmp_path: Path) -> None:
    def build(document: DocumentType) -> None:
        for text in ("Första", "Andra"):
            document.add_paragraph(text, style="List Number")
        document.add_paragraph("Punkt", style="List Bullet")

    assert [text for _, text in kinds(read(tmp_path, build))] == ["1. Första", "2. Andra", "• Punkt"]


def test_headings_get_the_numbers_of_their_chapters(tmp_path: Path) -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, text in enumerate(("%1", "%1.%2"))
    )

    def build(document: DocumentType) -> None:
        numbering = document.part.numbering_part.element
        numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'))
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
        for text, level in (("Ekonomi", 0), ("Drift", 1), ("Investeringar", 1), ("Personal", 0), ("Frånvaro", 1)):
            heading = document.add_heading(text, level + 1)
            number = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr>'
            heading._p.get_or_add_pPr().append(parse_xml(number))

    texts = [text for _, text in kinds(read(tmp_path, build))]
    assert texts == ["1 Ekonomi", "1.1 Drift", "1.2 Investeringar", "2 Personal", "2.1 Frånvaro"]


def add_part(path: Path, name: str, kind: str, xml: str) -> None:
    """Put a part into a Word file, with its relation to the document."""
    with zipfile.ZipFile(path) as package:
        parts = {item: package.read(item) for item in package.namelist()}
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = f'<Relationship Id="rId900" Type="{base}/{kind}" Target="{name}"/></Relationships>'
    relations = "word/_rels/document.xml.rels"
    parts[relations] = parts[relations].replace(b"</Relationships>", relation.encode())
    with zipfile.ZipFile(path, "w") as package:
        for item, content in {**parts, f"word/{name}": xml.encode()}.items():
            package.writestr(item, content)


def test_a_footnote_reaches_its_row_and_stands_after_its_table(tmp_path: Path) -> None:
    path = tmp_path / "rapport.docx"
    document = Document()
    mark = "<w:r><w:footnoteReference w:id='{}'/></w:r>"
    document.add_heading("Drift, tkr", 1)
    noted = f"<w:tc>{paragraph(RUN.format('Skola') + mark.format(5))}</w:tc>"
    value = f"<w:tc>{paragraph(RUN.format('480') + mark.format(2))}</w:tc>"
    add(document, table(cell("Enhet") + cell("Budget 2023") + cell("Utfall 2023"), noted + cell("500") + value))
    document.save(str(path))
    add_part(path, "footnotes.xml", "footnotes", NOTES.format(nsdecls("w")))
    parsed = read_report(path)
    assert [(str(figure.amount.value) if figure.amount else "?", figure.footnote) for figure in parsed.figures] == [
        ("500", "Utan hyror"),
        ("480", "Utan hyror"),
    ]
    assert parsed.lines[-3:] == ("1) Utan hyror", "", "2) Med statsbidrag")
    assert parsed.lines[3] == "Skola¹⁾\t500\t480²⁾"


def test_a_footnote_of_a_title_does_not_part_it_from_its_table(tmp_path: Path) -> None:
    path = tmp_path / "rapport.docx"
    document = Document()
    mark = "<w:r><w:footnoteReference w:id='5'/></w:r>"
    add(document, paragraph(RUN.format("Drift per enhet, tkr") + mark))
    add(document, table(cell("Enhet") + cell("Budget 2023"), cell("Skola") + cell("500")))
    document.save(str(path))
    add_part(path, "footnotes.xml", "footnotes", NOTES.format(nsdecls("w")))
    (figure,) = read_report(path).figures
    assert figure.caption.startswith("Drift per enhet, tkr")


def test_a_raised_mark_never_becomes_part_of_a_number(tmp_path: Path) -> None:
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>'
    value = f"<w:tc>{paragraph(RUN.format('400') + raised)}</w:tc>"
    path = tmp_path / "rapport.docx"
    document = Document()
    add(document, table(cell("Enhet") + cell("Budget 2023"), cell("Skola") + value))
    document.save(str(path))
    (figure,) = read_report(path).figures
    assert figure.amount is not None
    assert figure.amount.value == 400


def test_numbers_under_each_other_in_a_cell_are_rows_or_nothing(tmp_path: Path) -> None:
    def stacked(*texts: str) -> str:
        return "<w:tc>" + "".join(paragraph(RUN.format(text)) for text in texts) + "</w:tc>"

    header = cell("Post") + cell("Budget 2023") + cell("Utfall 2023")
    even = stacked("Intäkter", "Kostnader") + stacked("100", "200") + stacked("110", "-190")
    uneven = stacked("Netto") + stacked("300", "400") + stacked("7")
    found = read(tmp_path, lambda document: add(document, table(header, even, uneven)))
    assert cells(found.blocks[0])[1:] == [
        ("Intäkter", "100", "110"),
        ("Kostnader", "200", "-190"),
        ("Netto", "300 / 400", "7"),
    ]


def test_a_table_in_a_table_follows_it_and_a_frame_is_no_table(tmp_path: Path) -> None:
    inner = table(cell("Enhet") + cell("Budget"), cell("Skola") + cell("500"))
    nested = f"<w:tc>{paragraph(RUN.format('Se nedan'))}{inner}{paragraph('')}</w:tc>"
    frame = table(f"<w:tc>{paragraph(RUN.format('En ruta med text om året.'))}{inner}{paragraph('')}</w:tc>")
    both = table(cell("Total") + cell("900"), cell("Delar") + nested) + paragraph("") + frame
    found = read(tmp_path, lambda document: add(document, both))
    assert [block.kind for block in found.blocks] == [
        BlockKind.TABLE,
        BlockKind.TABLE,
        BlockKind.PARAGRAPH,
        BlockKind.TABLE,
    ]
    assert cells(found.blocks[0]) == [("Total", "900"), ("Delar", "Se nedan")]
    assert [block.rows[1].places[1].cell for block in found.blocks if block.rows] == ["1!B2", "2!B2", "3!B2"]


def test_text_boxes_symbols_and_soft_hyphens_are_read_as_shown(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{paragraph(RUN.format('Faktaruta: 45 elever går i skolan.'))}</w:txbxContent>"
    vml = "xmlns:v='urn:schemas-microsoft-com:vml'"
    shape = f"<w:r><w:pict><v:shape {vml}><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r>"
    twice = (
        "<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        f"<mc:Choice Requires='wps'>{shape}</mc:Choice><mc:Fallback>{shape}</mc:Fallback></mc:AlternateContent>"
    )
    mixed = "<w:t>Netto\u00adkostnad</w:t><w:softHyphen/><w:t>en för IT</w:t><w:noBreakHyphen/><w:t>stöd är</w:t>"
    symbol = "<w:r><w:sym w:font='Wingdings' w:char='F0E8'/></w:r>"
    text = paragraph(RUN.format("Anker.") + twice) + paragraph(
        f"<w:r>{mixed}</w:r>{symbol}" + RUN.format("högre i år.")
    )
    found = read(tmp_path, lambda document: add(document, text))
    assert [block.text for block in found.blocks] == [
        "Anker.",
        "Faktaruta: 45 elever går i skolan.",
        "Nettokostnaden för IT-stöd är→högre i år.",
    ]


def test_paragraphs_set_with_tabs_are_a_table(tmp_path: Path) -> None:
    def build(document: DocumentType) -> None:
        document.add_paragraph("Enhet\t\tBudget 2023\tUtfall 2023")
        document.add_paragraph("Skola\t\t\t500\t480")

    assert cells(read(tmp_path, build).blocks[0]) == [("Enhet", "Budget 2023", "Utfall 2023"), ("Skola", "500", "480")]


def test_the_header_of_the_pages_is_no_text_but_can_be_the_title(tmp_path: Path) -> None:
    def build(document: DocumentType) -> None:
        document.core_properties.title = ""
        document.sections[0].header.paragraphs[0].text = "Delårsrapport 2023"
        document.add_paragraph("Nämnden höll sin budget under hela året.")

    found = read(tmp_path, build)
    assert found.lines == ("Nämnden höll sin budget under hela året.",)
    assert found.title == "Delårsrapport 2023"


def test_title_and_author_come_from_the_file(tmp_path: Path) -> None:
    def build(document: DocumentType) -> None:
        document.core_properties.title = "Bokslut 2023"
        document.core_properties.author = "Eksjö kommun"
        add_table(document, [["Enhet", "Budget"], ["Skola", "500"]])

    found = read(tmp_path, build)
    assert (found.title, found.author) == ("Bokslut 2023", "Eksjö kommun")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"PK\x03\x04 cut short", "is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password"),
        (b"{\\rtf1 Bokslut}", "is damaged"),
    ],
)
def test_a_file_that_is_no_word_file_is_refused_with_a_reason(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "rapport.docx"
    path.write_bytes(content)
    with pytest.raises(ReadError, match=says) as error:
        read_blocks(path)
    assert "rapport.docx" in str(error.value)


def test_a_word_file_cut_in_its_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rapport.docx"
    Document().save(str(path))
    with zipfile.ZipFile(path) as package:
        parts = {item: package.read(item) for item in package.namelist()}
    with zipfile.ZipFile(path, "w") as package:
        for item, content in parts.items():
            package.writestr(item, content[: len(content) // 2] if item == "word/document.xml" else content)
    with pytest.raises(ReadError, match=r"document\.xml breaks off"):
        read_blocks(path)


def test_a_word_file_without_text_and_a_zip_of_something_else_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="holds no text"):
        read(tmp_path, lambda document: None)
    path = tmp_path / "annat.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    with pytest.raises(ReadError, match="no Word file"):
        read_blocks(path)
