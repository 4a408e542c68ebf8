"""Finding and starting the Chromium that drives the page in the tests.

In: the machine. Out: a playwright browser, for example ``with open_browser() as browser: browser.new_page()``.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_PROXIES = ("http_proxy", "https_proxy", "all_proxy", "ftp_proxy")


def find_chromium() -> str | None:
    """Give the path of the environment's FACIT_CHROMIUM, or of a Chromium on the PATH; None if there is none."""
    named = os.environ.get("FACIT_CHROMIUM")
    return named or next((path for name in _NAMES if (path := shutil.which(name))), None)


@contextmanager
def open_browser(chromium: str) -> Iterator[Browser]:
    """Give a running browser, without the system's proxies: the page stands on this computer."""
    environment: dict[str, str | float | bool] = {
        name: value for name, value in os.environ.items() if name.casefold() not in _PROXIES
    }
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(_ARGUMENTS), env=environment)
        yield browser
        browser.close()
