"""Runs what may hang or raise anything in a thread of its own, and gives what it yields as it comes.

In: a function that gives an iterator, the longest wait for its next item, and an event that stops the waiting. Out: the
items, or a ModelError such as "it did not answer for 60 s".
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from assistant.model.settings import ModelError

_Item = TypeVar("_Item")
_LOOK = 0.05  # seconds between two looks at the event
_LONGEST_REASON = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class _End(Generic[_Item]):
    error: BaseException | None


def iterate_within(
    seconds: float, start: Callable[[], Iterable[_Item]], cancel: threading.Event | None = None
) -> Iterator[_Item]:
    """Yield what an iterator gives; raises ModelError where it raises, gives nothing for so long, or is cancelled.

    Whoever stops reading stops the thread at its next item; one that hangs is left behind, nothing else can be done.
    """
    items: queue.SimpleQueue[_Item | _End[_Item]] = queue.SimpleQueue()
    stopped = threading.Event()

    def run() -> None:
        error: BaseException | None = None
        try:
            for item in start():
                items.put(item)
                if stopped.is_set():
                    break
        except BaseException as raised:  # a provider's package raises errors of its own, of httpx and of the system
            error = raised
        items.put(_End(error=error))

    threading.Thread(target=run, daemon=True).start()
    try:
        while not isinstance(item := _wait(items, seconds, cancel), _End):
            yield item
    finally:
        stopped.set()
    if item.error is not None:
        raise ModelError(_to_reason(item.error)) from item.error


def _wait(
    items: queue.SimpleQueue[_Item | _End[_Item]], seconds: float, cancel: threading.Event | None
) -> _Item | _End[_Item]:
    last = time.monotonic() + seconds
    while True:
        if cancel is not None and cancel.is_set():
            raise ModelError("The language model was stopped.")
        try:
            return items.get(timeout=_LOOK)
        except queue.Empty:
            if time.monotonic() > last:
                raise ModelError(f"The language model did not answer for {seconds:g} s.") from None


def _to_reason(error: BaseException) -> str:
    words = " ".join(f"{type(error).__name__}: {error}".split())
    return f"The language model failed: {words[:_LONGEST_REASON]}"
