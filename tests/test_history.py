"""What can break in the conversations kept: an answer that comes back changed, one user's shown to another, a loss."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.records import Answer, Language, Operation, Order, Outcome, Plan
from ingest.errors import StoreError, StoreVersionError
from tests.fakes import FakeAssistant, FakeStore
from ui.chat.conversation import Conversation, Rating, Verdict
from ui.chat.history import LONGEST_TITLE, History
from ui.chat.history_schema import FILE_NAME
from ui.cli import main
from ui.output.answer_json import read_answer, write_answer

ANSWER = FakeAssistant(FakeStore()).ask("Hur gick det för personal?")


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    opened = History.open(tmp_path)
    yield opened
    opened.close()


def talk(history: History, *questions: str, user: str = "", conversation: Conversation | None = None) -> Conversation:
    kept = conversation or Conversation()
    for question in questions:
        kept = history.keep(user, kept.begin(question).finish(ANSWER))
    return kept


def test_a_conversation_comes_back_after_a_restart_as_it_was(tmp_path: Path) -> None:
    history = History.open(tmp_path)
    kept = talk(history, "personal?", "varför?")
    kept = history.keep("", kept.begin("fel").finish(None, "Går inte."))
    history.close()
    again = History.open(tmp_path)
    assert again.load("", kept.identity) == kept
    assert kept.plan is not None
    again.close()


PLANS = st.recursive(st.builds(Plan), lambda plans: st.builds(Plan, operands=st.tuples(plans)), max_leaves=2)


@settings(max_examples=40)
@given(st.builds(Answer, plan=PLANS))
def test_any_answer_is_read_as_it_was_written(answer: Answer) -> None:
    again = read_answer(write_answer(answer))
    assert again == answer
    assert repr(again) == repr(answer)  # 9.0 and 9 are equal, but not the same digits


def test_digits_types_and_operands_are_kept() -> None:
    part = Plan(question="b", language=Language.ENGLISH, operation=Operation.RANK, order=Order.WORST)
    plan = replace(ANSWER.plan, operands=(part,), guessed=(("Åmål", "amal"),))
    figure = ANSWER.figures[0]
    assert figure.amount
    figures = (replace(figure, amount=replace(figure.amount, value=Decimal("-1500.00"))),)
    again = read_answer(write_answer(replace(ANSWER, plan=plan, figures=figures)))
    assert again.plan == plan
    assert isinstance(again.plan.operands[0].order, Order)
    assert again.figures[0].amount
    assert str(again.figures[0].amount.value) == "-1500.00"


def test_each_user_sees_their_own_only(history: History) -> None:
    own = talk(history, "min", user="eva")
    assert history.list_conversations("") == ()
    assert history.load("adam", own.identity) is None
    assert history.find_conversation("adam", own.turns[0].identity) is None
    history.rename("adam", own.identity, "stulen")
    history.rate("adam", own.turns[0].identity, Rating(verdict=Verdict.RIGHT))
    history.delete("adam", own.identity)
    assert [entry.title for entry in history.list_conversations("eva")] == ["min"]
    assert history.load("eva", own.identity) == own
    taken = history.keep("adam", own.begin("till").finish(ANSWER))
    assert taken.identity != own.identity
    assert history.load("eva", own.identity) == own


def test_the_list_is_named_by_the_first_question_the_latest_first(history: History) -> None:
    first = talk(history, "  första\nfrågan ", "andra")
    talk(history, "x" * 500)
    titles = [entry.title for entry in history.list_conversations("")]
    assert titles[1] == "första frågan"
    assert len(titles[0]) == LONGEST_TITLE
    talk(history, "igen", conversation=first)
    assert history.list_conversations("")[0].identity == first.identity


@pytest.mark.parametrize("words", ["ÅTERVINNING", "återv dyra", "−1 500", "kostnaden", "nya namnet"])
def test_a_search_looks_in_the_name_the_questions_and_the_answers(history: History, words: str) -> None:
    found = talk(history, "Vad kostade återvinningen?", "och kostnaden för dyra vikarier?")
    history.rename("", found.identity, "Nya namnet")
    talk(history, "annat")
    if words == "−1 500":  # stands in every answer
        assert len(history.list_conversations("", words)) == 2
    else:
        assert [entry.identity for entry in history.list_conversations("", words)] == [found.identity]
    assert history.list_conversations("", "finns_inte %") == ()


def test_renaming_deleting_and_rating_last(history: History) -> None:
    kept = talk(history, "fråga", "till")
    history.rename("", kept.identity, "  ")
    history.rename("", kept.identity, " Badhuset  2021 ")
    assert history.list_conversations("")[0].title == "Badhuset 2021"
    rating = Rating(verdict=Verdict.WRONG_SOURCE, comment="fel rad")
    history.rate("", kept.turns[1].identity, rating)
    assert history.load("", kept.identity) == kept.rate(1, rating)
    history.rate("", kept.turns[1].identity, None)
    assert history.load("", kept.identity) == kept
    history.delete("", kept.identity)
    assert history.list_conversations("") == ()
    assert history.find_conversation("", kept.turns[0].identity) is None


def test_an_edited_question_takes_the_place_of_what_followed(history: History) -> None:
    kept = talk(history, "ett", "två", "tre")
    edited = history.keep("", kept.before(1).begin("två b").finish(ANSWER), instead_of=kept.turns[1].identity)
    assert [turn.question for turn in edited.turns] == ["ett", "två b"]
    assert history.load("", kept.identity) == edited


def test_another_window_on_the_same_conversation_loses_nothing(history: History) -> None:
    kept = talk(history, "ett")
    talk(history, "i ena fönstret", conversation=kept)
    talk(history, "i andra fönstret", conversation=kept)
    loaded = history.load("", kept.identity)
    assert loaded
    assert [turn.question for turn in loaded.turns] == ["ett", "i ena fönstret", "i andra fönstret"]


def test_a_turn_tells_its_conversation(history: History) -> None:
    kept = talk(history, "ett", "två")
    assert history.find_conversation("", kept.turns[1].identity) == kept.identity
    assert history.find_conversation("", "finns inte") is None


def test_another_versions_history_is_left_alone_with_a_word_of_what_to_do(tmp_path: Path) -> None:
    History.open(tmp_path).close()
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("pragma user_version = 99")
    connection.close()
    with pytest.raises(StoreVersionError, match=r"form 99.*move the file away"):
        History.open(tmp_path)


def test_a_history_of_the_first_version_keeps_its_conversations_and_ratings(tmp_path: Path) -> None:
    history = History.open(tmp_path)
    kept = talk(history, "ett")
    history.rate("", kept.turns[0].identity, Rating(verdict=Verdict.RIGHT))
    history.close()
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("alter table turns drop column rated")
        connection.execute("pragma user_version = 1")
    connection.close()
    again = History.open(tmp_path)
    assert again.load("", kept.identity) == kept.rate(0, Rating(verdict=Verdict.RIGHT))
    assert [one.date for one in again.list_ratings()] == [None]
    again.close()


def test_editors_are_told_what_all_users_said_and_when(tmp_path: Path) -> None:
    history = History.open(tmp_path)
    first, second = talk(history, "ett", user="eva"), talk(history, "två", "tre")
    history.rate("", second.turns[1].identity, Rating(verdict=Verdict.WRONG_FIGURE, comment="sidan 12\nrad 3"))
    history.rate("eva", first.turns[0].identity, Rating(verdict=Verdict.RIGHT, comment="=1+1"))
    history.rate("", second.turns[0].identity, Rating(verdict=Verdict.LACKING))
    history.rate("", second.turns[0].identity, None)  # taken back
    history.close()
    runner = CliRunner()
    told = runner.invoke(main, ["feedback", "--data", str(tmp_path)], catch_exceptions=False)
    lines = [json.loads(line) for line in told.stdout.splitlines()]
    said = [(one["question"], one["verdict"], one["comment"], one["user"], one["answer_id"]) for one in lines]
    assert said == [
        ("tre", "wrong figure", "sidan 12\nrad 3", "", second.turns[1].identity),
        ("ett", "right", "=1+1", "eva", first.turns[0].identity),
    ]
    assert all(datetime.fromisoformat(one["date"]).tzinfo for one in lines)
    assert all(one["answer"] == ANSWER.text for one in lines)
    table = runner.invoke(main, ["feedback", "--format", "csv", "--data", str(tmp_path)], catch_exceptions=False)
    assert [row["comment"] for row in csv.DictReader(io.StringIO(table.stdout))] == ["sidan 12\nrad 3", "'=1+1"]


def test_a_file_that_is_no_database_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("det här är ingen databas, " * 100, encoding="utf-8")
    with pytest.raises(StoreError, match=r"history\.sqlite"):
        History.open(tmp_path)


def test_an_answer_in_another_form_is_an_error_not_a_guess(history: History, tmp_path: Path) -> None:
    kept = talk(history, "ett")
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("update turns set answer = json_remove(answer, '$.plan')")
    connection.close()
    with pytest.raises(StoreError, match="another version"):
        history.load("", kept.identity)


def test_an_answer_that_was_not_found_keeps_its_outcome() -> None:
    answer = replace(ANSWER, outcome=Outcome.NOT_FOUND)
    assert read_answer(write_answer(answer)).outcome is Outcome.NOT_FOUND
