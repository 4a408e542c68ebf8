"""Takes back an answer that tells what all of something cost where a question asks what one of it costs.

In: an `Answer`. Out: it as it is; or, where its row is of all of the thing, or a total of everything, one
that says that the report does not tell. For example of "vad kostar en revisor?" the row "Förtroendevalda revisorer" is
no answer, nor is the row "Skolskjuts" one of "vad kostar en skolskjuts?"; what a project costs is told by its row.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.evidence.headline import MONEY, NOT_OPERATIONS
from assistant.linking.matching import GOOD_MATCH, score_term, to_term
from assistant.records import Answer, Operation, Outcome
from assistant.words.per_unit_words import ASKS_PRICE_OF_ONE, TELLS_PRICE, TOLD_PRICE
from assistant.writing.untold_acts import take_back
from ingest.records import Figure, Report
from ingest.words import split_words

_PLURAL = re.compile(r"\w{3,}(?:[aeo]r|[aeo]rna|ies|(?<!s)s)", re.IGNORECASE)


def without_total_for_one(answer: Answer, reports: Mapping[str, Report]) -> Answer:
    """Return the answer, or that the reports do not say what one of the thing costs that is asked about."""
    asked = ASKS_PRICE_OF_ONE.search(answer.plan.question)
    if asked is None or answer.outcome is not Outcome.ANSWERED or answer.plan.operation is not Operation.LOOK_UP:
        return answer
    return answer if _tells_price(answer, asked["one"] or asked["thing"]) else take_back(answer, reports)


def _tells_price(answer: Answer, thing: str) -> bool:
    """Whether an answer may tell what one of the thing costs: a sentence on prices, or a row that is no sum of all."""
    if not answer.figures:
        return any(TOLD_PRICE.search(found.quote) or TELLS_PRICE.search(found.quote) for found in answer.citations)
    if any(TOLD_PRICE.search(_head(figure)) for figure in answer.figures):
        return True
    return not answer.plan.whole and any(_is_of_one(thing, figure, answer) for figure in answer.figures)


def _is_of_one(thing: str, figure: Figure, answer: Answer) -> bool:
    """Whether a figure is the money of one such thing: of a project, which is one, and not of all that is done."""
    is_money = figure.amount is not None and figure.amount.unit in MONEY
    is_project = NOT_OPERATIONS.search(" ".join((figure.caption, *figure.headings[-1:]))) is not None
    return is_money and is_project and not _names_several(thing, figure, answer)


def _head(figure: Figure) -> str:
    return " ".join((figure.label, figure.parent, figure.caption, figure.column))


def _names_several(thing: str, figure: Figure, answer: Answer) -> bool:
    """Whether the row of a figure is named by the thing in the plural: "revisorer" for one "revisor"."""
    term = to_term(thing, answer.plan.language)
    own = {word.casefold() for words in term.alternatives for word in words}
    return any(
        _PLURAL.fullmatch(word) and word not in own and score_term(term, (word,)) >= GOOD_MATCH
        for word in map(str.casefold, split_words(figure.label))
    )
