"""Judges a claim that there are more women than men among some people, or more men than women.

In: a `Statement`, its plan and the store. Out: a `Judged` by the two numbers that a table prints of the same people, or
by a sentence that tells them; None where a claim is of no such thing or nothing tells. For example the cells 842 and
203 of the columns "Kvinnor" and "Män" make "mest män bland de tillsvidareanställda" wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from assistant.claims.figures import Verdict, name_figure
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.linking.matching import GOOD_MATCH, Term, is_stop_word, is_verb, score_term, to_term
from assistant.linking.report_names import committee_words
from assistant.linking.rows import RowFigures, group_rows
from assistant.records import Plan
from assistant.words.measured_words import IS_SHARE, KINDS
from assistant.words.sex_words import COMPARING, COUNTED_BOTH, MEN, MORE_THAN, MOSTLY, SHARE_OF, STAFF, WOMEN
from assistant.writing.citing import Line, line, quote
from ingest.notation.units import MONEY
from ingest.passages.sentences import split_sentences
from ingest.records import Figure, Measure, Passage, Unit
from ingest.store import Store
from ingest.words import split_words

_HALF = Decimal(50)
_COUNTS = (Unit.COUNT, Unit.UNKNOWN, Unit.FULL_TIME_EQUIVALENTS)
_LEAST_LETTERS = 4
_MOST_OF = re.compile(r"\b(?:de flesta|flertalet|majoriteten|merparten|most|the majority)\b", re.IGNORECASE)

Pair = tuple[Figure, Figure]


def judge_sexes(statement: Statement, plan: Plan, store: Store) -> Judged | None:
    """Return whether there are more of the sex that a claim says, of the people that it names."""
    claimed = read_majority(statement.text)
    if claimed is None or len(plan.reports) != 1 or _says_more(statement):
        return None
    people = _find_people(statement, plan, store)
    found = [*_find_in_tables(people, plan, store)] or [*_find_in_texts(people, plan, store)]
    if len({has_more for has_more, _ in found}) != 1:
        return None
    more, lines = found[0]
    holds = (more == claimed) is not statement.is_negated if more else statement.is_negated
    return Judged(verdict=Verdict.RIGHT if holds else Verdict.WRONG, lines=lines)


def read_majority(text: str) -> int | None:
    """Return 1 where a text says that there are more women, -1 for more men, None where it says neither.

    >>> read_majority("de flesta cheferna är kvinnor"), read_majority("färre kvinnor än män bland lärarna")
    (1, -1)
    >>> read_majority("fler kvinnor än förr") is None
    True
    """
    if than := MORE_THAN.search(text):
        first, second = (_sex_of(than[name]) for name in ("first", "second"))
        return None if not first or first != -second else first if than["more"] else -first
    said = MOSTLY.search(text)
    named = {_sex_of(found[0]) for pattern in (WOMEN, MEN) for found in pattern.finditer(text)}
    return named.pop() if said and len(named) == 1 else None


def _sex_of(text: str) -> int:
    """Return 1 for a word for women, -1 for men, 0 for neither or both."""
    return int(bool(WOMEN.search(text))) - int(bool(MEN.search(text)))


def _says_more(statement: Statement) -> bool:
    """Whether a claim states an amount, a sign or a goal, or names something that is measured of people."""
    amounts = [one for one in statement.amounts if not _MOST_OF.fullmatch(one.text)]
    is_measured = any(row.search(statement.text) for row, _ in KINDS)
    return bool(amounts or statement.direction or statement.keeps or statement.goal or statement.change or is_measured)


def _find_people(statement: Statement, plan: Plan, store: Store) -> tuple[Term, ...]:
    """Return the words for the people that a claim is about, without the names of the report and its place."""
    own = committee_words([report for name, report in store.catalogue().items() if name in plan.reports])
    places = {word for place in plan.municipalities for word in split_words(place)}
    text = statement.text
    for pattern in (MOSTLY, WOMEN, MEN, COMPARING):
        text = pattern.sub(" ", text)
    return tuple(
        to_term(word, plan.language)
        for word in split_words(text)
        if len(word) >= _LEAST_LETTERS and word.isalpha() and not is_stop_word(word) and not is_verb(word)
        and word not in own and not any(word.startswith(place) for place in places) and not _is_of_board(word, own)
    )  # fmt: skip


def _is_of_board(word: str, own: set[str]) -> bool:
    """Whether a word names the board of the report: "nämnden", "intraservice"."""
    is_kind = re.fullmatch(
        r"\w*(?:nämnd|förvaltning|kommun|kontor)(?:en|et|s|ens)?|municipality|committee|council|board", word
    )
    return is_kind is not None or any(
        name.startswith(word) or word.startswith(name) for name in own if len(name) > _LEAST_LETTERS
    )


def _find_in_tables(people: Sequence[Term], plan: Plan, store: Store) -> Iterator[tuple[int, tuple[Line, ...]]]:
    """Give what the tables tell of each row of the people: which sex has more of them, and the line that shows it."""
    years = {period.end.year for period in plan.periods}
    pairs = list(_find_pairs(group_rows(store.figures(reports=plan.reports))))
    latest = max((_year_of(women) for women, _ in pairs), default=0)
    phrases = CLAIM_PHRASES[plan.language]
    for women, men in pairs:
        if women.amount is None or men.amount is None or _year_of(women) not in (years or {latest}):
            continue
        if not _are_named(people, women):
            continue
        first, second = (name_figure(figure, plan.language) for figure in (women, men))
        shown = line(phrases.compared.format(first=first, second=second), women, men)
        value, other = women.amount.value, men.amount.value
        yield (value > other) - (value < other), (shown,)


def _find_pairs(rows: Sequence[RowFigures]) -> Iterator[Pair]:
    """Give the numbers of women and of men that stand side by side: in two columns or in two rows."""
    for row in rows:
        women = [figure for figure in row.figures if _counts(figure) and _sex_of(figure.column) == 1]
        men = [figure for figure in row.figures if _counts(figure) and _sex_of(figure.column) == -1]
        yield from ((one, other) for one in women for other in men if one.period == other.period)
    of_women = [figure for row in rows if _is_named_by_sex(row, 1) for figure in row.figures if _counts(figure)]
    of_men = [figure for row in rows if _is_named_by_sex(row, -1) for figure in row.figures if _counts(figure)]
    for one in of_women:
        beside = [
            other
            for other in of_men
            if (other.table, other.parent, other.column, other.period)
            == (one.table, one.parent, one.column, one.period)
        ]
        if len(beside) == 1:
            yield one, beside[0]


def _is_named_by_sex(row: RowFigures, sex: int) -> bool:
    return _sex_of(row.label) == sex and not any(kind.search(row.label) for kind, _ in KINDS)


def _counts(figure: Figure) -> bool:
    """Whether a figure counts people: no share, no money, nothing that is aimed at or measured of them."""
    around = f"{figure.label} {figure.column} {figure.parent or ''}"
    is_count = figure.amount is not None and figure.amount.unit in _COUNTS and figure.amount.unit not in MONEY
    is_told = figure.measure in (Measure.ACTUAL, Measure.OTHER)
    return is_count and is_told and not IS_SHARE.search(around) and not any(kind.search(around) for kind, _ in KINDS)


def _are_named(people: Sequence[Term], figure: Figure) -> bool:
    """Whether a figure is of the people that are named; of all who work there where none are."""
    around = split_words(f"{figure.label} {figure.parent or ''} {figure.caption or ''}")
    if not people:
        return any(STAFF.fullmatch(word) for word in around)
    own = tuple(word for word in split_words(f"{figure.label} {figure.parent or ''}") if not _sex_of(word))
    near = (
        own if not figure.is_total and any(len(word) >= _LEAST_LETTERS and word.isalpha() for word in own) else around
    )
    return all(score_term(term, near) >= GOOD_MATCH for term in people)


def _year_of(figure: Figure) -> int:
    return figure.period.end.year if figure.period else 0


def _find_in_texts(people: Sequence[Term], plan: Plan, store: Store) -> Iterator[tuple[int, tuple[Line, ...]]]:
    """Give what sentences tell of the people: the two numbers, or the share that one sex is of them."""
    if not people:
        return
    lead = line(CLAIM_PHRASES[plan.language].says)
    for passage in store.passages(reports=plan.reports):
        for sentence in _sentences(passage):
            more = _read_told(sentence, people)
            if more:
                yield more, (lead, quote(passage, sentence))


def _sentences(passage: Passage) -> Iterator[str]:
    for start, end in split_sentences(passage.text):
        yield passage.text[start:end].strip()


def _read_told(sentence: str, people: Sequence[Term]) -> int:
    """Return 1 where a sentence tells that most of the people are women, -1 for men, 0 where it tells neither."""
    both = COUNTED_BOTH.search(sentence)
    if both and _sex_of(both["who"]) == -_sex_of(both["other"]):
        before = split_words(sentence[: both.start()])
        first, second = (int(re.sub(r"\s", "", both[name])) for name in ("first", "second"))
        is_named = all(score_term(term, before) >= GOOD_MATCH for term in people)
        return _sex_of(both["who"]) * ((first > second) - (first < second)) if is_named else 0
    sex = _sex_of(sentence)
    for share in SHARE_OF.finditer(sentence):
        if sex and all(score_term(term, split_words(share["whom"])) >= GOOD_MATCH for term in people):
            value = Decimal(share["share"].replace(",", "."))
            return sex * ((value > _HALF) - (value < _HALF))
    return 0
