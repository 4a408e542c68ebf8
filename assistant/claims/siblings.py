"""Finds what a claim compares a figure with where it stands beside it: the other part of a group, or another column.

In: the figures chosen of a row, what the claim compares them with, and the rows of their report. Out: the figure
beside, None where none or several fit. For example of the rows "för kvinnor" and "för män" below "Andel heltid" a
comparison of women "än män" takes the second, and so it does of the columns "Kvinnor" and "Män".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence.figure_choice import Choice
from assistant.linking.matching import GOOD_MATCH, is_stop_word, score_term, to_term
from assistant.linking.rows import RowFigures
from assistant.records import Language
from ingest.records import Figure
from ingest.words import split_words

_FIRST_CLAUSE = re.compile(r"[,;(]|\s(?:i|på|inom|hos|in|at|within)\s", re.IGNORECASE)
_OF_WHOM = re.compile(r"^\W*(?:bland|hos|för|among|for|of|the)\s+(?:the\s+)?", re.IGNORECASE)
_MOST_WORDS = 3  # of what is compared with, where it is a part of a group: "män", "the over 50s"


def find_sibling(choice: Choice, reference: str, rows: Sequence[RowFigures], language: Language) -> Figure | None:
    """Return the figure of the part, or the column, that a reference names, beside a figure of the same kind."""
    words = split_words(_FIRST_CLAUSE.split(_OF_WHOM.sub("", reference), maxsplit=1)[0])
    of_men = language is Language.ENGLISH  # "men" is no "but" there
    named = [word for word in words if not is_stop_word(word) or (of_men and word == "men")]
    if not named or len(named) > _MOST_WORDS or not choice.asked:
        return None
    own = choice.asked[0]
    found = [
        figure
        for row in rows
        if (row.key.report, row.key.table) == (choice.row.key.report, choice.row.key.table)
        for figure in row.figures
        if figure.key != own.key and _is_beside(figure, own) and _names_all(figure, own, named, language)
    ]
    alike = [figure for figure in found if _shared(figure, own) == max(_shared(other, own) for other in found)]
    return alike[0] if len(alike) == 1 else None


def _shared(figure: Figure, own: Figure) -> int:
    """Return how many words two labels share: "Frånvaro män" stands beside "Frånvaro kvinnor", not "Andel kvinnor"."""
    return len(set(split_words(figure.label)) & set(split_words(own.label)))


def _is_beside(figure: Figure, own: Figure) -> bool:
    """Whether two figures of one table tell the same of one time: in one column of one group, or in one row."""
    is_same = (figure.measure, figure.period) == (own.measure, own.period)
    is_like = figure.amount is not None and own.amount is not None and figure.amount.unit is own.amount.unit
    in_column = figure.column == own.column and figure.parent == own.parent and figure.row != own.row
    return is_same and is_like and (in_column or (figure.row == own.row and figure.column != own.column))


def _names_all(figure: Figure, own: Figure, named: Sequence[str], language: Language) -> bool:
    """Whether the label or the column that tells a figure from its like holds all words of what is compared with."""
    words = split_words(figure.label if figure.row != own.row else figure.column)
    return all(score_term(to_term(word, language), words) >= GOOD_MATCH for word in named)
