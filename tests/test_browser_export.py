"""What can break in what is taken out of the chat, in a real Chromium: charts, files, badges, conflict cards.

One server over the real assistant and small reports, one of which contradicts itself.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from assistant.pipeline import Assistant
from ingest.embedding import Encoder
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.small_reports import write_small_reports
from tests.watched import IN_BROWSER, PHONE, Watched, ask, serve
from ui.chat.history import History
from ui.services import Services

TREND = "Hur har badhus i Åmål utvecklats 2020-2021?"
WRONG = (
    "Bokslut 2023 Dorotea kommun\n\nDriftredovisning, tkr\n\nVerksamhet\tBudget 2023\tBokslut 2023\tAvvikelse 2023\n"
    "Gator\t1 200\t1 450\t-250\nParker\t900\t870\t30\nTotalt\t2 100\t3 320\t-220\n"
)

pytestmark = IN_BROWSER


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[Services]:
    data = tmp_path_factory.mktemp("export")
    (data / "dorotea 2023.txt").write_text(WRONG, encoding="utf-8")
    with Store.open(data, model=encoder.name) as store:
        ingest_paths([*write_small_reports(data), data / "dorotea 2023.txt"], store, encoder)
        yield Services(
            assistant=Assistant(store, encoder),
            store=store,
            uploads=data / "uploads",
            history=History.open(data),
        )


@pytest.fixture(scope="module")
def url(services: Services) -> Iterator[str]:
    with serve(services) as served:
        yield served
    services.history.close()


def save(page: Page, place: str, name: str) -> tuple[str, bytes]:
    """Save a file from a menu, or from the links below a chart; give its name and what is in it."""
    menu = page.locator(f"{place} .save summary").last
    if menu.count() and menu.locator("xpath=..").get_attribute("open") is None:
        menu.click()
    with page.expect_download() as begun:
        page.locator(place).get_by_role("link", name=name).last.click()
    return begun.value.suggested_filename, Path(begun.value.path()).read_bytes()


def test_a_trend_is_drawn_with_exact_amounts_and_saved_as_a_picture(open_page: Watched, url: str) -> None:
    page = open_page(url)
    ask(page, TREND)
    picture = page.locator("#chat .chart img")
    expect(picture).to_have_attribute("alt", "Badhus: utfall. 2020: 1 310 tkr; 2021: 1 450 tkr")
    picture.scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('#chat .chart img').naturalWidth > 600")
    expect(page.locator("#chat table td", has_text="1\u00a0310")).to_have_count(1)  # the table stays beside it
    name, drawn = save(page, "#chat .chart", "Spara diagrammet (SVG)")
    assert name == "facit-hur-har-badhus-i-amal-utvecklats.svg"
    assert {">1\u00a0310<", ">1\u00a0450<", ">0<", ">tkr<"} <= set(re.findall(r">[^<>]+<", drawn.decode()))
    name, drawn = save(page, "#chat .chart", "Spara diagrammet (PNG)")
    assert name.endswith(".png")
    assert Image.open(io.BytesIO(drawn)).width > 1_200


def test_an_answer_is_saved_in_every_form_with_its_sources(open_page: Watched, url: str) -> None:
    page = open_page(url)
    ask(page, "Vad kostade badhus i Åmål?")
    ask(page, "Varför?")
    name, text = save(page, "#chat", "Text (.md)")
    assert name == "facit-varfor.md"  # the last answer's own
    assert "dyr el och fler gäster" in text.decode()
    assert "## Vad kostade" not in text.decode()
    assert "amal 2021.txt" in text.decode()
    _, word = save(page, "#chat", "Word (.docx)")
    paragraphs = [paragraph.text for paragraph in docx.Document(io.BytesIO(word)).paragraphs]
    assert any("dyr el och fler gäster" in paragraph for paragraph in paragraphs)
    _, data = save(page, "#chat", "Data (.json)")
    assert json.loads(data)[0]["sources"]


def test_a_whole_conversation_is_saved_also_after_a_restart(open_page: Watched, url: str, services: Services) -> None:
    page = open_page(url)
    ask(page, "Vad kostade badhus i Åmål?")
    ask(page, TREND)
    address = page.url.partition("?")[2]
    first = save(page, "#turns", "Text (.md)")[1]
    page.context.close()
    with serve(services) as again:
        page = open_page(f"{again}?{address}")
        page.locator("#chat [data-testid=bot]").last.wait_for()
        assert save(page, "#turns", "Text (.md)") == ("facit-vad-kostade-badhus-i-amal.md", first)
        assert first.decode().count("### Källor") == 2
        _, table = save(page, "#turns", "Siffror för Excel (.csv)")
        rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig")), delimiter=";"))
        assert {"1450", "1310"} <= {cell.replace("\u00a0", "") for row in rows for cell in row}
        assert zipfile.is_zipfile(io.BytesIO(save(page, "#turns", "Word (.docx)")[1]))
        page.context.close()


def test_a_table_that_adds_up_says_so_and_one_that_does_not_warns_in_words(open_page: Watched, url: str) -> None:
    page = open_page(url)
    ask(page, "Vad kostade badhus i Åmål?")
    folded = page.locator("#chat details:not(.save) summary")
    expect(folded).to_contain_text("✓ tabellen går ihop")
    expect(page.locator("#chat .warning")).to_have_count(0)
    folded.click()
    told = page.locator("#source .check.good").inner_text()  # the same words beside the source
    assert re.search(r"Tabellen går ihop: \d+ av \d+ kontroller\.", told)
    expect(page.locator("#chat details:not(.save)")).to_contain_text(told)
    ask(page, "Vad kostade parker i Dorotea?")
    warning = page.locator("#chat .warning")
    expect(warning).to_contain_text("Varning. Driftredovisning, tkr: Tabellen har")
    expect(warning).to_be_visible()
    expect(page.locator("#source .check.bad")).to_contain_text("Tabellen har")


def test_a_contradiction_is_set_apart_under_a_heading_with_both_values(open_page: Watched, url: str) -> None:
    page = open_page(url, size=PHONE)
    ask(page, "Vad blev bokslut 2023 totalt i Dorotea?")
    card = page.locator("#chat .conflict")
    expect(card.locator(".heading")).to_have_text("⚠ Rapporten säger emot sig själv")
    expect(card).to_contain_text("3\u00a0320")
    expect(card).to_contain_text("2\u00a0320")
    assert card.evaluate("one => getComputedStyle(one).borderTopWidth") == "1px"
    expect(page.locator("#chat .chart")).to_have_count(0)  # a picture would lose the words


def test_on_a_phone_the_chart_is_redrawn_and_nothing_is_cut(open_page: Watched, url: str) -> None:
    page = open_page(url, size=PHONE, is_dark=True)
    ask(page, TREND)
    picture = page.locator("#chat .chart img")
    picture.scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('#chat .chart img').naturalWidth > 0")
    assert "bredd=smal" in str(picture.evaluate("one => one.currentSrc"))
    assert "farger=morka" in str(picture.evaluate("one => one.currentSrc"))
    assert picture.evaluate("one => one.clientWidth") > 300
    drawn, shown = (picture.evaluate(f"one => one.{size}Height / one.{size}Width") for size in ("natural", "client"))
    assert shown == pytest.approx(drawn, rel=0.1)  # the room is the narrow drawing's, not the wide one's
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    label = page.locator("#chat tbody td").first
    assert label.evaluate("one => one.clientHeight") < 60  # a word is not broken letter by letter


def test_the_menus_are_reached_and_left_by_keyboard(open_page: Watched, url: str) -> None:
    page = open_page(url)
    ask(page, TREND)
    menu = page.locator("#turns .save summary")
    menu.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#turns .save a").first).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator("#turns .save a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#turns .save a").first).to_be_hidden()
    expect(menu).to_be_focused()
    expect(page.locator("#source")).to_be_visible()  # Esc left the menu, not the source
