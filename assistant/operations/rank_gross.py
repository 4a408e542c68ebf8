"""Keeps what units cost in all out of a ranking of what they cost net, and the other way round.

In: the chosen figures of rows and the question. Out: fewer. For example the column of costs of a table of fees, beside
its incomes, is no net cost: "vilken verksamhet är dyrast" is not to set it beside the net costs of the units.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence.figure_choice import Choice
from assistant.evidence.headline import MONEY

_COSTS = re.compile(r"^(?!.*netto).*(?:kostnad|utgift|\bcosts?\b|expen)", re.IGNORECASE)
_INCOMES = re.compile(r"intäkt|inkomst|income|revenue", re.IGNORECASE)
# "kostnader" by their name; in "vilken kostar mest" they are only what a unit comes to
_NAMES_COSTS = re.compile(
    r"\b(?:brutto\w*|kostnader(?:na)?|utgifter(?:na)?|gross|expenses|expenditures?)\b", re.IGNORECASE
)


def without_gross(choices: Sequence[Choice], question: str) -> list[Choice]:
    """Return the choices without gross costs that stand beside incomes, where others tell what units come to net."""
    if _NAMES_COSTS.search(question):
        return list(choices)
    net = [choice for choice in choices if not _is_gross(choice)]
    told = sum(1 for choice in net if (amount := choice.asked[0].amount) and amount.unit in MONEY)
    # a report whose units all have both columns has nothing else to set side by side
    return net if told > max(len(choices) - len(net), 1) else list(choices)


def _is_gross(choice: Choice) -> bool:
    """Whether the figure of a row is of its costs alone: another column of the row has its incomes."""
    columns = [figure.column for figure in choice.row.figures]
    return bool(_COSTS.search(choice.asked[0].column)) and any(map(_INCOMES.search, columns))
