"""The README tells of every command, and every command tells of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from ui.cli import main

README = Path(__file__).resolve().parents[1] / "README.md"
COMMANDS = sorted(main.commands)


def _paths(group: click.Group, *above: str) -> Iterator[tuple[str, ...]]:
    """Yield the names that lead to each command: ("ask",), ("user",), ("user", "add") ..."""
    for name, command in sorted(group.commands.items()):
        yield (*above, name)
        if isinstance(command, click.Group):
            yield from _paths(command, *above, name)


def test_there_are_the_commands_that_users_know() -> None:
    assert set(COMMANDS) >= {"ingest", "reports", "figures", "ask", "remove", "rebuild", "chat"}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_names_each_command(name: str) -> None:
    assert re.search(rf"\bfacit {name}\b", README.read_text(encoding="utf-8"))


def test_the_readme_names_no_command_that_is_not_there() -> None:
    code = re.findall(r"`+[^`]+`+", README.read_text(encoding="utf-8"))
    named = {word for text in code for word in re.findall(r"(?:^|[\s`/])facit ([a-z]+)\b", text)}
    assert named <= set(COMMANDS)


@pytest.mark.parametrize("path", list(_paths(main)), ids=" ".join)
def test_each_command_and_each_option_says_what_it_does(path: tuple[str, ...]) -> None:
    command: click.Command = main
    for name in path:
        assert isinstance(command, click.Group)
        command = command.commands[name]
    assert command.help
    for option in command.params:
        if isinstance(option, click.Option) and not isinstance(option.type, click.Choice):
            assert option.help, option.name
    result = CliRunner().invoke(main, [*path, "--help"])
    assert result.exit_code == 0
    if not isinstance(command, click.Group):
        assert "--data" in result.stdout
        assert "--lang" in result.stdout
