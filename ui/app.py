"""The web page of Facit: built, and served to this computer, or to those who log in.

In: the assistant, the store, the encoder, the data folder and how to serve. Out: a page at, for example,
http://127.0.0.1:7860/.

It works without a network and speaks to no host but itself: no analytics, no shared links, no fonts or scripts from
elsewhere (ui/access/policy.py makes the browser enforce it); ui/access/gate.py stands before all of it. Start
reading in `serve`.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import sys
import threading
import warnings
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"  # read when gradio is imported

import gradio as gr
import uvicorn
from fastapi import FastAPI

from assistant.records import Language
from ui.access.gate import Gate, read_user
from ui.access.limits import LARGEST_FILE
from ui.access.policy import Policy
from ui.access.serving import Serving
from ui.audit.page import add_audit_page
from ui.audit.page_texts import audit_page_texts_of
from ui.audit.routes import add_audit_routes
from ui.chat.events import add_chat_page
from ui.chat.history import History
from ui.check.page import add_check_page
from ui.check.run import make_check
from ui.check.texts import check_texts_of
from ui.export.routes import add_export_routes
from ui.figures.page import add_figures_page
from ui.figures.texts import figure_texts_of
from ui.frame import WebPage, add_bar
from ui.programs.tools_api import make_offers, make_opener
from ui.programs.tools_page import add_api_page_route, add_endpoints
from ui.reports.library import StoredLibrary
from ui.reports.page import add_reports_page
from ui.reports.texts import report_texts_of
from ui.services import Answers, Services
from ui.source.routes import add_source_routes
from ui.texts import texts_of

if TYPE_CHECKING:
    from assistant.pipeline import Assistant
    from ingest.embedding import Encoder
    from ingest.store import Store

# The pages after the first, in the order of the bar at the top; each stands in a file of its own.
PAGES: tuple[WebPage, ...] = (
    WebPage(path="granska", name=lambda texts: check_texts_of(texts).title, add=add_check_page),
    WebPage(path="avstamning", name=lambda texts: audit_page_texts_of(texts).title, add=add_audit_page),
    WebPage(path="siffror", name=lambda texts: figure_texts_of(texts).title, add=add_figures_page),
    WebPage(path="rapporter", name=lambda texts: report_texts_of(texts).title, add=add_reports_page),
)
_NEXT_PORTS = 40  # that are tried where the wanted one is taken, before any free one
_LAST_PORT = 65_535
PORT = 7860  # Gradio's own, which its users know
_CHAT_STYLES = ("columns", "side", "answers", "asking", "panel", "narrow")
# In this order: of two rules for the same thing the later one counts.
_STYLES = ("style.css", *(f"chat/{name}.css" for name in _CHAT_STYLES), "pages.css", "check/check.css")
_CACHE_SECONDS = (60 * 60, 24 * 60 * 60)  # every hour, uploads older than a day are deleted
_AT_ONCE, _MOST_WAITING = 4, 100  # questions of one kind that are worked on, and events that wait; more are refused
_INCOMING = "incoming"  # the only folder of the data folder of which a browser is given files: what it has uploaded


def build(services: Services, language: Language | None = None) -> gr.Blocks:
    """Build the pages; without a language they follow each visitor's browser."""
    site = gr.Blocks(title="Facit", analytics_enabled=False, fill_width=True, delete_cache=_CACHE_SECONDS)
    with site:
        add_bar(site, PAGES, language)
        add_chat_page(site, services, language)
        if services.open_tools:
            add_endpoints(make_offers(services.open_tools))
    for page in PAGES:
        name = page.name(texts_of(language or Language.SWEDISH))
        with site.route(name, page.path, show_in_navbar=False):  # add_bar names it, in the visitor's language
            add_bar(site, PAGES, language)
            page.add(site, services, language)
    site.queue(default_concurrency_limit=_AT_ONCE, max_size=_MOST_WAITING)
    return site


def make_application(services: Services, language: Language | None = None, serving: Serving | None = None) -> Policy:
    """Build the page and give the web application that serves it: to this computer, where nothing else is said."""

    async def make() -> Policy:
        return mount(build(services, language), services, language, serving or Serving())

    # Gradio makes an event loop for each of its locks, and leaves it open, unless one is running.
    return asyncio.run(make())


