"""The gate: nothing is behind it that it does not guard, and no request gets what is none of its business."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.fakes import FakeStore, make_services
from ui.access.gate import COOKIE
from ui.access.limits import LARGEST_BODY, LARGEST_UPLOAD, Pace
from ui.access.login import FREE_FAILURES
from ui.access.serving import Serving
from ui.access.users import add_user, make_token
from ui.app import make_application
from ui.chat.conversation import Conversation
from ui.services import Services

PASSWORD = "korrekt häst batteri"
BASE = "http://127.0.0.1"
PATHS = (
    "/", "/siffror", "/rapporter", "/config", "/theme.css", "/sidbild?rapport=a&sida=1", "/dokument?rapport=a",
    "/siffror.csv", "/gradio_api/info", "/gradio_api/openapi.json", "/gradio_api/user", "/gradio_api/app_id",
    "/gradio_api/queue/data?session_hash=a", "/gradio_api/file=/etc/passwd", "/monitoring/summary", "/mcp", "/nothing",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """An application with a login, its services, and a token of Anna's."""

    client: TestClient
    services: Services
    data: Path
    token: str


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    data = tmp_path_factory.mktemp("data")
    users = data / "users.txt"
    for name in ("anna", "bo"):
        add_user(users, name, PASSWORD)
    services = make_services(FakeStore(), data)
    application = make_application(services, None, Serving(users=users, data=data))
    with TestClient(application, base_url=BASE, follow_redirects=False) as client:
        yield Site(client=client, services=services, data=data, token=make_token(users, "anna"))
    services.history.close()


@pytest.fixture
def visitor(site: Site) -> Site:
    site.client.cookies.clear()
    return site


def log_in(site: Site, name: str = "anna", password: str = PASSWORD, target: str = "") -> int:
    form = {"name": name, "password": password, "next": target}
    return site.client.post("/login", data=form).status_code


def as_program(site: Site) -> dict[str, str]:
    return {"Authorization": f"Bearer {site.token}"}


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_open_without_a_login(visitor: Site, path: str) -> None:
    assert visitor.client.get(path).status_code == 401
    assert visitor.client.post(path).status_code == 401
    page = visitor.client.get(path, headers={"accept": "text/html"})
    assert page.status_code == 303
    assert page.headers["location"].startswith("/login")
    assert visitor.client.get(path, headers={"Authorization": "Bearer facit_x"}).status_code == 401
    assert visitor.client.get(path, headers={"cookie": f"{COOKIE}=x"}).status_code == 401


def test_the_right_password_opens_and_the_cookie_is_hidden_from_scripts(visitor: Site) -> None:
    answer = visitor.client.post("/login", data={"name": "anna", "password": PASSWORD, "next": "/siffror?ar=2023"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/siffror?ar=2023")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "secure" not in cookie  # plain http
    assert visitor.client.get("/gradio_api/user").text == '"anna"'
    assert json.loads(visitor.client.get("/config").text)["username"] == "anna"


def test_logging_out_ends_the_session_and_not_only_the_cookie(visitor: Site) -> None:
    log_in(visitor)
    secret = visitor.client.cookies[COOKIE]
    assert visitor.client.post("/logout").status_code == 303
    assert COOKIE not in visitor.client.cookies
    assert visitor.client.get("/config", headers={"cookie": f"{COOKIE}={secret}"}).status_code == 401


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "/\\evil.example", "x", "/a\r\nb: c"])
def test_the_login_leads_to_no_other_site(visitor: Site, target: str) -> None:
    answer = visitor.client.post("/login", data={"name": "anna", "password": PASSWORD, "next": target})
    assert answer.headers["location"] == "/"


def test_what_is_typed_in_the_login_is_inert(visitor: Site) -> None:
    page = visitor.client.post("/login", data={"name": '"><script>x', "password": "fel", "next": '"><script>y'}).text
    assert "<script" not in page
    assert "Fel namn eller lösenord." in page


def test_many_wrong_passwords_are_not_looked_at(tmp_path: Path) -> None:
    add_user(tmp_path / "users.txt", "anna", PASSWORD)
    services = make_services(FakeStore(), tmp_path)
    application = make_application(services, None, Serving(users=tmp_path / "users.txt", data=tmp_path))
    with TestClient(application, base_url=BASE, follow_redirects=False) as client:
        site = Site(client=client, services=services, data=tmp_path, token="")
        assert [log_in(site, password="fel") for _ in range(FREE_FAILURES)] == [401] * FREE_FAILURES
        assert log_in(site) == 429  # the right one, too
    services.history.close()


def test_a_token_opens_all_that_a_session_does(visitor: Site) -> None:
    assert visitor.client.get("/gradio_api/user", headers=as_program(visitor)).text == '"anna"'
    assert visitor.client.get("/siffror.csv", headers=as_program(visitor)).status_code == 200


def test_users_have_their_own_conversations(visitor: Site) -> None:
    history = visitor.services.history
    answer = visitor.services.assistant.ask("Hur gick det för personal?")
    kept = history.keep("anna", Conversation().begin("Hur gick det för personal?").finish(answer))
    assert history.load("anna", kept.identity) is not None
    assert history.load("bo", kept.identity) is None
    assert history.load("", kept.identity) is None
    assert history.find_conversation("bo", kept.turns[0].identity) is None


