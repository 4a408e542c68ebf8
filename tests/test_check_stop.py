"""What can break when a check of a text is cancelled on its page: that it goes on, or takes another's with it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from assistant.check import CheckedText, Scope
from assistant.records import Language
from tests.fakes import FakeStore, make_services
from ui.check.page import Draft, run_check
from ui.check.run import Checks
from ui.texts import SWEDISH


def test_a_check_is_stopped_at_its_next_sentence_and_the_text_stays(tmp_path: Path) -> None:
    services, checks, done = make_services(FakeStore(), tmp_path), Checks(), list[int]()

    def check(text: str, language: Language, scope: Scope, report_progress: Callable[[int, int], None]) -> CheckedText:
        for sentence in range(1_000):
            report_progress(sentence, 1_000)
            done.append(sentence)
            time.sleep(0.01)
        raise AssertionError("it went on to its end")

    stop = checks.start("a page")
    other = checks.start("another page")
    shown = []
    for result, checked, _ in run_check(Draft(text="1 tkr"), replace(services, check=check), SWEDISH, stop):
        shown.append(str(result))
        assert checked is None
        checks.stop("a page")
    assert 'data-stop="Avbryter …">Avbryt</button>' in shown[0]
    assert "Granskningen är avbruten. Texten står kvar i rutan." in shown[-1]
    assert len(done) < 100
    assert (stop.is_set(), other.is_set()) == (True, False)


def test_a_new_check_of_a_page_stops_the_one_before() -> None:
    checks = Checks()
    before = checks.start("a page")
    assert (checks.start("a page").is_set(), before.is_set()) == (False, True)
