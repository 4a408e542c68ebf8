"""What a browser fetches of a kept conversation: answers as files, and their charts.

In: requests that name a turn or a conversation of the user's own; anything else is not found. Out: for example
``/spara?svar=9sX&format=docx`` is a Word file of one answer, ``/spara?samtal=k3f&format=csv`` the figures of a whole
conversation, ``/diagram?svar=9sX&format=svg`` a picture. They are made of what the history keeps, after a restart too.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from assistant.records import Language
from ingest.errors import FacitError
from ui.access.gate import read_user
from ui.chat.chart_drawing import Picture, draw
from ui.chat.charts import find_chart
from ui.chat.conversation import Turn
from ui.chat.history_list import ANSWER_KEY, CONVERSATION_KEY
from ui.export.export import Form, export, file_name
from ui.services import Services
from ui.texts import LANGUAGE_COOKIE, Texts, choose_language, texts_of

SAVE_PATH, CHART_PATH = "spara", "diagram"
_FORMAT, _WIDTH, _NARROW, _COLOURS, _DARK, _IS_FILE = "format", "bredd", "smal", "farger", "morka", "fil"
_MEDIA = {
    Form.MARKDOWN: "text/markdown; charset=utf-8",
    Form.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Form.JSON: "application/json",
    Form.TABLE: "text/csv; charset=utf-8",
}
_CHART_MEDIA: dict[Picture, str] = {"svg": "image/svg+xml", "png": "image/png"}
# A picture that is opened by itself does nothing and loads nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"


def save_link(form: Form, *, turn: str = "", conversation: str = "") -> str:
    """Return the address, from the page's, of an answer or a conversation as a file."""
    kept = {ANSWER_KEY: turn} if turn else {CONVERSATION_KEY: conversation}
    return f"{SAVE_PATH}?{urlencode({**kept, _FORMAT: form.value})}"


def chart_link(
    turn: str, form: Picture, *, is_narrow: bool = False, is_dark: bool = False, is_file: bool = False
) -> str:
    """Return the address, from the page's, of an answer's chart: to be shown, or as a file to save."""
    more = {_WIDTH: _NARROW} if is_narrow else {}
    more |= ({_COLOURS: _DARK} if is_dark else {}) | ({_IS_FILE: "1"} if is_file else {})
    return f"{CHART_PATH}?{urlencode({ANSWER_KEY: turn, _FORMAT: form, **more})}"


def add_export_routes(app: FastAPI, services: Services, fixed: Language | None) -> None:
    """Let the application answer for files and charts, of the conversations of the one who asks."""

    async def send_file(request: Request) -> Response:
        return await run_in_threadpool(
            _to_file, request, services, read_user(request) or "", _read_texts(request, fixed)
        )

    async def send_chart(request: Request) -> Response:
        return await run_in_threadpool(_to_chart, request, services, read_user(request) or "")

    app.add_route(f"/{SAVE_PATH}", send_file, methods=["GET"], include_in_schema=False)
    app.add_route(f"/{CHART_PATH}", send_chart, methods=["GET"], include_in_schema=False)


def _to_file(request: Request, services: Services, user: str, texts: Texts) -> Response:
    form = next((form for form in Form if form.value == request.query_params.get(_FORMAT)), None)
    turns = _find_turns(request, services, user)
    if form is None or not any(turn.answer for turn in turns):
        return _not_found()
    content = export(turns, form, services.store, texts)
    return _to_response(content, _MEDIA[form], file_name(turns, form), is_file=True)


def _to_chart(request: Request, services: Services, user: str) -> Response:
    given = request.query_params
    form: Picture = "png" if given.get(_FORMAT) == "png" else "svg"
    turns = _find_turns(request, services, user) if given.get(ANSWER_KEY) else ()
    answer = turns[0].answer if turns else None
    chart = find_chart(answer) if answer else None
    if chart is None:
        return _not_found()
    content = draw(chart, form, is_narrow=given.get(_WIDTH) == _NARROW, is_dark=given.get(_COLOURS) == _DARK)
    name = file_name(turns, Form.MARKDOWN).removesuffix(Form.MARKDOWN.value) + form
    return _to_response(content, _CHART_MEDIA[form], name, is_file=bool(given.get(_IS_FILE)))


def _find_turns(request: Request, services: Services, user: str) -> tuple[Turn, ...]:
    """Return the turns that a request names, of the user's own conversations; none for any other."""
    turn, identity = (request.query_params.get(key, "") for key in (ANSWER_KEY, CONVERSATION_KEY))
    try:
        if turn:
            identity = services.history.find_conversation(user, turn) or ""
        conversation = services.history.load(user, identity) if identity else None
    except FacitError:  # kept by another version
        return ()
    turns = conversation.turns if conversation else ()
    return tuple(kept for kept in turns if kept.identity == turn) if turn else turns


def _to_response(content: bytes, media: str, name: str, *, is_file: bool) -> Response:
    place = "attachment" if is_file else "inline"
    headers = {
        "Content-Disposition": f"{place}; filename*=UTF-8''{quote(name)}",
        "Content-Security-Policy": _POLICY,
        "Cache-Control": "no-store",  # the next user of the browser is not to find it
    }
    return Response(content, media_type=media, headers=headers)


def _not_found() -> Response:
    return PlainTextResponse("Not found", status_code=404, headers={"Cache-Control": "no-store"})


def _read_texts(request: Request, fixed: Language | None) -> Texts:
    chosen = request.cookies.get(LANGUAGE_COOKIE, "") or request.headers.get("accept-language", "")
    return texts_of(fixed or choose_language(chosen))
