"""Five hundred hostile wordings: none of them reaches a reader, and nothing of what they add."""

from __future__ import annotations

from collections import Counter

from assistant.model.guard import Fault
from assistant.pipeline import Assistant
from ingest.store import Store
from tests.hostile_model import make_table, shoot


def test_of_five_hundred_damaged_answers_none_is_shown(quick_assistant: tuple[Assistant, Store]) -> None:
    shots = list(shoot(*quick_assistant, wanted=500))
    assert len(shots) == 500
    assert [shot.damage for shot in shots if shot.is_shown] == []
    assert len({shot.damage.kind for shot in shots}) >= 30
    caught = Counter(shot.caught_by for shot in shots)
    assert "" not in caught
    assert set(caught) >= {Fault.MISSING, Fault.NEW, Fault.ORDER, Fault.DIGIT, Fault.NUMBER_WORD, Fault.QUOTATION}
    assert set(caught) >= {Fault.NEGATION, Fault.DIRECTION, Fault.LANGUAGE, Fault.INVENTED, Fault.FAILED}
    assert make_table(shots).endswith("| all | 500 | | 0 |")
