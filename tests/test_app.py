"""What can break in the served page: an outside host, analytics, a port that is taken, an upload that goes astray."""

from __future__ import annotations

import json
import re
import socket
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from assistant.records import Language
from tests.fakes import FakeAssistant, FakeStore, make_services
from ui.access.policy import POLICY, Policy
from ui.app import bind, make_application
from ui.chat.conversation import LONGEST_QUESTION, Conversation, read_citation_link
from ui.chat.messages import to_messages
from ui.chat.report_list import to_list
from ui.reports.safe_name import to_safe_name
from ui.texts import ENGLISH, LANGUAGE_COOKIE, SWEDISH, Texts


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    store = FakeStore()
    services = make_services(store, tmp_path_factory.mktemp("data"))
    with TestClient(make_application(services), base_url="http://127.0.0.1") as opened:
        yield opened


@pytest.fixture
def config(client: TestClient) -> str:
    return client.get("/config").text


def test_the_page_names_no_outside_host(client: TestClient) -> None:
    page = client.get("/").text
    assert "Facit" in page
    hosts = set(re.findall(r"https?://([^/\"'\s:]+)", page))
    assert hosts <= {"127.0.0.1"}
    assert not re.search(r"google|gradio\.app|huggingface|github", page)


def test_the_theme_loads_no_font_from_elsewhere(client: TestClient) -> None:
    theme = client.get("/theme.css").text
    assert "system-ui" in theme
    assert "@import" not in theme
    assert not re.search(r"url\((?!['\"]?data:)", theme)


@pytest.mark.parametrize("path", ["/", "/config", "/theme.css"])
def test_the_browser_is_told_to_load_from_here_only(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["content-security-policy"] == POLICY
    assert headers["referrer-policy"] == "no-referrer"


def test_analytics_history_footer_and_interface_are_off(client: TestClient, config: str) -> None:
    settings = json.loads(config)
    assert settings["analytics_enabled"] is False
    assert settings["run_history"] is False
    assert settings["footer_links"] == []
    assert json.loads(client.get("/gradio_api/info").text)["named_endpoints"] == {}


def test_the_chat_shares_nothing_and_reads_no_formulas(config: str) -> None:
    chat = next(part["props"] for part in json.loads(config)["components"] if part["type"] == "chatbot")
    assert chat["buttons"] == []
    assert chat["latex_delimiters"] == []
    assert chat["sanitize_html"] is True


@pytest.mark.parametrize(("accepted", "language"), [("en-GB,sv;q=0.5", "en"), ("sv", "sv"), ("fi", "sv")])
def test_the_first_page_is_in_the_browsers_language(client: TestClient, accepted: str, language: str) -> None:
    page = client.get("/", headers={"accept-language": accepted}).text
    assert re.search(rf'<html\s+lang="{language}"', page)
    # Gradio words its own parts by what the browser calls its language, the box to drop files in among them.
    named = re.search(r'navigator, "language", { value: "(\w+)"', page)
    assert named
    assert named[1] == language
    assert page.index(named[0]) < page.index('type="module"')
    switched = client.get("/", headers={"accept-language": accepted, "cookie": f"{LANGUAGE_COOKIE}=en"}).text
    assert 'navigator, "language", { value: "en"' in switched


def test_only_gradios_page_is_told_the_language_by_a_script() -> None:
    def answer(request: Request) -> HTMLResponse:
        return HTMLResponse('<html lang="en"><head></head><body>a report</body></html>')

    with TestClient(Policy(Starlette(routes=[Route("/", answer)]), Language.SWEDISH)) as client:
        assert client.get("/").text == '<html lang="en"><head></head><body>a report</body></html>'


def test_a_free_port_is_taken_where_the_wanted_one_is_not() -> None:
    with bind("127.0.0.1", 0) as first:
        wanted = first.getsockname()[1]
        with bind("127.0.0.1", wanted) as second:
            assert second.getsockname()[1] != wanted
    with bind("127.0.0.1", wanted) as third:
        assert third.getsockname()[1] == wanted


def test_an_address_that_is_not_this_computers_is_an_error() -> None:
    with pytest.raises(OSError), bind("192.0.2.1", 0):  # noqa: PT011 (the text is the system's)
        pass


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Bokslut 2024 Åre (slutlig).txt", "Bokslut 2024 Åre (slutlig).txt"),
        (unicodedata.normalize("NFD", "Årsbokslut.md"), "Årsbokslut.md"),
        ("../../etc/passwd", "passwd"),
        ("C:\\reports\\a.txt", "a.txt"),
        (".hidden.txt", "hidden.txt"),
        ("a\x00b\n.txt", "ab.txt"),
        ("...", "report"),
    ],
)
def test_an_uploaded_name_stays_in_its_folder_and_readable(name: str, safe: str) -> None:
    assert to_safe_name(name) == safe


