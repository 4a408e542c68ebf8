"""What names the report explains a word too: initials, the office; and which of two boards is meant is asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

SCHOOLS = """Barn- och utbildningsnämnden, Sorsele kommun

Årsredovisning 2024

Drift

(tkr)\tUtfall 2024\tBudget 2024\tAvvikelse
Förskola\t41 200\t40 000\t-1 200
HR-enhet\t5 870\t6 100\t230
Personal\t3 940\t4 000\t60
Ekonomienhet\t6 017\t6 700\t683
Totalt\t57 027\t56 800\t-227

Årsarbetare

Enhet\t2023\t2024
Ekonomienhet\t8,75\t8,25
HR-enhet\t7,50\t7,25

Sjukfrånvaro per månad, procent

År\tjan\tfeb\tmar\tapr
2023\t8,1\t7,7\t6,9\t6,2
2024\t7,9\t8,4\t7,2\t6,1

Stöd till hushåll

\tHushåll i snitt\tUtbetalt, tkr
Kvartal 1\t121\t1 912
Kvartal 2\t117\t1 845
Kvartal 3\t108\t1 702
Kvartal 4\t104\t1 688
"""
WHOLE = """Delårsrapport januari–augusti 2025

Kommunfullmäktige, Vilhelmina kommun

Nämnderna

(mnkr)\tUtfall 2508\tBudget 2025\tPrognos 2025\tAvvikelse
Barn- och utbildningsnämnden\t-8,1\t-13,8\t-12,9\t0,9
Vård- och omsorgsnämnden\t-3,3\t-4,6\t-4,9\t-0,3
Summa nämnder\t-11,4\t-18,4\t-17,8\t0,6

Befolkning

Tidpunkt\tInvånare
31 dec 2022\t6 779
31 dec 2023\t6 551
31 dec 2024\t6 318
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant over a board's own report and one in which another board of its name is a row."""
    folder = tmp_path_factory.mktemp("scope")
    (folder / "skolor.txt").write_text(SCHOOLS)
    (folder / "delar.txt").write_text(WHOLE)
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths([folder / "skolor.txt", folder / "delar.txt"], store, encoder)
        yield Assistant(store, encoder)


def amounts(answer: Answer) -> list[str]:
    """Give the amounts of an answer as printed."""
    return [figure.text for figure in answer.figures]


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("sjukfrånvaro bun Sorsele mars 2024", "7,2"),
        ("hur hög var sjukfrånvaron i utbildningsförvaltningen i Sorsele i april 2023?", "6,2"),
        ("vad kostade förskolan i BUN Sorsele 2024?", "41 200"),
        ("Hur mycket betalades ut till hushåll i Sorsele tredje kvartalet 2024?", "1 702"),
        ("How much was paid out to households in Sorsele in the second quarter of 2024?", "1 845"),
        ("vad kostade HR i Sorsele 2024?", "5 870"),  # not the row "Personal", which "HR" means elsewhere
        ("Vad blev utfallet för ekonomienheten i Sorsele 2024?", "6 017"),  # not its staff
        ("Vad blev avvikelsen för VON i Vilhelmina 2025?", "-0,3"),
        ("Hur många invånare hade Vilhelmina i slutet av 2023?", "6 551"),
    ],
)
def test_words_that_name_the_report_need_not_be_in_the_row(assistant: Assistant, question: str, amount: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert amounts(answer)[0] == amount


def test_a_board_of_two_municipalities_is_asked_about(assistant: Assistant) -> None:
    open_question = assistant.ask("Vad blev avvikelsen för barn- och utbildningsnämnden?")
    assert open_question.outcome is Outcome.AMBIGUOUS
    assert set(amounts(open_question)) == {"-227", "0,9"}
    named = assistant.ask("Vad blev avvikelsen för barn- och utbildningsnämnden i Sorsele?")
    assert (named.outcome, amounts(named)[0]) == (Outcome.ANSWERED, "-227")


def test_an_abbreviation_in_the_boards_name_need_not_be_in_the_row(tmp_path: Path) -> None:
    (tmp_path / "it.txt").write_text(
        "Servicenämnd IT, Dorotea kommun\n\nÅrsredovisning 2024\n\nDrift\n\n(tkr)\tUtfall 2024\tBudget 2024\n"
        "Övriga kostnader\t410\t400\nReinvestering IT\t238\t350\nSumma\t648\t750\n"
    )
    encoder = HashEncoder()
    with Store.open(tmp_path / "data", model=encoder.name) as store:
        list(ingest_paths([tmp_path / "it.txt"], store, encoder))
        answer = Assistant(store, encoder).ask("Vad är budgeten 2024 för övriga kostnader i IT i Dorotea?")
    assert amounts(answer) == ["400"]


def test_a_quarter_that_no_row_is_gives_no_other_quarter(assistant: Assistant) -> None:
    answer = assistant.ask("How much was paid out to households in Sorsele in the fifth quarter of 2024?")
    assert not {"1 912", "1 845", "1 702", "1 688"} & set(amounts(answer))
