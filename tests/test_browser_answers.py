"""What can break around an answer, tried in a real Chromium: where it stands, wide sources, what it is kept as, keys.

One server over the real assistant and three small reports, one of which has a table that is wider than its panel.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assistant.control import read_controls, run_controls
from assistant.pipeline import Assistant
from ingest.embedding import Encoder
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.small_reports import AMAL, write_small_reports
from tests.watched import IN_BROWSER, PHONE, Watched, ask, serve
from ui.chat.history import History
from ui.reports.library import StoredLibrary
from ui.services import Services

WIDE_DESK = (1440, 900)
YEARS = range(2011, 2022)
WIDE = (
    "Bokslut 2021 Trosa kommun\n\nVerksamhetens kostnader, tkr\n\n"
    + "\t".join(["Verksamhet", *(f"Bokslut {year}" for year in YEARS)])
    + "\n"
    + "\t".join(["Vinterväghållning", *(f"{year - 2000} {year - 1900}" for year in YEARS)])
    + "\n"
    + "\t".join(["Parkskötsel", *(f"{year - 1999} {year - 1890}" for year in YEARS)])
    + "\n\nVintern var lång, och det syns: "
    + "plogbilarna gick varje natt från november till april. " * 6
    + "\n"
)

pytestmark = IN_BROWSER


@dataclass(frozen=True, slots=True)
class Site:
    """A served page, its data folder, and what answers there."""

    url: str
    data: Path
    assistant: Assistant


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[Site]:
    data, reports = tmp_path_factory.mktemp("data"), tmp_path_factory.mktemp("reports")
    wide = reports / "trosa 2021.txt"
    wide.write_text(WIDE, encoding="utf-8")
    with Store.open(data, model=encoder.name) as store:
        ingest_paths([*write_small_reports(reports), wide], store, encoder)
        assistant = Assistant(store, encoder)
        services = Services(
            assistant=assistant,
            store=store,
            uploads=data / "uploads",
            history=History.open(data),
            library=StoredLibrary(store, encoder, data / "uploads"),
            controls=data,
        )
        with serve(services) as url:
            yield Site(url, data, assistant)
        services.history.close()


def from_top(page: Page) -> float:
    """Give how far below the top of the chat the last question stands."""
    return float(
        page.evaluate(
            "() => [...document.querySelectorAll('#chat .user-row')].at(-1).getBoundingClientRect().top"
            " - document.querySelector('#chat .bubble-wrap').getBoundingClientRect().top"
        )
    )


@pytest.mark.parametrize("size", [WIDE_DESK, PHONE])
def test_a_follow_up_stands_at_the_top_with_its_figure(open_page: Watched, site: Site, size: tuple[int, int]) -> None:
    page = open_page(site.url, size=size)
    for question in ("Hur har kostnaden för badhus i Åmål utvecklats?", "Vad kostade badhus i Åmål?", "Och bibliotek?"):
        ask(page, question)
        expect(page.locator("#chat strong").last).to_be_in_viewport()
        assert 0 <= from_top(page) < 16
    picture = page.locator("#chat .chart img").first
    picture.scroll_into_view_if_needed()
    page.wait_for_function("() => document.querySelector('#chat .chart img').naturalHeight > 0")
    kept, drawn = picture.evaluate("one => [one.height / one.width, one.naturalHeight / one.naturalWidth]")
    assert kept == pytest.approx(drawn, abs=0.04)  # its edge is a part of the one and not of the other


def test_a_wide_table_shows_the_marked_cell_beside_its_label_and_no_half_number(open_page: Watched, site: Site) -> None:
    page = open_page(site.url, size=WIDE_DESK)
    ask(page, "Vad kostade vinterväghållning i Trosa 2019?")
    for pane in (page.locator("#source .excerpt").locator(".."), page.locator("#source .lines")):
        expect(pane.locator("mark")).to_have_text("19 119")
        expect(pane.locator("mark")).to_be_in_viewport(ratio=1)
        expect(pane).to_have_attribute("data-more", "left right")
        halves = pane.evaluate(
            "pane => { const box = pane.getBoundingClientRect();"
            " return [...pane.querySelectorAll('td.number:not(.cut)')].filter((cell) => {"
            " const own = cell.getBoundingClientRect();"
            " return own.left < box.right - 2 && own.right > box.right + 2; }).length; }"
        )
        assert halves == 0
    expect(page.locator("#source .excerpt td").first).to_have_text("Vinterväghållning")
    expect(page.locator("#source .excerpt td").first).to_be_in_viewport(ratio=1)


def test_a_whole_text_report_is_as_wide_as_a_phone(open_page: Watched, site: Site) -> None:
    page = open_page.visit(site.url + "dokument?rapport=trosa+2021.txt&fran=8&till=8", size=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    box = page.locator("tr.cited td.text div").bounding_box()
    assert box
    assert box["x"] + box["width"] <= PHONE[0]


def test_an_answer_is_kept_as_a_control_question_that_can_be_run(open_page: Watched, site: Site) -> None:
    page = open_page(site.url, language="en-GB")
    ask(page, "Vad kostade badhus i Åmål?")
    page.get_by_role("button", name="Keep as control question").click()
    expect(page.get_by_text("Control question 1 is kept with")).to_be_visible()
    expect(page.locator("#chat .kept")).to_have_text("✓ Control question 1")
    (control,) = read_controls(site.data)
    assert "1450" in {str(figure.amount.value) for figure in control.figures}
    assert [result.is_green for result in run_controls(site.assistant, (control,))] == [True]
    open_page.reload(page)
    expect(page.locator("#chat .kept")).to_have_text("✓ Control question 1")
    expect(page.get_by_role("button", name="Keep as control question")).to_have_count(0)


def test_a_taken_name_is_asked_about_beside_the_chat_too(open_page: Watched, site: Site, tmp_path: Path) -> None:
    other = tmp_path / AMAL
    other.write_text("Bokslut 2021 Åmål kommun\n\nEn annan text om hamnens kran.\n", encoding="utf-8")
    page = open_page(site.url)
    page.locator("#upload input[type=file]").set_input_files([other])
    expect(page.locator("#status .question")).to_contain_text(AMAL)
    page.get_by_role("button", name="Behåll båda").click()
    expect(page.locator("#status li.added")).to_contain_text(AMAL.replace(".txt", " (2).txt"), timeout=60_000)
    expect(page.locator("#side .reports li")).to_have_count(4)


def test_the_arrows_step_from_a_citation_and_a_screen_reader_is_told(open_page: Watched, site: Site) -> None:
    page = open_page(site.url)
    ask(page, "Hur har kostnaden för badhus i Åmål utvecklats?")
    status = page.locator("#source > [role=status]")
    expect(status).to_contain_text("Källa 1 av")
    page.locator('#chat a[href="#cite-0-1"]').first.focus()
    page.keyboard.press("ArrowRight")
    expect(status).to_contain_text("Källa 2 av")
    page.keyboard.press("ArrowLeft")
    expect(status).to_contain_text("Källa 1 av")
    page.keyboard.press("Escape")
    expect(page.locator("#source")).to_be_hidden()
    expect(page.get_by_role("log", name="Samtal")).to_be_visible()
    expect(page.get_by_role("button", name="Lägg till rapporter")).to_be_visible()
