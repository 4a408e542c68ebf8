"""What citizens ask with verbs finds the row that a report prints by its term; a sort of a thing is not all of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from assistant.words.circumlocutions import say_plainly
from tests.one_report import knowing

REPORT = """Verksamhetsberättelse 2030, välfärdsnämnden, Ystads kommun

1. Nyckeltal

Mått\t2030\t2029
Placerade barn och unga\t11\t9
Barn i förskola\t412\t405
Svinn i vattennätet, %\t21,5\t19,0
Antal vattenläckor\t17\t12
Fysiska boklån\t38 400\t37 100
Lån av e-böcker\t4 150\t3 900
Elever i grundskola\t905\t911
Skolskjutselever\t188\t190
Personer i hemtjänst, tätort\t120\t118
Personer i hemtjänst, norra landsbygden\t44\t47

2. Investeringar

Tkr\tBudget 2030\tUtfall 2030\tPrognos 2030
Kajen i hamnen\t4 000\t2 650\t4 300
"""


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the report above."""
    with knowing(REPORT, tmp_path_factory.mktemp("asks")) as reader:
        yield reader


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("hur många barn är omhändertagna?", "**11**"),
        ("how many kids are in care?", "**11**"),
        ("how much water leaks away in Ystad?", "**21.5 %**"),
        ("hur mkt vatten läcker ut i Ystad?", "**21,5 %**"),
        ("hur många rör har gått sönder?", "**17**"),
        ("how many books were lent?", "**38 400**"),
        ("how many pupils take the school bus?", "**188**"),
        ("what is the quay going to cost?", "**4 300 tkr**"),
        ("vad gick kajen på?", "**2 650 tkr**"),
    ],
)
def test_verbs_find_the_row(reader: Assistant, question: str, figure: str) -> None:
    """The figure is the one of the row that is meant, and not of one that shares a word."""
    assert reader.ask(question).text.replace("\xa0", " ").startswith(figure)


def test_sorts_of_a_thing_are_all_shown(reader: Assistant) -> None:
    """Where the label tells a sort after a comma, no sort stands for the whole."""
    answer = reader.ask("hur många personer i hemtjänst har Ystad?")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert "120" in answer.text
    assert "44" in answer.text


def test_a_number_is_not_told_as_a_number_per_grown_up(reader: Assistant) -> None:
    """The children of all preschools are no answer to how many there are for each of the staff."""
    assert reader.ask("hur många barn per anställd på dagis i Ystad?").outcome is Outcome.NOT_FOUND


def test_what_a_thing_is_about_is_no_cost() -> None:
    """To "gå ut på" something is not to cost it."""
    assert say_plainly("Vad går projektet ut på?") == "Vad går projektet ut på?"
    assert say_plainly("Vad gick bra på skolan?") == "Vad gick bra på skolan?"
    assert say_plainly("Vad gick bryggan på?") == "Vad kostade bryggan?"
