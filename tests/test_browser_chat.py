"""What can break in the conversations of the page, tried in a real Chromium: kept, found, changed, judged, copied.

One server over tests/fakes.py, and one over the real assistant and two small reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from time import sleep

import pytest
from playwright.sync_api import Page, expect

from assistant.pipeline import Assistant
from assistant.records import Language
from ingest.embedding import Encoder
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.fakes import FakeStore, make_services
from tests.small_reports import write_small_reports
from tests.watched import IN_BROWSER, PHONE, Watched, ask, serve, wait_for_answer
from ui.chat import events
from ui.chat.conversation import Verdict
from ui.chat.filters import Choice
from ui.chat.history import History
from ui.chat.shown import show_filters
from ui.services import Services

pytestmark = IN_BROWSER


@dataclass(frozen=True, slots=True)
class Site:
    """A served page, and what is behind it."""

    url: str
    services: Services


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    services = make_services(FakeStore(), tmp_path_factory.mktemp("chat"))
    with serve(services) as url:
        yield Site(url, services)
    services.history.close()


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[str]:
    data = tmp_path_factory.mktemp("real")
    with Store.open(data, model=encoder.name) as store:
        ingest_paths(write_small_reports(data), store, encoder)
        services = Services(
            assistant=Assistant(store, encoder),
            store=store,
            uploads=data / "uploads",
            history=History.open(data),
        )
        with serve(services) as url:
            yield url
        services.history.close()


def titles(page: Page) -> list[str]:
    return page.locator("#history .history a").all_inner_texts()


def test_the_figure_comes_first_and_what_follows_can_be_asked_by_a_click(open_page: Watched, real: str) -> None:
    page = open_page(real)
    ask(page, "Vad kostade badhus i Åmål?")
    answer = page.locator("#chat [data-testid=bot]").last
    expect(answer.locator("strong").first).to_have_text("1\u00a0450\u00a0tkr")
    expect(answer.locator("details:not(.save)")).not_to_have_attribute("open", "")
    offered = page.locator("#examples button")
    expect(offered.first).to_have_text("Varför?")
    offered.first.click()
    expect(page.locator("#chat blockquote")).to_contain_text("dyr el och fler gäster")
    expect(page.locator("#chat [data-testid=bot]").last).to_contain_text("−250\u00a0tkr")


def test_a_filter_restricts_the_answers_and_says_so(open_page: Watched, real: str) -> None:
    page = open_page(real)
    place, year = page.get_by_label("Kommun", exact=True), page.get_by_label("År", exact=True)
    place.select_option("Ydre")
    ask(page, "Vad kostade bibliotek?")  # only Åmål has one
    last = page.locator("#chat [data-testid=bot]").last
    expect(last).to_contain_text("Inget i filtret har det. Filtret är: Ydre.")
    expect(last).not_to_contain_text("870")
    expect(page.get_by_label("Rapport", exact=True).locator("option")).to_have_count(2)
    page.get_by_role("button", name="Ta bort filtret").click()
    expect(place).to_have_value("")
    year.select_option("2020")
    ask(page, "Vad kostade badhus i Åmål?")
    expect(last).to_contain_text("1\u00a0310\u00a0tkr")
    expect(last).to_contain_text("Sökte bara i: 2020")
    page.get_by_role("button", name="Ny konversation").click()
    expect(year).to_have_value("")  # it was set for the conversation before
    expect(page.get_by_role("button", name="Ta bort filtret")).to_have_count(0)
    report = page.get_by_label("Rapport", exact=True)
    report.select_option(index=1)
    expect(page.locator("#filters .set")).to_have_count(1)
    owner = report.locator("option[selected]").inner_text().partition(" · ")[0]
    place.select_option("Ydre" if owner == "Åmål" else "Åmål")
    expect(report).to_have_value("")  # not the other's report, which now stands at its place
    phone = open_page(real, size=PHONE)
    for name in ("Kommun", "År", "Rapport"):
        expect(phone.get_by_label(name, exact=True)).to_be_in_viewport(ratio=1)


def test_a_filter_that_is_drawn_late_does_not_come_into_a_new_conversation(
    open_page: Watched, real: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def show_late(services: Services, language: Language, choice: Choice) -> str:
        if choice.year:
            sleep(1)
        return show_filters(services, language, choice)

    monkeypatch.setattr(events, "show_filters", show_late)
    page = open_page(real)
    year = page.get_by_label("År", exact=True)
    year.select_option("2020")
    page.get_by_role("button", name="Ny konversation").click()
    page.wait_for_timeout(2500)  # the drawing of what was chosen before has come by now
    expect(year).to_have_value("")
    expect(page.locator("#filters [data-clear]")).to_have_count(0)
    year.select_option("2021")  # and what is chosen now holds
    expect(page.locator("#filters .set")).to_have_count(1)
    expect(year).to_have_value("2021")


def test_conversations_outlive_a_restart_with_their_thread(
    open_page: Watched, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("restart")
    services = make_services(FakeStore(), folder)
    with serve(services) as url:
        page = open_page(url)
        ask(page, "Hur gick det för personal?")
        address = page.url
        page.context.close()
    services.history.close()
    again = make_services(FakeStore(), folder)
    with serve(again) as url:
        page = open_page(url)
        assert titles(page) == ["Hur gick det för personal?"]
        page.locator("#history .history a").click()
        expect(page.locator("#chat [data-testid=bot]")).to_contain_text("−1 500 tkr")
        expect(page.locator("#source .lines mark")).to_have_text("-1 500")
        assert page.url.partition("?")[2] == address.partition("?")[2]
        ask(page, "varför?")  # of what it was about before the restart
        expect(page.locator("#chat blockquote")).to_contain_text("dyra vikarier")
        page.context.close()
    again.history.close()


def test_a_conversation_is_renamed_found_and_deleted(open_page: Watched, site: Site) -> None:
    page = open_page(site.url)
    ask(page, "skolskjuts")
    page.get_by_role("button", name="Ny konversation").click()
    expect(page.locator("#chat [data-testid=bot]")).to_have_count(0)
    ask(page, "personal i närtid")
    entry = page.locator("#history li", has_text="personal i närtid")
    entry.hover()
    entry.locator("[data-rename]").click()
    page.get_by_label("Nytt namn").fill("Vikarier <b>2023</b>")
    page.keyboard.press("Enter")
    expect(page.locator("#history a[aria-current]")).to_have_text("Vikarier <b>2023</b>")
    page.get_by_label("Sök bland samtalen").fill("vikarier 2023")
    expect(page.locator("#history li")).to_have_count(1)
    page.get_by_label("Sök bland samtalen").fill("finns inte alls")
    expect(page.locator("#history")).to_contain_text("Inget samtal innehåller det.")
    page.get_by_label("Sök bland samtalen").fill("")
    entry = page.locator("#history li", has_text="Vikarier")
    entry.hover()
    entry.locator("[data-delete]").click()
    page.get_by_role("button", name="Avbryt").click()
    expect(entry).to_have_count(1)
    entry.locator("[data-delete]").click()
    page.locator("dialog [data-confirm]").click()
    expect(entry).to_have_count(0)
    expect(page.locator("#chat [data-testid=bot]")).to_have_count(0)
    expect(page.locator("#history li", has_text="skolskjuts")).to_have_count(1)


def test_a_verdict_and_a_comment_are_kept_with_the_answer(open_page: Watched, site: Site) -> None:
    page = open_page(site.url)
    ask(page, "personal att bedöma")
    page.get_by_role("button", name="Fel källa").click()
    expect(page.locator("#chat [data-testid=bot]")).to_contain_text("Ditt omdöme: Fel källa")
    page.get_by_label("Vad är det som är fel?").fill("raden ovanför")
    page.locator("#turns .save summary").click()  # the menu opens over the box, and over its button
    for file in page.locator("#turns .files a").all():
        place = file.bounding_box()
        assert place
        end = f"document.elementFromPoint({place['x'] + place['width'] - 6}, {place['y'] + place['height'] / 2})"
        assert page.evaluate(f"Boolean({end}.closest('.files'))")
    page.keyboard.press("Escape")
    page.locator("#comment button").click()
    expect(page.locator("#comment")).to_be_hidden()
    identity = page.url.partition("samtal=")[2]
    kept = site.services.history.load("", identity)
    assert kept
    assert kept.turns[0].rating
    assert (kept.turns[0].rating.verdict, kept.turns[0].rating.comment) == (Verdict.WRONG_SOURCE, "raden ovanför")
    page.locator("#chat .change summary").click()
    expect(page.get_by_role("button", name="Ta tillbaka")).to_be_visible()
    expect(page.locator("#chat [data-testid=bot]")).to_contain_text("Ditt omdöme: Fel källa")  # until another is chosen
    page.get_by_role("button", name="Fel siffra").click()
    expect(page.locator("#chat [data-testid=bot]")).to_contain_text("Ditt omdöme: Fel siffra")
    expect(page.get_by_label("Vad är det som är fel?")).to_have_value("raden ovanför")


def test_what_is_copied_carries_its_sources_and_a_link_leads_back(open_page: Watched, site: Site) -> None:
    page = open_page(site.url)
    ask(page, "personal att kopiera")
    ask(page, "varför?")
    page.locator('#chat a[href="#copy-0"]').click()
    expect(page.locator(".said")).to_have_text("Kopierat med källor")
    copied = str(page.evaluate("navigator.clipboard.readText()"))
    assert copied.startswith("Personal redovisar −1 500 tkr mot budget [1].")
    assert "[1] ”-1 500” – Sandvik, Helårsrapport 2023, rad\u00a07 (sandvik-bokslut-2023.txt, Facit)" in copied
    page.locator('#chat a[href="#link-0"]').click()
    expect(page.locator(".said")).to_have_text("Länken är kopierad")
    look = "e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
    ink, ground = page.locator(".said").evaluate(look)
    assert ink != ground, "what is said can be read"
    link = str(page.evaluate("navigator.clipboard.readText()"))
    other = open_page(link)
    expect(other.locator("#chat [data-testid=bot]")).to_have_count(2)
    expect(other.locator("#source .lines mark")).to_have_text("-1 500")  # of the linked answer, not of the last
    assert "svar=" in other.url


def test_a_link_to_nothing_says_so(open_page: Watched, site: Site) -> None:
    page = open_page(site.url + "?svar=finns-inte")
    expect(page.get_by_text("Länken leder inte till något av dina samtal.")).to_be_visible()
    ask(page, "personal")


def test_a_question_is_edited_in_its_place_and_asked_again(open_page: Watched, site: Site) -> None:
    page = open_page(site.url)
    ask(page, "personl")
    ask(page, "ett till")
    page.locator('#chat a[href="#edit-0"]').click()
    box = page.locator("#question textarea")
    expect(box).to_have_value("personl")
    expect(page.locator("#notice")).to_contain_text("Du ändrar en tidigare fråga.")
    page.keyboard.press("Escape")
    expect(page.locator("#notice p")).to_have_count(0)
    page.locator('#chat a[href="#edit-0"]').click()
    expect(box).to_have_value("personl")
    box.fill("personal")
    page.keyboard.press("Enter")
    expect(page.locator("#chat [data-testid=user]")).to_have_count(1)
    wait_for_answer(page)
    expect(page.locator("#chat [data-testid=bot]")).to_contain_text("−1 500 tkr")
    page.locator('#chat a[href="#retry-0"]').click()
    wait_for_answer(page)
    expect(page.locator("#chat [data-testid=user]")).to_have_count(1)
    kept = site.services.history.load("", page.url.partition("samtal=")[2])
    assert kept
    assert [turn.question for turn in kept.turns] == ["personal"]


def test_a_question_that_is_stopped_goes_back_into_the_box(open_page: Watched, site: Site) -> None:
    page = open_page(site.url)
    before = titles(page)
    page.locator("#question textarea").fill("vänta på personal")
    page.keyboard.press("Enter")
    page.locator("#stop").click()
    expect(page.locator("#question textarea")).to_have_value("vänta på personal")
    expect(page.locator("#chat [data-testid=user]")).to_have_count(0)
    page.wait_for_timeout(2500)  # the answer that was on its way would be here by now
    expect(page.locator("#chat [data-testid=bot]")).to_have_count(0)
    open_page.reload(page)
    page.locator("#history .history").wait_for()
    assert titles(page) == before


def test_a_question_typed_while_another_is_answered_is_not_lost(open_page: Watched, site: Site) -> None:
    page = open_page(site.url)
    box = page.locator("#question textarea")
    box.fill("vänta på personal")
    page.keyboard.press("Enter")
    expect(page.locator("#stop")).to_be_visible()
    box.fill("personal")
    page.keyboard.press("Enter")
    expect(page.locator('#chat a[href="#copy-0"]')).to_be_visible()
    expect(box).to_have_value("personal")
    expect(page.locator("#send")).to_be_visible()
    box.press("Enter")
    expect(page.locator('#chat a[href="#copy-1"]')).to_be_visible()


def test_all_of_it_by_keyboard(open_page: Watched, site: Site) -> None:
    page = open_page(site.url)
    page.locator("body").click(position={"x": 5, "y": 700})
    page.keyboard.press("/")
    expect(page.locator("#question textarea")).to_be_focused()
    page.keyboard.type("personal")
    page.keyboard.press("Enter")
    expect(page.locator('#chat a[href="#copy-0"]')).to_be_visible()
    page.locator('#chat a[href="#cite-0-2"]').focus()
    page.keyboard.press("Enter")
    mark = page.locator("#source .lines mark")
    expect(mark).to_have_text("12 000")
    page.get_by_role("button", name="Nästa källa").focus()
    page.keyboard.press("ArrowRight")
    expect(mark).to_have_text("13 500")
    page.keyboard.press("ArrowLeft")
    expect(mark).to_have_text("12 000")
    page.keyboard.press("Escape")
    expect(page.locator("#source")).to_be_hidden()
    expect(page.locator('#chat a[href="#cite-0-2"]')).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#source")).to_be_visible()


def test_a_screen_reader_is_told_what_is_what(open_page: Watched, site: Site) -> None:
    page = open_page(site.url)
    ask(page, "personal")
    log = page.get_by_role("log")
    expect(log).to_have_attribute("aria-live", "polite")
    expect(page.get_by_label("Din fråga")).to_be_editable()
    for name in ("Kopiera", "Länk", "Svara igen", "Rätt"):
        expect(page.get_by_role("button", name=name, exact=True)).to_be_visible()
    labels = page.locator("#page [aria-label]").evaluate_all("all => all.map((one) => one.getAttribute('aria-label'))")
    assert not [label for label in labels if re.search(r"\*\*|#cite|</?(?:p|div|span|a)\b", label)]
    expect(page.get_by_role("navigation").locator("[aria-current=page]").first).to_have_text("Fråga")


def test_a_phone_has_the_chat_alone_and_the_rest_behind_a_button(open_page: Watched, site: Site) -> None:
    page = open_page(site.url, size=PHONE)
    ask(page, "personal på telefon")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    expect(page.locator("#send")).to_be_in_viewport()
    expect(page.locator("#chat strong").first).to_be_in_viewport()  # the figure, however long the answer is
    expect(page.locator("#side")).to_be_hidden()
    page.get_by_role("button", name="Samtal och rapporter").click()
    expect(page.locator("#side")).to_be_in_viewport()
    page.get_by_role("button", name="Ny konversation").click()
    expect(page.locator("#side")).to_be_hidden()
    expect(page.locator("#chat [data-testid=bot]")).to_have_count(0)
    page.get_by_role("button", name="Samtal och rapporter").click()
    page.locator("#history a", has_text="personal på telefon").first.click()
    expect(page.locator("#chat [data-testid=bot]")).to_contain_text("−1 500 tkr")


def test_dark_and_english_follow_the_visitor(open_page: Watched, site: Site) -> None:
    page = open_page(site.url, language="en-GB", is_dark=True)
    ask(page, "personal")
    assert page.evaluate("document.documentElement.lang") == "en"
    for text in ("New conversation", "Copy", "Answer again", "Wrong figure"):
        expect(page.get_by_role("button", name=text, exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Figures")).to_be_visible()
    paper = page.locator("#middle").evaluate("one => getComputedStyle(one).backgroundColor")
    assert max(map(int, re.findall(r"\d+", paper)[:3])) < 60
