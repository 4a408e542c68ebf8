"""What can break where results leave Facit: a line number that no reader can count, a page or a cell left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.records import Answer, Citation, Language
from ingest.records import Box, Location
from tests.fakes import FakeAssistant, FakeStore, make_figure
from ui.output.formats import Object, to_answer_object, to_figure_object
from ui.output.terminal import to_text

BOX = Box(left=72.0, top=100.5, right=200.0, bottom=112.0)


def figure_object(location: Location) -> Object:
    store = FakeStore()
    figure = make_figure(0, 1)
    return to_figure_object(replace(figure, location=location), store.report(figure.location.report))


def answer_with(location: Location, language: Language = Language.SWEDISH) -> Answer:
    assistant = FakeAssistant(FakeStore())
    answer = assistant.ask("varför", assistant.ask("personal").plan)
    citation = Citation(number=1, quote="Vikarierna blev dyra.", location=location)
    return replace(answer, citations=(citation,), language=language)


@pytest.mark.parametrize("name", ["bokslut.txt", "BOKSLUT.MD"])
def test_a_figure_of_a_text_file_has_its_line_and_no_cell(name: str) -> None:
    found = figure_object(Location(report=name, first_line=7, last_line=7))
    assert (found["line"], found["page"], found["box"]) == (7, None, None)
    assert "cell" not in found


def test_a_figure_of_a_pdf_has_page_and_box_and_no_line() -> None:
    found = figure_object(Location(report="bokslut.pdf", first_line=7, last_line=7, page=4, box=BOX))
    assert (found["line"], found["page"], found["box"]) == (None, 4, [72.0, 100.5, 200.0, 112.0])


def test_a_figure_of_a_workbook_has_its_cell_and_no_line() -> None:
    found = figure_object(Location(report="drift.xlsx", first_line=7, last_line=7, cell="Drift!C14"))
    assert (found["line"], found["cell"]) == (None, "Drift!C14")


def test_a_citation_of_a_pdf_has_page_and_box_and_no_lines() -> None:
    answer = answer_with(Location(report="bokslut.pdf", first_line=7, last_line=8, page=4, box=BOX))
    citations = to_answer_object(answer, "Hur gick det?")["citations"]
    assert isinstance(citations, list)
    found = citations[0]
    assert isinstance(found, dict)
    assert (found["page"], found["first_line"], found["last_line"]) == (4, None, None)
    assert found["box"] == [72.0, 100.5, 200.0, 112.0]


@pytest.mark.parametrize(
    ("location", "language", "place"),
    [
        (Location(report="b.pdf", first_line=7, last_line=8, page=4), Language.SWEDISH, "b.pdf, s. 4: "),
        (Location(report="b.pdf", first_line=7, last_line=8, page=4), Language.ENGLISH, "b.pdf, page 4: "),
        (Location(report="b.xlsx", first_line=7, last_line=7, cell="Drift!C14"), Language.SWEDISH, "b.xlsx, Drift!C14"),
        (Location(report="b.txt", first_line=7, last_line=8), Language.SWEDISH, "b.txt, rad 7–8: "),
    ],
)
def test_a_source_in_the_terminal_says_where_a_reader_finds_it(
    location: Location, language: Language, place: str
) -> None:
    assert f"[1] {place}" in to_text(answer_with(location, language))
