"""The conversations that a user has had, kept in a database of their own in the data folder.

In: the data folder, then questions with their answers as they are given. Out: the conversations again, after a restart
too, for example ``History.open(data).list_conversations("eva")[0].title == "Vad kostade badhuset 2021?"``.

Each user finds their own only; without a login the user is "". An answer is kept whole, with the plan that a
follow-up builds on and the places of its citations.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import sqlalchemy as sa

from ingest.errors import StoreError
from ui.chat import history_schema as schema
from ui.chat.conversation import Conversation, Rating, Turn, Verdict
from ui.output.answer_json import read_answer, write_answer

LONGEST_TITLE = 120  # characters; a longer first question is cut
_ID_BYTES = 9  # as much as no one guesses: an identity stands in a link


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A conversation in the list: what it is called, and when something was last asked in it."""

    identity: str
    title: str
    changed: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """What a user said of an answer, with its question and its text; `turn` is its identity, as a link has it."""

    turn: str
    user: str
    question: str
    text: str
    rating: Rating
    date: datetime | None


class History:
    """The conversations in one database. Made by `History.open`; several threads may use it."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, data: Path) -> Self:
        """Return the history in the folder `data`, made where there is none.

        Raises StoreError where it cannot be opened or was made by another version.
        """
        return cls(schema.open_engine(data))

    def close(self) -> None:
        """Let go of the file; the history is not to be used after."""
        self._engine.dispose()

    def list_conversations(self, user: str, words: str = "") -> tuple[Entry, ...]:
        """Return a user's conversations, the latest first; with words, those that hold all of them."""
        own = schema.conversations
        query = sa.select(own.c.id, own.c.title, own.c.changed).where(own.c.user == user)
        for word in words.casefold().split():
            query = query.where(own.c.words.contains(word, autoescape=True))
        with self._transaction() as connection:
            rows = connection.execute(query.order_by(own.c.changed.desc())).all()
        return tuple(Entry(identity=row.id, title=row.title, changed=row.changed.replace(tzinfo=UTC)) for row in rows)

    def load(self, user: str, identity: str) -> Conversation | None:
        """Return a conversation of the user's; None if there is no such one.

        Raises StoreError if an answer of it was kept in a form that this version cannot read.
        """
        with self._transaction() as connection:
            if not _is_own(connection, user, identity):
                return None
            own = schema.turns
            query = sa.select(own).where(own.c.conversation_id == identity).order_by(own.c.place)
            rows = connection.execute(query).all()
        return Conversation(identity=identity, turns=tuple(map(_to_turn, rows)))

    def find_conversation(self, user: str, turn: str) -> str | None:
        """Return which of the user's conversations holds a turn; None if none does."""
        joined = schema.turns.join(schema.conversations)
        query = sa.select(schema.conversations.c.id).select_from(joined)
        query = query.where(schema.turns.c.id == turn, schema.conversations.c.user == user)
        with self._transaction() as connection:
            return connection.scalar(query)

    def keep(self, user: str, conversation: Conversation, instead_of: str = "") -> Conversation:
        """Keep the last turn of a conversation, and the conversation if it is new; return it with its identities.

        `instead_of` names a turn kept before which, with all after it, gives way: when a question is edited. What was
        asked meanwhile in another window of the same conversation stays.
        """
        own = schema.turns
        last = replace(conversation.turns[-1], identity=secrets.token_urlsafe(_ID_BYTES))
        with self._transaction() as connection:
            identity = conversation.identity
            if not _is_own(connection, user, identity):
                identity = _start(connection, user, conversation.turns[0].question)
            here = own.c.conversation_id == identity
            first = connection.scalar(sa.select(own.c.place).where(here, own.c.id == instead_of))
            if first is not None:
                connection.execute(sa.delete(own).where(here, own.c.place >= first))
            place = connection.scalar(sa.select(sa.func.coalesce(sa.func.max(own.c.place) + 1, 0)).where(here)) or 0
            connection.execute(sa.insert(own), [_to_row(last, identity, place)])
            _update_entry(connection, identity)
        return Conversation(identity=identity, turns=(*conversation.turns[:-1], last))

    def rename(self, user: str, identity: str, title: str) -> None:
        """Give a conversation of the user's another name; an empty one leaves it as it is."""
        shown = _cut(title)
        if not shown:
            return
        own = schema.conversations
        with self._transaction() as connection:
            query = sa.update(own).where(own.c.id == identity, own.c.user == user)
            connection.execute(query.values(title=shown))
            _update_entry(connection, identity, is_asked=False)

    def delete(self, user: str, identity: str) -> None:
        """Remove a conversation of the user's with all that was said in it."""
        own = schema.conversations
        with self._transaction() as connection:
            connection.execute(sa.delete(own).where(own.c.id == identity, own.c.user == user))

    def rate(self, user: str, turn: str, rating: Rating | None) -> None:
        """Keep what the user thinks of an answer of theirs, in place of what they thought before."""
        with self._transaction() as connection:
            joined = schema.turns.join(schema.conversations)
            query = sa.select(schema.turns.c.id).select_from(joined)
            query = query.where(schema.turns.c.id == turn, schema.conversations.c.user == user)
            if connection.scalar(query) is None:
                return
            own = schema.turns
            values: dict[str, object] = {
                "verdict": rating.verdict if rating else "",
                "comment": rating.comment if rating else "",
                "rated": datetime.now(UTC).replace(tzinfo=None) if rating else None,
            }
            connection.execute(sa.update(own).where(own.c.id == turn).values(**values))

    def list_ratings(self) -> tuple[Rated, ...]:
        """Return what all users have said of answers, the oldest first."""
        own, whole = schema.turns.c, schema.conversations.c
        query = sa.select(schema.turns, whole.user).select_from(schema.turns.join(schema.conversations))
        with self._transaction() as connection:
            rows = connection.execute(query.where(own.verdict != "").order_by(own.rated, own.id)).all()
        return tuple(map(_to_rated, rows))

    @contextmanager
    def _transaction(self) -> Iterator[sa.Connection]:
        """Give a connection whose changes are kept all together; its failures are StoreErrors."""
        with schema.history_errors(self._engine), self._engine.begin() as connection:
            yield connection


