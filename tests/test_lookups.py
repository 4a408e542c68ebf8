"""Which row, which column, which table and which report a look-up takes; and where it takes none."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

HARBOUR = """Hamnstyrelsen

Delårsrapport augusti 2027

Sälvika kommun

Resultaträkning, tkr

\tUtfall 202708\tPrognos 2027\tBudget 2027
Kajernas nettokostnader\t-310\t-470\t-450
Avskrivningar\t-20\t-30\t-30
Resultat efter avskrivningar\t-330\t-500\t-480

Driftredovisning, tkr

Verksamhet\tUtfall 202708\tPrognos 2027\tBudget 2027\tAvvikelse
Fyrar\t110\t160\t150\t-10
Kajer\t140\t210\t200\t-10
Bojar\t80\t130\t130\t0
TOTALT\t330\t500\t48\t-20

Mål

\tMål 2027\tUtfall 2027
Båtbrist bland nyinflyttade seglare\t25\t41
Sjöskadefrånvaro lotsar, procent\t7,0\t6,2
Sjöskadefrånvaro exkl. lotsar, procent\t5,0\t1,4
Andel anrop som besvaras, procent\t90\t84
Tångskuld per båtplats, kr\t900\t870
"""

TOWN = """Årsredovisning 2026 för Sälvika kommun

Resultaträkning, mnkr

\tBokslut 2026\tBokslut 2025
Skatteintäkter\t512,4\t498,1
Avskrivningar\t-31,5\t-29,9
Finansiella kostnader\t-8,2\t-6,4
Årets resultat\t9,7\t-3,3

Driftredovisning, mnkr

Nämnd\tBudget 2026\tBokslut 2026\tAvvikelse
Skolnämnden\t301,0\t305,0\t-4,0
Hamnstyrelsen\t11,0\t10,5\t0,5
Summa nämnder\t312,0\t315,5\t-3,5
"""

BATHS = """Badnämnden

Budgetuppföljning september 2027

Mora kommun

Helårsprognos 2027, tkr

Anläggning\tIntäkter / Prognos 2027\tKostnader / Prognos 2027\tNetto / Prognos 2027\tNetto / Budget 2027
Simhall\t400\t-1 900\t-1 500\t-1 400
Bastu\t100\t-350\t-250\t-260
Totalt\t500\t-2 250\t-1 750\t-1 660

Personal, procent

\tKvinnor 2027\tMän 2027\tTotalt 2027
Båtfrånvaro\t5,2\t3,1\t4,4
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Give an assistant over three made-up reports, two of a municipality that no list has."""
    folder = tmp_path_factory.mktemp("lookups")
    paths = [folder / name for name in ("hamn 2027.txt", "arsredovisning 2026.txt", "bad 2027.txt")]
    for path, text in zip(paths, (HARBOUR, TOWN, BATHS), strict=True):
        path.write_text(text, encoding="utf-8")
    encoder = HashEncoder()
    store = Store.open(folder / "data", model=encoder.name)
    list(ingest_paths(paths, store, encoder))
    return Assistant(store, encoder)


def values(answer: Answer) -> list[str]:
    """Give the values of the figures that an answer rests on."""
    return [str(figure.amount.value) for figure in answer.figures if figure.amount]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Hur stora var skatteintäkterna i Sälvika 2026?", "512.4"),
        ("salvikas skatteintakter 2025", "498.1"),
        ("What was the tax revenue of Sälvika municipality in 2025?", "498.1"),
        ("depreciation in Sälvika 2026", "-31.5"),
        ("Vad blev årets resultat i Sälvika 2026?", "9.7"),
        ("Vilken budget hade hamnstyrelsen i Sälvika 2026?", "11.0"),
        ("Vad kostade bojarna i Sälvika till augusti 2027?", "80"),
    ],
)
def test_a_place_that_no_list_has_is_known_by_its_reports(assistant: Assistant, question: str, value: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert values(answer)[:1] == [value]


def test_a_total_that_its_column_speaks_against_is_no_reason_to_take_another_total(assistant: Assistant) -> None:
    answer = assistant.ask("Vilken budget har hamnstyrelsen i Sälvika 2027?")
    assert answer.outcome is Outcome.CONFLICTING
    assert "48" in values(answer)
    assert "480" in [str(one.value) for one in answer.derivations]
    assert "-450" not in values(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Hur stor är båtbristen i Sälvika?",
        "Hur många anrop som inte besvaras finns i Sälvika 2027?",
        "Hur många båtplatser har Sälvika 2027?",
    ],
)
def test_a_row_of_a_part_or_the_contrary_gives_no_figure(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).figures == ()


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Hur stor är båtbristen bland nyinflyttade seglare i Sälvika?", "41"),
        ("Hur stor andel anrop besvaras i Sälvika 2027?", "84"),
        ("tångskuld per båtplats i Sälvika 2027", "870"),
    ],
)
def test_the_part_that_is_asked_for_by_its_name_is_told(assistant: Assistant, question: str, value: str) -> None:
    assert values(assistant.ask(question))[:1] == [value]


def test_of_two_parts_neither_stands_for_the_whole(assistant: Assistant) -> None:
    answer = assistant.ask("Hur hög är sjöskadefrånvaron i Sälvika 2027?")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert {"6.2", "1.4"} <= set(values(answer))


@pytest.mark.parametrize(
    ("question", "value", "column"),
    [
        ("Vad är prognosen för simhallen i Mora 2027?", "-1500", "Netto"),
        ("Vad är intäktsprognosen för simhallen i Mora 2027?", "400", "Intäkter"),
        ("Vad är helårsprognosen för badnämnden i Mora?", "-1750", "Netto"),
    ],
)
def test_the_net_stands_for_a_row_and_is_named(assistant: Assistant, question: str, value: str, column: str) -> None:
    answer = assistant.ask(question)
    assert values(answer) == [value]
    assert column in answer.text


def test_what_only_shares_the_end_of_a_word_is_not_told(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade isbojarna i Sälvika 2027?")
    assert answer.outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "value"), [("båtfrånvaro bland män i Mora", "3.1"), ("båtfrånvaron i Mora", "4.4")]
)
def test_a_word_that_only_a_column_holds_asks_for_that_column(assistant: Assistant, question: str, value: str) -> None:
    assert values(assistant.ask(question))[:1] == [value]
