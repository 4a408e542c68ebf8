"""What can break for the person at the page: tried in a real Chromium, from question to marked source.

One server over tests/fakes.py, whose reports hold hostile words, and one over the real assistant and the sample
reports. Every page watches itself: a request to another host, or an error in the console, fails its test.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from assistant.pipeline import Assistant
from ingest.embedding import open_encoder
from ingest.store import Store
from tests.fakes import HOSTILE, LINES, FakeStore, make_services
from tests.watched import IN_BROWSER, PHONE, Watched, ask, serve, wait_for_answer
from ui.chat.history import History
from ui.reports.library import StoredLibrary
from ui.services import Services

SAMPLES = Path(__file__).resolve().parents[1] / "eval" / "reports"

pytestmark = IN_BROWSER


@pytest.fixture(scope="module")
def fake_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serve(make_services(FakeStore(), tmp_path_factory.mktemp("fake"))) as url:
        yield url


@pytest.fixture(scope="module")
def real_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a page that starts without reports, with everything behind it real."""
    data = tmp_path_factory.mktemp("data")
    encoder = open_encoder()
    with Store.open(data, model=encoder.name) as store:
        uploads = data / "uploads"
        services = Services(
            assistant=Assistant(store, encoder),
            store=store,
            uploads=uploads,
            library=StoredLibrary(store, encoder, uploads),
            history=History.open(data),
        )
        with serve(services) as url:
            yield url
        services.history.close()


def test_an_answer_opens_its_first_source_and_a_click_another(open_page: Watched, fake_url: str) -> None:
    page = open_page(fake_url)
    ask(page, "Hur gick det för personal?")
    expect(page.locator("#chat [data-testid=bot]")).to_contain_text("−1 500 tkr")
    cited = page.locator("#source .lines tr.cited")
    expect(cited.locator("mark")).to_have_text("-1 500")
    expect(cited).to_contain_text("Personal")
    page.locator('#chat a[href="#cite-0-2"]').click()
    expect(cited.locator("mark")).to_have_text("12 000")
    expect(page.locator("#source .excerpt th.asked")).to_contain_text("Budget 2023")
    page.get_by_role("button", name="Nästa källa").click()
    expect(cited.locator("mark")).to_have_text("13 500")
    expect(page.get_by_role("button", name="Nästa källa")).to_be_disabled()


def test_an_older_answers_source_opens_by_keyboard(open_page: Watched, fake_url: str) -> None:
    page = open_page(fake_url)
    ask(page, "personal")
    ask(page, "varför?")
    mark = page.locator("#source .lines mark")
    expect(mark).to_have_text("Underskottet på 1 500 tkr beror på dyra vikarier under hösten.")
    page.locator('#chat a[href="#cite-0-3"]').focus()
    page.keyboard.press("Enter")
    expect(mark).to_have_text("13 500")
    expect(page.locator('#chat a[href="#cite-0-3"]')).to_have_attribute("aria-current", "true")
    assert "#" not in page.url


def test_hostile_words_are_shown_and_do_nothing(open_page: Watched, fake_url: str) -> None:
    page = open_page(fake_url)
    ask(page, f"skolskjuts {HOSTILE}")
    expect(page.locator("#chat blockquote")).to_contain_text(LINES[12])
    expect(page.locator("#source .lines mark")).to_have_text(LINES[12])
    expect(page.locator("#chat [data-testid=user]")).to_contain_text(HOSTILE)
    for inert in ("img[src=x]", "a[href*='evil']", ".katex", "#chat script", "#source script"):
        expect(page.locator(inert)).to_have_count(0)
    assert page.evaluate("window.hacked") is None


def test_choices_and_examples_are_asked_by_a_click(open_page: Watched, fake_url: str) -> None:
    page = open_page(fake_url)
    page.locator("#examples button").filter(has_text="Hur gick det för personal?").click()
    expect(page.locator("#chat [data-testid=bot]")).to_contain_text("−1 500 tkr")
    expect(page.locator("#examples button")).to_have_count(0)
    ask(page, "båda")
    page.locator("#chat .option").filter(has_text=re.compile("^Personal$")).click()
    expect(page.locator('#chat a[href="#cite-2-1"]')).to_be_visible()
    wait_for_answer(page)
    page.get_by_role("button", name="Ny konversation").click()
    expect(page.locator("#chat [data-testid=bot]")).to_have_count(0)
    ask(page, "varför?")  # of what? the conversation is forgotten
    expect(page.locator("#chat [data-testid=bot]")).to_contain_text("Det står inte i rapporterna.")