def mount(page: gr.Blocks, services: Services, language: Language | None, serving: Serving) -> Policy:
    """Give the web application that serves the page.

    Not Gradio's own launch(): that asks for its own address through the system's proxy, which fails on networks
    where all else works, and looks for a port before it takes it.
    """
    folder = Path(__file__).parent
    application = _make_root(services, serving)
    add_source_routes(application, services, language)
    add_audit_routes(application, services, language)
    add_api_page_route(application)
    add_export_routes(application, services, language)
    scripts = [(folder / name).read_text(encoding="utf-8") for name in ("frame.js", "source/source.js")]
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="SSR mode is not supported")  # it is off, and said to be off
        app = gr.mount_gradio_app(
            application,
            page,
            path="",
            footer_links=["api"] if services.open_tools else [],  # hidden (frame.css): the bar links to the API page
            run_history=False,  # would keep every question in the browser
            show_error=False,
            max_file_size=LARGEST_FILE,
            blocked_paths=_find_blocked(serving),
            root_path=serving.root_path or None,
            auth_dependency=read_user if serving.users else None,
            ssr_mode=False,
            pwa=False,
            mcp_server=False,
            enable_monitoring=False,
            theme=_to_theme(),
            css_paths=[folder / name for name in _STYLES],
            head=f"<style>{(folder / 'frame.css').read_text(encoding='utf-8')}</style>",
            js=f"() => {{ {' '.join(f'({script.strip()})();' for script in scripts)} }}",
        )
    page.has_launched = True  # else Gradio lets a request name any file of the server as one that it uploaded
    return Policy(Gate(app, serving, language), language)


def _make_root(services: Services, serving: Serving) -> FastAPI:
    """Give the application that all is mounted on, with the MCP server where one is wanted."""
    if not serving.has_mcp or services.open_tools is None:
        return FastAPI(openapi_url=None)
    from ui.programs.mcp_server import make_mcp_server

    server = make_mcp_server(services.open_tools)
    routes = server.streamable_http_app().routes
    application = FastAPI(openapi_url=None, lifespan=lambda _: server.session_manager.run())
    application.router.routes.extend(routes)
    return application


def _find_blocked(serving: Serving) -> list[str]:
    """Give what no browser is given a file of, whatever Gradio would allow: the reports, the talks, the users."""
    kept = [path for path in serving.data.iterdir() if path.name != _INCOMING] if serving.data else []
    return [str(path.resolve()) for path in (*kept, *([serving.users] if serving.users else []))]


def serve(
    assistant: Answers,
    plain: Assistant,
    store: Store,
    encoder: Encoder,
    data: Path,
    serving: Serving,
    *,
    language: Language | None = None,
    open_browser: bool = True,
    announce: Callable[[str], None],
) -> None:
    """Serve the page until the process is stopped; `announce` is told its address once it is ready.

    `assistant` answers what is asked, `plain`, without a language model, programs and what is only suggested. Takes a
    free port where the wanted one (or 7860) is taken. Raises OSError if the host is not this computer's.
    """
    uploads = data / "uploads"
    library = StoredLibrary(store, encoder, uploads)
    services = Services(
        assistant=assistant,
        store=store,
        uploads=uploads,
        library=library,
        history=History.open(data),
        check=make_check(store),
        plain=plain,
        open_tools=make_opener(plain, store, encoder),
        controls=data,
    )
    # Loading the model takes seconds: it is loaded while the first question is being typed.
    threading.Thread(target=encoder.encode_queries, args=([""],), daemon=True).start()
    host = serving.host
    with bind(host, serving.port or PORT) as listener:
        os.environ["GRADIO_TEMP_DIR"] = str(data / _INCOMING)  # the default is open to all users of the computer
        server = make_server(make_application(services, language, serving))
        url = f"http://{f'[{host}]' if ':' in host else host}:{listener.getsockname()[1]}/"
        announce(url)  # the socket listens already: a browser waits until the server takes its request
        if open_browser:
            webbrowser.open(url)
        with contextlib.suppress(KeyboardInterrupt):  # Ctrl-C is how a user stops it
            server.run(sockets=[listener])


def make_server(app: Policy) -> uvicorn.Server:
    """Give the server of the page; it stops two seconds after it is told to, whatever browsers still hold open."""
    return uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=2, ws="none"))


def bind(host: str, port: int) -> socket.socket:
    """Give a socket that listens on the port, or on the next free one where that is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for wanted in (*range(port, min(port + _NEXT_PORTS, _LAST_PORT) + 1), 0):
        listener = socket.socket(family)
        if sys.platform != "win32":  # there it would take a port that another program listens on
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, wanted))
            listener.listen(128)
        except OSError:
            listener.close()
            if wanted == 0:
                raise
        else:
            return listener
    raise OSError(f"no port is free on {host}")


def _to_theme() -> gr.themes.Base:
    """Give a theme with the computer's own fonts: the default ones come from an outside host."""
    sans = ("system-ui", "-apple-system", "Segoe UI", "Roboto", "Ubuntu", "Cantarell", "Noto Sans", "sans-serif")
    mono = ("ui-monospace", "SFMono-Regular", "Consolas", "Liberation Mono", "monospace")
    return gr.themes.Base(primary_hue="teal", neutral_hue="slate", radius_size="md", font=sans, font_mono=mono)
