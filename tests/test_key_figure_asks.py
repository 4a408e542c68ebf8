"""Key figures asked for in a sentence of people's own: the term that is meant, and the row that prints it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from assistant.words.circumlocutions import say_plainly
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

LABELS = (
    *("Hållbart medarbetarengagemang (HME), index", "Personalkontinuitet i hemtjänsten, antal personal på 14 dagar"),
    *("Materialåtervinning, andel %", "Insamlat hushållsavfall, kg/invånare", "Ungdomsarbetslöshet 18–24 år, %"),
    *("Arbetslöshet 16–65 år, %", "Nettokostnadsandel, %", "Självfinansieringsgrad investeringar, %"),
    *("Andel ekologiska livsmedel, %", "Boklån per invånare", "Valdeltagande kommunval, %"),
    *("Färdigställda bostäder, antal", "Flyttnetto, personer", "Anmälda våldsbrott per 100 000 invånare"),
    *("Invånare totalt 31 december",),
    *("Handläggningstid bygglov, dagar", "Hushåll med långvarigt försörjningsstöd, antal", "E-tjänster, antal"),
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give the assistant on a report of key figures."""
    encoder = HashEncoder()
    folder = tmp_path_factory.mktemp("key_figures")
    rows = "\n".join(f"{label}\t{20 + n},5\t{30 + n},5" for n, label in enumerate(LABELS))
    path = folder / "vansbro_nyckeltal_2031.txt"
    path.write_text(f"Nyckeltal 2031\n\nVansbro kommun\n\nNyckeltal\t2030\t2031\n{rows}\n", encoding="utf-8")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((Path(path),), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("hur trivs de anställda i Vansbro 2031?", LABELS[0]),
        ("how engaged are employees in Vansbro in 2031?", LABELS[0]),
        ("hur många olika personer kommer hem till en äldre i Vansbro 2031?", LABELS[1]),
        ("hur mycket sopor återvinns i Vansbro 2031?", LABELS[2]),
        ("how much waste is recycled in Vansbro in 2031?", LABELS[2]),
        ("how much rubbish per person in Vansbro in 2031?", LABELS[3]),
        ("hur många unga saknar jobb i Vansbro 2031?", LABELS[4]),
        ("hur stor del av skatten går åt i Vansbro 2031?", LABELS[6]),
        ("how much of investments is self-financed in Vansbro in 2031?", LABELS[7]),
        ("how much of the food is organic in Vansbro in 2031?", LABELS[8]),
        ("hur många böcker lånar folk i Vansbro 2031?", LABELS[9]),
        ("hur många röstade i Vansbro 2031?", LABELS[10]),
        ("how many homes were built in Vansbro in 2031?", LABELS[11]),
        ("flyttade fler in än ut i Vansbro 2031?", LABELS[12]),
        ("hur mycket våld är det i Vansbro 2031?", LABELS[13]),
        ("hur många bor i Vansbro 2031?", LABELS[14]),
        ("hur lång tid tar det att få bygga i Vansbro 2031?", LABELS[15]),
        ("hur många familjer har levt länge på bidrag i Vansbro 2031?", LABELS[16]),
        ("hur många ärenden kan man göra på nätet i Vansbro 2031?", LABELS[17]),
    ],
)
def test_a_key_figure_is_found_by_what_people_ask(assistant: Assistant, question: str, label: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.figures[0].label == label


@pytest.mark.parametrize(
    "question",
    [
        "Hur många röstade för förslaget i Vansbro?",
        "Hur stor del av skatten går åt till skolan i Vansbro?",
        "Hur många bostäder finns det i Vansbro?",
        "How much waste is collected in Vansbro?",
    ],
)
def test_what_asks_for_something_else_stays(question: str) -> None:
    assert say_plainly(question) == question
