"""Lists whose first term stands in the words that ask, groups with a row of their own, sides of a statement."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from assistant.pipeline import Assistant
from assistant.question.named_owner import without_apposition
from assistant.records import Answer, Outcome
from ingest.pipeline import ingest_paths
from ingest.records import Report, ReportKind, ReportStatus, Unit
from ingest.store import Store
from tests.encoders import HashEncoder

PORT = """Hamnnämnden

Årsbokslut 2031

Hamnnämnden i Hylte kommun.

Driftredovisning (tkr)

Verksamhet\tBudget 2031\tBokslut 2031\tAvvikelse 2031\tBokslut 2030
10 Farleder och sjömärken\t310\t350\t-40\t300
11 Kranar\t560\t540\t20\t520
12 Isbrytning\t940\t1 000\t-60\t900
13 Skydd mot läckage\t90\t75\t15\t80
Summa\t1 900\t1 965\t-65\t1 800

Investeringar (tkr)

Projekt\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Kajer\t900\t862\t38
Norra kajen\t300\t281\t19
Södra kajen\t300\t290\t10
Östra kajen\t300\t290\t10
Fartyg\t200\t190\t10
Bogserbåt\t200\t190\t10
Summa investeringar\t1 100\t1 052\t48
"""

SCHOOLS = """Bildningsnämnden

Delårsrapport 2032-08-31

Bildningsnämnden i Vaggeryd kommun.

Driftredovisning (tkr)

Verksamhet\tUtfall 2032-08\tPrognos 2032\tBudget 2032\tAvvikelse\tUtfall 2031-08
20 Grundskola\t-600\t-980\t-900\t-80\t-570
21 Musikskola\t-60\t-95\t-100\t5\t-50
22 Skolskjuts\t-20\t-40\t-40\t0\t-10
23 Uthyrning\t45\t70\t60\t10\t40
Summa\t-635\t-1 045\t-980\t-65\t-590

Resultaträkning (tkr)

Post\tUtfall 2032-08\tPrognos 2032\tBudget 2032
Löner\t-400\t-700\t-650
Lokaler\t-200\t-300\t-280
Material\t-80\t-115\t-110
Summa kostnader\t-680\t-1 115\t-1 040
Taxor\t45\t70\t60
Kommunbidrag\t640\t980\t980
Summa intäkter\t685\t1 050\t1 040
Periodens resultat\t5\t-65\t0
Eget kapital\t2 000\t1 935\t2 000
"""

SERVICE = """Servicenämnden

Delårsrapport 2033-03-31

Servicenämnden i Nordanstig kommun.

Resultaträkning (mnkr)

Post\tUtfall 2033-03\tBudget 2033-03
Intäkter\t90,0\t92,0
Kostnader\t-85,0\t-88,0
Resultat\t5,0\t4,0

Tjänster perioden (mnkr)

Tjänst\tUtfall intäkter 2033-03\tUtfall kostnader 2033-03
Städning\t40,0\t-30,0
Måltider\t30,0\t-25,0
Växel\t10,0\t-9,0
Totalt\t80,0\t-64,0

Tjänster helåret (mnkr)

Tjänst\tPrognos intäkter 2033\tPrognos kostnader 2033
Städning\t150,0\t-120,0
Måltider\t170,0\t-110,0
Växel\t40,0\t-39,0
Tvätt\t20,0\t-19,0
Post\t10,0\t-9,0
Totalt\t390,0\t-297,0

Investeringar (tkr)

