"""Activities by the words of those who use them, on a report that prints the field's own names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

LABELS = (
    *("Överförmyndarverksamhet", "Turistverksamhet", "Fysisk och teknisk planering", "Bostadsanpassningsbidrag"),
    *("Folkbibliotek", "Öppen förskola", "Förskola", "Modersmålsundervisning", "Interkommunal ersättning"),
    *("Dagverksamhet äldre", "Hemsjukvård", "Bostad med särskild service LSS", "Daglig verksamhet LSS", "Färdtjänst"),
    *("Institutionsvård barn och unga", "Arbetsmarknadsåtgärder", "Fordonsenhet", "Studie- och yrkesvägledning"),
    *("Matdistribution", "Kontaktpersoner och kontaktfamiljer", "Svenska för invandrare", "Korttidsboende"),
)


def write_report(labels: tuple[str, ...]) -> str:
    """Return a report whose rows have the labels, each with an amount of its own."""
    rows = "\n".join(f"{label}\t{900 + place}\t{700 + place}\t200" for place, label in enumerate(labels))
    head = "Årsredovisning 2031\n\nGrästorps kommun\n\nDriftredovisning (tkr)\n\n"
    return f"{head}Verksamhet\tBudget 2031\tUtfall 2031\tAvvikelse\n{rows}\n"


def open_assistant(folder: Path, labels: tuple[str, ...]) -> Iterator[Assistant]:
    """Give an assistant on a report of the labels."""
    encoder = HashEncoder()
    path = folder / "grastorp_2031.txt"
    path.write_text(write_report(labels), encoding="utf-8")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give the assistant on all activities."""
    yield from open_assistant(tmp_path_factory.mktemp("all"), LABELS)


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("vad kostade gode män i Grästorp?", "Överförmyndarverksamhet"),
        ("vad kostade turismen i Grästorp?", "Turistverksamhet"),
        ("vad kostade detaljplanerna i Grästorp?", "Fysisk och teknisk planering"),
        ("what did adapting homes for disabled people cost in Grästorp?", "Bostadsanpassningsbidrag"),
        ("vad kostade bibblan i Grästorp?", "Folkbibliotek"),
        ("what did the library cost in Grästorp?", "Folkbibliotek"),
        ("vad kostade öppna förskolan i Grästorp?", "Öppen förskola"),
        ("vad kostade förskolan i Grästorp?", "Förskola"),
        ("vad kostade hemspråk i Grästorp?", "Modersmålsundervisning"),
        ("vad betalade vi för elever i andra kommuner i Grästorp?", "Interkommunal ersättning"),
        ("vad kostade dagcentralen i Grästorp?", "Dagverksamhet äldre"),
        ("what did nurses visiting homes cost in Grästorp?", "Hemsjukvård"),
        ("vad kostade gruppboendena i Grästorp?", "Bostad med särskild service LSS"),
        ("what did daily activities for the disabled cost in Grästorp?", "Daglig verksamhet LSS"),
        ("what did taxis for disabled people cost in Grästorp?", "Färdtjänst"),
        ("vad kostade HVB-hemmen i Grästorp?", "Institutionsvård barn och unga"),
        ("vad kostade jobbsatsningarna i Grästorp?", "Arbetsmarknadsåtgärder"),
        ("what did the car pool cost in Grästorp?", "Fordonsenhet"),
        ("vad kostade syv i Grästorp?", "Studie- och yrkesvägledning"),
        ("vad kostade matlådorna i Grästorp?", "Matdistribution"),
        ("vad kostade stödfamiljerna i Grästorp?", "Kontaktpersoner och kontaktfamiljer"),
        ("what did Swedish lessons for immigrants cost in Grästorp?", "Svenska för invandrare"),
        ("what did short-term stays for the elderly cost in Grästorp?", "Korttidsboende"),
    ],
)
def test_an_activity_is_found_by_everyday_words(assistant: Assistant, question: str, label: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.figures[0].label == label


def test_an_open_preschool_is_no_preschool(tmp_path: Path) -> None:
    for assistant in open_assistant(tmp_path, ("Förskola", "Grundskola")):
        answer = assistant.ask("vad kostade öppna förskolan i Grästorp?")
        assert answer.outcome is Outcome.NOT_FOUND
        assert not answer.figures
