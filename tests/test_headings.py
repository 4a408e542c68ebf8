"""Headings are told from other short lines, and their path follows numbers, codes and marks."""

from __future__ import annotations

import pytest

from ingest.records import BlockKind
from tests.test_text_reader import blocks_of, kinds_of


@pytest.mark.parametrize(
    "line",
    [
        "3.2 Ändrade förutsättningar",
        "752 Ekonomiskt bistånd",
        "9.3.1 Digitalt arbete",
        "INTERN KONTROLL",
        "## Måluppfyllelse",
        "**Personal**",
        "Driftredovisning 2024",
        "Delårsbokslut 2024-01-01 - 2024-08-31 Tekniska nämnden",
        "Lex Maria",
        "HR",
    ],
)
def test_heading(line: str) -> None:
    blocks = blocks_of(f"{line}\n\nNämnden arbetar med detta under hela året och rapporterar sedan.")
    assert blocks[0].kind is BlockKind.HEADING
    assert blocks[1].headings == (blocks[0].text,)


@pytest.mark.parametrize(
    "line",
    [
        "Till KS 2020-10-07",
        "version 2020-09-29 kl. 18.30",
        "Foto_sommarlandskap_sjö",
        "12",
        "Namn namn, titel",
        "(Siffror är preliminära)",
        "Året slutade med ett underskott på 1,2 miljoner kronor",
        "Grönt = målet nås",
        "Ansvarig: Ekonomichefen",
        "Enheten har under året kommit att växa kraftigt",
        "Nämnden höll sin budget.",
        "fortsättning på det som var",
    ],
)
def test_no_heading(line: str) -> None:
    assert kinds_of(f"Kapitel\n\n{line}\n\nNämnden arbetar med detta.")[1] is BlockKind.PARAGRAPH


def test_row_that_a_page_break_cut_from_its_table_is_no_heading() -> None:
    text = "Investeringar\n\nSkola\t5\nVård\t7\n\nBygdegården, nytt tak\n\n-212\n\nBad\t9\nIs\t1"
    assert {block.headings for block in blocks_of(text)[1:]} == {("Investeringar",)}


def test_key_figure_title_stands_directly_before_its_table() -> None:
    blocks = blocks_of("KF07 - Andel samtal som besvaras av totalt antal inkommande samtal (%)\n\n2019\t2018\n7\t8")
    assert [block.kind for block in blocks] == [BlockKind.HEADING, BlockKind.TABLE]


def test_heading_path_follows_the_numbers() -> None:
    text = "1. Ekonomi\n\n1.1 Drift\n\nSkolan\n\nText.\n\nVården\n\nText.\n\n1.2 Bygge\n\nText.\n\n2. Mål\n\nText."
    paths = [block.headings for block in blocks_of(text) if block.kind is BlockKind.PARAGRAPH]
    assert paths == [
        ("1. Ekonomi", "1.1 Drift", "Skolan"),
        ("1. Ekonomi", "1.1 Drift", "Vården"),
        ("1. Ekonomi", "1.2 Bygge"),
        ("2. Mål",),
    ]


def test_codes_stand_under_their_chapter_and_replace_each_other() -> None:
    text = "Ekonomisk analys\n\nText.\n\n100 Politik\n\nText.\n\n752 Bistånd\n\nText.\n\nFramtid\n\nText."
    paths = [block.headings for block in blocks_of(text) if block.kind is BlockKind.PARAGRAPH]
    expected = [("Ekonomisk analys",), ("Ekonomisk analys", "100 Politik"), ("Ekonomisk analys", "752 Bistånd")]
    assert paths == [*expected, ("Framtid",)]


def test_markdown_depth_is_the_path() -> None:
    paths = [
        block.headings
        for block in blocks_of("# A\n## B\n### C\ntext\n## D\ntext")
        if block.kind is not BlockKind.HEADING
    ]
    assert paths == [("A", "B", "C"), ("A", "D")]


def test_heading_without_a_blank_line_below_it() -> None:
    long = "Nämnden har under året arbetat med att få ordning på sin ekonomi och det har gått rätt bra."
    assert kinds_of(f"Ekonomi\n{long}") == [BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert kinds_of(f"en rad som bara\n{long}") == [BlockKind.PARAGRAPH]


def test_headings_in_wrapped_text() -> None:
    text = (
        "1 Läget\nNämnden har under våren arbetat med att få ordning på\nsin ekonomi.\n\n2 Ekonomi\n2.1 Drift\n\nText."
    )
    headings = [block.text for block in blocks_of(text) if block.kind is BlockKind.HEADING]
    assert headings == ["1 Läget", "2 Ekonomi", "2.1 Drift"]


def test_row_of_figures_in_plain_text_is_no_heading() -> None:
    text = "3. Politik 1 352 1 127 225 1 060\nIntäkter med mycket lång etikett för tabellen 160 1 164 1 004"
    assert kinds_of(text) == [BlockKind.PARAGRAPH]