Projekt\tBudget 2033\tUtfall 2033-03
Dukar\t10\t4
Mattor\t20\t1 2 3
Lampor\t30\t9
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows a year of a port, a forecast of schools and a quarter of services."""
    encoder = HashEncoder()
    folder = tmp_path_factory.mktemp("reports")
    paths = [folder / name for name in ("hamn-2031.txt", "bildning-2032-08.txt", "service-2033-03.txt")]
    for path, text in zip(paths, (PORT, SCHOOLS, SERVICE), strict=True):
        path.write_text(text, encoding="utf-8")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths(paths, store, encoder)
        yield Assistant(store, encoder)


def lead_of(answer: Answer) -> str:
    """Return the first line of an answer with plain spaces."""
    return answer.text.splitlines()[0].replace("\u00a0", " ")


def values_of(answer: Answer) -> set[Decimal]:
    """Return what an answer computed."""
    return {found.value for found in answer.derivations}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Vad är genomsnittet av budgeten för Kranar, Isbrytning och Skydd mot läckage i Hylte 2031?", "530"),
        ("Vad är summan av budgeten för Kranar, Isbrytning och Skydd mot läckage i Hylte 2031?", "1590"),
        ("What did Kranar, Isbrytning and Skydd mot läckage cost together in Hylte 2031?", "1615"),
        ("Add Kranar and Isbrytning: the budget 2031 in Hylte", "1500"),
        ("Kranar och Isbrytning ihop, budgeten i Hylte, Hamnnämnden 2031?", "1500"),
    ],
)
def test_no_term_of_a_list_is_dropped(town: Assistant, question: str, value: str) -> None:
    """The first term stands in the words that ask, or a joining word stands in its name: all of them are counted."""
    assert Decimal(value) in values_of(town.ask(question))


@pytest.mark.parametrize(
    "question",
    [
        "Vilken av Kranar, Isbrytning och Skydd mot läckage kostade mest i Hylte 2031?",
        "Vilken kostade mest i Hylte 2031: Kranar, Isbrytning eller Skydd mot läckage?",
        "Rangordna Kranar, Isbrytning och Skydd mot läckage i Hylte efter utfall 2031",
    ],
)
def test_a_choice_among_three_shows_all_three(town: Assistant, question: str) -> None:
    """The largest of three, with the other two beside it."""
    answer = town.ask(question)
    assert lead_of(answer).startswith("**12 Isbrytning: 1 000 tkr")
    assert all(name in answer.text for name in ("11 Kranar", "13 Skydd mot läckage"))


def test_a_term_that_no_report_has_is_named_and_nothing_computed(town: Assistant) -> None:
    """A sum of what there is would be of something else."""
    answer = town.ask("Vad var budgeten för Kranar, badhuset och Isbrytning tillsammans i Hylte 2031?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "badhuset" in answer.text
    assert not answer.derivations


def test_each_side_has_its_own_place_and_time(town: Assistant) -> None:
    """The deviation of a year that is over against one that is expected: both shown, with their times."""
    sides = "Hylte with Isbrytning in 2031, or Vaggeryd with Grundskola in the 2032 forecast"
    question = f"Which missed its budget by more: {sides}?"
    answer = town.ask(question)
    assert lead_of(answer).startswith("**20 Grundskola, Vaggeryd, deviation 2032: −80 tkr (deficit)**")
    assert "−60 tkr (deficit)" in answer.text.replace("\u00a0", " ")
    assert "different times (2031: actual, 2032: forecast)" in answer.text


def test_a_head_that_asks_for_deviations_asks_for_those_of_a_forecast(town: Assistant) -> None:
    """The forecast of a side says when, and not that its amount is compared with a deviation."""
    answer = town.ask(
        "Vilken budgetavvikelse var störst: isbrytning i Hylte 2031 eller grundskola i Vaggeryds prognos 2032?"
    )
    assert "−80 tkr (underskott)" in lead_of(answer)
    assert "980" not in answer.text


def test_a_cost_is_not_set_against_the_budget_that_the_other_side_names(town: Assistant) -> None:
    """Each side of other places and years is of the measure that it names itself."""
    answer = town.ask(
        "Which was larger: the budget for Skolskjuts in Vaggeryd 2032, or the cost of Kranar in Hylte 2031?"
    )
    assert "budget 2032" in answer.text
    assert "actual 2031" in answer.text
    assert "540" in lead_of(answer)


def test_a_month_alone_is_of_the_year_of_the_question(town: Assistant) -> None:
    """The year of "vilken var störst 2032, utfallet i augusti för A eller B" stands before the month of each."""
    answer = town.ask("Which was larger in Vaggeryd 2031, the outcome in August of Grundskola or of Musikskola?")
    assert "−570 tkr" in lead_of(answer)
    assert "520" in answer.text


@pytest.mark.parametrize(
    ("question", "printed", "made"),
    [
        ("how much did hylte invest in all kajer projects in 2031 all together", "862 tkr", "861"),
        ("Vad var summan av kajerna i Hylte 2031?", "862 tkr", "861"),
        ("Vad är budgeten för alla investeringar i Hylte 2031 sammanlagt?", "1 100 tkr", ""),
    ],
)
def test_a_group_is_its_printed_row(town: Assistant, question: str, printed: str, made: str) -> None:
    """The report's own row, where its rounded parts make one less; both are told."""
    answer = town.ask(question)
    assert lead_of(answer).startswith(f"**{printed}**")
    assert not made or (Decimal(made) in values_of(answer) and "861" in answer.text)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Vilken kostnad i Vaggeryd hade näst störst budget 2032?", "**Lokaler"),
        ("Which cost in Vaggeryd had the lowest forecast 2032?", "**Material"),
        ("Vilken intäkt var störst i Vaggeryd i prognosen 2032?", "**Kommunbidrag"),
        ("Vilken verksamhet har lägst budget i Vaggeryd 2032?", "**22 Skolskjuts: −40 tkr"),
        ("Vilken verksamhet har högst budget i Vaggeryd 2032?", "**20 Grundskola: −900 tkr"),
    ],
)
def test_costs_and_incomes_are_ranked_among_themselves(town: Assistant, question: str, lead: str) -> None:
    """No unit, income or equity is a cost, and what brings in more than it costs is not the lowest budget."""
    assert lead_of(town.ask(question)).startswith(lead)


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("Hur stor del av prognosen totalt i Vaggeryd 2032 stod Löner för?", "62.8"),
        ("Hur stor andel av kostnaderna i Vaggeryd 2032 är löner enligt prognosen?", "62.8"),
    ],
)
def test_a_cost_is_a_share_of_costs_and_not_of_the_result(town: Assistant, question: str, share: str) -> None:
    """The last sum of an income statement is its result, which a cost is no part of."""
    assert Decimal(share) in values_of(town.ask(question))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Hur mycket mer än Kranar kostade Isbrytning i Hylte 2031?", "460"),
        ("Hur mycket skiljer sig prognosen från budgeten för Grundskola i Vaggeryd 2032?", "80"),
        ("By how much does the budget of Kranar differ from that of Isbrytning in Hylte, 2031?", "380"),
        ("Hur mycket har utfallet för Farleder och sjömärken i Hylte förändrats från 2030 till 2031?", "50"),
    ],
)
def test_differences_in_other_words(town: Assistant, question: str, value: str) -> None:
    """What is set against what may stand first, and a name without its code stays one name."""
    assert Decimal(value) in values_of(town.ask(question))


