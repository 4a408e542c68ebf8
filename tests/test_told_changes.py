"""Why something rose or fell is told by the sentence that speaks of the change; means are asked as reasons."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.question.asked_why import ask_why
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Verksamhetsberättelse 2031

Hamnnämnden i Ystads kommun

Händelser

Lotshuset vid Norra kajen drabbades i maj av ett rörbrott. Kokningsrekommendation gällde för 88 båtplatser i sju dagar.

Överskottet beror på att den planerade slipen på Udden inte kunnat öppna. Entreprenören hoppade av bygget i juni efter \
en tvist om betong.

Hamnnämnden visar ett överskott på 300 tkr. Det förklaras av vakanser samt av att projektet med nytt bokningssystem \
skjutits upp till 2032 eftersom upphandlingen överprövats.

Lönekontorets dataserver låg nere i fyra dygn.

Personal

Lotsgruppen har sänkt sin sjukfrånvaro mest. Chefen lyfter fram kortare pass och att alla får välja sina lediga dagar.

I kajgruppen har kalla morgnar och tunga lyft ökat sjukfrånvaron.

Verkstaden har ökat sin sjukfrånvaro. Den har tolv anställda.

Antalet gästplatser har minskat till 40.

Antalet båtar i torrdockan minskade med tre när spelet skrotades. Väntetiden till torrdockan har därmed förlängts.

Nyckeltal

Sjukfrånvaro, procent\tUtfall 2031\tUtfall 2030
Lotsgruppen\t4,1\t7,9
Kajgruppen\t9,2\t6,0
Verkstaden\t8,8\t5,1

Båtbolaget

Båtbolaget förvaltar tolv båtar. Resultatet blev 215 tkr (640). Nedgången förklaras av dyrare färg och högre räntor.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("changes")) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hur lyckades lotsgruppen få ner sjukfrånvaron?", "kortare pass"),
        ("Varför minskade sjukfrånvaron i lotsgruppen?", "kortare pass"),
        ("Varför har sjukfrånvaron ökat i kajgruppen?", "tunga lyft"),
        ("Varför har väntetiden till torrdockan blivit längre?", "spelet skrotades"),
        ("Varför tjänade båtbolaget mindre?", "dyrare färg"),
        ("Hur kommer det sig att slipen på Udden inte öppnade som tänkt?", "hoppade av"),
        ("Varför sköts det nya bokningssystemet upp?", "överprövats"),
        ("Varför sköts det nya bokningssystemet upp trots att nämnden gick plus?", "överprövats"),
        ("Hur länge fick invånarna vid Norra kajen koka vattnet i lotshuset?", "sju dagar"),
    ],
)
def test_sentence_tells_the_reason(assistant: Assistant, question: str, told: str) -> None:
    """The reason stands in the sentence of the change, before it, after it, or behind another thing's cause."""
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Varför minskade sjukfrånvaron i kajgruppen?",
        "Varför ökade sjukfrånvaron i lotsgruppen?",
        "Hur lyckades verkstaden få ner sjukfrånvaron?",
        "Varför har sjukfrånvaron ökat i verkstaden?",
        "Varför har antalet gästplatser minskat?",
    ],
)
def test_other_way_or_no_reason_is_none(assistant: Assistant, question: str) -> None:
    """What is told of the other way, of another group or without a reason is no answer."""
    assert assistant.ask(question).outcome is not Outcome.ANSWERED


def test_means_are_asked_as_reasons() -> None:
    """How somebody managed something is why it came about; how much something costs to do stays as asked."""
    assert ask_why("How did the pier manage to bring down its waste?") == "why did the pier bring down its waste?"
    assert ask_why("Hur lyckades kajen få ner svinnet?") == "varför kunde kajen få ner svinnet?"
    assert ask_why("What is delaying the pier?") == "why is the pier delayed?"
    assert ask_why("How did the pier cut its costs?") == "How did the pier cut its costs?"
