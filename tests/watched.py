"""Pages served for a test, and watched while it looks at them: nothing may go wrong or go elsewhere.

In: services, or a browser. Out: ``with serve(services) as url`` and ``with watch_pages(browser) as open_page``, whose
``open_page(url)`` gives a page; at the end a request to another host, or an error in the console, fails the test.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect

from tests.browser import find_chromium
from ui.access.serving import Serving
from ui.app import bind, make_application, make_server
from ui.services import Services

CHROMIUM = find_chromium()
DESK, PHONE = (1280, 800), (390, 844)
# The marks of every file of tests that looks at the page.
IN_BROWSER = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install one, or name it in FACIT_CHROMIUM"),
    # Gradio counts its calls in ways that pandas has deprecated; nothing here can be written otherwise.
    pytest.mark.filterwarnings("ignore:'future.no_silent_downcasting' is deprecated:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:The copy keyword is deprecated:DeprecationWarning"),
]


def ask(page: Page, question: str) -> None:
    """Type a question, send it, and wait for the whole answer to it; one is sent only when none is on its way."""
    wait_for_answer(page)
    answers = page.locator("#chat [data-testid=bot] .prose")
    before = answers.count()
    page.locator("#question textarea").fill(question)
    page.keyboard.press("Enter")
    expect(answers).to_have_count(before + 1, timeout=15_000)
    wait_for_answer(page)


def wait_for_answer(page: Page) -> None:
    """Wait until no answer is on its way."""
    expect(page.locator("#stop")).to_be_hidden(timeout=15_000)
    expect(page.locator("#send")).to_be_visible()


@contextmanager
def serve(services: Services, serving: Serving | None = None) -> Iterator[str]:
    """Serve a page in a thread of its own, as playwright keeps an event loop in this one; give its address."""
    with bind("127.0.0.1", 0) as listener, ThreadPoolExecutor(max_workers=1) as worker:
        server = make_server(worker.submit(make_application, services, None, serving).result())
        running = worker.submit(server.run, sockets=[listener])
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
        server.should_exit = True
        running.result(timeout=20)


@dataclass(slots=True)
class Watched:
    """A browser that opens pages and notes what goes wrong on them."""

    browser: Browser
    contexts: list[BrowserContext] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    under_way: set[Request] = field(default_factory=set)

    def __call__(
        self, url: str, size: tuple[int, int] = DESK, language: str = "sv-SE", *, is_dark: bool = False
    ) -> Page:
        """Open the chat as a new visitor, and wait until it has been worded."""
        page = self.visit(url, size, language, is_dark=is_dark)
        page.locator("#history .history").wait_for(state="attached")
        return page

    def visit(self, url: str, size: tuple[int, int] = DESK, language: str = "sv-SE", *, is_dark: bool = False) -> Page:
        """Open any page as a new visitor."""
        width, height = size
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            locale=language,
            color_scheme="dark" if is_dark else "light",
            permissions=["clipboard-read", "clipboard-write"],
        )
        context.set_default_timeout(15_000)
        self.contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: self._check_request(request))
        page.on("requestfinished", lambda request: self.under_way.discard(request))
        page.on("requestfailed", lambda request: self.under_way.discard(request))
        page.on("console", lambda message: self._check_console(message))
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.goto(url)
        return page

    def reload(self, page: Page) -> None:
        """Load a page again once its events have ended: Gradio tells the console of each that a page leaves behind."""
        self.settle(page)
        page.reload()

    def settle(self, page: Page) -> None:
        """Wait until no event of a page is under way. Fails the test when one does not end."""
        for _ in range(150):
            if not any(request.frame.page == page for request in self.under_way):
                return
            page.wait_for_timeout(100)
        pytest.fail(f"still under way: {[request.url for request in self.under_way]}")

    def _check_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if "/queue/" in address.path:
            self.under_way.add(request)
        if address.scheme not in ("data", "blob") and address.hostname != "127.0.0.1":
            self.troubles.append(f"request to {request.url}")

    def _check_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.troubles.append(f"console: {message.text}")


@contextmanager
def watch_pages(browser: Browser) -> Iterator[Watched]:
    """Give a function that opens pages; at the end all are closed, and nothing may have gone wrong."""
    watched = Watched(browser)
    yield watched
    for context in watched.contexts:
        context.close()
    assert not watched.troubles, watched.troubles  # a helper module: pytest does not show what a plain assertion held
