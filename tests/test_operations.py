"""Operations over several figures: the terms, the result, how it ends, and that nothing is mixed that must not be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.question.asked_operation import read_operation
from assistant.question.operands import split_terms
from assistant.records import Answer, Operation, Order, Outcome, Plan
from assistant.verify import unresolved, unsupported
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

SAMPLES = Path(__file__).resolve().parents[1] / "eval" / "reports"
YEARS = (2031, 2032)


def write_report(folder: Path, year: int) -> Path:
    """Write a made-up annual report of a town, with costs of the year and of the year before."""
    step = year - YEARS[0]
    rows = [("Badhuset", 400 + 100 * step, 450), ("Musikskolan", 300 + 50 * step, 300), ("Parkenheten", 200, 150)]
    total = (sum(cost for _, cost, _ in rows), sum(budget for *_, budget in rows))
    lines = [f"Kommunstyrelsen\n\nBokslut {year}\n\nKommunstyrelsen i Hylte kommun.\n\nEkonomisk analys (tkr)\n"]
    lines.append(f"Verksamhet\tBokslut {year}\tBudget {year}\tAvvikelse {year}")
    lines += [f"{name}\t{cost}\t{budget}\t{budget - cost}" for name, cost, budget in rows]
    lines.append(f"Totalt\t{total[0]}\t{total[1]}\t{total[1] - total[0]}\n")
    path = folder / f"bokslut-{year}.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Assistant, Store]]:
    """Give the assistant on the sample reports."""
    encoder = HashEncoder()
    with Store.open(tmp_path_factory.mktemp("samples"), model=encoder.name) as store:
        ingest_paths(tuple(sorted(SAMPLES.iterdir())), store, encoder)
        yield Assistant(store, encoder), store


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give the assistant on two reports of one town, of two years."""
    encoder = HashEncoder()
    folder = tmp_path_factory.mktemp("town")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths(tuple(write_report(folder, year) for year in YEARS), store, encoder)
        yield Assistant(store, encoder)


def ask(samples: tuple[Assistant, Store], *questions: str) -> Answer:
    """Give the last answer of a conversation, checked."""
    assistant, store = samples
    plan: Plan | None = None
    for question in questions:
        answer = assistant.ask(question, plan)
        plan = answer.plan
    assert unsupported(answer) == ()
    assert unresolved(answer, store) == ()
    return answer


def values(answer: Answer) -> set[str]:
    return {f"{found.value} {found.unit}".strip() for found in answer.derivations}


@pytest.mark.parametrize(
    ("question", "operation", "order", "count"),
    [
        ("hur mkt dyrare blev A än B", Operation.DIFFERENCE, None, 1),
        ("vad kostade A och B ihop", Operation.SUM, None, 1),
        ("average cost of A per year", Operation.MEAN, None, 1),
        ("hur stor andel av B är A", Operation.SHARE, None, 1),
        ("how many times larger was A than B", Operation.RATIO, None, 1),
        ("vilka tre enheter gick sämst", Operation.RANK, Order.WORST, 3),
        ("top 5 largest budgets", Operation.RANK, Order.LARGEST, 5),
        ("vilken enhet drog mest över budget", Operation.RANK, Order.WORST, 1),
        ("lägst kostnad", Operation.RANK, Order.SMALLEST, 1),
        ("vilken var dyrast, A eller B?", Operation.COMPARE, Order.LARGEST, 1),
        ("hur har A utvecklats", Operation.TREND, None, 1),
    ],
)
def test_the_operation_is_read(question: str, operation: Operation, order: Order | None, count: int) -> None:
    asked = read_operation(question)
    assert asked is not None
    assert (asked.operation, asked.order, asked.count) == (operation, order, count)


@pytest.mark.parametrize(
    "question", ["Vad kostade färdtjänsten i Askersund?", "Vem öppnade badet?", "land development project 2024"]
)
def test_a_question_about_one_thing_is_no_operation(question: str) -> None:
    assert read_operation(question) is None


