"""Commands for who may log in: user add, user remove, user list, user token.

In: a name, and a password that is asked for or read from standard input. Out: a line, for example "anna: added".
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ui.access.users import FILE_NAME, add_user, end_token, make_token, read_users, remove_user
from ui.commands.settings import Settings, with_settings

_with_file = click.option(
    "--users",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="FACIT_USERS",
    show_envvar=True,
    help="The file of users.  [default: users.txt in the data folder]",
)


@click.group()
def user() -> None:
    """Say who may log in to the chat, where it is served to other computers."""


@user.command()
@click.argument("name")
@_with_file
@with_settings
def add(settings: Settings, name: str, file: Path | None) -> None:
    """Add a user, or give one a new password. It is asked for, or is the first line of standard input."""
    if sys.stdin.isatty():
        password: str = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    else:
        password = sys.stdin.readline().rstrip("\r\n")
    is_new = add_user(file or settings.data / FILE_NAME, name, password)
    click.echo(f"{name}: {'added' if is_new else 'new password'}")


@user.command()
@click.argument("name")
@_with_file
@with_settings
def remove(settings: Settings, name: str, file: Path | None) -> None:
    """Take a user away; conversations stay."""
    remove_user(file or settings.data / FILE_NAME, name)
    click.echo(f"{name}: removed")


@user.command(name="list")
@_with_file
@with_settings
def list_users(settings: Settings, file: Path | None) -> None:
    """Tell who may log in."""
    for known in read_users(file or settings.data / FILE_NAME):
        click.echo(known.name)


@user.command()
@click.argument("name")
@click.option("--end", is_flag=True, help="Make the token worthless, and make no new one.")
@_with_file
@with_settings
def token(settings: Settings, name: str, end: bool, file: Path | None) -> None:
    """Make the token that a user's programs send (Authorization: Bearer TOKEN); it is shown this once."""
    path = file or settings.data / FILE_NAME
    if end:
        end_token(path, name)
        click.echo(f"{name}: no token")
    else:
        click.echo(make_token(path, name))
