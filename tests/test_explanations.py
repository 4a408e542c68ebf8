"""Texts are linked to the rows that they explain, and to no others."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from ingest.metadata import read_metadata
from ingest.notation import parse_amounts
from ingest.passages import PassagesRead, to_passages
from ingest.passages.row_names import agrees
from ingest.readers import read_blocks
from ingest.records import Amount, Block, Column, Measure, Passage, RowReference, Table, TableRow, Unit
from ingest.tables import TablesRead, find_tables
from tests.test_passages import REPORT, assert_verbatim, blocks_of

REPORTS = Path(__file__).resolve().parents[2] / "shared" / "reports"


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


TABLE = "Drift\n\nVerksamhet\tAvvikelse\nHamnkontoret\t-166\nFacklig tid\t89\nBåt\t50\nSumma\t-27\n\n"


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("Hamnkontoret visar en negativ avvikelse med 166 tkr. Det beror på porto.", (0,)),
        ("Facklig tid redovisar ett underskott på 89 tkr.", (1,)),  # the sign disagrees, the digits do not
        ("Resultatet för **båten** är ett överskott om 50 tkr.", (2,)),
        ("Båtverksamheten visar ett överskott på 50 tkr.", (2,)),
        ("Område Båt visar ett överskott om ca 50 tkr.", (2,)),
        ("Område Båt visar ett överskott om ca 90 tkr.", ()),
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


def test_a_text_explains_the_row_whose_name_and_amount_head_it() -> None:
    table = "\n".join(("Nämnd\tBudget\tAvvikelse", "Hamnnämnden\t-900\t-41", "Parknämnden\t-700\t-12"))
    headed = (
        f"# Bok\n\n## Driftredovisning\n\n{table}\n\n## Hamnnämnden (-41 tkr)\n\nKranen stod stilla i nio veckor.\n"
    )
    assert explained(headed)["Kranen stod"] == (0,)
    other = headed.replace("(-41 tkr)", "(-55 tkr)")
    assert explained(other)["Kranen stod"] == ()


def test_a_name_printed_before_a_text_is_its_row_where_the_texts_beside_it_have_rows_as_well() -> None:
    table = "\n".join(("Projekt\tBudget\tAvvikelse", "Kaj 4, ny spont\t-900\t-41", "Lotshus\t-700\t-12"))
    texts = "*Kaj 4.* Berget var hårdare än väntat på djupet.\n\n*Lotshus.* Fönstren kom sent från fabriken i år.\n"
    found = explained(f"# Bok\n\n## Tabeller\n\n{table}\n\n## Arbeten\n\n{texts}")
    assert [rows for text, rows in found.items() if "Kaj" in text] == [(0,)]
    assert [rows for text, rows in found.items() if "Lotshus" in text] == [(1,)]


def test_a_sentence_with_a_cause_explains_the_one_row_of_its_chapter_that_its_subject_is_a_part_of() -> None:
    table = "\n".join(("Mått\tBudget\tAvvikelse", "Antal maskinister\t9\t2", "Antal kranar\t7\t1"))
    report = f"# Bok\n\n## Hamnens folk\n\n{table}\n\nMaskinisterna blev fler eftersom trafiken växte i fjol.\n"
    assert explained(report)["Maskinisterna blev"] == (0,)
    assert explained(report.replace("Antal kranar", "Sjuka maskinister"))["Maskinisterna blev"] == ()


def test_a_name_on_the_first_line_of_a_text_beats_the_heading_far_above_it() -> None:
    table = "\n".join(("Enhet\tBudget\tAvvikelse", "Lotshus\t-900\t-41", "Kranar\t-700\t-12", "Stab\t-90\t-2"))
    texts = "## Lotshus\n\nFönstren kom sent från fabriken i år.\n\n## Kranar\n\nVajern brast två gånger.\n\n"
    found = explained(f"# Bok\n\n## Tabeller\n\n{table}\n\n{texts}Stab\nMötena har blivit färre än i fjol.\n")
    assert found["Fönstren kom"] == (0,)
    assert 1 not in found["Stab Mötena"]


COMMENTED = (
    "Nämnd\tBudget\tAvvikelse\nHamnnämnden\t-900\t-41\nPark- och lotsnämnden\t-700\t-12\nRådhusnämnden\t-90\t8\n"
    "Summa\t-1690\t-45"
)


def test_texts_that_each_begin_with_another_row_are_comments_on_those_rows() -> None:
    texts = (
        "Hamnnämnden drabbades av en hård storm. Pirarna lagades för 29 tkr.",
        "Park- och lotsnämndens underskott beror på att två båtar gick sönder.",
        "Rådhusnämnden fick pengar över eftersom en tjänst stod tom. Hamnnämnden lånade ut två vakter.",
        "Torget sopas numera varje dag.",
    )
    report = f"# Bok\n\n## Drift\n\n{COMMENTED}\n\n## Kommentarer\n\n" + "\n\n".join(texts) + "\n"
    found = read(report).passages
    assert _with(found, "hård storm").explains == (RowReference(table=0, row=0),)
    assert _with(found, "två båtar").explains == (RowReference(table=0, row=1),)
    assert _with(found, "stod tom").explains == (RowReference(table=0, row=2),)
    assert _with(found, "sopas").explains == ()
    lone = report.replace(texts[1], "Det blåste.").replace(texts[2], "Det regnade.")
    assert _with(read(lone).passages, "hård storm").explains == ()  # it only mentions the row


def test_a_comment_with_another_deviation_than_its_row_explains_nothing() -> None:
    texts = (
        "Hamnnämnden har ett underskott på 77 tkr efter en hård storm.",
        "Park- och lotsnämnden fick ett underskott eftersom två båtar gick sönder.",
        "Rådhusnämnden fick ett överskott eftersom en tjänst stod tom.",
    )
    report = f"# Bok\n\n## Drift\n\n{COMMENTED}\n\n## Kommentarer\n\n" + "\n\n".join(texts) + "\n"
    assert _with(read(report).passages, "hård storm").explains == ()
    assert _with(read(report).passages, "två båtar").explains == (RowReference(table=0, row=1),)


def test_several_headings_on_end_that_are_rows_head_the_comments_on_those_rows() -> None:
    comments = (
        "## Hamnnämnden\n\nStormen knäckte två pirar och en kran.\n\n"
        "## Park- och lotsnämnden\n\nTvå båtar gick sönder samma dag.\n\n"
        "## Rådhusnämnden\n\nEn tjänst stod tom i nio månader.\n\n"
    )
    others = "".join(f"## Kapitel {name}\n\nHär står något om {name} och inte mer.\n\n" for name in "ABCDEFGH")
    report = f"## Drift\n\n{COMMENTED}\n\n{others}{comments}## Personal\n\nMånga trivs på jobbet i år.\n"
    found = read(report).passages
    assert _with(found, "Stormen").explains == (RowReference(table=0, row=0),)
    assert _with(found, "samma dag").explains == (RowReference(table=0, row=1),)
    assert _with(found, "nio månader").explains == (RowReference(table=0, row=2),)
    assert not any(passage.explains for passage in found if "Här står" in passage.text or "trivs" in passage.text)


def test_a_deviation_told_by_a_part_of_a_name_is_of_the_one_row_of_that_name() -> None:
    table = (
        "| Förskola | Budget 2031 | Utfall 2031 | Avvikelse |\n|---|---|---|---|\n"
        "| Granlidens förskola | 100 | 114 | -14 |\n| Vikens förskola | 90 | 80 | 10 |\n"
    )
    told = "Granliden går med underskott och fick en ny avdelning.\n\nFörskolan går med underskott i år."
    found = read(f"## Förskolor\n\n{table}\n{told}\n").passages
    assert _with(found, "Granliden går").explains == (RowReference(table=0, row=0),)
    assert _with(found, "Förskolan går").explains == ()