def test_words_that_one_label_joins_are_one_term() -> None:
    def fits(words: object) -> bool:
        return tuple(words) == ("miljö", "hälsoskydd")  # type: ignore[arg-type]

    terms = split_terms("räddningstjänsten eller miljö och hälsoskydd i Askersund 2024", fits)
    assert [term.terms for term in terms] == [("räddningstjänsten",), ("miljö", "hälsoskydd")]
    assert {term.municipalities for term in terms} == {("Askersund",)}
    assert {term.years for term in terms} == {(2024,)}


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("vad kostade kontaktcenter och kansli ihop i hylte 2019",), {"6423 tkr"}),
        (("hur mycket mer kostade it än kontaktcenter i hylte 2018? kontaktcenter är väl dyrast",), None),
        (("hur många procent steg kostnaden för IT från 2017 till 2018 i Hylte",), {"224 tkr", "5.5 %"}),
        (("What share of the 2019 budget for E-förvaltning genomförande in Hylte was used?",), {"29.4 %"}),
        (("vad kostade kansli i Hylte i snitt 2017-2019?",), {"1671.7 tkr"}),
        (("how many times larger was the IT budget than the kansli budget in Hylte 2019",), {"2.7"}),
        (("Vad kostade kontaktcenter i Hylte 2019?", "och tillsammans med kansli?"), {"6423 tkr"}),
        (("Vad kostade kontaktcenter i Hylte 2019?", "hur mycket mer än 2018 är det?"), {"109 tkr", "2.4 %"}),
        (("Vad är avvikelsen för turism i Vaggeryd 2020?", "visa det som procent"), {"7.3 %"}),
        (("hur stor del av totala prognosen i Vaggeryd 2020 är turism",), {"0.9 %"}),
    ],
)
def test_a_result_is_computed_and_shown(
    samples: tuple[Assistant, Store], questions: tuple[str, ...], expected: set[str] | None
) -> None:
    answer = ask(samples, *questions)
    if expected is None:
        return
    assert answer.outcome is Outcome.ANSWERED
    assert values(answer) == expected
    assert "**" in answer.text.splitlines()[0]
    assert all(found.terms for found in answer.derivations)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("vilken enhet gick sämst i hylte 2019?", "Informations- och kanslienheten"),
        ("which unit did best in Hylte in 2019?", "Ekonomienheten"),
        ("vilket investeringsprojekt i Hylte kostade mest 2019?", "Renovering Örnahallen"),
        ("vilken av IT-investeringarna i Hylte hade störst budget", "Raminvestering IT"),
        ("vilken verksamhet i Askersund har störst budget 2024?", "45 Gymnasieskola"),
        ("Which programme area in Vaggeryd has the largest forecast deficit?", "752 Ekonomiskt bistånd"),
    ],
)
def test_leaves_are_ranked(samples: tuple[Assistant, Store], question: str, first: str) -> None:
    answer = ask(samples, question)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.text.startswith(f"**{first}")


def test_no_sum_is_ranked_among_its_parts(samples: tuple[Assistant, Store]) -> None:
    answer = ask(samples, "de 20 dyraste investeringsprojekten i Hylte 2019")
    labels = {figure.label for figure in answer.figures}
    assert len(labels) > 10
    assert not labels & {"Totalt", "Skolfastigheter", "IT-investeringar", "Lokal- och fastighetsinvesteringar"}
    assert not {figure.parent for figure in answer.figures} & labels


def test_a_trend_runs_forward_whatever_the_columns_do(samples: tuple[Assistant, Store]) -> None:
    answer = ask(samples, "hur har hyltes sjukfrånvaro utvecklats")
    assert re.findall(r"^\| (\d{4}) \|", answer.text, re.MULTILINE) == ["2017", "2018", "2019"]


def test_a_trend_goes_over_reports(town: Assistant) -> None:
    answer = town.ask("hur har kostnaden för badhuset utvecklats i Hylte?")
    assert answer.outcome is Outcome.ANSWERED
    assert {figure.location.report for figure in answer.figures} == {f"bokslut-{year}.txt" for year in YEARS}
    assert values(answer) == {"100 tkr", "25.0 %"}


