"""Facit as an MCP server: its functions as tools for language models, over HTTP beside the page or over stdio.

In: the way to the tools. Out: a server whose tools give typed results, each figure with the place that it stands in.
Needs the package `mcp` (the extra of that name), which is asked for only here.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from functools import wraps
from importlib.util import find_spec
from typing import TYPE_CHECKING

from pydantic import RootModel

from assistant.tool_results import FoundAnswer
from ingest.errors import FacitError
from ui.programs.tools_api import OpenTools, make_offers

if TYPE_CHECKING:  # an optional package
    from mcp.server.fastmcp import FastMCP

PATH = "/mcp"
_INSTRUCTIONS = (
    "Facit answers questions about Swedish municipal reports with exact figures and verbatim quotations. Every figure "
    "comes with the report, line, page or cell it stands in: cite that. Repeat figures as they are; never compute or "
    'guess one yourself: ask hitta_siffra. When the outcome is "not found", the reports do not say.'
)


class McpMissingError(FacitError):
    """The optional package is not installed."""


def make_mcp_server(open_tools: OpenTools) -> FastMCP[object]:
    """Return the server. Raises McpMissingError, which says what to install, where the package is missing."""
    if find_spec("mcp") is None:
        raise McpMissingError('The MCP server needs the package "mcp". Install it: pip install "facit[mcp]"')
    from mcp.server.fastmcp import FastMCP
    from mcp.server.transport_security import TransportSecuritySettings
    from mcp.types import ToolAnnotations

    server: FastMCP[object] = FastMCP(
        "Facit",
        instructions=_INSTRUCTIONS,
        log_level="ERROR",
        streamable_http_path=PATH,
        stateless_http=True,  # nothing of one user is held for another to find
        json_response=True,
        transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),  # ui/access/gate.py does
    )
    only_reads = ToolAnnotations(readOnlyHint=True, openWorldHint=False)
    for offer in make_offers(open_tools):
        server.add_tool(
            _with_schema(offer.function),
            name=offer.name,
            description=offer.about,
            annotations=only_reads,
            structured_output=True,
        )
    return server


class _Answer(RootModel[FoundAnswer]):
    """A cited answer: the same record, in a form of which `mcp` can tell the schema; it cannot of one with slots."""


def _with_schema(function: Callable[..., Awaitable[object]]) -> Callable[..., Awaitable[object]]:
    """Return the function with a result whose schema can be told."""
    signature = inspect.signature(function, eval_str=True)
    if signature.return_annotation is not FoundAnswer:
        return function

    @wraps(function)
    async def run(**named: object) -> object:
        return await function(**named)

    run.__signature__ = signature.replace(return_annotation=_Answer)  # type: ignore[attr-defined]  # as inspect has it
    return run
