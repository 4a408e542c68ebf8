"""Effects, changes with their reason, wholes, parts, missed goals, moves and unset times, told in prose."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.linking.matching import score_word
from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Delårsrapport mars 2031

Hamnnämnden i Ystads kommun

Förklaring

Rött = målet ej uppfyllt

Ledning

Med anledning av bryggstoppet har inga pontoner beställts. Kajstaden stängde efter en storm och det finns inget känt
datum för när Kajstaden öppnar igen.

Hamnavgifterna ökar mellan åren, vilket beror på fler gästande båtar.

Vakthållningen har haft ett utfall på 30 tkr med en budget på 120 tkr.

Antal liggplatser var i januari 90 och i mars 130. 58 av de 130 är uthyrda.

Inflyttning i nya lokaler sker i maj 2032.

Från och med april använder hamnen Sjöson som båtmäklare.

Ny hamnfogde tillträdde i mitten av maj och hälsade på alla.

Bemanning

En hamnfogde tillträdde den 13 maj.

Resultat

Förvaltningen visar ett överskott på 12,0 miljoner kronor jämfört med budget. Det beror främst på vakanta tjänster.

Tabell Resultat mnkr
Post\tUtfall 2031-03\tBudget 2031-03\tAvvikelse
Kostnader\t-88,0\t-102,0\t14,0
Intäkter\t98,0\t100,0\t-2,0
Resultat\t10,0\t-2,0\t12,0
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("kinds")) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vad ledde bryggstoppet till?", "inga pontoner"),
        ("Vilka konsekvenser fick bryggstoppet?", "inga pontoner"),
        ("När öppnar Kajstaden igen?", "inget känt\ndatum"),
        ("Varför ökade hamnavgifterna i Ystad?", "fler gästande båtar"),
        ("Hur stor del av budgeten för vakthållningen användes?", "25"),
        ("Hur många av liggplatserna är uthyrda?", "**58**"),
        ("När tillträdde den nya hamnfogden?", "13 maj"),
        ("När flyttar hamnnämnden?", "maj 2032"),
    ],
)
def test_a_sentence_of_the_kind_answers(assistant: Assistant, question: str, told: str) -> None:
    """What is asked is told by the sentence of that very kind."""
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert " ".join(told.split()) in " ".join(answer.text.split())


def test_the_whole_is_explained_by_the_sentence_with_its_amount(assistant: Assistant) -> None:
    """The reason of the whole is not denied, nor put under a part that pulls the other way."""
    text = assistant.ask("Varför går hamnnämnden plus?").text
    assert "vakanta tjänster" in text
    assert "förklarar inte helheten" not in text


@pytest.mark.parametrize(
    "question",
    [
        "Vilka mål nåddes inte i Ystad?",
        "När öppnar fyren igen?",
        "Vad ledde stormen på fyren till?",
        "Hur stor del av budgeten för muddring användes?",
        "Hur många av liggplatserna är trasiga?",
    ],
)
def test_what_is_not_told_stays_silent(assistant: Assistant, question: str) -> None:
    """A legend, the other way, another thing and another kind are no answers."""
    assert assistant.ask(question).outcome is Outcome.NOT_FOUND


def test_the_other_way_is_no_reason(assistant: Assistant) -> None:
    """Why the dues fell is told by nothing: that they rose is said, and no cause is given for a fall."""
    answer = assistant.ask("Varför minskade hamnavgifterna i Ystad?")
    assert answer.text.startswith("**Det som frågan förutsätter stämmer inte.**")


def test_a_verb_is_no_abbreviation() -> None:
    """A form of a verb does not match the short form of a label."""
    assert score_word("ledde", "led") == 0
    assert score_word("led", "led") == 1
