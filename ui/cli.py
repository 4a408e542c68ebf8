"""The `facit` command: ingest reports, look at what was read, ask, chat.

In: arguments. Out: results on standard output, progress and messages on standard error; exit 0 done, 1 some inputs
failed, 2 wrong use. For example ``facit ask "Vad kostade färdtjänsten i Askersund?"``. Each command stands in a file of
`ui/commands`.
"""

from __future__ import annotations

import click

from ui.commands.ask import ask
from ui.commands.chat import chat, mcp
from ui.commands.check import check
from ui.commands.control import control
from ui.commands.feedback import feedback
from ui.commands.figures import figures, show
from ui.commands.findings import audit, findings
from ui.commands.reports import ingest, rebuild, remove, reports
from ui.commands.users import user


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="facit")
def main() -> None:
    """Exact figures and verbatim explanations from municipal reports, each with its source."""


for command in (
    ingest,
    reports,
    figures,
    show,
    findings,
    audit,
    ask,
    check,
    control,
    chat,
    feedback,
    mcp,
    user,
    remove,
    rebuild,
):
    main.add_command(command)
