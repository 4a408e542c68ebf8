"""How questions are read over the whole question: everyday words, terms, choices, changes, likeness, misprints."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.linking.matching import is_stop_word, is_verb
from assistant.linking.proposals import propose_labels
from assistant.pipeline import Assistant
from assistant.records import Answer, Language, Offer, Outcome
from assistant.verify import unresolved, unsupported
from assistant.words.language import detect_language
from assistant.words.typed_text import spell_out
from ingest.embedding import Encoder
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

Quick = tuple[Assistant, Store]


def ask(quick: Quick, *questions: str) -> Answer:
    """Give the last answer of a conversation, checked."""
    assistant, store = quick
    answer = assistant.ask(questions[0])
    for question in questions[1:]:
        answer = assistant.ask(question, answer.plan)
    assert unsupported(answer) == ()
    assert unresolved(answer, store) == ()
    return answer


def values(answer: Answer) -> set[Decimal]:
    """Give the numbers that an answer computed."""
    return {derivation.value for derivation in answer.derivations}


@pytest.mark.parametrize("word", ["trodde", "lämna", "nådde", "think", "reached", "criticise"])
def test_an_everyday_verb_names_no_subject(word: str) -> None:
    """A dictionary cannot tell "lämna" from a noun in -a; such a word must not make an answer fail."""
    assert is_verb(word)


@pytest.mark.parametrize("word", ["calls", "land", "stand", "support", "park"])
def test_a_verb_that_is_a_thing_of_the_field_stays_a_subject(word: str) -> None:
    """Reports have rows on calls, land and parks."""
    assert not is_verb(word)
    assert not is_stop_word(word)


def test_words_around_the_subject_do_not_hide_it(quick_assistant: Quick) -> None:
    """What somebody thinks or answers is in no report."""
    answer = ask(quick_assistant, "vad trodde hylte att budgeten för ekonomienheten skulle räcka till 2019, svara kort")
    assert "8 832" in answer.text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_swedish_letter_tells_the_language() -> None:
    """The English word "it" alone must not make a Swedish question English."""
    assert detect_language("kostn it växel, aug 22")[0] is Language.SWEDISH
    assert detect_language("what did Åsbro cost")[0] is Language.ENGLISH


def test_short_forms_are_spelt_out() -> None:
    """People type gbg, and % for per cent of something."""
    assert spell_out("hur många % av budgeten i gbg") == "hur många procent av budgeten i Göteborg"
    assert spell_out("5 % av budgeten") == "5 % av budgeten"


def test_two_whole_labels_are_two_terms(quick_assistant: Quick) -> None:
    """A third label that holds a word of each does not join them."""
    answer = ask(quick_assistant, "vad blir it-investeringar och raminvesteringar tillsammans i budget, hylte")
    assert Decimal(8_321) in values(answer)


def test_a_board_stands_for_both_terms(quick_assistant: Quick) -> None:
    """A board named once: one row of two years is compared, and not a row with the board's total."""
    answer = ask(quick_assistant, "var personalkostnaderna högre 2023 än 2022 för servicenämnden?")
    assert {figure.label for figure in answer.figures} == {"Personalkostnader"}


def test_a_choice_taken_resumes_the_calculation(quick_assistant: Quick) -> None:
    """The row that was chosen goes into its term, and the sum is computed of all terms."""
    assistant, store = quick_assistant
    first = assistant.ask("Hur mycket kostade ekonomienheten och kansli tillsammans i Hylte 2019?").plan
    (chosen,) = assistant.ask("Vad kostade personalenheten i Hylte 2019?").plan.rows
    offered = replace(first, offers=(Offer(question="den?", row=chosen, name="personalenheten", operand=0),))
    taken = assistant.ask("1", offered)
    assert unresolved(taken, store) == ()
    assert values(taken) == {Decimal(9_454 + 1_746)}


