"""A text report is read into lines and blocks: encodings, line numbers, headings, lists, tables and contents."""

from __future__ import annotations

import codecs
import contextlib
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ingest.errors import ReadError
from ingest.readers import SUPPORTED, ReadText, read_blocks
from ingest.readers.contents import find_contents
from ingest.readers.layout import to_blocks
from ingest.readers.page_marks import find_page_marks
from ingest.records import Block, BlockKind

REPORTS = Path(__file__).resolve().parents[2] / "shared" / "reports"


def read(tmp_path: Path, content: str | bytes, name: str = "rapport.txt") -> ReadText:
    """Write a report and read it."""
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_blocks(path)


def blocks_of(text: str) -> tuple[Block, ...]:
    """Cut a text into blocks, without a file."""
    return to_blocks(tuple(text.split("\n")), frozenset(), "rapport.txt")


def kinds_of(text: str) -> list[BlockKind]:
    """Give the kinds of the blocks of a text."""
    return [block.kind for block in blocks_of(text)]


TEXT = "1. Ekonomi\n\nNämnden höll sin budget på 1 200 tkr – så när som på ångbåten.\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
)
def test_every_encoding_and_line_end_gives_the_same_text(tmp_path: Path, content: bytes) -> None:
    result = read(tmp_path, content)
    assert result.lines == tuple(TEXT.split("\n")[:-1])
    assert [block.location.first_line for block in result.blocks] == [1, 3]
    assert result.blocks[1].headings == ("1. Ekonomi",)


def test_latin_1_without_any_typographic_sign_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, "Hälsa på Åland".encode("latin-1")).lines == ("Hälsa på Åland",)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \n\t\n\x0c\n", "empty"),
        (b"%PDF\0\0\0", "zero byte"),
        (b"\xff\xfea", "UTF-16"),
        ("данные".encode("cp1251"), "nor is it Windows-1252"),
        (bytes(range(128, 256)), "nor is it Windows-1252"),
    ],
)
def test_what_is_not_text_is_refused_with_the_file_and_what_to_do(tmp_path: Path, content: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words) as caught:
        read(tmp_path, content)
    assert "rapport.txt" in str(caught.value)


def test_folder_missing_file_and_unknown_ending_are_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="is a folder"):
        read_blocks(tmp_path)
    with pytest.raises(ReadError, match="does not exist"):
        read_blocks(tmp_path / "borta.txt")
    (tmp_path / "film.mp4").write_bytes(b"x")
    with pytest.raises(ReadError, match=r"\.txt"):
        read_blocks(tmp_path / "film.mp4")
    assert {".txt", ".md"} <= set(SUPPORTED)


def test_ending_in_capitals_is_known(tmp_path: Path) -> None:
    assert read(tmp_path, TEXT, "RAPPORT.TXT").lines[0] == "1. Ekonomi"


def test_line_numbers_are_those_of_an_editor(tmp_path: Path) -> None:
    """U+2028, U+0085 and vertical tabs break no line; a form feed breaks a page but no line."""
    result = read(tmp_path, "Ett stycke\u2028med\x85tecken\x0b här.\n\fNästa sida börjar.\nSlut.\n")
    assert len(result.lines) == 3
    assert [(block.location.first_line, block.location.last_line) for block in result.blocks] == [(1, 1), (2, 3)]
    assert result.lines[1] == "Nästa sida börjar."


def test_digest_is_of_the_bytes(tmp_path: Path) -> None:
    assert read(tmp_path, TEXT).digest != read(tmp_path, TEXT.encode("cp1252")).digest
    assert len(read(tmp_path, TEXT).digest) == 64


def test_tabbed_lines_are_a_table_with_cells_untouched() -> None:
    (table,) = blocks_of("Verksamhet\tBudget\t\nSkola \t- 1 200\t<p>ok</p>")
    assert table.kind is BlockKind.TABLE
    assert [row.cells for row in table.rows] == [("Verksamhet", "Budget", ""), ("Skola ", "- 1 200", "<p>ok</p>")]
    assert [row.location.first_line for row in table.rows] == [1, 2]


def test_a_text_line_beside_a_table_is_its_own_block_and_a_blank_line_splits_a_table() -> None:
    text = "Belopp i tkr.\nSkola\t500\n\nVård\t700\nSumman är preliminär."
    assert kinds_of(text) == [BlockKind.PARAGRAPH, BlockKind.TABLE, BlockKind.TABLE, BlockKind.PARAGRAPH]


def test_markdown_table_loses_its_rule_row() -> None:
    (table,) = blocks_of("| Skola | Budget |\n|---|---:|\n| Grund | 500 |")
    assert [row.cells for row in table.rows] == [("Skola", "Budget"), ("Grund", "500")]
    assert [row.location.first_line for row in table.rows] == [1, 3]


def test_tab_that_only_indents_makes_no_table() -> None:
    assert kinds_of("\tNämnden höll sin budget.") == [BlockKind.PARAGRAPH]
    assert kinds_of("•\tNämnden höll sin budget.\n•\tDen bytte namn.") == [BlockKind.LIST_ITEM] * 2
    assert kinds_of("1.1\tInledning") == [BlockKind.HEADING]


