"""English names of municipal things: boards put together from their fields, compounds, units, the language itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.question.slots import read_slots
from assistant.records import Language, Outcome
from assistant.words.board_names import translate_board
from assistant.words.language import detect_language
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

REPORT = """Årsbokslut 2031
Vård- och omsorgsnämnden i Tranås kommun

Drift 2031, tkr

Verksamhet\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Hälso- och sjukvård\t-4 000\t-4 150\t-150
Bemanningsenhet\t-900\t-870\t30
Måltidsservice\t-1 300\t-1 420\t-120
Summa\t-6 200\t-6 440\t-240

Tillsyn 2031, tkr

Verksamhet\tBudget 2031\tUtfall 2031
Miljötillsyn\t-310\t-295
Hissar till tillsynen\t-44\t-47

Fastigheter 2031, tkr

Post\tBudget 2031\tUtfall 2031
Fastighetsskatt\t-75\t-81
Hyresintäkter\t640\t655
Fönsterputs\t-12\t-17
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    folder = tmp_path_factory.mktemp("english")
    path = folder / "tranas.txt"
    path.write_text(REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("question", "label", "text"),
    [
        ("What did the staffing unit in Tranås cost in 2031?", "Bemanningsenhet", "-870"),
        ("Tranås school meals 2031 actual", "Måltidsservice", "-1 420"),
        ("property tax Tranås 2031 actual", "Fastighetsskatt", "-81"),
        ("environmental supervision outcome Tranås 2031", "Miljötillsyn", "-295"),
        ("window cleaning outcome Tranås 2031", "", ""),
    ],
)
def test_an_english_name_finds_its_row_or_none(assistant: Assistant, question: str, label: str, text: str) -> None:
    shown = [(figure.label, figure.text) for figure in assistant.ask(question).figures]
    assert (shown[0] if shown else ("", "")) == (label, text)


def test_a_board_is_no_row_that_holds_a_part_of_its_name(assistant: Assistant) -> None:
    answer = assistant.ask("What deviation did the health and social care committee in Tranås have in 2031?")
    assert answer.outcome is Outcome.ANSWERED
    assert (answer.figures[0].label, answer.figures[0].text) == ("Summa", "-240")


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("environment and building committee", "miljö byggnadsnämnd"),
        ("leisure and culture board", "kultur fritidsnämnd"),
        ("rescue department", "räddningsförvaltning"),
    ],
)
def test_the_name_of_a_board_is_put_together(phrase: str, name: str) -> None:
    assert name in translate_board(phrase)


@pytest.mark.parametrize("phrase", ["steering committee", "and committee", "board", "care of the board"])
def test_what_is_of_no_field_is_no_board(phrase: str) -> None:
    assert translate_board(phrase) == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Tranås provisions 2031", Language.ENGLISH),
        ("property tax Eksjö Hyreshus 2031", Language.ENGLISH),
        ("sick leave among men 2031", Language.ENGLISH),
        ("Avskrivningar Tranås 2031", Language.SWEDISH),
        ("men budgeten?", Language.SWEDISH),
        ("bibliotek Tranås", Language.SWEDISH),
        ("Full-year forecast 2031 for 'inköp av tjänster', Tranås social committee?", Language.ENGLISH),
        ("Full-year forecast 2031 for inköp av tjänster, Tranås social committee?", Language.ENGLISH),
        ("vad är 'net cost' i Tranås?", Language.SWEDISH),
        ("'Lönekostnader' 2031", Language.SWEDISH),
        ("kostnad for vard och omsorg", Language.SWEDISH),
    ],
)
def test_a_bare_name_tells_its_language(text: str, language: Language) -> None:
    assert detect_language(text)[0] is language


def test_what_a_unit_does_names_it() -> None:
    assert read_slots("What did the welding unit cost?").terms == ("welding",)
    assert read_slots("How much was set aside for the welding shop?").terms[0] != "set aside"
