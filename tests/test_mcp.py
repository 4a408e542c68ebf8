"""Facit for programs: the API's endpoints and the MCP server's tools, asked as their own clients ask them."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import anyio
import pytest
from starlette.testclient import TestClient

from assistant.pipeline import Assistant
from ingest.embedding import open_encoder
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.fakes import FakeStore, make_services
from ui.access.serving import Serving
from ui.access.users import add_user, make_token
from ui.app import make_application
from ui.programs.mcp_server import McpMissingError, make_mcp_server
from ui.programs.tools_api import make_opener

if TYPE_CHECKING:
    from mcp import ClientSession
    from mcp.types import CallToolResult

SAMPLE = Path(__file__).resolve().parents[1] / "eval" / "reports" / "hylte-bokslut-2019.txt"
NAMES = {"hitta_siffra", "forklara_avvikelse", "granska_text", "sok_text", "avstamning"}
QUESTION = "Vad kostade facklig tid i Hylte 2019?"

mcp = pytest.importorskip("mcp", reason="the optional package mcp is not installed")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def client(data: Path, quick_assistant: tuple[Assistant, Store]) -> Iterator[TestClient]:
    """Give a client of a site with a login, with a token of Anna's."""
    add_user(data / "users.txt", "anna", "korrekt häst batteri")
    token = make_token(data / "users.txt", "anna")
    assistant, store = quick_assistant
    services = replace(make_services(FakeStore(), data), open_tools=make_opener(assistant, store, HashEncoder()))
    serving = Serving(users=data / "users.txt", data=data, has_mcp=True)
    application = make_application(services, None, serving)
    with TestClient(application, base_url="http://127.0.0.1", headers={"Authorization": f"Bearer {token}"}) as opened:
        yield opened
    services.history.close()


def call(client: TestClient, method: str, **params: object) -> object:
    """Ask the MCP server over HTTP."""
    headers = {"accept": "application/json, text/event-stream", "mcp-protocol-version": "2025-06-18"}
    asked = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
    answer = client.post("/mcp", json=asked, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()["result"]


def test_the_api_names_types_and_describes_the_five_functions(client: TestClient) -> None:
    endpoints = json.loads(client.get("/gradio_api/info").text)["named_endpoints"]
    assert set(endpoints) == {f"/{name}" for name in NAMES}
    for endpoint in endpoints.values():
        assert " / " in endpoint["description"]  # Swedish, then English
        assert all(parameter["type"]["type"] in ("string", "integer") for parameter in endpoint["parameters"])
    found = endpoints["/hitta_siffra"]["returns"][0]["type"]["properties"]
    assert set(found["figures"]["items"]["properties"]["place"]["properties"]) >= {"report", "first_line", "page"}


def test_the_api_gives_a_figure_with_its_place(client: TestClient) -> None:
    begun = client.post("/gradio_api/call/hitta_siffra", json={"data": [QUESTION]}).json()["event_id"]
    told = client.get(f"/gradio_api/call/hitta_siffra/{begun}").text
    found = json.loads(told.partition("data: ")[2].splitlines()[0])[0]
    assert (found["outcome"], found["figures"][0]["value"]) == ("answered", "1656")
    assert found["figures"][0]["place"]["first_line"] == 47


def test_mcp_over_http_gives_typed_tools_that_only_read(client: TestClient) -> None:
    tools = json.loads(json.dumps(call(client, "tools/list")))["tools"]
    assert {tool["name"] for tool in tools} == NAMES
    for tool in tools:
        assert tool["annotations"]["readOnlyHint"] is True
        assert tool["outputSchema"]["type"] == "object"


def test_mcp_over_http_gives_a_figure_with_its_place(client: TestClient) -> None:
    asked = call(client, "tools/call", name="hitta_siffra", arguments={"fraga": QUESTION})
    found = json.loads(json.dumps(asked))["structuredContent"]
    assert found["figures"][0]["value"] == "1656"
    assert found["figures"][0]["place"] | {"page": None} == {
        "report": SAMPLE.name, "first_line": 47, "last_line": 47, "page": None, "cell": "",
    }  # fmt: skip
    wrong = call(
        client, "tools/call", name="hitta_siffra", arguments={"fraga": "Hur stort var underskottet i Ytterby?"}
    )
    assert json.loads(json.dumps(wrong))["structuredContent"]["figures"] == []


def test_mcp_and_the_api_refuse_what_is_too_long(client: TestClient) -> None:
    asked = call(client, "tools/call", name="hitta_siffra", arguments={"fraga": "x" * 3000})
    assert json.loads(json.dumps(asked))["isError"] is True
    begun = client.post("/gradio_api/call/hitta_siffra", json={"data": ["x" * 3000]}).json()["event_id"]
    assert "event: error" in client.get(f"/gradio_api/call/hitta_siffra/{begun}").text


def test_mcp_and_the_api_need_credentials(client: TestClient) -> None:
    stranger = {"Authorization": "Bearer facit_wrong"}
    assert client.post("/mcp", json={}, headers=stranger).status_code == 401
    assert client.post("/gradio_api/call/hitta_siffra", json={"data": ["x"]}, headers=stranger).status_code == 401
    assert client.get("/gradio_api/info", headers=stranger).status_code == 401


def test_a_missing_package_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.programs.mcp_server.find_spec", lambda _: None)
    with pytest.raises(McpMissingError, match=r'pip install "facit\[mcp\]"'):
        make_mcp_server(lambda: pytest.fail("not to be opened"))


def test_the_command_gives_a_figure_with_its_place_over_stdio(tmp_path: Path) -> None:
    """Ask `facit mcp` in a process of its own with the client of the package mcp, as a local agent does."""
    encoder = open_encoder()
    with Store.open(tmp_path, model=encoder.name) as store:
        ingest_paths((SAMPLE,), store, encoder)
    found = anyio.run(_ask_over_stdio, tmp_path)
    assert not found.isError
    assert found.structuredContent is not None
    figure = found.structuredContent["figures"][0]
    assert (figure["value"], figure["place"]["report"], figure["place"]["first_line"]) == ("1656", SAMPLE.name, 47)


async def _ask_over_stdio(data: Path) -> CallToolResult:
    from mcp import ClientSession, StdioServerParameters
    from mcp.client.stdio import stdio_client

    start = "from ui.cli import main; main()"
    asked = StdioServerParameters(
        command=sys.executable, args=["-c", start, "mcp", "--data", str(data)], env=dict(os.environ)
    )
    async with stdio_client(asked) as (read, write), ClientSession(read, write) as session:
        return await _ask(session)


async def _ask(session: ClientSession) -> CallToolResult:
    await session.initialize()
    assert {tool.name for tool in (await session.list_tools()).tools} == NAMES
    return await session.call_tool("hitta_siffra", {"fraga": QUESTION})
