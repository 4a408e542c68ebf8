"""Runs of ingest that the page of reports has started: one a visitor at a time, each beside its page, each stoppable.

In: what to run, as a function that is told where to report its progress. Out: its progress, then what it gives; for
example ``for step in run.follow(lambda report: library.add(paths, report)): ...``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import Empty, SimpleQueue
from threading import Event, Lock
from typing import TYPE_CHECKING

from ingest.runs import RunStoppedError

if TYPE_CHECKING:
    from ingest.runs import Progress, Result

Work = Callable[[Callable[["Progress"], None]], Sequence["Result"]]


class Run:
    """A run and the way to stop it: at the next page, batch of texts or file."""

    def __init__(self) -> None:
        self._stop = Event()
        self.results: tuple[Result, ...] = ()

    @property
    def is_stopping(self) -> bool:
        """Whether it was told to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Tell it to stop; what it has stored stays."""
        self._stop.set()

    def follow(self, work: Work) -> Iterator[Progress]:
        """Do the work beside this thread and yield its progress, the newest each time; then `results` are there.

        Raises what the work raises.
        """
        steps: SimpleQueue[Progress | None] = SimpleQueue()

        def report(progress: Progress) -> None:
            if self._stop.is_set():
                raise RunStoppedError("stopped by the user")
            steps.put(progress)

        with ThreadPoolExecutor(max_workers=1) as worker:
            running = worker.submit(work, report)
            running.add_done_callback(lambda _: steps.put(None))
            while (step := _take_latest(steps)) is not None:
                yield step
        self.results = tuple(running.result())


class Runs:
    """The runs of all visitors, by the session of their page."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._runs: dict[str, Run] = {}

    def start(self, session: str) -> Run:
        """Give a new run of a session."""
        with self._lock:
            return self._runs.setdefault(session, Run())

    def end(self, session: str) -> None:
        """Forget the run of a session."""
        with self._lock:
            self._runs.pop(session, None)

    def stop(self, session: str) -> bool:
        """Stop the run of a session; False if there is none."""
        with self._lock:
            run = self._runs.get(session)
        if run is not None:
            run.stop()
        return run is not None


def _take_latest(steps: SimpleQueue[Progress | None]) -> Progress | None:
    """Wait for a step and skip to the newest: the browser need not draw each of a thousand."""
    step = steps.get()
    while step is not None:
        try:
            step = steps.get_nowait()
        except Empty:
            break
    return step
