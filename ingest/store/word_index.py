"""Full-text search of passages and labels by Swedish words, inside the store's own database and transactions.

In: the words of a question, for example "skolskjuts". Out: the numbers of the passages or labels that hold
"skolskjutsarna", best first, with a score that only ranks within one answer.

SQLite: an FTS5 table fed with the tokens of `words.py`, ranked by BM25. PostgreSQL: a tsvector of the same tokens with
a GIN index, ranked by ts_rank. This is the only file with SQL that belongs to one database.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum

import sqlalchemy as sa

from ingest.words import GROUP_MARK, index_tokens, query_tokens

_SLICE = 300  # up to so many texts are scored one by one (0.1 ms each), which costs nothing for the other texts
# Texts that one search may touch, all its tokens together. Without a limit a question of ten words took 0.35 s over
# 30,000 passages, nearly all of it for letter groups that stand in half of them and tell nothing.
_BUDGET = 50_000
_SATURATION = 1.2  # BM25's k1: how soon a word's repetitions stop counting
_LENGTH_WEIGHT = 0.75  # BM25's b: how much a long text is marked down


class Field(StrEnum):
    """What is searched; the value is the name of its table."""

    PASSAGES = "passage_words"
    LABELS = "label_words"


def create(connection: sa.Connection) -> None:
    """Create the index of each field, empty."""
    for field in Field:
        if _is_sqlite(connection):
            options = "tokens, tokenize='unicode61 remove_diacritics 0'"
            _run(connection, f"create virtual table {field} using fts5({options})")
            _run(connection, f"create virtual table {field}_counts using fts5vocab({field}, row)")
        else:
            _run(
                connection,
                f"create table {field} (rowid bigint primary key, tokens text not null, "
                "vector tsvector generated always as (to_tsvector('simple', tokens)) stored)",
            )
            _run(connection, f"create index {field}_by_token on {field} using gin (vector)")


def add(connection: sa.Connection, field: Field, texts: Mapping[int, str]) -> None:
    """Add texts by their numbers."""
    rows = [{"number": number, "tokens": index_tokens(text)} for number, text in texts.items()]
    if rows:
        connection.execute(sa.text(f"insert into {field} (rowid, tokens) values (:number, :tokens)"), rows)


def remove(connection: sa.Connection, field: Field, numbers: Sequence[int]) -> None:
    """Remove the texts of these numbers."""
    rows = [{"number": number} for number in numbers]
    if rows:
        connection.execute(sa.text(f"delete from {field} where rowid = :number"), rows)


def search(
    connection: sa.Connection, field: Field, query: str, limit: int, within: Sequence[int] | None = None
) -> tuple[tuple[int, float], ...]:
    """Return up to `limit` numbers of texts that share tokens with the query, with scores, best first.

    `within` limits the search to these numbers.
    """
    tokens = query_tokens(query).split()
    if not tokens or limit < 1 or (within is not None and not within):
        return ()
    if within is not None and len(within) <= _SLICE:
        return _rank(tokens, _read_tokens(connection, field, within), limit)
    find = _search_sqlite if _is_sqlite(connection) else _search_tsvector
    if within is None:
        return tuple(find(connection, field, tokens, f"limit {limit:d}"))
    allowed = frozenset(within)
    return tuple([hit for hit in find(connection, field, tokens, "") if hit[0] in allowed][:limit])


def _search_sqlite(
    connection: sa.Connection, field: Field, tokens: Sequence[str], limit: str
) -> list[tuple[int, float]]:
    """Return the texts that hold one of the tokens, best first; `limit` is SQL."""
    sql = (
        f"select rowid, -bm25({field}) as score from {field} where {field} match :query "
        f"order by score desc, rowid {limit}"
    )
    found = connection.execute(sa.text(sql), {"query": " OR ".join(_affordable(connection, field, tokens))})
    return [(number, score) for number, score in found]


def _affordable(connection: sa.Connection, field: Field, tokens: Sequence[str]) -> list[str]:
    """Return the stems and as many letter groups, the rarest first, as the budget allows."""
    # The counts are kept with the connection: they cost more than the search, and are needed roughly only.
    counts: dict[tuple[str, str], int] = connection.info.setdefault("facit_token_counts", {})
    count = sa.text(f"select doc from {field}_counts where term = :token")
    for token in tokens:
        if (field, token) not in counts:
            counts[field, token] = connection.scalar(count, {"token": token}) or 0
    chosen: list[str] = []
    spent = 0
    for token in sorted(tokens, key=lambda token: (token.startswith(GROUP_MARK), counts[field, token])):
        spent += counts[field, token]
        if spent > _BUDGET and chosen and token.startswith(GROUP_MARK):
            break
        chosen.append(token)
    return chosen


def _search_tsvector(
    connection: sa.Connection, field: Field, tokens: Sequence[str], limit: str
) -> list[tuple[int, float]]:
    """Return the texts that hold one of the tokens, best first; `limit` is SQL."""
    sql = (
        f"select rowid, ts_rank(vector, asked, 1) as score from {field}, to_tsquery('simple', :query) as asked "
        f"where vector @@ asked order by score desc, rowid {limit}"
    )
    found = connection.execute(sa.text(sql), {"query": " | ".join(tokens)})
    return [(number, score) for number, score in found]


def _read_tokens(connection: sa.Connection, field: Field, numbers: Sequence[int]) -> dict[int, list[str]]:
    """Return the stored tokens of these texts."""
    table = sa.table(field.value, sa.column("rowid"), sa.column("tokens"))
    found = connection.execute(sa.select(table.c.rowid, table.c.tokens).where(table.c.rowid.in_(numbers)))
    return {number: tokens.split() for number, tokens in found}


def _rank(tokens: Sequence[str], texts: Mapping[int, list[str]], limit: int) -> tuple[tuple[int, float], ...]:
    """Return the best texts by BM25, counted over these texts alone."""
    asked = frozenset(tokens)
    counts = {number: Counter([token for token in text if token in asked]) for number, text in texts.items()}
    holding = Counter([token for count in counts.values() for token in count])
    weight = {token: math.log(1 + (len(texts) - held + 0.5) / (held + 0.5)) for token, held in holding.items()}
    mean = sum(map(len, texts.values())) / max(1, len(texts))
    scores = []
    for number, count in counts.items():
        damping = _SATURATION * (1 - _LENGTH_WEIGHT + _LENGTH_WEIGHT * len(texts[number]) / mean) if count else 0
        score = sum(weight[token] * times * (_SATURATION + 1) / (times + damping) for token, times in count.items())
        if score > 0:
            scores.append((number, score))
    return tuple(sorted(scores, key=lambda hit: (-hit[1], hit[0]))[:limit])


def _is_sqlite(connection: sa.Connection) -> bool:
    """Whether the database is SQLite; PostgreSQL is the other one."""
    return connection.dialect.name == "sqlite"


def _run(connection: sa.Connection, sql: str) -> None:
    """Run a statement of our own that takes no values."""
    connection.execute(sa.text(sql))
