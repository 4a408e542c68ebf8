"""What a browser fetches beside the pages: pictures of reports' pages, whole documents, and figures as files.

In: requests that name a stored report; anything else is not found. Out: for example ``/sidbild?rapport=bokslut.pdf&
sida=3`` is a PNG, ``/dokument?rapport=bokslut.pdf`` a page that does nothing, ``/siffror.csv?kommun=Hylte`` a file.
"""

from __future__ import annotations

from urllib.parse import quote

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from assistant.records import Language
from ingest.errors import FacitError, UnknownReportError
from ui.figures.csv_file import to_excel_csv, to_plain_csv
from ui.figures.query import read_view
from ui.figures.texts import figure_texts_of
from ui.services import Services
from ui.source.document_page import to_document
from ui.source.texts import source_texts_of
from ui.texts import LANGUAGE_COOKIE, Texts, choose_language, texts_of

# A document is a report's words: it may show the pictures of its own pages, and nothing else.
DOCUMENT_POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
_SECONDS_KEPT = 24 * 60 * 60
_LARGEST_NUMBER = 10_000_000


def add_source_routes(app: FastAPI, services: Services, fixed: Language | None) -> None:
    """Let the application answer for pictures, documents and files of figures."""

    async def send_image(request: Request) -> Response:
        name, page = request.query_params.get("rapport", ""), _read_number(request, "sida")
        try:
            report = await run_in_threadpool(services.store.report, name)
            picture = await run_in_threadpool(services.images.draw, report, page)
        except FacitError:
            return PlainTextResponse("Not found", status_code=404)
        kept = f"private, max-age={_SECONDS_KEPT}" if request.query_params.get("v") else "no-store"
        return Response(picture, media_type="image/png", headers={"Cache-Control": kept})

    async def send_document(request: Request) -> Response:
        texts = _read_texts(request, fixed)
        cited = range(_read_number(request, "fran"), _read_number(request, "till") + 1)
        name = request.query_params.get("rapport", "")
        headers = {"Content-Security-Policy": DOCUMENT_POLICY, "Cache-Control": "no-store"}
        try:
            page = await run_in_threadpool(to_document, name, cited, services.store, services.images, texts)
        except UnknownReportError:
            return PlainTextResponse(source_texts_of(texts).unknown_report, status_code=404, headers=headers)
        return HTMLResponse(page, headers=headers)

    async def send_figures(request: Request) -> Response:
        texts = _read_texts(request, fixed)
        plain = request.query_params.get("format") == "plain"
        content = await run_in_threadpool(_write_figures, request.url.query, services, texts, plain)
        name = f"{figure_texts_of(texts).title.lower()}.csv"
        headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}", "Cache-Control": "no-store"}
        return Response(content, media_type="text/csv; charset=utf-8", headers=headers)

    app.add_route("/sidbild", send_image, methods=["GET"], include_in_schema=False)
    app.add_route("/dokument", send_document, methods=["GET"], include_in_schema=False)
    app.add_route("/siffror.csv", send_figures, methods=["GET"], include_in_schema=False)


def _write_figures(query: str, services: Services, texts: Texts, plain: bool) -> bytes:
    """Give all figures that a view finds, not its page alone, as a file."""
    found = services.store.search_figures(read_view(query).query).figures
    reports = {summary.report.name: summary.report for summary in services.store.reports()}
    if plain:
        return to_plain_csv(found, reports)
    return to_excel_csv(found, reports, figure_texts_of(texts), source_texts_of(texts), texts.code)


def _read_texts(request: Request, fixed: Language | None) -> Texts:
    chosen = request.cookies.get(LANGUAGE_COOKIE, "") or request.headers.get("accept-language", "")
    return texts_of(fixed or choose_language(chosen))


def _read_number(request: Request, name: str) -> int:
    """Give a number of the address; 0 where there is none."""
    value = request.query_params.get(name, "")
    return int(value) if value.isdecimal() and len(value) < 9 and int(value) < _LARGEST_NUMBER else 0
