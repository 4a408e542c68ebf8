"""What tests share: a store of the sample reports, an assistant on it, and an environment that says nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser

from assistant.pipeline import Assistant
from ingest.embedding import Encoder, open_encoder
from ingest.pipeline import Status, ingest_paths
from ingest.store import Store
from tests.browser import open_browser
from tests.encoders import HashEncoder
from tests.postgresql import NoServerError, run_server
from tests.watched import CHROMIUM, Watched, watch_pages

SAMPLES = Path(__file__).resolve().parents[1] / "eval" / "reports"
TEXT_SAMPLES = sorted(path for path in SAMPLES.iterdir() if path.suffix in (".txt", ".md"))
# They tell what this machine has for tests, not how Facit is to behave.
_OF_THE_MACHINE = {"FACIT_CACHE", "FACIT_CHROMIUM", "FACIT_TEST_POSTGRESQL"}

# How long an example takes is the machine's matter, and no property of the code.
# The same examples each time: a test that turns red was turned so by a change. `make search` draws new ones.
hypothesis.settings.register_profile("facit", deadline=None, derandomize=True)
hypothesis.settings.register_profile("search", deadline=None)
hypothesis.settings.load_profile("facit")


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away what would change how Facit behaves, or send what a test asks to somebody."""
    for name in os.environ:
        if name.startswith(("FACIT_", "LANGSMITH_", "LANGCHAIN_")) and name not in _OF_THE_MACHINE:
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Give the URL of a PostgreSQL database for all tests; skips the test, and says why, where there is none."""
    with ExitStack() as stack:
        try:
            url = stack.enter_context(run_server())
        except NoServerError as error:
            pytest.skip(str(error))
        yield url


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    """Give the bundled encoder, loaded once for all tests."""
    return open_encoder()


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[Store]:
    """Give a store of the sample reports; tests may only read it."""
    with Store.open(tmp_path_factory.mktemp("samples"), model=encoder.name) as store:
        results = ingest_paths((SAMPLES,), store, encoder)
        assert {result.status for result in results} == {Status.ADDED}, results
        yield store


@pytest.fixture(scope="session")
def quick_assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Assistant, Store]]:
    """Give an assistant with its store of the sample reports that needs no model, for many questions."""
    quick = HashEncoder()
    with Store.open(tmp_path_factory.mktemp("quick"), model=quick.name) as store:
        ingest_paths((SAMPLES,), store, quick)
        yield Assistant(store, quick), store


@pytest.fixture(scope="session")
def assistant(sample_store: Store, encoder: Encoder) -> Assistant:
    """Give an assistant that answers from the sample reports."""
    return Assistant(sample_store, encoder)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Give a running Chromium, for a file of tests that has the marks of tests/watched.py.

    Not for the whole session: an event loop runs in this thread as long as it is open, and other tests start their own.
    """
    assert CHROMIUM is not None
    with open_browser(CHROMIUM) as opened:
        yield opened


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Watched]:
    """Give a browser that opens pages; at the end nothing may have gone wrong or gone elsewhere."""
    with watch_pages(browser) as watched:
        yield watched
