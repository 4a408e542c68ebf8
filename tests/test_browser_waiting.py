"""What can break while a reader waits, in a real Chromium: a citation that cannot be opened, a check without an end.

One server over tests/fakes.py, whose answers and checks take their time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from assistant.check import CheckedText, Scope
from assistant.records import Answer, Language, Plan
from ingest.store import Scope as StoreScope
from tests.fakes import FakeAssistant, FakeStore, make_services
from tests.watched import IN_BROWSER, Watched, serve, wait_for_answer

STEPS, STEP_SECONDS = 8, 0.5

pytestmark = IN_BROWSER


class Writing(FakeAssistant):
    """An assistant that shows the figure at once, and takes seconds for the rest."""

    def ask_steps(self, text: str, previous: Plan | None = None, scope: StoreScope | None = None) -> Iterator[Answer]:
        """Yield the answer as it grows."""
        answer = self.ask(text, previous, scope)
        for step in range(STEPS):
            yield replace(answer, text=f"{answer.text}\n\nMening {step} skrivs …")
            time.sleep(STEP_SECONDS)
        yield answer


def check_slowly(
    text: str, language: Language, scope: Scope, report_progress: Callable[[int, int], None]
) -> CheckedText:
    """Find nothing, and take half a minute for it."""
    for done in range(60):
        report_progress(done, 60)
        time.sleep(STEP_SECONDS)
    return CheckedText(text=text, language=language, figures=(), seconds=0.0)


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    store = FakeStore()
    services = make_services(store, tmp_path_factory.mktemp("waiting"))
    with serve(replace(services, assistant=Writing(store), check=check_slowly)) as address:
        yield address
    services.history.close()


def test_a_citation_opens_while_the_answer_is_written_and_stays_open(open_page: Watched, url: str) -> None:
    page = open_page(url)
    page.locator("#question textarea").fill("personal")
    page.keyboard.press("Enter")
    page.locator('#chat a[href="#cite-0-3"]').click()
    expect(page.locator("#source .lines mark")).to_have_text("13 500")
    expect(page.locator("#stop")).to_be_visible()  # it is still being written
    wait_for_answer(page)
    expect(page.locator('#chat a[href="#copy-0"]')).to_be_visible()
    expect(page.locator("#source .lines mark")).to_have_text("13 500")


def test_a_check_is_cancelled_and_its_text_stays(open_page: Watched, url: str) -> None:
    page = open_page.visit(f"{url}granska")
    page.locator("[name=text]").fill("Personal gick back 1 500 tkr.")
    page.locator(".draft-form .primary").click()
    page.locator("#check-result").get_by_role("button", name="Avbryt").click()
    expect(page.locator("#check-result")).to_contain_text("Granskningen är avbruten.")
    expect(page.locator("[name=text]")).to_have_value("Personal gick back 1 500 tkr.")
    expect(page.locator("#check-result progress")).to_have_count(0)
