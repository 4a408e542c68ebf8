"""Questions about the sample reports, end to end: the exact figure, the cell that it stands in, and how it ended."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Citation, Language, Outcome
from assistant.verify import unresolved, unsupported
from ingest.records import Measure, Unit
from ingest.store import Store

ASKERSUND = "askersund-delarsbokslut-2024-08.txt"
HERRLJUNGA = "herrljunga-vargarda-servicenamnd-it-2023-08.txt"
HYLTE = "hylte-bokslut-2019.txt"
NORDANSTIG = "nordanstig-arsredovisning-2021-stab.md"
VAGGERYD = "vaggeryd-delarsrapport-2020-08.txt"


def source_of(answer: Answer, report: str, line: int) -> Citation:
    """Give the citation of a line of a report."""
    found = [one for one in answer.citations if (one.location.report, one.location.first_line) == (report, line)]
    assert found, [(one.location.report, one.location.first_line) for one in answer.citations]
    return found[0]


LOOK_UPS = [
    ("Vad kostade facklig tid i Hylte 2019?", "1656", "1 656", HYLTE, 47, "Facklig tid\t1 559\t1 865\t1 656"),
    ("vad kosta facklig tid hylte 2018", "1865", "1 865", HYLTE, 47, "Facklig tid"),
    ("Vad var budgeten för skolskjutsarna i Askersund 2024?", "-14410", "-14 410", ASKERSUND, 77, "44 Skolskjutsar"),
    ("Hur stor är prognosen för gymnasieskolan i Askersund?", "-76294", "-76 294", ASKERSUND, 78, "45 Gymnasieskola"),
    ("vad gick överförmyndarn på i nordanstig 2021", "1127", "1\u00a0127", NORDANSTIG, 91, "3. Överförmyndare 1 352"),
    ("Vad var avvikelsen för turism i Vaggeryd 2020?", "50", "50", VAGGERYD, 41, "430\tTurism"),
    ("hur mycket hade turismen i vaggeryd kostat i augusti 2019", "376", "376", VAGGERYD, 41, "430\tTurism"),
    ("What was the 2018 actual for Kontaktcenter in Hylte?", "4568", "4 568", HYLTE, 76, "Kontaktcenter\t4 563"),
    ("What is Askersund's 2024 budget for shared premises?", "-53932", "-53 932", ASKERSUND, 85, "91 Gemensamma"),
    ("How much did communication cost Nordanstig in 2020?", "5672", "5\u00a0672", NORDANSTIG, 92, "5. Kommunikation"),
    ("What had tourism in Vaggeryd cost by August 2020?", "449", "449", VAGGERYD, 41, "430\tTurism"),
    ("staff costs of the joint IT board herrljunga/vårgårda, jan-aug 2023", "8908", "8 908", HERRLJUNGA, 88, "Pers"),
]


@pytest.mark.parametrize(("question", "value", "cell", "report", "line", "row"), LOOK_UPS)
def test_a_figure_is_the_cell_that_was_asked_for(
    assistant: Assistant, question: str, value: str, cell: str, report: str, line: int, row: str
) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    first = answer.figures[0]
    assert first.amount is not None
    assert (first.amount.value, first.amount.unit) == (Decimal(value), Unit.TKR)
    citation = source_of(answer, report, line)
    assert citation.quote == first.text == cell
    assert " ".join(citation.row.split()).startswith(" ".join(row.split()))
    shown = cell.replace("-", "−").replace(" ", "\u00a0")
    assert answer.text.startswith(f"**{shown}\u00a0tkr** "), "the figure leads the answer, with its sign"


def test_a_plain_question_about_one_figure_shows_only_that_one(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade Kontaktcenter i Hylte 2017?")
    assert [figure.text for figure in answer.figures] == ["4 563"]
    assert len(answer.citations) == 1


@pytest.mark.parametrize(
    ("question", "language", "word"),
    [
        ("Vad var avvikelsen för Kontaktcenter i Hylte 2019?", Language.SWEDISH, "−166\u00a0tkr** (underskott)"),
        ("What was the deviation of Kontaktcenter in Hylte 2019?", Language.ENGLISH, "−166\u00a0tkr** (deficit)"),
        (
            "Hur stort överskott hade ekonomienheten i Hylte 2019?",
            Language.SWEDISH,
            "1\u00a0718\u00a0tkr** (överskott)",
        ),
        ("How large was the surplus of Ekonomienheten in Hylte 2019?", Language.ENGLISH, "tkr** (surplus)"),
    ],
)
def test_the_answer_speaks_the_language_of_the_question(
    assistant: Assistant, question: str, language: Language, word: str
) -> None:
    answer = assistant.ask(question)
    assert (answer.outcome, answer.language) == (Outcome.ANSWERED, language)
    assert word in answer.text


@pytest.mark.parametrize(
    ("question", "value", "line", "reason"),
    [
        ("Varför gick Kontaktcenter back i Hylte 2019?", "-166", 90, "beror på portot"),
        ("varför gick ekonomienheten plus i hylte 2019", "1718", 82, "flera obesatta tjänster"),
        ("Why did Hylte's HR office have so much money left in 2019?", "1521", 84, "Medarbetarveckan ställdes in"),
        ("Varför drog facklig tid över i Hylte 2019?", "-89", 59, "många fackliga timmar"),
    ],
)
def test_why_of_a_row_gives_its_deviation_and_the_reports_own_words(
    assistant: Assistant, question: str, value: str, line: int, reason: str
) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    first = answer.figures[0]
    assert first.measure is Measure.VARIANCE
    assert first.amount is not None
    assert first.amount.value == Decimal(value)
    quotation = source_of(answer, HYLTE, line)
    assert reason in quotation.quote
    assert f"> {' '.join(quotation.quote.split())} [{quotation.number}]" in answer.text


def test_why_of_a_row_follows_the_number_of_its_analysis(assistant: Assistant) -> None:
    answer = assistant.ask("Varför går gymnasieskolan i Askersund back 2024?")
    assert answer.figures[0].text == "-6 000"
    assert source_of(answer, ASKERSUND, 120).quote == "Askersunds del av SUF:s underskott 2024."


def test_why_of_a_row_without_an_explanation_says_so(assistant: Assistant) -> None:
    answer = assistant.ask("Varför gick miljö och hälsoskydd i Askersund back 2024?")
    assert answer.figures[0].text == "-65"
    assert "Rapporten ger ingen förklaring" in answer.text
    assert not any(line.startswith("> ") for line in answer.text.splitlines())


def test_why_of_a_whole_report_gives_its_total_and_what_drives_it(assistant: Assistant) -> None:
    answer = assistant.ask("why did Askersund's forecast miss?")
    assert (answer.outcome, answer.language) == (Outcome.ANSWERED, Language.ENGLISH)
    assert answer.figures[0].text == "-5 117"
    assert any((figure.label, figure.text) == ("45 Gymnasieskola", "-6 000") for figure in answer.figures)
    assert source_of(answer, ASKERSUND, 120).quote.startswith("Askersunds del av SUF")


def test_why_of_a_whole_report_quotes_the_paragraph_that_explains_its_total(assistant: Assistant) -> None:
    answer = assistant.ask("Varför går kommunstyrelsen i Askersund back 2024?")
    assert answer.figures[0].text == "-5 117"
    assert "Det största skälet är Sydnärkes utbildningsförbund" in answer.text


def test_why_of_a_surplus_gives_the_parts_that_pull_that_way_first(assistant: Assistant) -> None:
    answer = assistant.ask("Varför blev det överskott i Hylte 2019?")
    assert answer.figures[0].text == "4 741"
    parts = [figure.label for figure in answer.figures if figure.measure is Measure.VARIANCE][1:]
    assert parts[0] == "Fördelad gemensam verksamhet"
    assert "Fysisk och tekniska planer" in parts[1:]


@pytest.mark.parametrize(
    ("question", "report", "line", "words"),
    [
        ("När öppnade Örnahallen igen?", HYLTE, 144, "den 18 januari 2020"),
        ("När försvinner busslinjen till Nydalen i Askersund?", ASKERSUND, 21, "ett år senare även 750 (Nydalen)"),
        ("Hur många medarbetare har ekonomienheten i Hylte?", HYLTE, 29, "12 medarbetare"),
        ("When did the sports hall Örnahallen open again?", HYLTE, 144, "den 18 januari 2020"),
    ],
)
def test_a_fact_in_the_text_is_quoted_verbatim(
    assistant: Assistant, question: str, report: str, line: int, words: str
) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.figures == ()
    assert words in source_of(answer, report, line).quote
    assert words in answer.text


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("hur gick det för kontaktcenter i hylte?", "-166"),
        ("Hur gick det för ekonomienheten i Hylte 2019?", "1 718"),
        ("How did the HR unit in Hylte do in 2019?", "1 521"),
    ],
)
def test_how_it_went_gives_actual_budget_and_deviation(assistant: Assistant, question: str, figure: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert {one.measure for one in answer.figures} == {Measure.ACTUAL, Measure.BUDGET, Measure.VARIANCE}
    assert len({one.label for one in answer.figures}) == 1
    assert figure in [one.text for one in answer.figures]


def test_how_it_went_quotes_nothing_about_another_row(assistant: Assistant) -> None:
    answer = assistant.ask("How did the HR unit in Hylte do in 2019?")
    assert "IT-verksamheten fick" not in answer.text


def test_every_answer_here_is_supported(assistant: Assistant, sample_store: Store) -> None:
    for question, *_ in LOOK_UPS:
        answer = assistant.ask(question)
        assert (unsupported(answer), unresolved(answer, sample_store)) == ((), ()), question


def test_which_reports_there_are(assistant: Assistant) -> None:
    answer = assistant.ask("Vilka rapporter finns?")
    assert answer.outcome is Outcome.ANSWERED
    for place in ("Askersund", "Herrljunga", "Hylte", "Nordanstig", "Vaggeryd"):
        assert place in answer.text


@pytest.mark.parametrize("question", ["", "   ", "?", "hej", "!!!", "\x00", "🙂", "a" * 5_000, "' or 1=1 --", "%_%"])
def test_a_text_that_asks_nothing_is_no_error(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.figures == ()
    assert answer.text
