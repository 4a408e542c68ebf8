"""Passages are whole sentences, verbatim, and linked only to rows that they explain."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.passages import MAX_LENGTH, PassagesRead, to_passages
from ingest.passages.sentences import split_sentences
from ingest.readers import ReadText
from ingest.readers.layout import to_blocks
from ingest.records import (
    Amount,
    Block,
    Location,
    Passage,
    Report,
    ReportKind,
    ReportStatus,
    Unit,
)
from ingest.tables import TablesRead

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


def read(text: str) -> PassagesRead:
    """Cut a text into passages, no table in it understood."""
    return to_passages(blocks_of(text), TablesRead(tables=(), problems=(), used=frozenset()), REPORT)


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
        ("Det gäller stöd.¹ Resten kvarstår.", ["Det gäller stöd.¹", "Resten kvarstår."]),
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
    for text in (
        "Nämnden har under året arbetat med sin ekonomi.\n\nden andra delen börjar i gemen av misstag här.",
        "Nämnden har under året fortsatt att arbeta mycket med sin ekonomi\n\nEn annan del börjar i versal här.",
    ):
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


def test_row_of_text_is_one_passage() -> None:
    text = "Mål\tLäge\tPrognos\nDriva projektet Nya vägar\tAvstannat i våras\tVara igång i oktober"
    (passage,) = read(text).passages
    assert passage.text.split("\t") == ["Driva projektet Nya vägar", "Avstannat i våras", "Vara igång i oktober"]


def test_amounts_are_those_of_the_text() -> None:
    (passage,) = read("Kontoret kostade 4 741 tkr och gav 2,7 mnkr i intäkter.").passages
    expected = [Amount(value=Decimal(4741), unit=Unit.TKR), Amount(value=Decimal("2.7"), unit=Unit.MNKR)]
    assert list(passage.amounts) == expected


def test_text_that_a_table_used_is_no_passage() -> None:
    blocks = blocks_of("Skola 5 6 7 och mer text här.\n\nNämnden höll sin budget.")
    passages = to_passages(blocks, TablesRead(tables=(), problems=(), used=frozenset({0})), REPORT).passages
    assert [passage.text for passage in passages] == ["Nämnden höll sin budget."]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Kommunens Arbetsmarknadsenhet (AME) växer i år.", [("AME", "Arbetsmarknadsenhet")]),
        ("Norra bygdens utbildningsförbund (NBU, ett förbund) växer.", [("NBU", "Norra bygdens utbildningsförbund")]),
        ("Måttet HME = hållbart medarbetarengagemang mäts varje år.", [("HME", "hållbart medarbetarengagemang")]),
        ("Arbetet sker i Business Region Örebro (BRO) som förr.", [("BRO", "Business Region Örebro")]),
        ("Enligt lagen om valfrihetssystem (LOV) får man välja.", [("LOV", "lagen om valfrihetssystem")]),
        ("Stöd ges enligt SKR (Sveriges Kommuner och Regioner) nu.", [("SKR", "Sveriges Kommuner och Regioner")]),
        ("Stöd ges som SOL (service och ledsagning, det vill säga all hjälp).", [("SOL", "service och ledsagning")]),
        ("HVR = hem för vuxna eller rehabilitering finns här.", [("HVR", "hem för vuxna eller rehabilitering")]),
        ("Arbetet leds av AME (som sedan länge finns i Norrköping).", []),
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
@settings(max_examples=300)
def test_any_text_gives_passages_that_stand_in_their_lines(pieces: list[str]) -> None:
    lines = tuple("\n".join(pieces).replace("\r", "\n").split("\n"))
    blocks = to_blocks(lines, frozenset(), "r.txt")
    passages = to_passages(blocks, TablesRead(tables=(), problems=(), used=frozenset()), REPORT).passages
    assert_verbatim(ReadText(lines=lines, blocks=blocks, digest=""), passages)
    assert [passage.index for passage in passages] == list(range(len(passages)))
    assert all(passage.text for passage in passages)


def test_locations_are_kept_where_a_format_has_no_lines() -> None:
    """A PDF's blocks have pages and boxes instead of lines."""
    blocks = [
        replace(block, location=Location(report="r.pdf", page=3)) for block in blocks_of("Nämnden höll sin budget.")
    ]
    (passage,) = to_passages(blocks, TablesRead(tables=(), problems=(), used=frozenset()), REPORT).passages
    assert (passage.location.page, passage.location.first_line) == (3, None)
