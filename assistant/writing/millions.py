"""Tells an amount in millions of kronor beside the printed one, where a question speaks of millions.

In: an answer, or a figure. Out: the answer with a line more, or that line and its derivation. For example
"4 677 tkr är 4,677 mnkr." below a figure of 4 677 tkr.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from assistant.operations.calculate import recompute
from assistant.records import Answer, Derivation, Language, Operation, Outcome
from assistant.words.operation_words import MILLIONS
from assistant.writing.citing import Line, line
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_amount, to_figure
from ingest.records import Amount, Figure, Unit

_DIVISORS: Final = {Unit.TKR: "1000", Unit.KR: "1000000"}
_IS: Final = {Language.SWEDISH: "{printed} är {converted}.", Language.ENGLISH: "{printed} is {converted}."}


def tell_in_millions(figure: Figure, language: Language) -> tuple[list[Line], tuple[Derivation, ...]]:
    """Return the line that gives a printed amount in millions, and its derivation; nothing where it is in them."""
    divisor = _DIVISORS.get(figure.amount.unit) if figure.amount else None
    if figure.amount is None or divisor is None:
        return [], ()
    number = f"({figure.amount.value:f})" if figure.amount.value < 0 else f"{figure.amount.value:f}"
    plain = Derivation(expression=f"{number} / {divisor}", value=Decimal(0), unit=Unit.MNKR, terms=(figure,))
    found = replace(plain, value=recompute(plain).value)
    converted = to_amount(Amount(value=found.value, unit=found.unit), language)
    text = _IS[language].format(printed=to_figure(figure, language), converted=converted)
    return [line(text, figure)], (found,)


def with_millions(answer: Answer) -> Answer:
    """Return an answer of one row with its leading amount in millions too, where the question speaks of them."""
    is_of_row = answer.plan.operation in (Operation.LOOK_UP, Operation.EXPLAIN) and answer.outcome is Outcome.ANSWERED
    if not is_of_row or not answer.figures or not MILLIONS.search(answer.plan.question):
        return answer
    lines, derivations = tell_in_millions(answer.figures[0], answer.language)
    if not lines:
        return answer
    first = answer.figures[0]
    cited = (mark for mark in answer.citations if (mark.location, mark.quote) == (first.location, first.text))
    number = next((mark.number for mark in cited), 0)
    if not number:
        return answer
    told = "".join(part for part in lines[0].parts if isinstance(part, str))
    text = f"{_with_unit(answer.text, answer.language)}\n\n{told} [{number}]"
    return replace(answer, text=text, derivations=(*answer.derivations, *derivations))


def _with_unit(text: str, language: Language) -> str:
    """Return an answer's text whose note on the unit, where the language needs one, tells of millions as well."""
    units = PHRASES[language].units
    own, millions = units.get(Unit.TKR.value), units.get(Unit.MNKR.value)
    return text.replace(f"*{own}*", f"*{own}; {millions}*") if own and millions else text