def test_nothing_a_huge_question_and_an_error_are_survived(open_page: Watched, fake_url: str) -> None:
    page = open_page(fake_url)
    page.locator("#question textarea").fill("   ")
    page.keyboard.press("Enter")
    expect(page.locator("#question textarea")).to_have_value("")
    ask(page, "x" * 10_000)
    expect(page.locator("#chat [data-testid=bot]")).to_contain_text("10000 tecken")
    ask(page, "fel")
    expect(page.locator("#chat [data-testid=bot]").last).to_contain_text("Rapporten går inte att läsa.")
    ask(page, "personal")
    expect(page.locator("#chat [data-testid=user]")).to_have_count(3)
    expect(page.locator("#source .lines mark")).to_have_text("-1 500")


def test_the_language_follows_the_browser_and_can_be_switched(open_page: Watched, fake_url: str) -> None:
    page = open_page(fake_url, language="en-GB")
    expect(page.locator("#send")).to_have_text("Ask")
    assert page.evaluate("document.documentElement.lang") == "en"
    expect(page.locator("#upload")).to_contain_text("Drop File Here")  # Gradio's own words
    ask(page, "personal")
    page.get_by_role("button", name="På svenska").click()
    expect(page.locator("#send")).to_have_text("Fråga")
    expect(page.locator("#upload")).to_contain_text("Släpp fil här")
    expect(page.locator("html")).to_have_attribute("lang", "sv")
    expect(page.locator("#chat [data-testid=bot]")).to_contain_text("Så tolkades frågan")
    expect(page.locator("#source .steps")).to_contain_text("Källa 1 av 3")


def test_a_phone_has_one_column_and_the_source_lies_over_it(open_page: Watched, fake_url: str) -> None:
    page = open_page(fake_url, size=PHONE)
    ask(page, "personal")
    expect(page.locator("#source")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    assert page.evaluate("window.scrollY") == 0
    page.locator('#chat a[href="#cite-0-2"]').click()
    expect(page.locator("#source h2")).to_be_in_viewport()
    expect(page.locator("#source .lines mark")).to_have_text("12 000")
    page.get_by_role("button", name="Stäng källan").click()
    expect(page.locator("#source")).to_be_hidden()
    expect(page.locator('#chat a[href="#cite-0-2"]')).to_be_focused()


def test_real_reports_from_upload_to_marked_source(open_page: Watched, real_url: str) -> None:
    page = open_page(real_url)
    expect(page.locator("#chat")).to_contain_text("Börja med en rapport")
    hylte = next(SAMPLES.glob("hylte*.txt"))
    page.locator("#upload input[type=file]").set_input_files([hylte])
    expect(page.locator("#status progress")).to_be_visible()
    expect(page.locator("#status li.added")).to_contain_text("Inläst", timeout=60_000)
    expect(page.locator("#side .reports li")).to_contain_text("Hylte")
    expect(page.locator("#examples button").first).to_be_visible()
    ask(page, "Hur gick det för facklig tid?")
    expect(page.locator("#chat [data-testid=bot]")).to_contain_text("1\u00a0656\u00a0tkr")
    ask(page, "varför blev det underskott?")
    expect(page.locator("#chat [data-testid=bot]").last).to_contain_text("−89\u00a0tkr")
    page.locator('#chat a[href="#cite-0-1"]').click()
    cited = page.locator("#source .lines tr.cited")
    expect(cited.locator("mark")).to_have_text("1 656")
    expect(cited).to_contain_text("Facklig tid")


def test_a_report_that_is_added_later_is_asked_about(open_page: Watched, real_url: str, tmp_path: Path) -> None:
    report = tmp_path / "Näsby bokslut 2022.txt"
    report.write_text(
        "Bokslut 2022 Näsby kommun\n\nDriftredovisning, tkr\n\nVerksamhet\tBudget 2022\tBokslut 2022\tAvvikelse 2022\n"
        "Badhus\t1 200\t1 450\t-250\nBibliotek\t900\t870\t30\nTotalt\t2 100\t2 320\t-220\n\n"
        "Badhuset visar ett underskott på 250 tkr. Det beror på <b>dyr</b> [el](http://evil.example).\n",
        encoding="utf-8",
    )
    page = open_page(real_url)
    page.locator("#upload input[type=file]").set_input_files([report])
    expect(page.locator("#status li.added")).to_contain_text(report.name, timeout=60_000)
    ask(page, "Varför gick badhus minus?")
    expect(page.locator("#chat [data-testid=bot]")).to_contain_text("−250\u00a0tkr")
    expect(page.locator("#chat a[href*=evil]")).to_have_count(0)
    expect(page.locator("#source .lines tr.cited mark")).to_have_text("-250")
