"""The endpoints of the API page: Facit's functions by name, with their types.

In: the functions. Out: endpoints such as ``/hitta_siffra`` of the page that is being built, for example
``Client("http://127.0.0.1:7860/").predict("Vad kostade skolan?", api_name="/hitta_siffra")["figures"][0]["place"]``.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, is_dataclass
from functools import wraps

import gradio as gr
from fastapi import FastAPI
from gradio.events import api
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from ui.programs.tools_api import AT_ONCE, Offer


def add_endpoints(offers: Sequence[Offer]) -> None:
    """Put the endpoints into the page that is being built; what is asked wrongly is told to the caller."""
    for offer in offers:
        api(
            _to_plain(offer.function),
            api_name=offer.name,
            api_description=offer.about,
            concurrency_limit=AT_ONCE,
            concurrency_id="tools",
        )


def add_api_page_route(app: FastAPI) -> None:
    """Answer what Gradio's API page asks for and Facit does not keep: how long calls took."""

    async def send_nothing(_: Request) -> Response:
        return JSONResponse({"functions": {}})

    app.add_route("/monitoring/summary", send_nothing, methods=["GET"], include_in_schema=False)


def _to_plain(function: Callable[..., Awaitable[object]]) -> Callable[..., Awaitable[object]]:
    """Return the function with a result that is JSON; its types stay those of the records."""

    @wraps(function)
    async def run(*arguments: object) -> object:
        try:
            return _to_json(await function(*arguments))
        except ValueError as error:
            raise gr.Error(str(error)) from error

    run.__signature__ = inspect.signature(function, eval_str=True)  # type: ignore[attr-defined]  # Gradio reads it raw
    return run


def _to_json(found: object) -> object:
    if isinstance(found, list):
        return [_to_json(one) for one in found]
    return asdict(found) if is_dataclass(found) and not isinstance(found, type) else found
