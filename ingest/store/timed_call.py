"""Calls into a library that may raise anything, panic or hang: all of it comes out as one error.

In: a function, for example one that opens a damaged index, and the seconds that it may take. Out: what it gives, or a
CallFailedError such as "it did not answer for 120 s".
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

_Result = TypeVar("_Result")


class CallFailedError(Exception):
    """A call raised, panicked or hung; the caller treats them alike."""


def call_within(seconds: float, function: Callable[[], _Result]) -> _Result:
    """Return what a function gives; raises CallFailedError if it raises or takes too long.

    A call that hangs goes on in a thread of its own, left behind: nothing else can be done with it.
    """
    results: list[_Result] = []
    failures: list[BaseException] = []

    def run() -> None:
        try:
            results.append(function())
        except BaseException as error:  # a panic of a Rust core is no Exception
            failures.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if failures:
        raise CallFailedError(f"{type(failures[0]).__name__}: {failures[0]}") from failures[0]
    if not results:
        raise CallFailedError(f"it did not answer for {seconds} s")
    return results[0]
