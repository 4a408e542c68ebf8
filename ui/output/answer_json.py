"""An answer as JSON and back, exactly: figures, plan, citations and all.

In: an `Answer`. Out: text, for example ``{"outcome":"answered", … "value":"-6000"}``, of which `read_answer` makes an
equal answer: decimals keep their digits, days and words of a fixed list are checked.
"""

from __future__ import annotations

from functools import cache

from pydantic import TypeAdapter

from assistant.records import Answer


def write_answer(answer: Answer) -> str:
    """Give an answer as JSON."""
    return _adapter().dump_json(answer).decode()


def read_answer(text: str) -> Answer:
    """Give the answer that was written; ValueError if the text is not one of an answer as it is made today."""
    return _adapter().validate_json(text)


@cache
def _adapter() -> TypeAdapter[Answer]:
    """Give what reads and writes; making it takes a moment, so it is made when it is first used."""
    return TypeAdapter(Answer)
