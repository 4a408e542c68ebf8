"""The audit of a stored report as a file to save, or to print.

In: requests that name a stored report; anything else is not found. Out: for example
``/avstamning.html?rapport=bokslut.txt``, a page that does nothing and loads nothing.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from assistant.records import Language
from ingest.errors import FacitError
from ui.audit.audit import Audit, to_html, to_markdown
from ui.audit.page_texts import audit_page_texts_of
from ui.page_store import ReportTexts
from ui.services import Services
from ui.texts import LANGUAGE_COOKIE, choose_language, texts_of

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"


def add_audit_routes(app: FastAPI, services: Services, fixed: Language | None) -> None:
    """Let the application answer for the audits of reports."""

    async def send_html(request: Request) -> Response:
        return await _send(request, "html", services, fixed)

    async def send_markdown(request: Request) -> Response:
        return await _send(request, "md", services, fixed)

    app.add_route("/avstamning.html", send_html, methods=["GET"], include_in_schema=False)
    app.add_route("/avstamning.md", send_markdown, methods=["GET"], include_in_schema=False)


async def _send(request: Request, ending: str, services: Services, fixed: Language | None) -> Response:
    chosen = request.cookies.get(LANGUAGE_COOKIE, "") or request.headers.get("accept-language", "")
    language = fixed or choose_language(chosen)
    name = request.query_params.get("rapport", "")
    try:
        audit = await run_in_threadpool(make_audit, name, services.store)
    except FacitError:
        return PlainTextResponse("Not found", status_code=404)
    write = to_html if ending == "html" else to_markdown
    file = f"{audit_page_texts_of(texts_of(language)).title.lower()}-{Path(name).stem}.{ending}"
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file)}",
        "Content-Security-Policy": _POLICY,
        "Cache-Control": "no-store",
    }
    media = "text/html" if ending == "html" else "text/markdown"
    return Response(write(audit, language), media_type=f"{media}; charset=utf-8", headers=headers)


def make_audit(name: str, store: ReportTexts) -> Audit:
    """Give all that an audit of a stored report tells of. Raises UnknownReportError."""
    return Audit(
        report=store.report(name),
        tables=store.tables([name]),
        checks=store.checks(name),
        findings=store.findings([name]),
        problems=store.problems(name),
    )
