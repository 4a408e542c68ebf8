"""What every command of `facit` is told, and the options that tell it.

In: a command that wants `Settings` first. Out: the command with --data, --database, --encoder and --lang; an error that
a user can mend is told in one line, with exit code 1. For example ``facit reports --data data --lang sv``.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec

import click
from platformdirs import user_data_path

from assistant.records import Language
from ingest.errors import FacitError

if TYPE_CHECKING:  # loading these takes seconds, which only the commands that use them pay
    from ingest.embedding import Encoder
    from ingest.store import Store

SOME_FAILED = 1
_Arguments = ParamSpec("_Arguments")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What every command is told: the data folder, the database (None: one file in the folder), encoder, language."""

    data: Path
    database: str | None
    encoder: str | None
    language: Language | None

    @property
    def words(self) -> Language:
        """The language of result lines: English, as scripts may read them, where none is asked for."""
        return self.language or Language.ENGLISH

    def find_data(self) -> Path:
        """Return the data folder. Raises FacitError where there is none."""
        if self.data.exists():
            return self.data
        raise FacitError(
            f"There is no folder {self.data}, so no reports to read. Check --data, or add reports to a new store: "
            f'facit ingest REPORT --data "{self.data}"'
        )

    @contextmanager
    def open(self, *, may_make: bool = False) -> Iterator[tuple[Store, Encoder]]:
        """Give the open store with the encoder of its vectors.

        Raises FacitError where there is no folder and the command may make none: its name is likely a slip of the pen.
        """
        if not may_make:
            self.find_data()
        from ingest.embedding import open_encoder
        from ingest.store import Store

        encoder = open_encoder(self.encoder)
        with Store.open(self.data, url=self.database, model=encoder.name) as store:
            yield store, encoder


def with_settings(
    command: Callable[Concatenate[Settings, _Arguments], None],
) -> Callable[..., None]:
    """Return the command with the options of every command; an error that a user can mend is told in one line."""

    @click.option(
        "--data",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="FACIT_DATA",
        show_envvar=True,
        default=lambda: user_data_path("facit"),
        help="Folder of the store.  [default: the user's data folder]",
    )
    @click.option(
        "--database",
        envvar="FACIT_DATABASE",
        show_envvar=True,
        metavar="URL",
        help="Database of the store, as SQLAlchemy writes it.  [default: SQLite in the data folder]",
    )
    @click.option(
        "--encoder",
        envvar="FACIT_ENCODER",
        show_envvar=True,
        metavar="NAME_OR_PATH",
        help="A sentence-transformers model on this machine.  [default: the bundled one]",
    )
    @click.option(
        "--lang",
        type=click.Choice([language.value for language in Language]),
        help="Language of the page and of messages.  [default: as the question or the browser]",
    )
    @functools.wraps(command)
    def wrapped(
        data: Path,
        database: str | None,
        encoder: str | None,
        lang: str | None,
        *arguments: _Arguments.args,
        **options: _Arguments.kwargs,
    ) -> None:
        language = Language(lang) if lang else None
        settings = Settings(data=data, database=database, encoder=encoder, language=language)
        try:
            command(settings, *arguments, **options)
        except FacitError as error:
            from ui.error_words import describe_in_command  # it knows the errors of all parts, which take time to load

            raise click.ClickException(describe_in_command(error, settings.words)) from error

    return wrapped  # fmt: skip