def test_a_very_long_name_keeps_its_ending() -> None:
    safe = to_safe_name("å" * 400 + ".txt")
    assert safe.endswith("å.txt")
    assert len(safe.encode()) <= 180


def test_a_follow_up_builds_on_the_last_answer_that_there_is() -> None:
    assistant = FakeAssistant(FakeStore())
    answer = assistant.ask("personal")
    conversation = Conversation().begin("personal").finish(answer).begin("fel").finish(None, "Trasig <rapport>")
    assert conversation.plan is answer.plan
    messages = to_messages(conversation, SWEDISH)
    assert [message.role for message in messages] == ["user", "assistant"] * 2
    assert "<rapport>" not in str(messages[-1].content)


def test_only_the_last_answer_offers_its_choices() -> None:
    answer = FakeAssistant(FakeStore()).ask("båda")
    conversation = Conversation().begin("båda").finish(answer)
    assert len(to_messages(conversation, SWEDISH)[-1].options) == 2
    older = to_messages(conversation.begin("och sedan?"), SWEDISH)
    assert not any(message.options for message in older)


def test_a_huge_question_is_shown_short() -> None:
    message = to_messages(Conversation().begin("x" * 10_000), SWEDISH)[0]
    assert len(str(message.content)) < LONGEST_QUESTION


@pytest.mark.parametrize("link", ["", "#cite-1", "#cite--1-2", "#cite-1-2x", "javascript:1", "#cite-9999999-1"])
def test_what_is_no_citation_link_opens_nothing(link: str) -> None:
    assert read_citation_link(link) is None


def test_the_list_of_reports_is_escaped_and_counted() -> None:
    store = FakeStore()
    store.names.append("<b>x</b>.txt")
    shown = to_list(store.reports(), SWEDISH)
    assert shown.count("<li") == 2
    assert "<b>x" not in shown
    assert "Helårsrapport 2023" in shown
    assert SWEDISH.no_reports in to_list((), SWEDISH)


def test_the_page_is_not_open_to_the_network_by_default() -> None:
    with bind("127.0.0.1", 0) as listener:
        assert listener.getsockname()[0] == "127.0.0.1"
        assert sys.platform == "win32" or listener.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR)


def test_both_languages_fill_in_the_same_values() -> None:
    for field in Texts.__slots__:
        swedish, english = getattr(SWEDISH, field), getattr(ENGLISH, field)
        if isinstance(swedish, str):
            assert re.findall(r"{\w+}", swedish) == re.findall(r"{\w+}", english)
            assert swedish != english or field == "progress"
        elif isinstance(swedish, dict):
            assert swedish.keys() == english.keys()


def test_the_language_is_fixed_where_it_is_named(tmp_path: Path) -> None:
    services = make_services(FakeStore(), tmp_path)
    with TestClient(make_application(services, Language.ENGLISH), base_url="http://127.0.0.1") as client:
        page = client.get("/", headers={"accept-language": "sv"}).text
    assert re.search(r'<html\s+lang="en"', page)
    assert ENGLISH.send in page