def test_a_share_stays_in_the_column_of_its_part(town: Assistant) -> None:
    """The incomes of the services are those of their table, and not the line of the income statement."""
    answer = town.ask("Hur stor del av intäkterna i Nordanstig i mars 2033 kom från städning?")
    assert Decimal("50.0") in values_of(answer)


def test_a_ranking_is_of_the_asked_period(town: Assistant) -> None:
    """The table of the year is not asked where the quarter has one of its own."""
    answer = town.ask("Vilken tjänst i Nordanstig hade högst intäkter i mars 2033?")
    assert lead_of(answer).startswith("**Städning: 40,0 mnkr")


def test_no_sum_leaves_out_an_unreadable_row(town: Assistant) -> None:
    """What cannot be read is named, and nothing is added up without it."""
    answer = town.ask("Vad är utfallet i mars 2033 för alla projekt i Nordanstig tillsammans?")
    assert not answer.derivations
    assert "Mattor" in answer.text


def test_a_board_after_its_municipality_is_no_term() -> None:
    """Also where a report has a row of that name, or the joining word of the name is blanked out."""
    port = Report(
        name="hamn.txt",
        source="hamn.txt",
        digest="",
        title="Årsbokslut",
        municipalities=("Hylte",),
        committee="Hamn- och sjönämnden",
        kind=ReportKind.ANNUAL,
        period=None,
        status=ReportStatus.UNKNOWN,
        unit=Unit.TKR,
    )
    reports = [port]
    for board in ("Hamn- och sjönämnden", "Hamn-    sjönämnden"):
        rest = without_apposition(f"A och B i Hylte, {board} 2031", reports)
        assert rest == ("A och B i Hylte  2031", board)
    both = "Hylte, Hamn- och sjönämnden och Kranar"
    assert without_apposition(both, reports) == (both, "")