@pytest.mark.parametrize(
    ("question", "label", "change"),
    [
        (
            "vilken enhet inom fördelad gemensam verksamhet minskade mest mellan 2018 och 2019?",
            "personalenheten",
            -3674,
        ),
        ("which unit in Hylte grew the most since 2018?", "Informations- och kanslienheten", 1649),
    ],
)
def test_rows_are_ranked_by_their_change(quick_assistant: Quick, question: str, label: str, change: int) -> None:
    """What rose or fell most is computed for each row, of two years."""
    answer = ask(quick_assistant, question)
    assert answer.outcome is Outcome.ANSWERED
    assert label in answer.text.splitlines()[0]
    assert Decimal(change) in values(answer)


def test_all_rows_of_a_kind_are_summed(quick_assistant: Quick) -> None:
    """Of "alla enheter" it is the printed row of the group, beside the sum of its parts without it."""
    answer = ask(quick_assistant, "summera avvikelsen för alla enheter inom fördelad gemensam verksamhet i hylte 2019")
    assert answer.outcome is Outcome.ANSWERED
    assert answer.figures[0].label == "Totalt"
    assert "Totalt" not in {term.label for found in answer.derivations for term in found.terms}
    assert Decimal(3_592) in values(answer)


def test_nothing_is_computed_with_a_misprinted_total(tmp_path: Path) -> None:
    """A share of a total that its own rows deny ends as a conflict, with what the rows make of it."""
    rows = [("Badhuset", 400, 450, 430), ("Musikskolan", 300, 310, 305), ("Parkenheten", 200, 150, 190)]
    lines = ["Kommunstyrelsen\n\nBokslut 2031\n\nKommunstyrelsen i Hylte kommun.\n\nEkonomisk analys (tkr)\n"]
    lines.append("Verksamhet\tBokslut 2031\tBudget 2031\tBokslut 2030")
    lines += [f"{name}\t{cost}\t{budget}\t{before}" for name, cost, budget, before in rows]
    lines.append("Totalt\t900\t9\t925\n")
    (tmp_path / "bokslut-2031.txt").write_text("\n".join(lines), encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(tmp_path / "data", model=encoder.name) as store:
        ingest_paths((tmp_path / "bokslut-2031.txt",), store, encoder)
        answer = ask((Assistant(store, encoder), store), "hur stor andel av Hyltes budget går till badhuset?")
    assert answer.outcome is Outcome.CONFLICTING
    assert {Decimal(910), Decimal("49.5")} <= values(answer)


def test_a_time_of_year_is_no_row_to_compare_with(quick_assistant: Quick) -> None:
    """The words "than by the same time in 2019" speak of the same row; the total is no answer to it."""
    answer = ask(
        quick_assistant, "Did kommunledningskontor in Vaggeryd cost more by August 2020 than by the same time in 2019?"
    )
    assert "41" not in {figure.text[:2] for figure in answer.figures}
    assert len({figure.label for figure in answer.figures}) == 1


def test_the_bare_result_is_asked_back(quick_assistant: Quick) -> None:
    """Several reports have a result: they are shown side by side."""
    answer = ask(quick_assistant, "vad blev resultatet?")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert len(answer.options) > 1


def test_preliminary_figures_are_noted_once(quick_assistant: Quick) -> None:
    """Every sort of answer says it, and says it one time."""
    for question in ("Vad kostade kansli i Hylte 2019?", "Vad kostade kansli och IT tillsammans i Hylte 2019?"):
        assert ask(quick_assistant, question).text.count("preliminära") == 1


def test_a_label_that_stands_clear_is_proposed(sample_store: Store, encoder: Encoder) -> None:
    """English words that no list has are linked by the encoder; what is like everything is not."""
    first = propose_labels("political parties", sample_store, encoder)[0]
    assert first.is_clear
    assert "politisk" in first.label
    assert not any(found.is_clear for found in propose_labels("wind power", sample_store, encoder))
    assert not any(found.is_clear for found in propose_labels("libraries", sample_store, encoder))
