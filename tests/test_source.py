"""What can break in the source panel: the wrong cell marked, a report's words as markup, a source that is gone."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest

from assistant.records import Answer, Citation
from ingest.records import Location
from tests.fakes import HOSTILE, LINES, NAME, FakeAssistant, FakeStore, cite_figure, make_figure
from ui.source.lines import to_line_table
from ui.source.panel import to_panel
from ui.source.table import to_excerpt
from ui.texts import ENGLISH, SWEDISH

HEADER = re.compile(r"<th[ >][^>]*>(.*?)</th>")


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


def ask(store: FakeStore, text: str) -> Answer:
    assistant = FakeAssistant(store)
    return assistant.ask(text, assistant.ask("personal").plan)


def marked(panel: str) -> list[str]:
    return [html.unescape(text) for text in re.findall(r"<mark>(.*?)</mark>", panel)]


def numbered_lines(panel: str) -> list[int]:
    return [int(number) for number in re.findall(r'<th scope="row">(\d+)</th>', panel)]


def test_a_cell_is_marked_in_its_line_and_in_its_table(store: FakeStore) -> None:
    panel = to_panel(ask(store, "personal"), 0, 1, store, SWEDISH)
    assert marked(panel) == ["-1 500", "-1 500"]
    excerpt = panel[panel.index('class="excerpt"') : panel.index("</table>")]
    headers = ["", "Budget 2023|budget · 2023", "Utfall 2023|utfall · 2023", "Avvikelse tkr|avvikelse · 2023"]
    assert [text.replace("<small>", "|").replace("</small>", "") for text in HEADER.findall(excerpt)] == headers
    assert '<th scope="col" class="asked">Avvikelse tkr' in excerpt
    assert '<tr class="cited"><th scope="row">7</th>' in panel


def test_six_lines_before_and_after_are_shown_with_their_numbers(store: FakeStore) -> None:
    assert numbered_lines(to_panel(ask(store, "varför"), 0, 1, store, SWEDISH)) == list(range(5, 18))
    assert numbered_lines(to_panel(ask(store, "personal"), 0, 1, store, SWEDISH)) == list(range(1, 14))


def test_a_sentence_is_marked_within_its_line(store: FakeStore) -> None:
    panel = to_panel(ask(store, "varför"), 0, 1, store, SWEDISH)
    assert marked(panel) == ["Underskottet på 1 500 tkr beror på dyra vikarier under hösten."]
    assert "Personal gick back. <mark>" in panel


def test_a_quotation_that_is_not_there_marks_nothing_and_says_so(store: FakeStore) -> None:
    answer = ask(store, "varför")
    wrong = replace(answer.citations[0], quote="Underskottet beror på något helt annat.")
    panel = to_panel(replace(answer, citations=(wrong,)), 0, 1, store, SWEDISH)
    assert marked(panel) == []
    assert SWEDISH.not_exact in panel
    assert "Underskottet beror på något helt annat." in panel


def test_two_cells_that_print_the_same_are_told_apart(store: FakeStore) -> None:
    figures = (make_figure(1, 1), make_figure(1, 2))
    citations = tuple(cite_figure(number, figure) for number, figure in enumerate(figures, start=1))
    answer = replace(ask(store, "personal"), figures=figures, citations=citations)
    row = '<td>Skolskjuts</td><td class="number">{}</td><td class="number">{}</td>'
    assert row.format("<mark>4 200</mark>", "4 200") in to_panel(answer, 0, 1, store, SWEDISH)
    assert row.format("4 200", "<mark>4 200</mark>") in to_panel(answer, 0, 2, store, SWEDISH)
    unknown = to_panel(replace(answer, figures=()), 0, 1, store, SWEDISH)
    assert marked(unknown) == []


def test_a_code_before_the_name_is_one_column_with_it(store: FakeStore) -> None:
    table = store.table(NAME, 0)
    columns = tuple(replace(column, index=column.index + 1) for column in table.columns)
    rows = [
        replace(row, labels=(code, row.cells[0]), cells=(code, *row.cells))
        for row, code in zip(table.rows, ("162", "", "9"), strict=True)
    ]
    coded = replace(table, columns=columns, rows=tuple(rows))
    excerpts = [to_excerpt(coded, replace(make_figure(row, 1), cell=2), SWEDISH) for row in (0, 1)]
    assert "<tr><td>162 Personal</td>" in excerpts[0]
    assert "<tr><td>Skolskjuts</td>" in excerpts[1]
    assert [len(re.findall("<t[hd][ >]", excerpt)) for excerpt in excerpts] == [8, 8]
    assert [marked(excerpt) for excerpt in excerpts] == [["12 000"], ["4 200"]]


def test_the_column_that_names_the_rows_is_told_from_codes_and_numbers() -> None:
    lines = ("162\tTurism\t636\t1 200", "170\tBibliotek\t1 923\t-", "\tTotalt\t2 559\t1 200")
    html_of = to_line_table(lines, 1, range(2, 3), (), SWEDISH, is_numbered=True)
    assert re.findall('<td class="label">([^<]*)</td>', html_of) == ["Turism", "Bibliotek", "Totalt"]
    plain = to_line_table(("Enhet\tBudget", "Personal\t12"), 1, range(1), (), SWEDISH, is_numbered=True)
    assert re.findall('<td class="label">([^<]*)</td>', plain) == ["Enhet", "Personal"]


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_steps_lead_to_the_neighbours(store: FakeStore, number: int) -> None:
    panel = to_panel(ask(store, "personal"), 2, number, store, ENGLISH)
    targets = [f"#cite-2-{neighbour}" for neighbour in (number - 1, number + 1) if 1 <= neighbour <= 3]
    assert re.findall(r'data-cite="([^"]*)"', panel) == targets
    assert f"Source {number} of 3" in panel


def test_words_of_a_report_are_escaped(store: FakeStore) -> None:
    panel = to_panel(ask(store, "skolskjuts"), 0, 1, store, SWEDISH)
    assert "<script" not in panel
    assert "<img" not in panel
    assert marked(panel) == [LINES[12]]
    assert html.unescape(panel).count(HOSTILE) == 1


def test_a_report_that_was_removed_gives_its_quotation_and_a_message(store: FakeStore) -> None:
    answer = ask(store, "varför")
    store.names.clear()
    panel = to_panel(answer, 0, 1, store, SWEDISH)
    assert answer.citations[0].quote in panel
    assert "Den rapporten finns inte längre." in panel


def test_an_unknown_number_is_said_to_be_unknown(store: FakeStore) -> None:
    assert SWEDISH.unknown_citation in to_panel(ask(store, "personal"), 0, 99, store, SWEDISH)


def test_a_source_on_a_page_names_the_page_and_counts_no_lines(store: FakeStore) -> None:
    answer = ask(store, "varför")
    paged = replace(answer.citations[0], location=replace(answer.citations[0].location, page=4))
    panel = to_panel(replace(answer, citations=(paged,)), 0, 1, store, SWEDISH)
    assert f'<p class="place">{NAME}, sida 4</p>' in panel
    assert f'<p class="place">{NAME}, page 4</p>' in to_panel(replace(answer, citations=(paged,)), 0, 1, store, ENGLISH)
    assert numbered_lines(panel) == []
    assert marked(panel) == ["Underskottet på 1 500 tkr beror på dyra vikarier under hösten."]


def test_a_source_in_a_workbook_names_its_cell(store: FakeStore) -> None:
    answer = ask(store, "varför")
    cell = replace(answer.citations[0], location=replace(answer.citations[0].location, cell="Drift!C14"))
    assert f'<p class="place">{NAME}, Drift!C14</p>' in to_panel(
        replace(answer, citations=(cell,)), 0, 1, store, SWEDISH
    )


def test_a_source_without_lines_names_its_page(store: FakeStore) -> None:
    citation = Citation(number=1, quote="Sidans ord", location=Location(report=NAME, page=7))
    panel = to_panel(replace(ask(store, "varför"), citations=(citation,)), 0, 1, store, SWEDISH)
    assert "sida 7" in panel
    assert "Sidans ord" in panel
    assert SWEDISH.no_lines in panel
