"""The web page of Facit: built, and served to this computer's browser.

In: the assistant, the store, the encoder and the data folder. Out: a page at, for example, http://127.0.0.1:7860/.

It works without a network and speaks to no host but itself: no analytics, no shared links, no fonts or scripts from
elsewhere (ui/policy.py makes the browser enforce it). Start reading in `serve`.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"  # read when gradio is imported

import gradio as gr
import uvicorn
from fastapi import FastAPI

from assistant.records import Language
from ui.chat import Services, add_chat_page
from ui.policy import Policy

if TYPE_CHECKING:
    from assistant.pipeline import Assistant
    from ingest.embedding import Encoder
    from ingest.pipeline import Progress, Result
    from ingest.store import Store

PORT = 7860  # Gradio's own, which its users know
_CACHE_SECONDS = (60 * 60, 24 * 60 * 60)  # every hour, uploads older than a day are deleted
_LARGEST_UPLOAD = "50mb"


def build(services: Services, language: Language | None = None) -> gr.Blocks:
    """Build the page; without a language it follows each visitor's browser."""
    page = gr.Blocks(title="Facit", analytics_enabled=False, fill_width=True, delete_cache=_CACHE_SECONDS)
    with page:
        add_chat_page(page, services, language)
    return page


def make_application(services: Services, language: Language | None = None) -> Policy:
    """Build the page and give the web application that serves it."""

    async def make() -> Policy:
        return mount(build(services, language), language)

    # Gradio makes an event loop for each of its locks, and leaves it open, unless one is running.
    return asyncio.run(make())


def mount(page: gr.Blocks, language: Language | None = None) -> Policy:
    """Give the web application that serves the page.

    Not Gradio's own launch(): that asks for its own address through the system's proxy, which fails on networks
    where all else works, and looks for a port before it takes it.
    """
    app = gr.mount_gradio_app(
        FastAPI(openapi_url=None),
        page,
        path="",
        footer_links=[],
        run_history=False,  # would keep every question in the browser
        show_error=False,
        max_file_size=_LARGEST_UPLOAD,
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
        enable_monitoring=False,
        theme=_to_theme(),
        css_paths=Path(__file__).with_name("style.css"),
    )
    return Policy(app, language)


def serve(
    assistant: Assistant,
    store: Store,
    encoder: Encoder,
    data: Path,
    *,
    host: str = "127.0.0.1",
    port: int | None = None,
    language: Language | None = None,
    open_browser: bool = True,
    announce: Callable[[str], None],
) -> None:
    """Serve the page until the process is stopped; `announce` is told its address once it is ready.

    Takes a free port where the wanted one (or 7860) is taken. Raises OSError if the host is not this computer's.
    """

    def ingest(paths: Sequence[Path], report_progress: Callable[[Progress], None]) -> tuple[Result, ...]:
        from ingest.pipeline import ingest_paths  # here, as it is not needed to show the page

        return ingest_paths(paths, store, encoder, report_progress=report_progress)

    services = Services(assistant=assistant, store=store, ingest=ingest, uploads=data / "uploads")
    # Loading the model takes seconds: it is loaded while the first question is being typed.
    threading.Thread(target=encoder.encode_queries, args=([""],), daemon=True).start()
    with bind(host, port or PORT) as listener:
        os.environ["GRADIO_TEMP_DIR"] = str(data / "incoming")  # the default is open to all users of the computer
        server = make_server(make_application(services, language))
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
    """Give a socket that listens on the port, or on a free one where that is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for wanted in (port, 0):
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
