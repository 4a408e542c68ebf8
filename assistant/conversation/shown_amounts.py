"""Takes a share that goes on from a reason in the measure that was shown before it: "hur stor andel är det?".

In: the slots of a question that asks for a share, and what it is read against. Out: that, with the plan before as if
it had shown the amount. For example after "vad är prognosen för badet?" and "varför avviker den?" a share of the
board's costs is that of the forecast, and no share of a deviation.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.conversation.inherit import inherit
from assistant.question.setting import Setting
from assistant.question.slots import Slots
from assistant.records import Operation, Plan
from ingest.records import Measure

_OF_COSTS: Final = re.compile(
    r"\b\w*(?:kostnad|utgift)\w*|\b(?:costs?|expens\w+|expenditure|spending)\b", re.IGNORECASE
)


def of_amounts(slots: Slots, setting: Setting) -> Setting:
    """Return what a share is read against: of an amount, where the deviation before only told a reason."""
    before = setting.previous
    if before is None or not setting.goes_on or Measure.VARIANCE in slots.measures or slots.presumed_sign:
        return setting
    if Measure.VARIANCE not in before.measures and before.operation is not Operation.EXPLAIN:
        return setting
    measures = _amount_before(before) or ((Measure.ACTUAL,) if _OF_COSTS.search(slots.text) else ())
    if not measures:
        return setting
    shown = replace(before, operation=Operation.LOOK_UP, measures=measures, presumed_sign=0, open_question=False)
    return replace(setting, previous=shown, complete=lambda bare, own: inherit(bare, own, shown))


def _amount_before(before: Plan) -> tuple[Measure, ...]:
    """Return the measure of the amount that the row was last spoken of in; none where it was a deviation alone."""
    told = [one.measures for one in before.spoken if before.rows and one.rows == before.rows]
    return told[-1] if told and told[-1] and Measure.VARIANCE not in told[-1] else ()
