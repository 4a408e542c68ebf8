"""A call that raises, panics or hangs ends in one error."""

from __future__ import annotations

import time

import pytest

from ingest.store.timed_call import CallFailedError, call_within


class PanicException(BaseException):
    """Stands for a panic of a Rust core, which is no Exception either."""


def test_a_call_may_raise_panic_or_hang() -> None:
    def panic() -> None:
        raise PanicException("oh")

    assert call_within(5, lambda: 7) == 7
    assert call_within(5, lambda: None) is None
    with pytest.raises(CallFailedError, match="PanicException: oh"):
        call_within(5, panic)
    with pytest.raises(CallFailedError, match="did not answer"):
        call_within(0.05, lambda: time.sleep(1))
