"""Rankings where "of which" rows stand below a row: they are its parts only where they make all of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from tests.one_report import knowing

REPORT = """Delårsrapport augusti 2031 för Ystads kommun, hamnnämnden
Belopp i tkr

Verksamhet | Budget 2031 | Prognos 2031 | Avvikelse
Farleder | 4 000 | 4 900 | -900
varav fyrar | 1 000 | 1 150 | -150
varav muddring | 3 000 | 3 750 | -750
Kajer | 2 000 | 2 600 | -600
varav belysning | 500 | 1 000 | -500
Bevakning | 700 | 720 | -20
Summa | 6 700 | 8 220 | -1 520
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("parts")) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("Vilka tre verksamheter i Ystad har störst underskott i prognosen 2031?", ["-750", "-600", "-150"]),
        ("Which service in Ystad is furthest over its 2031 budget?", ["-750"]),
        ("Vilket område i Ystad har störst underskott 2031?", ["-900"]),
        ("Vilka delar har störst underskott i Ystad 2031, alltså inte områdena?", ["-750"]),
    ],
)
def test_only_parts_that_make_all_of_a_row_stand_for_it(
    assistant: Assistant, question: str, printed: list[str]
) -> None:
    answer = assistant.ask(question)
    assert [figure.text for figure in answer.figures][: len(printed)] == printed, answer.text
