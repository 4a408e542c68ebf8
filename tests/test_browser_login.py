"""The login in a real Chromium: in with the right password alone, out again, and nobody into another's talks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.fakes import FakeStore, make_services
from tests.watched import IN_BROWSER, ask, serve
from ui.access.serving import Serving
from ui.access.users import add_user

PASSWORD = "korrekt häst batteri"

pytestmark = IN_BROWSER


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    data = tmp_path_factory.mktemp("data")
    for name in ("anna", "bo"):
        add_user(data / "users.txt", name, PASSWORD)
    services = make_services(FakeStore(), data)
    with serve(services, Serving(users=data / "users.txt", data=data)) as address:
        yield address
    services.history.close()


def open_page(browser: Browser, url: str, language: str = "sv-SE", width: int = 1280) -> Page:
    """Open a page as a new visitor, who is not logged in."""
    context = browser.new_context(locale=language, viewport={"width": width, "height": 800})
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.goto(url)
    return page


def log_in(page: Page, name: str, password: str = PASSWORD) -> None:
    """Type a name and a password, and press Enter."""
    page.locator("input[name=name]").fill(name)
    page.locator("input[name=password]").fill(password)
    page.keyboard.press("Enter")


def test_a_wrong_password_is_told_and_the_right_one_leads_where_one_was_going(browser: Browser, url: str) -> None:
    page = open_page(browser, f"{url}siffror?kommun=Sandvik")
    expect(page.get_by_role("heading", name="Logga in")).to_be_visible()
    expect(page.locator("input[name=name]")).to_be_focused()
    log_in(page, "anna", "fel")
    expect(page.get_by_role("alert")).to_have_text("Fel namn eller lösenord.")
    expect(page.locator("input[name=name]")).to_have_value("anna")
    log_in(page, "anna")
    expect(page.locator("#top .leave")).to_have_text("Logga ut anna")
    assert page.url == f"{url}siffror?kommun=Sandvik"
    page.context.close()


def test_logging_out_closes_the_page_for_good(browser: Browser, url: str) -> None:
    page = open_page(browser, url)
    log_in(page, "anna")
    page.locator("#top .leave").click()
    expect(page.get_by_role("heading", name="Logga in")).to_be_visible()
    page.goto(f"{url}rapporter")
    expect(page.get_by_role("heading", name="Logga in")).to_be_visible()
    page.context.close()


def test_ones_link_and_talks_are_not_anothers(browser: Browser, url: str) -> None:
    anna = open_page(browser, url)
    log_in(anna, "anna")
    anna.locator("#history .history").wait_for(state="attached")
    ask(anna, "Hur gick det för personal?")
    expect(anna.locator("#history a")).to_have_count(1)
    link = anna.locator("[data-turn][data-link]").first.get_attribute("data-link") or ""
    talk = anna.locator("#history a").first.get_attribute("href") or ""
    assert link.startswith("?")
    for address in (link, talk):
        bo = open_page(browser, url + address)
        log_in(bo, "bo")
        expect(bo.locator("#top .leave")).to_have_text("Logga ut bo")
        bo.locator("#history .history").wait_for(state="attached")
        expect(bo.locator("#history a")).to_have_count(0)
        expect(bo.locator("#chat")).not_to_contain_text("1 500 tkr")
        bo.context.close()
    again = open_page(browser, url + link)
    log_in(again, "anna")
    expect(again.locator("#chat")).to_contain_text("1 500 tkr")
    again.context.close()
    anna.context.close()


def test_the_login_is_in_the_browsers_language_and_fits_a_phone(browser: Browser, url: str) -> None:
    page = open_page(browser, url, "en-GB", 390)
    expect(page.get_by_role("heading", name="Log in")).to_be_visible()
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.context.close()