def _is_own(connection: sa.Connection, user: str, identity: str) -> bool:
    own = schema.conversations
    query = sa.select(own.c.id).where(own.c.id == identity, own.c.user == user)
    return connection.scalar(query) is not None


def _start(connection: sa.Connection, user: str, question: str) -> str:
    """Make a conversation, named by its first question; return its identity."""
    identity = secrets.token_urlsafe(_ID_BYTES)
    now = datetime.now(UTC).replace(tzinfo=None)
    row = {"id": identity, "user": user, "title": _cut(question), "words": "", "created": now, "changed": now}
    connection.execute(sa.insert(schema.conversations), [row])
    return identity


def _update_entry(connection: sa.Connection, identity: str, *, is_asked: bool = True) -> None:
    """Bring what a search looks in up to date: the title, the questions and the answers, without letter case."""
    own = schema.turns
    query = sa.select(own.c.question, own.c.text).where(own.c.conversation_id == identity).order_by(own.c.place)
    entry = schema.conversations
    title = connection.scalar(sa.select(entry.c.title).where(entry.c.id == identity)) or ""
    parts = [title, *(part for row in connection.execute(query) for part in row)]
    changed = {"changed": datetime.now(UTC).replace(tzinfo=None)} if is_asked else {}
    values = {"words": "\n".join(parts).casefold(), **changed}
    connection.execute(sa.update(entry).where(entry.c.id == identity).values(values))


def _cut(title: str) -> str:
    line = " ".join(title.split())
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1] + "…"


def _to_row(turn: Turn, conversation: str, place: int) -> dict[str, object]:
    return {
        "id": turn.identity,
        "conversation_id": conversation,
        "place": place,
        "question": turn.question,
        "text": turn.answer.text if turn.answer else "",
        "answer": write_answer(turn.answer) if turn.answer else None,
        "problem": turn.problem,
        "filtered": turn.filtered,
        "verdict": "",
        "comment": "",
    }


def _to_rated(row: sa.Row[tuple[object, ...]]) -> Rated:
    return Rated(
        turn=row.id,
        user=row.user,
        question=row.question,
        text=row.text,
        rating=Rating(verdict=Verdict(row.verdict), comment=row.comment),
        date=row.rated.replace(tzinfo=UTC) if row.rated else None,
    )


def _to_turn(row: sa.Row[tuple[object, ...]]) -> Turn:
    try:
        answer = None if row.answer is None else read_answer(row.answer)
    except ValueError as error:
        raise StoreError(
            f"An answer of this conversation was kept by another version of Facit and cannot be read: {error}. "
            "Ask the question again in a new conversation."
        ) from error
    return Turn(
        identity=row.id,
        question=row.question,
        answer=answer,
        problem=row.problem,
        filtered=row.filtered,
        rating=Rating(verdict=Verdict(row.verdict), comment=row.comment) if row.verdict else None,
    )
