"""Why one member of a joint board deviates, where the board as a whole keeps its budget."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Sävsjö kommun och Vetlanda kommun
Gemensamma miljönämnden

DELÅRSRAPPORT AUGUSTI 2024

Miljönämnden är gemensam för Sävsjö kommun och Vetlanda kommun. Sävsjö är värdkommun.

RESULTATRÄKNING (tkr)\tUtfall 202308\tUtfall 202408\tBudget 2024\tPrognos 2024\tAvvikelse helår
Intäkter\t-310\t-340\t-510\t-525\t15
Personalkostnader\t730\t770\t1 165\t1 180\t-15
Summa nettokostnader\t420\t430\t655\t655\t0

RESULTAT NETTO (tkr)\tUtfall 202308\tUtfall 202408\tBudget 2024\tPrognos 2024\tAvvikelse helår
Sävsjö\t170\t180\t255\t240\t15
Vetlanda\t250\t250\t400\t415\t-15
Summa miljönämnden\t420\t430\t655\t655\t0

Nämnden håller sin budget. Avvikelserna i respektive kommun beror på hur lokalhyran har fördelats.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the report."""
    with knowing(REPORT, tmp_path_factory.mktemp("members")) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("Varför avviker Vetlanda mot budget i den gemensamma miljönämnden 2024?", "-15"),
        ("Varför gick Sävsjö plus i miljönämnden?", "15"),
    ],
)
def test_a_members_reason_is_what_is_told_of_each(assistant: Assistant, question: str, amount: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.figures[0].text == amount
    assert any("lokalhyran" in citation.quote for citation in answer.citations)


def test_one_up_and_one_down_are_asked_of_one_by_one(assistant: Assistant) -> None:
    answer = assistant.ask("Varför blir det plus för Sävsjö men minus för Vetlanda i miljönämnden 2024?")
    assert any("lokalhyran" in citation.quote for citation in answer.citations)


def test_a_members_share_is_of_what_the_members_bear(assistant: Assistant) -> None:
    answer = assistant.ask("Hur stor är Sävsjös andel av miljönämndens kostnader?")
    assert [figure.text for figure in answer.figures] == ["180", "430"]
    assert [figure.label for figure in answer.figures][1] == "Summa miljönämnden"


def test_a_sum_of_incomes_is_no_surplus_of_the_whole(assistant: Assistant) -> None:
    answer = assistant.ask("Varför gick miljönämnden plus 2024?")
    assert not answer.figures or "ntäkter" not in answer.figures[0].label
