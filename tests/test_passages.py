"""Passages are whole sentences, verbatim, and linked only to rows that they explain."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.metadata import read_metadata
from ingest.notation import parse_amounts
from ingest.passages import MAX_LENGTH, PassagesRead, to_passages
from ingest.readers import ReadText, read_blocks
from ingest.readers.layout import to_blocks
from ingest.records import (
    Amount,
    Block,
    Column,
    Location,
    Measure,
    Passage,
    Report,
    ReportKind,
    ReportStatus,
    RowReference,
    Table,
    TableRow,
    Unit,
)
from ingest.row_names import agrees
from ingest.sentences import split_sentences
from ingest.tables import TablesRead, find_tables

REPORTS = Path(__file__).resolve().parents[2] / "shared" / "reports"
REPORT = Report(
    name="r.txt",
    source="r.txt",
    digest="",
    title="",
    municipalities=(),
    committee="Hamnnämnden",
    kind=ReportKind.OTHER,
    period=None,
    status=ReportStatus.UNKNOWN,
    unit=Unit.TKR,
)


def blocks_of(text: str) -> tuple[Block, ...]:
    """Cut a text into blocks, without a file."""
    return to_blocks(tuple(text.split("\n")), frozenset(), "r.txt")


def table_of(block: Block, index: int = 0, note_column: int = -1, first_row: int = 1) -> Table:
    """Make the table of a block by hand: a header row, labels first, the deviation last; rows of sums are totals."""
    last = max(len(row.cells) for row in block.rows) - 1 - (note_column >= 0)
    columns = (Column(index=last, header="Avvikelse", measure=Measure.VARIANCE, period=None, unit=Unit.TKR),)
    rows = tuple(
        TableRow(
            labels=(row.cells[0],),
            parent="",
            is_total=row.cells[0].startswith(("Summa", "Totalt")),
            cells=row.cells,
            note=row.cells[note_column] if note_column >= 0 else "",
            location=row.location,
        )
        for row in block.rows[first_row:]
    )
    return Table(
        index=index,
        caption="",
        headings=block.headings,
        columns=columns,
        rows=rows,
        unit=Unit.TKR,
        favourable=1,
        location=block.location,
    )


def read(text: str, *, note_column: int = -1) -> PassagesRead:
    """Cut a text into passages; its first table is understood by hand."""
    blocks = blocks_of(text)
    tabular = [block for block in blocks if block.rows]
    tables = (table_of(tabular[0], note_column=note_column),) if tabular else ()
    return to_passages(blocks, TablesRead(tables=tables, problems=(), used=frozenset()), REPORT)


def explained(text: str, *, note_column: int = -1) -> dict[str, tuple[int, ...]]:
    """Give the rows of the first table that each passage explains, by its first two words."""
    passages = read(text, note_column=note_column).passages
    return {" ".join(p.text.split()[:2]): tuple(row.row for row in p.explains) for p in passages}


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Ett. Två! Tre? Fyra", ["Ett.", "Två!", "Tre?", "Fyra"]),
        ("Det gäller bl.a. Skolan, t.ex. Lyan.", ["Det gäller bl.a. Skolan, t.ex. Lyan."]),
        (
            "Mötet kl. 18.30 den 3.5 kostade ca. 4,5 tkr. Slut.",
            ["Mötet kl. 18.30 den 3.5 kostade ca. 4,5 tkr.", "Slut."],
        ),
        ("Högre hyra p g a avtal, s k index. Nytt.", ["Högre hyra p g a avtal, s k index.", "Nytt."]),
        ("Enligt 11 kap. 16 § m.m. gäller det. Ja.", ["Enligt 11 kap. 16 § m.m. gäller det.", "Ja."]),
        ("Det ökade sedan 2019. 101 är nya.", ["Det ökade sedan 2019.", "101 är nya."]),
        ("Stärktes av Covid 19. under våren.", ["Stärktes av Covid 19. under våren."]),
        ("1. Köpa bilar. 2. Sälja.", ["1. Köpa bilar.", "2. Sälja."]),
        ("Nämndens mål: 1. Växa med fler.", ["Nämndens mål: 1. Växa med fler."]),
        ("A. Svensson (m) valdes. Hon tackade.", ["A. Svensson (m) valdes.", "Hon tackade."]),
        ("Han sa ”nej.” Sedan gick han.", ["Han sa ”nej.”", "Sedan gick han."]),
        ("We saved approx. 5 per cent, i.e. more. Good.", ["We saved approx. 5 per cent, i.e. more.", "Good."]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split_sentences(text)] == sentences


def test_long_paragraph_is_cut_between_sentences_only() -> None:
    sentence = "Nämnden har under året arbetat med att stärka sin ekonomi på lång sikt. "
    passages = read("Ekonomi\n\n" + sentence * 20).passages
    assert len(passages) > 2
    assert all(passage.text.endswith(".") and len(passage.text) <= MAX_LENGTH for passage in passages)
    assert " ".join(passage.text for passage in passages) == (sentence * 20).strip()
    assert {passage.headings for passage in passages} == {("Ekonomi",)}


def test_one_sentence_is_never_cut() -> None:
    (passage,) = read("Nämnden " + "och åter nämnden " * 60 + "vann.").passages
    assert len(passage.text) > MAX_LENGTH


def test_sentence_cut_by_a_page_break_is_whole_and_spans_both_pages() -> None:
    text = (
        "Ekonomi\n\nNämnden har under året arbetat med att stärka sin långsiktiga\n\n\nekonomi och det gick bra. Slut."
    )
    (passage,) = read(text).passages
    assert "långsiktiga ekonomi och" in passage.text
    assert (passage.location.first_line, passage.location.last_line) == (3, 6)


def test_paragraphs_that_end_are_not_joined() -> None:
    text = "Nämnden har under året arbetat med sin ekonomi.\n\nden andra delen börjar i gemen av misstag här."
    assert len(read(text).passages) == 2


def test_short_list_stays_with_its_intro() -> None:
    (passage,) = read("Enheten har under året gjort följande:\n\n- köpt bilar\n- sålt båtar").passages
    assert passage.text == "Enheten har under året gjort följande: - köpt bilar - sålt båtar"
    assert (passage.location.first_line, passage.location.last_line) == (1, 4)


def test_items_of_a_long_list_begin_without_their_mark() -> None:
    items = "\n".join(
        f"- Nämnden har under år {year} byggt om skolan och köpt in nya möbler." for year in range(2000, 2020)
    )
    passages = read(items).passages
    assert len(passages) > 1
    assert all(passage.text.startswith("Nämnden") for passage in passages)


@pytest.mark.parametrize("line", ["17", "Anna Ek\nChef", "Foto_sjö", "sommarbild", "Namn namn, titel, enhet", "- - -"])
def test_page_numbers_pictures_and_placeholders_are_dropped(line: str) -> None:
    assert (
        read(f"Nämnden höll sin budget i år.\n\n{line}\n\nNämnden växte under året.").passages[1].text.endswith("året.")
    )


def test_prose_in_cells_is_cut_out_between_tags() -> None:
    text = "Uppdrag\tLäge\n<p>Se över hyran.</p> <p><i>Beslut togs i maj.</i></p>\t<p>Arbetet pågår under hösten.</p>"
    texts = [passage.text for passage in read(text).passages]
    assert texts == ["Se över hyran.", "Beslut togs i maj.", "Arbetet pågår under hösten."]


def test_amounts_are_those_of_the_text() -> None:
    (passage,) = read("Kontoret kostade 4 741 tkr och gav 2,7 mnkr i intäkter.").passages
    expected = [Amount(value=Decimal(4741), unit=Unit.TKR), Amount(value=Decimal("2.7"), unit=Unit.MNKR)]
    assert list(passage.amounts) == expected


TABLE = "Drift\n\nVerksamhet\tAvvikelse\nHamnkontoret\t-166\nFacklig tid\t89\nBåt\t50\nSumma\t-27\n\n"


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("Hamnkontoret visar en negativ avvikelse med 166 tkr. Det beror på porto.", (0,)),
        ("Facklig tid redovisar ett underskott på 89 tkr.", (1,)),  # the sign disagrees, the digits do not
        ("Resultatet för **båten** är ett överskott om 50 tkr.", (2,)),
        ("Båtverksamheten visar ett överskott på 50 tkr.", (2,)),
        ("Båtverksamheten visar ett överskott på 70 tkr.", ()),
        ("Hamnkontoret visar en negativ avvikelse med 188 tkr.", ()),
        ("Hamnkontoret beräknas klara sin budget.", (0,)),
        ("Hamnkontoret: underskottet på 166 tkr beror på porto.", (0,)),
        ("Hamnkontoret har tre anställda som sköter allt.", ()),
        ("Hamnkontorets chef har slutat efter lång tid.", ()),
        ("Hamnnämnden visar ett underskott på 27 tkr.", (3,)),
        ("Nämndens prognos pekar på ett underskott om 28 tkr.", ()),
        ("Bidraget till föreningar var 27 tkr och gav ett gott resultat.", ()),
    ],
)
def test_sentence_about_a_row(sentence: str, row: tuple[int, ...]) -> None:
    assert next(iter(explained(TABLE + sentence).values())) == row


def test_a_sentence_explains_from_its_subject_on() -> None:
    long = "Vi byggde om allt i lokalen under det gångna året och det gick bra. " * 9
    text = f"{TABLE}{long}Hamnkontoret visar en avvikelse med 166 tkr. Portot steg. {long}"
    passages = read(text).passages
    assert not passages[0].explains
    assert all(passage.explains for passage in passages[passages.index(_with(passages, "166 tkr")) :])


def _with(passages: tuple[Passage, ...], words: str) -> Passage:
    return next(passage for passage in passages if words in passage.text)


def test_paragraphs_after_one_about_the_whole_explain_it_too() -> None:
    text = TABLE + (
        "Nämnden visar ett underskott på 27 tkr. Orsaken är porto.\n\nPositiva effekter för prognosen är vakanser.\n\n"
        "Facklig tid visar ett överskott på 89 tkr.\n\nFramtid\n\nPrognosen är god även för nästa år."
    )
    assert explained(text) == {
        "Nämnden visar": (3,),
        "Positiva effekter": (3,),
        "Facklig tid": (1,),
        "Prognosen är": (),
    }


CODED = "Drift\n\nProgram\tAvvikelse\n162 Näringslivsverksamhet\t0\n752 Bistånd\t-2200\n\nAnalys av program\n\n"


def test_heading_with_the_code_of_a_row() -> None:
    text = CODED + "752 Bistånd\n\nFler sökte stöd.\n\nDet ökar.\n\n162 Näringslivsverksamheten\n\nBudgeten hålls i år."
    assert explained(text) == {"Fler sökte": (1,), "Det ökar.": (1,), "Budgeten hålls": (0,)}


def test_heading_with_another_code_explains_nothing() -> None:
    assert explained(CODED + "753 Bistånd\n\nFler sökte stöd.") == {"Fler sökte": ()}


def test_heading_of_a_chapter_about_something_else_explains_nothing() -> None:
    text = TABLE + "Personal\n\nHamnkontoret\n\nTvå medarbetare har slutat under hösten."
    assert explained(text) == {"Två medarbetare": ()}


PAIRS = (
    "Drift\n\nVerksamhet\tAvvikelse\tAnalys\n45 Skolan\t-600\t1\n46 Badet\t70\t2\n\nAnalys\n\n"
    "Kod\t\tAvvikelse\n45 Skola\tIntäkt\t-600\nAnalys 1\t\t\nFler elever.\t\t\n\n"
    "Kod\t\tAvvikelse\n46 Bad\tIntäkt\t70\n<p>Analys 3 Mindre is än väntat.</p>\t\t\n"
)


def test_analysis_text_explains_the_row_of_its_name_even_when_its_number_is_off() -> None:
    assert explained(PAIRS, note_column=2) == {"Fler elever.": (0,), "Analys 3": (1,)}


def test_analysis_text_cut_off_by_a_page_break() -> None:
    text = PAIRS.replace("Analys 1\t\t\nFler elever.\t\t\n", "Analys 1\t\t\n\nFler elever.\n")
    assert explained(text, note_column=2)["Fler elever."] == (0,)


def test_analysis_number_with_another_name_explains_nothing() -> None:
    text = PAIRS.replace("45 Skola\tIntäkt\t-600", "47 Gator\tIntäkt\t-13")
    assert explained(text, note_column=2)["Fler elever."] == ()


def test_comment_explains_the_row_that_it_stands_in() -> None:
    blocks = blocks_of("Mått\tAvvikelse\tKommentar\nSjuka\t5\tFler var förkylda i vintras.")
    table = table_of(blocks[0])
    table = replace(table, columns=(replace(table.columns[0], index=1),))
    (passage,) = to_passages(blocks, TablesRead(tables=(table,), problems=(), used=frozenset()), REPORT).passages
    assert passage.explains == (RowReference(table=0, row=0),)


def test_text_that_a_table_used_is_no_passage() -> None:
    blocks = blocks_of("Skola 5 6 7 och mer text här.\n\nNämnden höll sin budget.")
    passages = to_passages(blocks, TablesRead(tables=(), problems=(), used=frozenset({0})), REPORT).passages
    assert [passage.text for passage in passages] == ["Nämnden höll sin budget."]


@pytest.mark.parametrize(
    ("text", "cell", "same"),
    [
        ("1 718 tkr", "1718", True),
        ("2,7 mnkr", "-2680", True),
        ("2,7 mnkr", "-2610", False),
        ("cirka 3,5 mnkr", "-3555", True),
        ("knappt 400 tkr", "387", True),
        ("ca 400 tkr", "287", False),
        ("1 274 tkr", "-1270", False),
        ("0 tkr", "0", False),
        ("9 procent", "9", False),
    ],
)
def test_amount_in_the_text_and_in_the_cell(text: str, cell: str, same: bool) -> None:
    (mention,) = parse_amounts(f"ett underskott på {text} i år")
    assert agrees(mention, Amount(value=Decimal(cell), unit=Unit.TKR)) is same


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Kommunens Arbetsmarknadsenhet (AME) växer i år.", [("AME", "Arbetsmarknadsenhet")]),
        ("Norra bygdens utbildningsförbund (NBU, ett förbund) växer.", [("NBU", "Norra bygdens utbildningsförbund")]),
        ("Måttet HME = hållbart medarbetarengagemang mäts varje år.", [("HME", "hållbart medarbetarengagemang")]),
        ("Arbetet sker i Business Region Örebro (BRO) som förr.", [("BRO", "Business Region Örebro")]),
        ("Enligt lagen om valfrihetssystem (LOV) får man välja.", [("LOV", "lagen om valfrihetssystem")]),
        ("Stöd ges enligt SKR (Sveriges Kommuner och Regioner) nu.", [("SKR", "Sveriges Kommuner och Regioner")]),
        ("Arbetet med informationssäkerhet (LIS) går vidare i år.", []),
        ("Myndigheten för digital förvaltning (DIGG) granskade oss.", []),
        ("Ordförande är Anna Ek (M) sedan förra året och nu.", []),
    ],
)
def test_abbreviations(text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(found.short, found.long) for found in read(text).abbreviations] == pairs


def assert_verbatim(read_text: ReadText, passages: tuple[Passage, ...]) -> None:
    """Check that each passage stands in its lines, white space aside."""
    for passage in passages:
        first, last = passage.location.first_line, passage.location.last_line
        assert first
        assert last
        printed = " ".join(" ".join(read_text.lines[first - 1 : last]).split())
        assert " ".join(passage.text.split()) in printed


PIECES = [
    "",
    "",
    "Nämnden har gått bra i år. Bl.a. Skolan växte",
    "och mer därtill kom sedan. Slut.",
    "- en sak",
    "A\tB är bra.",
]


@given(st.lists(st.one_of(st.text(max_size=50), st.sampled_from(PIECES)), max_size=25))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_passages_that_stand_in_their_lines(pieces: list[str]) -> None:
    lines = tuple("\n".join(pieces).replace("\r", "\n").split("\n"))
    blocks = to_blocks(lines, frozenset(), "r.txt")
    passages = to_passages(blocks, TablesRead(tables=(), problems=(), used=frozenset()), REPORT).passages
    assert_verbatim(ReadText(lines=lines, blocks=blocks, digest=""), passages)
    assert [passage.index for passage in passages] == list(range(len(passages)))
    assert all(passage.text for passage in passages)


# The line of a text in a real report, and the lines of rows that it must explain.
REAL_LINKS = [
    ("000", 62, {156}),
    ("000", 164, {151}),
    ("000", 199, {183}),
    ("000", 201, {184}),
    ("001", 318, {331, 360}),
    ("001", 387, {346}),
    ("001", 393, {351}),
    ("001", 419, {359}),
    ("001", 526, {466}),
    ("002", 210, {205}),
    ("002", 214, {200}),
    ("003", 59, {51}),
    ("003", 101, {45}),
    ("003", 113, {50}),
    ("004", 165, {147}),
]


@pytest.mark.skipif(not REPORTS.exists(), reason="the shared reports are not here")
@pytest.mark.parametrize("start", ["000", "001", "002", "003", "004"])
def test_real_reports(start: str) -> None:
    (path,) = REPORTS.glob(f"{start}_*.txt")
    text = read_blocks(path)
    report = read_metadata(text, path)
    tables = find_tables(text.blocks, report)
    passages = to_passages(text.blocks, tables, report).passages
    assert_verbatim(text, passages)
    for name, line, rows in REAL_LINKS:
        if name == start:
            linked = {
                tables.tables[row.table].rows[row.row].location.first_line
                for passage in passages
                if passage.location.first_line == line
                for row in passage.explains
            }
            assert rows <= linked, f"line {line} explains {linked}"
            assert len(linked) <= 4


def test_locations_are_kept_where_a_format_has_no_lines() -> None:
    """A PDF's blocks have pages and boxes instead of lines."""
    blocks = [
        replace(block, location=Location(report="r.pdf", page=3)) for block in blocks_of("Nämnden höll sin budget.")
    ]
    (passage,) = to_passages(blocks, TablesRead(tables=(), problems=(), used=frozenset()), REPORT).passages
    assert (passage.location.page, passage.location.first_line) == (3, None)
