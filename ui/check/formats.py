"""The result of checking a text as the command and the page write it: text, JSON Lines, CSV, Markdown, HTML.

In: a `CheckedText`. Out: text. For example a JSON line is {"number": 1, "text": "166 tkr", "verdict": "wrong sign or
direction", "claimed": {"value": "166000", "unit": "kr"}, "tie": {...}, "figures": [...], "message": "..."}.
"""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from assistant.check import CheckedFigure, CheckedText, CheckVerdict
from assistant.checking.phrases import CHECK_PHRASES
from assistant.records import Citation, Derivation, Language
from assistant.writing.wording import to_expression
from ingest.records import Amount
from ui.check.marks import MARKS, escape_markdown, mark_html, mark_markdown, mark_plain
from ui.output import formats
from ui.output.spreadsheet import protect_cell
from ui.source.places import describe_location

_UNITS = {"money": "kr", "percent": "%", "points": "procentenheter", "count": "antal", "factor": "", "rank": "", "": ""}
_BYTE_ORDER_MARK = "\ufeff"
COLUMNS: Final = (
    "number", "text", "verdict", "verdict_text", "sentence", "claimed_value", "claimed_unit", "municipality", "row",
    "measure", "period_start", "period_end", "printed", "printed_unit", "report", "page", "line", "expression",
    "message",
)  # fmt: skip
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;"
    "background:#fff}table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3rem .5rem;"
    "text-align:left;vertical-align:top}mark{background:#eee;border-bottom:2px solid}.right{background:#dff2df}"
    ".rounded{background:#eef6cf}.wrong{background:#fbd9d3;border-bottom-style:double}.open{background:#e8e8e8;"
    "border-bottom-style:dotted}"
)


def to_object(figure: CheckedFigure) -> formats.Object:
    """Return a judged figure as an object of plain values, keys in a fixed order.

    "tie" is what the first of the figures is itself; "period_start" and "period_end" of "claimed" are the text's own.
    """
    tie, own = figure.printed, figure.tie.period
    claimed = figure.claimed
    return {
        "number": figure.number,
        "start": figure.start,
        "end": figure.end,
        "text": claimed.text,
        "sentence": figure.sentence,
        "verdict": figure.verdict.value,
        "mark": MARKS[figure.verdict],
        "claimed": {
            "value": _to_value(claimed.value, claimed.step, is_negative=claimed.is_negative),
            "upper": _to_value(claimed.upper, claimed.step) if claimed.upper is not None else None,
            "unit": _UNITS[claimed.kind],
            "period_start": own.start.isoformat() if own else None,
            "period_end": own.end.isoformat() if own else None,
        },
        "tie": {
            "municipality": ", ".join(tie.municipalities),
            "report": tie.report,
            "row": tie.row,
            "measure": tie.measure.value if tie.measure else None,
            "period_start": tie.period.start.isoformat() if tie.period else None,
            "period_end": tie.period.end.isoformat() if tie.period else None,
            "certain": tie.is_certain,
        },
        "figures": [formats.to_answer_figure(one) for one in figure.figures],
        "citations": [formats.to_citation_object(citation) for citation in _citations(figure)],
        "derivation": _to_derivation(figure.derivation),
        "expression": figure.expression,
        "doubt": figure.doubt.value if figure.doubt else None,
        "findings": [
            {"kind": found.kind.value, "severity": found.severity.value, "sv": found.swedish, "en": found.english}
            for found in figure.findings
        ],
        "message": figure.message,
    }


def _to_value(value: Decimal, step: Decimal, *, is_negative: bool = False) -> str:
    """Return a claimed value with as many decimals as its step has: 166000, not 166000.0."""
    exponent = step.normalize().as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    shown = value.quantize(Decimal(1).scaleb(-decimals)) if value else Decimal(0)
    return formats.format_decimal(-shown if is_negative else shown)


def _citations(figure: CheckedFigure) -> tuple[Citation, ...]:
    return (*figure.citations, *((figure.passage,) if figure.passage else ()))


def _to_derivation(found: Derivation | None) -> formats.Value:
    if found is None:
        return None
    return {"expression": found.expression, "value": formats.format_decimal(found.value), "unit": found.unit.value}


def write_jsonl(checked: CheckedText) -> str:
    """Return a line of JSON a figure."""
    return "".join(json.dumps(to_object(figure), ensure_ascii=False) + "\n" for figure in checked.figures)


def write_csv(checked: CheckedText) -> str:
    """Return a table for a spreadsheet: semicolons, a byte order mark, decimal commas.

    `verdict` is the same in every language, for machines; `verdict_text` is in the language of the result.
    Municipality, row, measure and period are those of the printed figure beside them.
    """
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\n")
    writer.writerow(COLUMNS)
    for figure in checked.figures:
        writer.writerow([protect_cell(cell) for cell in _to_cells(figure, checked.language)])
    return _BYTE_ORDER_MARK + written.getvalue()