CONTENTS = """Innehåll

1. Nämnden.....\t3
1.1 Uppdrag\t3
Investeringar 2025 ........ 12

Fler kapitel\t13

1. Nämnden

Verksamhet\tBudget
Skola\t500"""


def test_contents_are_dropped_and_the_table_after_them_is_not() -> None:
    blocks = blocks_of(CONTENTS)
    assert [(block.kind, block.text) for block in blocks] == [(BlockKind.HEADING, "1. Nämnden"), (BlockKind.TABLE, "")]
    assert find_contents(tuple(CONTENTS.split("\n"))) == {1, 3, 4, 5, 7}


def test_contents_without_page_numbers_are_known_by_coming_back() -> None:
    text = "Innehållsförteckning\n\nMål\nEkonomi\nPersonal\n\nMål\n\nText.\n\nEkonomi\n\nText.\n\nPersonal\n\nText."
    assert find_contents(tuple(text.split("\n"))) == {1, 3, 4, 5}


def test_heading_called_contents_above_a_table_is_no_contents() -> None:
    assert kinds_of("Innehåll\n\nVerksamhet\tBudget\tUtfall\nSkola\t500\t499") == [BlockKind.HEADING, BlockKind.TABLE]


def test_list_items_with_continuation_lines() -> None:
    items = blocks_of("Enheten har:\n- köpt bilar\n  och bussar\n• sålt båtar\n– hyrt hus")
    assert [item.text for item in items] == ["Enheten har:", "- köpt bilar\n  och bussar", "• sålt båtar", "– hyrt hus"]
    assert items[1].location.last_line == 3


def test_numbered_lines_are_a_list_when_several_follow() -> None:
    assert kinds_of("1. Köpa bilar\n2. Sälja båtar") == [BlockKind.LIST_ITEM] * 2
    assert kinds_of("1) Budgeten höjd under året med 5 tkr.") == [BlockKind.PARAGRAPH]


def test_rows_of_a_table_in_plain_text_stay_one_paragraph() -> None:
    """Nordanstig prints its tables with spaces only; the tables step reads them from the paragraph."""
    text = "Verksamheter\n(tkr)\n1. Politik 1 352 1 127 225 1 060\n2. Stab 6 375 5 561 814 5 672"
    (block,) = blocks_of(text)
    assert (block.kind, block.text) == (BlockKind.PARAGRAPH, text)


def test_negative_number_is_no_list_item() -> None:
    assert kinds_of("– 3 555") == [BlockKind.PARAGRAPH]


SAMPLES = [
    "",
    "Innehåll",
    "1.1 Mål.....\t3",
    "A\t1",
    "| a | b |",
    "|---|",
    "- x",
    "1. x",
    "# R",
    "**R**",
    "MÅL",
    "1.1\tX",
]
LINES = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from(SAMPLES),
    ),
    max_size=25,
)


@given(LINES)
@example(["0\t0", "A", "", "A", "A\t0"])
@settings(max_examples=300)
def test_every_line_outside_contents_is_in_one_block_that_holds_its_text(pieces: list[str]) -> None:
    lines = tuple("\n".join(pieces).replace("\r", "\n").split("\n"))
    seen: list[int] = []
    for block in to_blocks(lines, frozenset(), "r.txt"):
        assert block.location.first_line
        assert block.location.last_line
        span = range(block.location.first_line, block.location.last_line + 1)
        numbers = [number for number in span if lines[number - 1].strip()]  # a blank line may part groups of rows
        seen.extend(numbers)
        printed = " ".join(" ".join(lines[number - 1] for number in numbers).split())
        assert " ".join(block.text.split()) in printed
        for row in block.rows:
            assert row.location.first_line
            assert all(cell in lines[row.location.first_line - 1] for cell in row.cells)
    left_out = find_contents(lines) | find_page_marks(lines)
    assert seen == [number for number, line in enumerate(lines, 1) if line.strip() and number not in left_out]


@given(st.binary(max_size=300))
@settings(max_examples=300)
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.txt"
    path.write_bytes(content)
    with contextlib.suppress(ReadError):
        assert read_blocks(path).lines


@pytest.mark.skipif(not REPORTS.exists(), reason="the shared reports are not here")
def test_real_reports_keep_contents_and_pictures_out_of_headings() -> None:
    for path in sorted(REPORTS.glob("*.txt")):
        result = read_blocks(path)
        headings = [block.text for block in result.blocks if block.kind is BlockKind.HEADING]
        assert len(headings) > 10
        assert not any("...." in heading or "_" in heading or "\t" in heading for heading in headings)
        assert max(len(block.headings) for block in result.blocks) <= 4


def test_contents_that_were_saved_as_one_line_are_left_out(tmp_path: Path) -> None:
    titled = "2 (20) Innehåll 1. Inledning Mål Bokslut Kvarnnämnden Färjenämnden Personal Investeringar Bilagor 19"
    dotted = "Inledning... 1 Våra mjölnare... 3 Mål för mjölet... 4 Resultatet... 14 Alla noter... 20 Orsa i maj 2031"
    prose = "Innehåll i mjölet Mätningen visade att halten av kli steg i våras. Det beror på stenarna i kvarnen."
    path = tmp_path / "rapport.txt"
    path.write_text("\n\n".join((titled, dotted, prose)), encoding="utf-8")
    assert [block.text for block in read_blocks(path).blocks] == [prose]
