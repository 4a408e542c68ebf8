"""Commands that serve: chat, the web page; mcp, the tools for a language model on this computer.

In: an address, who may log in, a proxy's prefix. Out: a page until Ctrl+C, for example
"Facit is open at http://127.0.0.1:7860/".
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from assistant.records import Language
from ui.commands.model import ModelChoice, with_model
from ui.commands.settings import Settings, with_settings
from ui.output.control_runs import rerun_if_new

# That the port is taken, where the page is, and where the tools are.
_ENGLISH: Final = (
    "Port {port} is taken: using a free one.\n",
    "Facit is open at {url}  (stop it with Ctrl+C)",
    "\nTools for language models (MCP): {url}mcp",
)
_SWEDISH: Final = (
    "Porten {port} är upptagen: en ledig tas i stället.\n",
    "Facit är öppet på {url}  (stoppa med Ctrl+C)",
    "\nVerktyg för språkmodeller (MCP): {url}mcp",
)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to serve on; another needs a login.")
@click.option("--port", type=click.IntRange(1, 65535), help="Port to serve on.  [default: a free one from 7860]")
@click.option(
    "--users",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="FACIT_USERS",
    show_envvar=True,
    help="The file of those who may log in (facit user add).  [default: users.txt in the data folder, if it is there]",
)
@click.option("--root-path", default="", metavar="/PATH", help="The path that a reverse proxy serves the page under.")
@click.option("--mcp", "has_mcp", is_flag=True, help="Offer the tools to language models as well, at /mcp.")
@click.option("--browser/--no-browser", default=True, show_default=True, help="Open the page in the browser.")
@with_settings
@with_model
def chat(
    settings: Settings,
    choice: ModelChoice,
    host: str,
    port: int | None,
    users: Path | None,
    root_path: str,
    has_mcp: bool,
    browser: bool,
) -> None:
    """Open the chat as a web page: on this computer, or to others who log in."""
    from ui.access.serving import choose_serving

    try:
        serving = choose_serving(
            host, settings.data, port=port, users=users, root_path=root_path, has_mcp=has_mcp
        )  # before anything that takes seconds
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    from assistant.pipeline import Assistant
    from ui.app import serve

    with settings.open(may_make=True) as (store, encoder):
        plain = Assistant(store, encoder)
        rerun_if_new(settings.data, choice, plain, store, encoder)
        serve(
            choice.open_for_page(plain, store, encoder), plain, store, encoder, settings.data, serving,
            language=settings.language, open_browser=browser,
            announce=lambda url: click.echo(_announce(url, port, settings.language, has_mcp=has_mcp), err=True),
        )  # fmt: skip


@click.command()
@with_settings
def mcp(settings: Settings) -> None:
    """Offer the tools to a language model on this computer, over standard input and output (MCP)."""
    from assistant.pipeline import Assistant
    from ui.programs.mcp_server import make_mcp_server
    from ui.programs.tools_api import make_opener

    with settings.open() as (store, encoder):
        make_mcp_server(make_opener(Assistant(store, encoder), store, encoder)).run("stdio")


def _announce(url: str, port: int | None, language: Language | None, *, has_mcp: bool) -> str:
    """Give where the page is; first why it is not at the port that was asked for."""
    words = _SWEDISH if language is Language.SWEDISH else _ENGLISH
    is_elsewhere = port is not None and not url.endswith(f":{port}/")
    taken, is_open, tools = (word.format(port=port, url=url) for word in words)
    return (taken if is_elsewhere else "") + is_open + (tools if has_mcp else "")
