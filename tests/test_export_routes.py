"""What can break in the addresses of files and charts: another's answer handed out, a file that is none."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote

import docx
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send

from tests.fakes import FakeAssistant, FakeStore, make_services
from ui.chat.conversation import Conversation
from ui.export.export import Form
from ui.export.routes import add_export_routes, chart_link, save_link
from ui.services import Services

ANSWER = FakeAssistant(FakeStore()).ask("Hur gick det för personal?")


class AsUser:
    """The application as ui/access/gate.py hands requests on: with the user of each."""

    def __init__(self, app: ASGIApp, user: str | None) -> None:
        self._app, self._user = app, user

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        await self._app({**scope, "state": {"user": self._user}}, receive, send)


@dataclass(frozen=True, slots=True)
class Kept:
    """What serves, and a conversation of "eva" with one answer."""

    services: Services
    conversation: Conversation

    def get(self, link: str, user: str | None = "eva", language: str = "sv") -> tuple[int, bytes, str]:
        """Give the status, the content and the name of the file behind a link."""
        app = FastAPI()
        add_export_routes(app, self.services, None)
        with TestClient(AsUser(app, user)) as client:
            found = client.get(f"/{link}", headers={"accept-language": language})
        if found.status_code == 200:
            assert found.headers["cache-control"] == "no-store"
        return found.status_code, found.content, unquote(found.headers.get("content-disposition", ""))


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    services = make_services(FakeStore(), tmp_path)
    talk = Conversation().begin("Hur gick det för personal?").finish(ANSWER)
    yield Kept(services, services.history.keep("eva", talk))
    services.history.close()


def test_each_form_of_an_answer_opens_as_what_it_is(kept: Kept) -> None:
    turn = kept.conversation.turns[0].identity
    found = {form: kept.get(save_link(form, turn=turn)) for form in Form}
    assert {status for status, _, _ in found.values()} == {200}
    assert all(name.endswith(f"facit-hur-gick-det-for-personal.{form}") for form, (_, _, name) in found.items())
    assert all(f"\\[{one.number}]" in found[Form.MARKDOWN][1].decode() for one in ANSWER.citations)
    assert "### Källor" in found[Form.MARKDOWN][1].decode()
    assert docx.Document(io.BytesIO(found[Form.WORD][1])).paragraphs
    assert json.loads(found[Form.JSON][1])[0]["text"] == ANSWER.text
    assert found[Form.TABLE][1].decode("utf-8-sig").count("\n") == len(ANSWER.figures) + 1


def test_a_conversation_holds_all_its_answers_under_words_of_the_visitors_language(kept: Kept) -> None:
    whole = kept.services.history.keep("eva", kept.conversation.begin("varför?").finish(ANSWER))
    status, content, _ = kept.get(save_link(Form.MARKDOWN, conversation=whole.identity), language="en")
    assert status == 200
    assert content.decode().startswith("# Questions and answers")
    assert content.decode().count("### Källor") == 2  # what belongs to an answer is in the language of that
    assert "## varför?" in content.decode()


@pytest.mark.parametrize("user", [None, "", "adam"])
def test_no_one_else_is_given_the_file_or_the_chart(kept: Kept, user: str | None) -> None:
    turn, whole = kept.conversation.turns[0].identity, kept.conversation.identity
    for link in (
        save_link(Form.WORD, turn=turn),
        save_link(Form.WORD, conversation=whole),
        chart_link(turn, "svg"),
        chart_link(turn, "png", is_file=True),
    ):
        assert kept.get(link)[0] == 200
        assert kept.get(link, user)[0] == 404


@pytest.mark.parametrize(
    "link",
    ["spara", "spara?format=md", "spara?svar=x&format=md", "spara?samtal=x&format=md", "diagram", "diagram?svar=x"],
)
def test_what_is_not_there_is_not_found(kept: Kept, link: str) -> None:
    assert kept.get(link)[0] == 404


def test_an_unknown_form_is_not_found(kept: Kept) -> None:
    turn = kept.conversation.turns[0].identity
    assert kept.get(f"spara?svar={turn}&format=exe")[0] == 404
    whole = kept.conversation.identity
    assert kept.get(f"diagram?samtal={whole}&format=svg")[0] == 404  # a chart is of an answer


def test_an_answer_without_figures_to_draw_has_no_chart(kept: Kept) -> None:
    talk = Conversation().begin("ett").finish(replace(ANSWER, figures=ANSWER.figures[:1]))
    turn = kept.services.history.keep("eva", talk).turns[0].identity
    assert kept.get(chart_link(turn, "svg"))[0] == 404


def test_a_chart_is_shown_or_saved_under_the_questions_name(kept: Kept) -> None:
    turn = kept.conversation.turns[0].identity
    _, drawn, shown = kept.get(chart_link(turn, "svg"))
    assert shown.startswith("inline")
    assert b"13\xc2\xa0500" in drawn
    _, picture, saved = kept.get(chart_link(turn, "png", is_file=True))
    assert picture.startswith(b"\x89PNG")
    assert saved.startswith("attachment")
    assert saved.endswith("facit-hur-gick-det-for-personal.png")
    assert kept.get(chart_link(turn, "svg", is_narrow=True))[1] != drawn


def test_a_word_file_holds_every_quotation_of_its_sources(kept: Kept) -> None:
    content = kept.get(save_link(Form.WORD, turn=kept.conversation.turns[0].identity))[1]
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        words = packed.read("word/document.xml").decode()
    assert all(citation.quote in words for citation in ANSWER.citations)