def _to_cells(figure: CheckedFigure, language: Language) -> Sequence[str]:
    tie, claimed = figure.printed, figure.claimed
    printed = figure.figures[0] if figure.figures else None
    amount = printed.amount if printed else None
    place = _citations(figure)[0].location if _citations(figure) else None
    value = _to_value(claimed.value, claimed.step, is_negative=claimed.is_negative)
    derived = figure.derivation.expression if figure.derivation else figure.expression
    return (
        str(figure.number),
        claimed.text,
        figure.verdict.value,
        CHECK_PHRASES[language].verdicts[figure.verdict],
        figure.sentence,
        value.replace(".", ","),
        _UNITS[claimed.kind],
        ", ".join(tie.municipalities),
        tie.row,
        tie.measure.value if tie.measure else "",
        tie.period.start.isoformat() if tie.period else "",
        tie.period.end.isoformat() if tie.period else "",
        _comma(amount) or (printed.text if printed else ""),
        amount.unit.value if amount else "",
        place.report if place else "",
        str(place.page) if place and place.page else "",
        str(place.first_line) if place and place.first_line else "",
        derived,
        figure.message,
    )


def _comma(amount: Amount | None) -> str:
    return formats.format_decimal(amount.value).replace(".", ",") if amount else ""


def write_text(checked: CheckedText) -> str:
    """Return the marked text for a terminal, with what was found of each figure beneath."""
    lines = [mark_plain(checked), "", summarise(checked)]
    for figure in checked.figures:
        number, verdict, claimed, _, where, message = to_row(figure, checked)
        place = where.replace("\u00a0", " ")
        lines += ["", f"[{number}] {verdict}: {claimed}", f"    {message}", *([f"    {place}"] if place else [])]
    return "\n".join(lines) + "\n"


def write_markdown(checked: CheckedText) -> str:
    """Return the marked text as Markdown, with a table beneath."""
    phrases = CHECK_PHRASES[checked.language]
    lines = [f"# {phrases.texts}", "", mark_markdown(checked), "", escape_markdown(summarise(checked)), ""]
    if checked.figures:
        lines += [f"| {' | '.join(phrases.headers)} |", "|" + " --- |" * len(phrases.headers)]
    for figure in checked.figures:
        cells = [" ".join(escape_markdown(cell).split()) for cell in to_row(figure, checked)]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def write_html(checked: CheckedText) -> str:
    """Return a page with the marked text and a table beneath; nothing of the text is markup, and nothing runs."""
    phrases = CHECK_PHRASES[checked.language]
    title = html.escape(phrases.texts)
    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in phrases.headers)
    rows = "".join(
        "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in to_row(figure, checked)) + "</tr>\n"
        for figure in checked.figures
    )
    table = f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n" if rows else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{checked.language.value}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        f"<p>{mark_html(checked)}</p>\n<p>{html.escape(summarise(checked))}</p>\n{table}</body>\n</html>\n"
    )


def summarise(checked: CheckedText) -> str:
    """Return how many figures have which verdict, in a line."""
    phrases = CHECK_PHRASES[checked.language]
    if not checked.figures:
        return phrases.no_figures
    counts = [(verdict, checked.count(verdict)) for verdict in CheckVerdict]
    parts = [f"{count} {MARKS[verdict]} {phrases.verdicts[verdict]}" for verdict, count in counts if count]
    return phrases.summary.format(total=len(checked.figures), parts=", ".join(parts))


def to_row(figure: CheckedFigure, checked: CheckedText) -> tuple[str, str, str, str, str, str]:
    """Return number, verdict, claimed, printed, where and explanation of a figure, for a reader."""
    phrases = CHECK_PHRASES[checked.language]
    printed = figure.figures[0].text if figure.figures else ""
    if figure.derivation:
        printed = to_expression(figure.derivation.expression, checked.language)
    places = (describe_location(one.location, checked.language, with_report=True) for one in _citations(figure))
    where = "; ".join(dict.fromkeys(places))
    verdict = f"{MARKS[figure.verdict]} {phrases.verdicts[figure.verdict]}"
    return str(figure.number), verdict, figure.claimed.text, printed, where, figure.message


WRITERS: Final[dict[str, Callable[[CheckedText], str]]] = {
    "text": write_text,
    "jsonl": write_jsonl,
    "csv": write_csv,
    "md": write_markdown,
    "html": write_html,
}
"""What writes a checked text, by the name of the format."""
