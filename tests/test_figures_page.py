"""What can break on the page of figures: a number that Excel reads otherwise, a formula, a filter that lets all in."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from ingest.pipeline import ingest_paths
from ingest.records import Amount, Figure, Measure, Unit
from ingest.store import Store
from ingest.store.figure_search import FigureOrder, FigurePage, FigureQuery
from tests.encoders import HashEncoder
from tests.fakes import HOSTILE, NAME, FakeStore, make_figure, make_report
from ui.figures.csv_file import to_excel_csv, to_plain_csv
from ui.figures.page import find_figure, to_form
from ui.figures.query import View, read_view, to_query_string
from ui.figures.rows import to_copy, to_results
from ui.figures.texts import figure_texts_of
from ui.source.texts import source_texts_of
from ui.texts import ENGLISH, SWEDISH

ENCODER = HashEncoder()
WORDS, MEASURES = figure_texts_of(SWEDISH), source_texts_of(SWEDISH)
REPORTS = {NAME: make_report()}
TEXT = (
    "Bokslut 2022 {place}\n\n{caption}, {unit}\n\nVerksamhet\tBudget 2022\tBokslut 2021\n"
    "Ålderdomshem\t{first}\t900\nÄldrevård\t200\t-50\nÖppen förskola\t30\t40\nSumma\t1 430\t890\n"
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("figures")
    texts = {
        "a.txt": TEXT.format(place="Ale kommun", caption="Vård och omsorg", unit="tkr", first="1 200"),
        "b.txt": TEXT.format(place="Hjo kommun", caption="Nämndens drift", unit="mnkr", first="1 201"),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Store.open(folder / "data", model=ENCODER.name) as opened:
        ingest_paths([folder / name for name in texts], opened, ENCODER)
        yield opened


def texts(found: tuple[Figure, ...]) -> list[str]:
    return [figure.text for figure in found]


@pytest.mark.parametrize(
    ("query", "total"),
    [
        (FigureQuery(), 16),
        (FigureQuery(reports=("a.txt",)), 8),
        (FigureQuery(municipalities=("Hjo",)), 8),
        (FigureQuery(municipalities=("Hjo",), reports=("a.txt",)), 0),
        (FigureQuery(measures=(Measure.BUDGET,)), 8),
        (FigureQuery(years=(2021,)), 8),
        (FigureQuery(label="ÄLDRE"), 4),
        (FigureQuery(label="aldre"), 0),
        (FigureQuery(words="omsorg förskola"), 2),
        (FigureQuery(words="bokslut  ÅLDER"), 4),
        (FigureQuery(words="%"), 0),
        (FigureQuery(words="' or 1=1"), 0),
    ],
)
def test_a_filter_lets_in_what_it_says(store: Store, query: FigureQuery, total: int) -> None:
    assert store.search_figures(query).total == total
    assert len(store.search_figures(query).figures) == total


def test_pages_are_cut_from_one_order_that_repeats_nothing(store: Store) -> None:
    for order in FigureOrder:
        query = FigureQuery(order=order)
        whole = store.search_figures(query)
        cut = [store.search_figures(query, first, 5) for first in range(0, 16, 5)]
        assert [figure.key for page in cut for figure in page.figures] == [figure.key for figure in whole.figures]
        assert {page.total for page in cut} == {16}
    assert store.search_figures(FigureQuery(), 99, 5).figures == ()


def test_amounts_are_sorted_by_worth_and_names_by_the_alphabet(store: Store) -> None:
    query = FigureQuery(order=FigureOrder.AMOUNT, descending=True, measures=(Measure.BUDGET,))
    assert texts(store.search_figures(query, 0, 3).figures) == ["1 430", "1 201", "200"]  # in mnkr, all of them
    labels = [figure.label for figure in store.search_figures(FigureQuery(order=FigureOrder.LABEL)).figures]
    assert list(dict.fromkeys(labels)) == ["Summa", "Ålderdomshem", "Äldrevård", "Öppen förskola"]


def test_a_view_stands_in_its_address_and_nonsense_is_left_out() -> None:
    query = FigureQuery(
        reports=("a & b.txt",),
        municipalities=("Åre", "Ale"),
        measures=(Measure.BUDGET,),
        years=(2019,),
        label="rad",
        words="två ord",
        order=FigureOrder.AMOUNT,
        descending=True,
    )
    assert read_view(to_query_string(View(query=query, page=3))) == View(query=query, page=3)
    assert read_view("ar=x&matt=kostnad&sort=;drop&sida=-1&fallande=ja&sida=99999999999") == View()
    assert read_view("sok=" + "x" * 900).query.words == "x" * 200


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_excel_gets_commas_semicolons_and_a_mark_and_the_exact_digits() -> None:
    figures = [
        replace(make_figure(0, 3), amount=Amount(value=Decimal("-1500.50"), unit=Unit.TKR)),
        replace(make_figure(1, 1), amount=None, text="-26 62"),
    ]
    content = to_excel_csv(figures, REPORTS, WORDS, MEASURES, "sv")
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 3
    first, second = read(content)
    assert (first["Rad"], first["Värde"], first["Enhet"], first["Mått"]) == ("Personal", "-1500,50", "tkr", "avvikelse")
    assert (second["Värde"], second["Som tryckt"]) == ("", "-26 62")
    assert (first["Från"], first["Kommun"], first["Är summa"]) == ("2023-01-01", "Sandvik", "nej")


@pytest.mark.parametrize("label", ["=1+1", "+SUMMA(A1)", "@x", "-cmd|' /C calc'!A0", "\t=1", HOSTILE])
def test_a_label_is_no_formula(label: str) -> None:
    (row,) = read(to_excel_csv([replace(make_figure(0, 1), labels=(label,))], REPORTS, WORDS, MEASURES, "sv"))
    assert not row["Rad"].startswith(("=", "+", "@", "-", "\t"))
    assert row["Rad"].lstrip("'") == label


@pytest.mark.parametrize("text", ["-1 500", "– 3 555", "−47 866", "-400*", "+-0", "-9,0 %", "-"])
def test_a_printed_number_stays_as_it_is_printed(text: str) -> None:
    (row,) = read(to_excel_csv([replace(make_figure(0, 1), text=text)], REPORTS, WORDS, MEASURES, "sv"))
    assert row["Som tryckt"].lstrip("'") == text
    assert not text[1:2].isdigit() or row["Som tryckt"] == text


def test_the_open_format_has_points_and_the_public_names() -> None:
    row = next(csv.DictReader(io.StringIO(to_plain_csv([make_figure(0, 3)], REPORTS).decode())))
    assert (row["label"], row["value"], row["unit"], row["measure"]) == ("Personal", "-1500", "tkr", "variance")


def test_words_of_a_report_are_escaped_in_the_table_and_the_form() -> None:
    store = FakeStore()
    store.names.append(f"{HOSTILE}.txt")
    figure = replace(make_figure(0, 1), labels=(HOSTILE,), caption=HOSTILE, column=HOSTILE, parent=HOSTILE)
    page = replace(store.search_figures(FigureQuery()), figures=(figure,))
    view = read_view(f"sok={HOSTILE}")
    for html in (to_results(page, view, REPORTS, SWEDISH), to_form(view, store, ENGLISH)):
        assert "<img" not in html
        assert "<script" not in html


def test_what_is_copied_carries_its_source() -> None:
    copied = to_copy(make_figure(0, 3), make_report(), SWEDISH)
    assert "Personal" in copied
    assert "−1\u00a0500 tkr" in copied
    assert copied.endswith(f"[Sandvik, Bokslut 2023, {NAME}, rad\u00a07]")


@pytest.mark.parametrize("key", ["", "x", f"{NAME}#0.0", f"{NAME}#0.0.9", f"{NAME}#0.-1.1", f"{NAME}#{'9' * 30}.0.1"])
def test_a_key_that_names_no_figure_opens_none(key: str) -> None:
    assert find_figure(key, FakeStore()) is None
    assert find_figure(f"{NAME}#0.0.3", FakeStore()) == make_figure(0, 3)


def test_nothing_found_and_nothing_stored_say_what_to_do(tmp_path: Path) -> None:
    empty = replace(FakeStore().search_figures(FigureQuery()), total=0, figures=())
    assert WORDS.none in to_results(empty, View(), REPORTS, SWEDISH)
    assert "./rapporter" in to_results(empty, View(), {}, SWEDISH)


@pytest.mark.parametrize(
    ("printed", "value", "shown"),
    [("Lägre än 5,00", "5.00", "Lägre än 5,00"), (">20", "20", "&gt;20"), ("ca 40", "40", "ca 40"),
     ("20 eller fler", "20", "20 eller fler"), ("minst 1 500", "1500", "minst 1\u00a0500"), ("9,50 %", "9.50", "9,50"),
     ("-1 500", "-1500", "−1\u00a0500")],
)  # fmt: skip
def test_a_limit_is_shown_as_it_is_printed_and_a_number_as_one(printed: str, value: str, shown: str) -> None:
    figure = replace(make_figure(0, 1), text=printed, amount=Amount(value=Decimal(value), unit=Unit.UNKNOWN))
    html = to_results(FigurePage(figures=(figure,), total=1), View(), REPORTS, SWEDISH)
    assert f'data-name="{WORDS.amount}">{shown}<' in html
