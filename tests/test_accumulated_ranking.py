"""What projects have cost since they began is ranked by that column, whatever month it is told until."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.one_report import knowing

PROJECTS = """Delårsrapport januari–augusti 2031

Ystads kommun

Investeringsredovisning 2031-08-31, tkr

Projekt\tUtfall 2031-08\tPrognos 2031\tBudget 2031\tProjekt kostnad tom 2408\tTotal projekt budget
Kajen\t-484\t-2 100\t-2 000\t-87 810\t-77 350
Fyren\t-21 390\t-28 000\t-36 000\t-25 000\t-60 000
Bron\t-900\t-1 000\t-1 200\t-3 000\t-4 000
""".replace("2408", "3108")


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Vilket projekt i Ystad hade högst ackumulerad projektkostnad i slutet av augusti 2031?", "Kajen: −87 810"),
        ("Which Ystad project had the highest accumulated project cost by the end of August 2031?", "Kajen: −87 810"),
        ("Vilket projekt i Ystad hade högst utfall per augusti 2031?", "Fyren: −21 390"),
    ],
)
def test_column_since_the_start_is_ranked(tmp_path: Path, question: str, first: str) -> None:
    with knowing(PROJECTS, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert first in answer.text.replace("\xa0", " ").splitlines()[0]
