"""The messages of all doubts that reading can raise, taken from the code that raises them.

In: nothing. Out: templates such as "The cell {} in the row {} cannot be read as a number.", each value a "{}".
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import ingest


def find_templates() -> set[str]:
    """Give the template of each message that a module of ingest gives to a Problem as a text of its own."""
    found = set()
    for path in Path(ingest.__file__).parent.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem":
                given = next(word.value for word in node.keywords if word.arg == "message")
                found |= set(_to_templates(given, tree))
    return found


def _is_kept(node: ast.expr) -> bool:
    """Whether it is the message of a doubt that was kept, read from a row of the store."""
    return isinstance(node, ast.Attribute) and node.attr == "message"


def _to_templates(node: ast.expr, tree: ast.Module) -> Iterator[str]:
    """Yield what a message can be: a text, or each text that the module sets under the same name."""
    if isinstance(node, ast.Constant):
        yield str(node.value).replace("{!r}", "{}")
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):  # message.format(...)
        yield from _to_templates(node.func.value, tree)
    elif isinstance(node, ast.Call):
        name = getattr(node.func, "id", "")
        makers = [one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef) and one.name == name]
        for one in (part for maker in makers for part in ast.walk(maker)):
            if isinstance(one, ast.Return) and one.value is not None:
                yield from _to_templates(one.value, tree)
    elif isinstance(node, ast.Name | ast.Attribute) and not _is_kept(node):
        name = node.id if isinstance(node, ast.Name) else node.attr
        for one in ast.walk(tree):
            is_set = isinstance(one, ast.Assign) and any(getattr(target, "id", "") == name for target in one.targets)
            is_given = isinstance(one, ast.keyword) and one.arg == name and not isinstance(one.value, ast.Name)
            if is_set or (is_given and isinstance(node, ast.Attribute)):
                yield from _to_templates(one.value, tree)  # type: ignore[attr-defined]
