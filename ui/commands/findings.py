"""Commands that tell where reports contradict themselves: findings, audit.

In: which reports. Out: one finding a line, for example
{"report": "bokslut.txt", "kind": "sum", "severity": "error", "printed": "63", "computed": "71805", ...}; or a page.
"""

from __future__ import annotations

from pathlib import Path

import click

from assistant.records import Language
from ingest.records import Finding, FindingKind, Severity
from ui.commands.settings import Settings, with_settings
from ui.output import formats
from ui.output.written_objects import write_objects


@click.command()
@click.option("--report", "names", multiple=True, help="Only of this report; may be given several times.")
@click.option("--severity", type=click.Choice([severity.value for severity in Severity]), help="Only of this weight.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice([kind.value for kind in FindingKind]))
@click.option("--format", "form", type=click.Choice(["text", "jsonl", "csv"]), default="text", show_default=True)
@with_settings
def findings(
    settings: Settings, names: tuple[str, ...], severity: str | None, kinds: tuple[str, ...], form: str
) -> None:
    """Tell where the stored reports do not add up, contradict their own text, or each other.

    An error: the figures cannot all be right. A remark: no more than rounding or truncation.
    """
    with settings.open() as (store, _):
        for name in names:
            store.report(name)
        every = store.findings(names or None)
    found = [
        finding
        for finding in every
        if severity in (None, finding.severity.value) and (not kinds or finding.kind.value in kinds)
    ]
    language = settings.language or Language.SWEDISH
    if form == "text":
        click.echo("\n".join(_describe(found, severity, len(every) - len(found), language)))
    else:
        write_objects((formats.to_finding_object(finding, language) for finding in found), form)


def _describe(found: list[Finding], severity: str | None, left_out: int, language: Language) -> list[str]:
    """Give the findings under the names of their reports, their number by weight, and how many are left out."""
    from ui.audit.audit import describe_finding
    from ui.audit.page_texts import audit_page_texts_of
    from ui.texts import texts_of

    words = audit_page_texts_of(texts_of(language))
    lines: list[str] = []
    for name in dict.fromkeys(finding.locations[0].report for finding in found):
        lines += [name]
        for finding in (one for one in found if one.locations[0].report == name):
            first, *rest = describe_finding(finding, language)
            lines += [f"  {words.severities[finding.severity]}: {first}", *(f"      {line}" for line in rest)]
    errors = sum(finding.severity is Severity.ERROR for finding in found)
    counts = {
        Severity.ERROR: words.errors.count(errors),
        Severity.REMARK: words.remarks.count(len(found) - errors),
    }
    total = ", ".join(counts[one] for one in Severity if severity in (None, one.value))
    if left_out:
        total += f" ({words.left_out.count(left_out)})"
    return [*lines, total.replace("\u00a0", " ")]


@click.command()
@click.argument("report")
@click.option("--format", "form", type=click.Choice(["md", "html"]), default="md", show_default=True)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write it here.")
@with_settings
def audit(settings: Settings, report: str, form: str, output: Path | None) -> None:
    """Write the audit of a stored REPORT: all checks that were made, and all that does not add up."""
    from ui.audit.audit import Audit, to_html, to_markdown

    with settings.open() as (store, _):
        made = Audit(
            report=store.report(report),
            tables=store.tables([report]),
            checks=store.checks(report),
            findings=store.findings([report]),
            problems=store.problems(report),
        )
    write = to_html if form == "html" else to_markdown
    text = write(made, settings.language or Language.SWEDISH)
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{output} cannot be written: {error.strerror}. Choose another place.") from error
