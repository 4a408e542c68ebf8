"""Two editions of one report in the store: each figure is told once, and what differs beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from assistant.verify import unresolved, unsupported
from ingest.pipeline import ingest_paths
from ingest.store import Scope, Store
from tests.encoders import HashEncoder

_DRAFT, _FINAL = "hylte-fritid-utkast.txt", "hylte-fritid.txt"
_SCHOOLS = ("norra.txt", "sodra.txt")


def _report(status: str, ice: tuple[str, str], total: tuple[str, str]) -> str:
    return (
        f"Bokslut 2023 Fritidsnämnden\n\nHylte kommun\n\n{status}\n\nDriftredovisning (tkr)\n\n"
        "Verksamhet\tBokslut 2022\tBokslut 2023\tBudget 2023\tAvvikelse 2023\n"
        f"Ishallen\t3 900\t{ice[0]}\t4 300\t{ice[1]}\n"
        "Badplatser\t640\t700\t650\t-50\n"
        "Friluftsliv\t210\t190\t240\t50\n"
        f"Totalt\t4 750\t{total[0]}\t5 190\t{total[1]}\n\n"
        "Badplatser visar en negativ avvikelse med 50 tkr. Avvikelsen beror på fler badvakter.\n"
    )


def _of_school(costs: tuple[str, str, str]) -> str:
    first, second, total = costs
    return (
        "Verksamhetsberättelse 2023\n\nYdre kommun\n\nEkonomi (tkr)\n\nVerksamhet\tBokslut 2023\n"
        f"Personal\t{first}\nLokaler\t{second}\nTotalt\t{total}\n"
    )


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows two editions of one report, and two reports that only fill in the same form."""
    folder: Path = tmp_path_factory.mktemp("editions")
    texts = {
        _DRAFT: _report("Siffrorna är preliminära.", ("4 120", "180"), ("5 010", "180")),
        _FINAL: _report("", ("4 170", "130"), ("5 060", "130")),
        _SCHOOLS[0]: _of_school(("8 100", "2 300", "10 400")),
        _SCHOOLS[1]: _of_school(("6 050", "1 750", "7 800")),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths(tuple(folder / name for name in texts), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    "question", ["Vad kostade badplatser i Hylte 2023?", "What did badplatser in Hylte cost in 2023?"]
)
def test_equal_figures_are_one_answer_with_two_sources(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED, answer.text
    assert [citation.location.report for citation in answer.citations] == [_FINAL, _DRAFT]
    assert {citation.quote for citation in answer.citations} == {"700"}


def test_unequal_figures_stand_side_by_side_with_their_files(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade ishallen i Hylte 2023?")
    assert answer.outcome is Outcome.ANSWERED, answer.text
    assert answer.text.startswith("**4\u00a0170\u00a0tkr**")
    assert f"{_DRAFT} (preliminär)" in answer.text
    assert "4\u00a0120\u00a0tkr" in answer.text
    assert answer.plan.shown[0].report == _FINAL
    assert len(answer.plan.shown) == 1, "a follow-up is of the row that was answered with"


def test_the_draft_answers_where_it_is_asked_for(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade ishallen i Hylte 2023 enligt de preliminära siffrorna?")
    assert answer.figures[0].text.replace("\u00a0", " ") == "4 120"


@pytest.mark.parametrize(
    "question", ["Vilken verksamhet hade störst överskott i Hylte 2023?", "Jämför ishallen och badplatser i Hylte 2023"]
)
def test_operations_take_each_row_once(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED, answer.text
    assert answer.figures[0].location.report == _FINAL
    assert not answer.options


def test_a_follow_up_goes_on_from_the_valid_edition(assistant: Assistant) -> None:
    first = assistant.ask("Vad kostade ishallen i Hylte 2023?")
    answer = assistant.ask("och badplatser?", first.plan)
    assert answer.figures[0].text == "700"
    assert answer.outcome is Outcome.ANSWERED


@pytest.mark.parametrize("asked", ["och enligt den preliminära?", "preliminärt?", "and in the preliminary report?"])
def test_the_other_edition_is_asked_for_in_a_follow_up(assistant: Assistant, asked: str) -> None:
    first = assistant.ask("Vad kostade ishallen i Hylte 2023?")
    answer = assistant.ask(asked, first.plan)
    assert answer.figures[0].text.replace("\u00a0", " ") == "4 120", answer.text


def test_a_scope_of_one_edition_tells_nothing_of_the_other(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade ishallen i Hylte 2023?", scope=Scope(reports=frozenset({_DRAFT})))
    assert {citation.location.report for citation in answer.citations} == {_DRAFT}


def test_all_editions_are_listed(assistant: Assistant) -> None:
    answer = assistant.ask("Vilka rapporter finns?")
    assert answer.text.count("Hylte") == 2


def test_reports_of_one_form_with_figures_of_their_own_are_no_editions(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade personal i Ydre 2023?")
    assert answer.outcome is Outcome.AMBIGUOUS, answer.text
    assert {figure.location.report for figure in answer.figures} == set(_SCHOOLS)


def test_every_answer_about_editions_is_supported(assistant: Assistant) -> None:
    for question in ("Hur gick det för fritidsnämnden i Hylte?", "Varför gick badplatser back?", "sammanfatta Hylte"):
        answer = assistant.ask(question)
        assert answer.figures
        assert unsupported(answer) == ()
        assert unresolved(answer, assistant._store) == ()
