"""An assistant that knows one made-up report, for the tests of questions about it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.pipeline import Assistant
from assistant.records import Answer
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder


@contextmanager
def knowing(report: str, folder: Path) -> Iterator[Assistant]:
    """Give an assistant over a store in the folder that holds the report's text alone."""
    path = folder / "ystad.txt"
    path.write_text(report, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths([path], store, encoder)
        yield Assistant(store, encoder)


def converse(assistant: Assistant, talk: str) -> Answer:
    """Give the last answer of a conversation whose questions stand between double bars: "Vad kostade X? || varför?"."""
    first, *others = talk.split(" || ")
    answer = assistant.ask(first)
    for question in others:
        answer = assistant.ask(question, answer.plan)
    return answer
