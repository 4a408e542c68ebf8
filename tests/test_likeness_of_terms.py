"""What can break when a word of a comparison is taken for a label: the other words of its term are lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.linking import likeness
from assistant.linking.proposals import Proposal
from tests.one_report import knowing

REPORT = """Delårsrapport april 2031 Ystads kommun, kulturnämnden

Biblioteken

Ort\tLån jan-apr 2030\tLån jan-apr 2031
Svarte\t6 210\t7 480
Löderup\t4 100\t3 900
Summa\t10 310\t11 380

Driftredovisning, tkr

Enhet\tUtfall jan-apr 2031\tBudget 2031
Bibliotek\t1 920\t6 000
Museet\t900\t2 900
"""


def test_the_part_that_a_term_names_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def propose(words: str, *_: object) -> tuple[Proposal, ...]:
        return (Proposal(label="Bibliotek", is_clear=True),) if words == "tomes" else ()

    monkeypatch.setattr(likeness, "propose_labels", propose)
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask("How many more tomes were borrowed in Svarte Jan-Apr 2031 than the year before?")
    assert {figure.text for figure in answer.figures} == {"6 210", "7 480"}
