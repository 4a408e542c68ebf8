"""What can break when an answer of the chat is kept as a control question: what is kept, and why not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.control import CONTROLS, read_controls, remove_control, run_controls
from assistant.records import Answer, Language, Outcome, Plan
from ingest.store import Scope
from tests.fakes import FakeAssistant, FakeStore, make_services
from ui.chat.control_question import Kept, keep_as_control, mark_controls
from ui.chat.control_texts import ENGLISH, SWEDISH
from ui.chat.conversation import Conversation
from ui.chat.messages import to_messages
from ui.chat.shown import Visitor, show_talk
from ui.texts import SWEDISH as PAGE


class Reading(FakeAssistant):
    """An assistant that can read a question alone, as `facit control run` wants it."""

    def read(self, text: str, previous: Plan | None = None) -> Plan:
        """Give how a question is read."""
        return self.ask(text, previous).plan


class Forgetful(Reading):
    """An assistant whose reports are gone."""

    def ask(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Answer:
        """Answer that the reports do not say."""
        return replace(super().ask(text, previous, scope), figures=(), outcome=Outcome.NOT_FOUND)


class Leaning(Reading):
    """An assistant that tells a figure to "och då?" after a question about skolskjuts alone."""

    def ask(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Answer:
        """Answer as the question before would be."""
        leans = text == "och då?" and previous is not None and "skolskjuts" in previous.question
        return super().ask("personal" if leans else text, previous, scope)


ASSISTANT = Reading(FakeStore())


def talk(*questions: str, filtered: str = "") -> Conversation:
    conversation = Conversation()
    for question in questions:
        begun = conversation.begin(question, filtered)
        conversation = begun.finish(ASSISTANT.ask(question, begun.plan))
    return conversation


def keep(folder: Path | None, conversation: Conversation, assistant: FakeAssistant = ASSISTANT) -> Kept:
    return keep_as_control(folder, assistant, conversation, len(conversation.turns) - 1, Language.SWEDISH)


def test_an_answer_is_kept_with_its_figures_and_is_green_when_it_is_asked_again(tmp_path: Path) -> None:
    kept = keep(tmp_path, talk("personal"))
    assert (kept.number, kept.message) == (1, SWEDISH.kept.format(number=1, figures="3\u00a0siffror"))
    (control,) = read_controls(tmp_path)
    assert [str(one.amount.value) for one in control.figures] == ["-1500", "12000", "13500"]
    assert [result.is_green for result in run_controls(ASSISTANT, (control,))] == [True]
    assert [result.is_green for result in run_controls(Forgetful(FakeStore()), (control,))] == [False]


def test_a_question_that_is_kept_already_is_kept_once(tmp_path: Path) -> None:
    keep(tmp_path, talk("personal"))
    assert keep(tmp_path, talk("personal")) == Kept(message=SWEDISH.already.format(number=1), number=1)
    assert keep(tmp_path, talk("skolskjuts", "personal")).number == 1  # it stands alone, whatever was asked before
    assert [one.history for one in read_controls(tmp_path)] == [()]


def test_only_what_an_answer_needs_is_asked_before_it_again(tmp_path: Path) -> None:
    leaning = Leaning(FakeStore())
    conversation = Conversation()
    for question in ("gatsten", "skolskjuts", "och då?"):
        begun = conversation.begin(question, "Sandvik" if question == "gatsten" else "")
        conversation = begun.finish(leaning.ask(question, begun.plan))
    assert keep(tmp_path, conversation, leaning).number == 1
    assert read_controls(tmp_path)[0].history == ("skolskjuts",)
    assert [turn.control for turn in mark_controls(tmp_path, conversation).turns] == [0, 0, 1]


def test_a_filter_that_was_removed_before_keeps_nothing_from_being_kept(tmp_path: Path) -> None:
    conversation = talk("skolskjuts", filtered="Sandvik, 2023").begin("personal")
    conversation = conversation.finish(ASSISTANT.ask("personal", conversation.plan))
    assert keep(tmp_path, conversation).number == 1
    assert [turn.control for turn in mark_controls(tmp_path, conversation).turns] == [0, 1]


def test_a_filter_of_what_an_answer_leans_on_keeps_it_from_being_kept(tmp_path: Path) -> None:
    leaning = Leaning(FakeStore())
    conversation = talk("skolskjuts", filtered="Sandvik, 2023").begin("och då?")
    conversation = conversation.finish(leaning.ask("och då?", conversation.plan))
    assert keep(tmp_path, conversation, leaning) == Kept(message=SWEDISH.filtered.format(filter="Sandvik, 2023"))


def test_that_the_reports_do_not_say_is_kept_too(tmp_path: Path) -> None:
    assert keep(tmp_path, talk("gatsten")).message == SWEDISH.kept_absence.format(number=1)
    assert read_controls(tmp_path)[0].outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    ("conversation", "message"),
    [
        (talk("båda"), SWEDISH.ambiguous),
        (talk("personal", "varför?"), SWEDISH.no_figure),
        (talk("personal", filtered="Sandvik, 2023"), SWEDISH.filtered.format(filter="Sandvik, 2023")),
        (Conversation().begin("fel").finish(None, "trasig"), SWEDISH.not_here),
    ],
)
def test_what_makes_no_control_question_says_why(tmp_path: Path, conversation: Conversation, message: str) -> None:
    assert keep(tmp_path, conversation) == Kept(message=message)
    assert not (tmp_path / CONTROLS).exists()


def test_a_failed_question_before_is_left_out_of_what_is_asked_again(tmp_path: Path) -> None:
    conversation = Conversation().begin("fel").finish(None, "trasig").begin("personal")
    keep(tmp_path, conversation.finish(ASSISTANT.ask("personal")))
    assert read_controls(tmp_path)[0].history == ()


def test_an_answer_that_does_not_hold_when_it_is_asked_again_is_not_kept(tmp_path: Path) -> None:
    assert keep(tmp_path, talk("personal"), Forgetful(FakeStore())) == Kept(message=SWEDISH.not_same)
    assert keep(None, talk("personal")) == Kept(message=SWEDISH.not_here)


def test_a_file_that_cannot_be_read_is_told_of(tmp_path: Path) -> None:
    (tmp_path / CONTROLS).write_text("ingenting\n", encoding="utf-8")
    kept = keep_as_control(tmp_path, ASSISTANT, talk("personal"), 0, Language.ENGLISH)
    assert kept.message.startswith(ENGLISH.failed.partition("{")[0])
    assert (tmp_path / CONTROLS).read_text(encoding="utf-8") == "ingenting\n"


def test_a_conversation_that_is_opened_again_knows_its_control_questions(tmp_path: Path) -> None:
    conversation = talk("personal", "gatsten", "personal")
    keep_as_control(tmp_path, ASSISTANT, conversation, 1, Language.SWEDISH)
    keep_as_control(tmp_path, ASSISTANT, conversation, 0, Language.SWEDISH)
    marked = mark_controls(tmp_path, conversation)
    assert [turn.control for turn in marked.turns] == [2, 1, 2]  # the same question, with the same answer
    remove_control(tmp_path, 1)  # outside of the page, which numbers the rest anew
    assert [turn.control for turn in mark_controls(tmp_path, marked).turns] == [1, 0, 1]
    filtered = talk("personal", filtered="Sandvik, 2023")
    assert [turn.control for turn in mark_controls(tmp_path, filtered).turns] == [0]
    assert mark_controls(None, marked).turns[0].control == 0


def test_a_page_that_is_loaded_anew_shows_the_mark_and_a_broken_file_does_not_stop_it(tmp_path: Path) -> None:
    services = replace(make_services(FakeStore(), tmp_path), assistant=ASSISTANT)
    conversation = services.history.keep("", talk("personal"))
    keep_as_control(tmp_path, ASSISTANT, conversation, 0, Language.SWEDISH)
    loaded = services.history.load("", conversation.identity)
    assert loaded
    visitor = Visitor(name="", language=Language.SWEDISH)
    shown = show_talk(services, visitor, loaded)[0]
    assert isinstance(shown, Conversation)
    assert shown.turns[0].control == 1
    (tmp_path / CONTROLS).write_text("ingenting\n", encoding="utf-8")
    assert show_talk(services, visitor, loaded)[0] == loaded
    services.history.close()


def test_a_kept_answer_shows_its_number_in_place_of_the_button() -> None:
    turn = replace(talk("personal").turns[0], identity="a1")
    before, after = (
        str(to_messages(Conversation(turns=(one,)), PAGE)[1].content) for one in (turn, replace(turn, control=7))
    )
    assert (SWEDISH.keep in before, "#keep-0" in before) == (True, True)
    assert (SWEDISH.mark.format(number=7) in after, "#keep-0" in after) == (True, False)
