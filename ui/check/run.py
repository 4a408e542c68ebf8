"""Checking a text beside the page that waits for it, told sentence by sentence, and stopped by whoever asked for it.

In: a store. Out: what checks a text (`make_check`), and its steps (`follow_check`), for example 40 of 212 sentences,
then the `CheckedText`; `Checks.stop` ends it at the next sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Event, Lock
from typing import TYPE_CHECKING, Protocol

from assistant.records import Language
from ingest.runs import RunStoppedError

if TYPE_CHECKING:  # loading these takes seconds
    from assistant.check import CheckedText, Scope
    from ingest.store import Store

_STEPS = 40  # times that the page is drawn anew: each costs more than a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckStep:
    """How far a check has come, in sentences."""

    done: int
    total: int


class Check(Protocol):
    """Judges the figures of a text; `report_progress` is told how many sentences of how many are done."""

    def __call__(
        self, text: str, language: Language, scope: Scope, report_progress: Callable[[int, int], None]
    ) -> CheckedText:
        """Give the text with its figures judged, the messages in the language."""


def make_check(store: Store) -> Check:
    """Give what checks texts against a store."""

    def check(text: str, language: Language, scope: Scope, report_progress: Callable[[int, int], None]) -> CheckedText:
        from assistant.check import check_text

        return check_text(text, store, language=language, scope=scope, report_progress=report_progress)

    return check


class Checks:
    """The checks that are being made, by the session of the page that waits for each."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._stops: dict[str, Event] = {}

    def start(self, session: str) -> Event:
        """Give what stops a new check of a session once it is set; one that it has waited for before is stopped."""
        self.stop(session)
        with self._lock:
            return self._stops.setdefault(session, Event())

    def stop(self, session: str) -> None:
        """Stop the check of a session at its next sentence, where there is one."""
        with self._lock:
            stop = self._stops.pop(session, None)
        if stop is not None:
            stop.set()


def follow_check(
    check: Check, text: str, language: Language, scope: Scope, stop: Event
) -> Iterator[CheckStep | CheckedText]:
    """Check a text beside this thread: yield some steps, then the result.

    Raises RunStoppedError once `stop` is set, and what the check raises.
    """
    steps: SimpleQueue[CheckStep | None] = SimpleQueue()

    def report(done: int, total: int) -> None:
        if stop.is_set():
            raise RunStoppedError("stopped by the user")
        if done % max(total // _STEPS, 1) == 0:
            steps.put(CheckStep(done=done, total=total))

    with ThreadPoolExecutor(max_workers=1) as worker:
        running = worker.submit(check, text, language, scope, report)
        running.add_done_callback(lambda _: steps.put(None))
        try:
            while (step := steps.get()) is not None:
                yield step
            yield running.result()
        finally:
            stop.set()  # the page may have been closed: nobody waits any longer
