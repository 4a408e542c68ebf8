"""Reasons that a sentence gives of the one before it: "Bakgrunden till det är …", "The reason for this was …"."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.evidence.reasons import REASON_OF_BEFORE
from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Hamnnämnden

Verksamhetsberättelse 2031

Hamnnämnden i Ystads kommun.

Personal

Eftersom avtalet löpte ut har tjänsten inte tillsatts. Sedan oktober har lotsarna i hamnkontoret haft en annan chef.

Hamnkontoret

Sedan oktober 2031 har det varit en annan chef över hamnkontoret. Bakgrunden till det är att lotsningen ska samlas på \
ett ställe. Under våren fortsätter arbetet med rutiner.

Slussen

Slussen har sju anställda och en chef. Porten målades i maj.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("before")
    with knowing(REPORT, folder) as one:
        yield one


@pytest.mark.parametrize(
    "question", ["Varför bytte hamnkontoret chef i oktober 2031?", "Varför har hamnkontoret en annan chef?"]
)
def test_the_sentence_after_gives_the_reason(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED, answer.text
    quotes = [one for one in answer.text.splitlines() if one.startswith(">")]
    assert "lotsningen ska samlas" in quotes[0], answer.text


def test_another_thing_has_no_reason_of_it(assistant: Assistant) -> None:
    answer = assistant.ask("Varför bytte slussen chef?")
    assert answer.outcome is Outcome.NOT_FOUND, answer.text


@pytest.mark.parametrize(
    ("sentence", "is_reason"),
    [
        ("Skälet till detta är brist på lotsar.", True),
        ("Orsaken till det är vädret.", True),
        ("Anledningen till bytet var en flytt.", True),
        ("The reason for this was the storm.", True),
        ("Bakgrunden till projektet beskrivs i bilagan.", False),
        ("Orsaken till underskottet är högre räntor.", False),
    ],
)
def test_which_sentences_point_at_the_one_before(sentence: str, *, is_reason: bool) -> None:
    assert (REASON_OF_BEFORE.match(sentence) is not None) is is_reason
