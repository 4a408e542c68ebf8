"""What no figure answers, and what is asked whole: meanings, states, plans, tables, counts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.overviews.meanings import asked_meaning
from assistant.overviews.whole_table import asked_table
from assistant.pipeline import Assistant
from assistant.records import Operation, Outcome
from assistant.verify import unsupported
from tests.one_report import knowing

REPORT = """Delårsrapport augusti 2031 för Ystads kommun, tekniska nämnden
Belopp i tkr

# Sammanfattning

Inspektionen för hamnar och kajer (IHK) besökte nämnden i maj.

# Driftredovisning

Verksamhet | Budget 2031 | Prognos 2031 | Avvikelse
Gator | 4 000 | 4 300 | -300
Parker | 900 | 850 | 50
IHK-tillsyn | 300 | 320 | -20
Personalkostnader | 500 | 490 | 10
Summa | 5 700 | 5 960 | -260

# Investeringar

Projekt | Budget 2031 | Utfall aug 2031 | Avvikelse
Kajkant | 2 000 | 2 100 | -100
Ny gångbro | 3 400 | 0 | 3 400
Summa investeringar | 5 400 | 2 100 | 3 300

Investeringen i en ny gångbro kostar mycket eftersom berget är sprucket.

# Nyckeltal

Mått | 2030 | 2031
Handläggningstid markärenden, veckor | 9,1 | 8,6
"""
DONE = REPORT.replace(
    "Investeringen i en ny gångbro kostar", "Investeringen i kajkanten togs i bruk i maj. Bron kostar"
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("words")) as opened:
        yield opened


def test_a_meaning_is_what_letters_are_short_for(assistant: Assistant) -> None:
    answer = assistant.ask("Vad betyder IHK?")
    assert answer.figures == ()
    assert "Inspektionen för hamnar och kajer (IHK)" in answer.text
    assert unsupported(answer) == ()


@pytest.mark.parametrize("question", ["Vad är en prognos?", "Vad betyder avvikelse?", "What does variance mean?"])
def test_a_word_that_no_report_explains_has_no_figure(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert asked_meaning(question)
    assert (answer.outcome, answer.figures) == (Outcome.NOT_FOUND, ())


@pytest.mark.parametrize(
    "question",
    [
        "Vad överraskar i Ystads bokslut?",
        "What were the biggest surprises in Ystad?",
        "Vad planeras i Ystad?",
        "What is planned in Ystad?",
        "Which investments are finished in Ystad?",
        "Hur många markärenden har Ystad?",
        "Vilken kommun har flest anställda?",
    ],
)
def test_no_figure_of_another_thing_is_shown(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.outcome, answer.figures) == (Outcome.NOT_FOUND, ())


def test_a_sentence_that_tells_the_state_answers(tmp_path_factory: pytest.TempPathFactory) -> None:
    with knowing(DONE, tmp_path_factory.mktemp("done")) as opened:
        assert "togs i bruk i maj" in opened.ask("Vilka investeringar är klara i Ystad?").text


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("Vilka investeringar blir dyrare i Ystad?", ["Kajkant"]),
        ("Vilka överskott finns i Ystad?", ["Parker"]),
        ("Which boards are over budget in Ystad?", ["Gator", "IHK-tillsyn"]),
        ("Vilka investeringar gjordes i Ystad?", ["Kajkant", "Ny gångbro"]),
    ],
)
def test_rows_are_listed(assistant: Assistant, question: str, labels: list[str]) -> None:
    answer = assistant.ask(question)
    assert answer.plan.operation is Operation.LIST_ROWS
    assert [figure.label for figure in answer.figures if figure.label in labels] == labels


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Visa driftredovisningen för Ystad", "| Gator | 4 000 tkr [1] | 4 300 tkr [2] | −300 tkr [3] |"),
        ("Visa hela tabellen över investeringar i Ystad", "| Kajkant | 2 000 tkr [1] | 2 100 tkr [2] | −100 tkr [3] |"),
        ("Show the table of investments in Ystad", "| Kajkant | 2 000 tkr [1] | 2 100 tkr [2] | −100 tkr [3] |"),
    ],
)
def test_a_table_is_shown_whole(assistant: Assistant, question: str, row: str) -> None:
    answer = assistant.ask(question)
    assert asked_table(question)
    assert row in answer.text.replace("\xa0", " ")
    assert unsupported(answer) == ()


MEASURES = """Delårsrapport augusti 2031 för Ystads kommun, tekniska nämnden
Belopp i tkr

# Driftredovisning

Verksamhet | Budget 2031 | Prognos 2031 | Avvikelse
Gator | 4 000 | 4 300 | -300
Parker | 900 | 850 | 50
Summa | 4 900 | 5 150 | -250

# Framåt

{told}
"""


@pytest.mark.parametrize(
    "told",
    [
        "För att klara ramen utreds en sammanslagning av de två förråden.",
        "Nämnden beslutade den 3 maj om ett åtgärdspaket på 400 tkr med färre fordon.",
        "Nämnden beslutade den 12 juni om inköpsstopp för resten av året.",
        "Från oktober ska belysningen i parkerna släckas nattetid, vilket beräknas spara 90 tkr.",
    ],
)
@pytest.mark.parametrize(
    "question", ["Vad gör Ystad åt underskottet?", "Hur ska Ystad spara pengar?", "How will Ystad cut its costs?"]
)
def test_measures_against_a_deficit_are_quoted(
    told: str, question: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with knowing(MEASURES.format(told=told), tmp_path_factory.mktemp("measures")) as opened:
        answer = opened.ask(question)
    assert told in [citation.quote for citation in answer.citations]
    assert answer.figures == ()


@pytest.mark.parametrize("question", ["Vad gör Ystad åt underskottet?", "Hur ska Ystad spara pengar?"])
def test_what_only_names_a_deficit_is_no_measure(question: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    told = "Underskottet beror på hala gator. Projektledaren slutade i juni på grund av anställningsstoppet."
    with knowing(MEASURES.format(told=told), tmp_path_factory.mktemp("no_measures")) as opened:
        assert opened.ask(question).outcome is Outcome.NOT_FOUND


ABSENCE = """Verksamhetsberättelse 2031 för Ystads kommun, tekniska nämnden
Belopp i tkr

Driftredovisning

Verksamhet | Budget 2031 | Utfall 2031 | Avvikelse
Gator och torg | 4 000 | 4 300 | -300
Parker och lekplatser | 900 | 850 | 50
Summa | 4 900 | 5 150 | -250

Sjukfrånvaro 12 månader, procent

Enhet | 2030 | 2031
Gator, % | 5,1 | 6,4
Parker, % | 4,0 | 3,2
"""


def test_a_comparison_of_shares_says_what_they_are_of(tmp_path_factory: pytest.TempPathFactory) -> None:
    with knowing(ABSENCE, tmp_path_factory.mktemp("absence")) as opened:
        answer = opened.ask("Jämför gator och parker i Ystad")
    assert "%" not in answer.text or "Tabellen ”Sjukfrånvaro 12 månader" in answer.text
    assert unsupported(answer) == ()


@pytest.mark.parametrize(
    "question",
    ["Vilken period gäller Ystads rapport?", "Hur många rapporter finns det?", "När är Ystads rapport från?"],
)
def test_the_time_of_a_report_is_that_of_its_list(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert "augusti 2031" in answer.text


def test_the_length_of_a_report_is_no_amount(assistant: Assistant) -> None:
    assert assistant.ask("Hur lång är Ystads rapport?").figures == ()