def test_years_of_two_reports_are_compared(town: Assistant) -> None:
    answer = town.ask("hur mycket mer kostade musikskolan 2032 än 2031 i Hylte?")
    assert Decimal(50) in {found.value for found in answer.derivations}


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("vad kostade ekonomienheten och simhallen ihop i hylte 2019", "simhallen"),
        ("Which has the larger deficit, Askersund 2024 or Gislaved 2024?", "Gislaved"),
        ("hur många procent ökade kopieringen från 2018 till 2019 i hylte", "2018"),
        ("lägg ihop sjukfrånvaron och antalet besök i kontaktcenter i hylte 2019", "enheter"),
        ("vilken enhet gick sämst i hylte 2015?", "2015"),
        ("Rank the swimming pools in Hylte by number of visitors", "swimming pools"),
    ],
)
def test_what_is_missing_is_named(samples: tuple[Assistant, Store], question: str, words: str) -> None:
    answer = ask(samples, question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert words in answer.text
    assert answer.derivations == ()


def test_a_term_that_is_there_is_shown_beside_the_one_that_is_not(samples: tuple[Assistant, Store]) -> None:
    answer = ask(samples, "vad kostade ekonomienheten och simhallen ihop i hylte 2019")
    assert [figure.text for figure in answer.figures] == ["7 114"]


def test_a_part_of_a_year_is_not_subtracted_from_a_whole_one(samples: tuple[Assistant, Store]) -> None:
    answer = ask(samples, "Jämför kommunstyrelsens utfall i Hylte 2019 och i Askersund augusti 2024")
    assert answer.outcome is Outcome.ANSWERED
    assert answer.derivations == ()
    assert "en del av ett år" in answer.text


def test_a_percentage_of_nothing_says_why(samples: tuple[Assistant, Store]) -> None:
    answer = ask(samples, "hur många procent avvek kontorsvaktmästeri från budget 2019 i Hylte")
    assert answer.outcome is Outcome.ANSWERED
    assert answer.derivations == ()
    assert "noll" in answer.text


def test_a_damaged_term_is_no_number(samples: tuple[Assistant, Store]) -> None:
    answer = ask(
        samples, "vad är gemensamma verksamheter och färdtjänst tillsammans i Askersund till och med augusti 2024"
    )
    assert answer.outcome is Outcome.CONFLICTING
    assert answer.derivations == ()
    assert "-26 62" in answer.text


def test_millions_are_shown_beside_the_printed_thousands(samples: tuple[Assistant, Store]) -> None:
    answer = ask(samples, "hur många miljoner kostade kontaktcenter och kansli tillsammans i hylte 2019")
    assert values(answer) == {"6423 tkr", "6.423 mnkr"}


def test_years_since_and_in_a_range_are_all_followed(town: Assistant) -> None:
    """Questions with "sedan 2031" and "2031-2032" ask for every year between, not for the one that is named."""
    for question in ("Hur har Badhuset i Hylte utvecklats sedan 2031?", "Badhuset i Hylte, kostnad 2031-2032?"):
        answer = town.ask(question)
        assert answer.plan.operation is Operation.TREND, question
        assert {int(figure.amount.value) for figure in answer.figures if figure.amount} >= {400, 500}, question


def test_a_percentage_of_growth_is_no_share() -> None:
    """The words "by what percentage did X grow" ask for a change; "what percentage of X" for a share."""
    change = read_operation("By what percentage did costs grow from 2031 to 2032?")
    share = read_operation("What percentage of the budget was spent?")
    assert change
    assert change.operation is Operation.DIFFERENCE
    assert share
    assert share.operation is Operation.SHARE


def test_both_ends_of_a_ranking_are_shown(town: Assistant) -> None:
    """A question for the most and the least shows the largest and the smallest."""
    text = town.ask("Vilken verksamhet i Hylte kostade mest 2032 och vilken kostade minst?").text
    assert "500" in text
    assert "200" in text
