"""Finding and starting the Chromium that drives the page in the tests.

In: the machine. Out: a playwright browser, for example ``with open_browser() as browser: browser.new_page()``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
_FETCH_SECONDS = 300
_PROXIES = ("http_proxy", "https_proxy", "all_proxy", "ftp_proxy")


def find_chromium() -> str | None:
    """Give the path of the environment's FACIT_CHROMIUM, or of a Chromium on the PATH; None if there is none."""
    named = os.environ.get("FACIT_CHROMIUM")
    return named or next((path for name in _NAMES if (path := shutil.which(name))), None) or _find_own()


def _find_own() -> str | None:
    """Give the path of the Chromium that playwright has fetched for itself, if it has."""
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def fetch_chromium() -> str:
    """Have playwright fetch a Chromium where there is none; give what came of it, in a line."""
    if found := find_chromium():
        return f"The browser tests use {found}."
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_FETCH_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return "No browser could be fetched in time: the browser tests skip."
    if done.returncode:
        return "No browser could be fetched: the browser tests skip. Install chromium to run them."
    return "A browser was fetched for the browser tests."


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


if __name__ == "__main__":
    sys.stderr.write(fetch_chromium() + "\n")
