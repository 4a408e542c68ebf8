"""Objects of the public formats on standard output, as JSON Lines or as CSV.

In: objects, for example a figure's. Out: one a line, for example {"report": "bokslut.txt", "value": "-4100", ...}.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable

import click

from ui.output.formats import Object, Value
from ui.output.spreadsheet import protect_cell


def write_objects(objects: Iterable[Object], form: str, *, is_inert: bool = False) -> None:
    """Write objects as JSON Lines ("jsonl"), else as CSV under all their keys; `is_inert`: no cell is a formula."""
    if form == "jsonl":
        for item in objects:
            click.echo(json.dumps(item, ensure_ascii=False))
        return
    rows = list(objects)
    keys = {key: None for row in rows for key in row}
    writer = csv.writer(sys.stdout, lineterminator="\n")
    if keys:
        writer.writerow(keys)
    to_cell = (lambda value: protect_cell(_to_cell(value))) if is_inert else _to_cell
    writer.writerows([to_cell(row.get(key)) for key in keys] for row in rows)


def _to_cell(value: Value) -> str:
    """Return a value as a cell: lists one after the other, nothing for null, truth as in JSON."""
    if isinstance(value, list):
        return " > ".join(map(_to_item, value))
    return "" if value is None else json.dumps(value) if isinstance(value, bool) else str(value)


def _to_item(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)