@pytest.mark.parametrize(
    "path",
    [
        "/gradio_api/file={data}/users.txt", "/gradio_api/file=../users.txt",
        "/gradio_api/file={data}/incoming/../users.txt",
        "/gradio_api/file/{data}/history.sqlite", "/gradio_api/file=%2e%2e/users.txt", "/static/..%2f..%2fusers.txt",
        "/assets/..%2f..%2f..%2fusers.txt", "/%2e%2e/users.txt", "/users.txt", "/gradio_api/file=http://evil.example/",
        "/gradio_api/file=HTTPS://evil.example/", "/gradio_api/proxy=https://evil.example/",
    ],
)  # fmt: skip
def test_no_file_of_the_data_folder_and_no_other_host_is_fetched(visitor: Site, path: str) -> None:
    answer = visitor.client.get(path.format(data=visitor.data), headers=as_program(visitor))
    assert answer.status_code in (403, 404)
    assert "scrypt" not in answer.text


def test_an_upload_cannot_name_a_file_of_the_server(visitor: Site) -> None:
    events = json.loads(visitor.client.get("/config", headers=as_program(visitor)).text)["dependencies"]
    uploads = [one for one in events if any(kind == "upload" for _, kind in one["targets"]) and one["inputs"]]
    assert uploads
    for event in uploads:
        file = {"path": str(visitor.data / "users.txt"), "meta": {"_type": "gradio.FileData"}, "orig_name": "a.txt"}
        data = [[file], *["sv"] * (len(event["inputs"]) - 1)]
        asked = {"data": data, "fn_index": event["id"], "session_hash": f"s{event['id']}"}
        assert visitor.client.post("/gradio_api/queue/join", json=asked, headers=as_program(visitor)).status_code == 200
        address = f"/gradio_api/queue/data?session_hash=s{event['id']}"
        told = visitor.client.get(address, headers=as_program(visitor)).text
        assert '"success":false' in told
    assert not (visitor.data / "uploads").exists()


def test_a_page_of_another_site_can_send_nothing(visitor: Site) -> None:
    for headers in ({"origin": "http://evil.example"}, {"sec-fetch-site": "cross-site"}, {"origin": "null"}):
        assert visitor.client.post("/login", data={"name": "a", "password": "b"}, headers=headers).status_code == 403
        asked = visitor.client.post("/gradio_api/queue/join", json={}, headers={**headers, **as_program(visitor)})
        assert asked.status_code == 403


def test_too_much_at_once_is_refused_before_it_is_read(visitor: Site) -> None:
    def send(path: str, length: int) -> int:
        headers = {**as_program(visitor), "content-length": str(length)}
        return visitor.client.post(path, content=b"x", headers=headers).status_code

    assert send("/gradio_api/upload", LARGEST_UPLOAD + 1) == 413
    assert send("/gradio_api/queue/join", LARGEST_BODY + 1) == 413
    chunked = visitor.client.post("/gradio_api/upload", content=iter([b"x"]), headers=as_program(visitor))
    assert chunked.status_code == 411


def test_a_visitor_may_ask_often_but_not_always() -> None:
    now = [0.0]
    pace = Pace(lambda: now[0])
    passed = sum(pace.may_pass("anna") for _ in range(1000))
    assert 50 < passed < 300
    assert pace.may_pass("bo")
    assert not pace.may_pass("anna")
    now[0] += 1
    assert pace.may_pass("anna")


def test_without_a_login_only_this_computers_names_are_answered(tmp_path: Path) -> None:
    services = make_services(FakeStore(), tmp_path)
    with TestClient(make_application(services), base_url=BASE) as client:
        assert client.get("/config").status_code == 200
        assert client.get("/config", headers={"host": "localhost:7860"}).status_code == 200
        assert client.get("/config", headers={"host": "[::1]:7860"}).status_code == 200
        for host in ("evil.example", "127.0.0.1.evil.example:7860", "localhost.evil.example", ""):
            assert client.get("/config", headers={"host": host}).status_code == 403
    services.history.close()


@pytest.mark.parametrize("prefix", ["", "/facit"])  # a proxy takes its prefix away, or leaves it
def test_the_page_works_behind_a_proxy(tmp_path: Path, prefix: str) -> None:
    add_user(tmp_path / "users.txt", "anna", PASSWORD)
    services = make_services(FakeStore(), tmp_path)
    serving = Serving(users=tmp_path / "users.txt", root_path="/facit", data=tmp_path)
    with TestClient(make_application(services, None, serving), base_url=BASE, follow_redirects=False) as client:
        asked = client.get(f"{prefix}/siffror", headers={"accept": "text/html"})
        assert asked.headers["location"] == "/facit/login?next=/siffror"
        opened = client.post(f"{prefix}/login", data={"name": "anna", "password": PASSWORD, "next": "/siffror"})
        assert opened.headers["location"] == "/facit/siffror"
        cookie = {"cookie": opened.headers["set-cookie"].partition(";")[0]}
        assert "path=/facit" in opened.headers["set-cookie"].lower()
        config = client.get(f"{prefix}/config", headers=cookie)
        assert json.loads(config.text)["root"].endswith("/facit")
    services.history.close()
