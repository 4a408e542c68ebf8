"""Questions whose words name a table, a goal, an earlier forecast or an authority, rather than a row."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

BOARD = """Hamnnämnden i Hylte kommun
Delårsrapport januari–april 2031

Nettokostnad, tkr

Enhet\tBudget 2031\tPrognos 2031\tAvvikelse helår\tAvvikelse prognos februari
Farleder\t-3 000\t-3 100\t-100\t-50
Gamla kranar\t-5 000\t-5 250\t-250\t-100
Summa nämnden\t-8 000\t-8 350\t-350\t-150

Volymer

Januari–april\t2030\t2031
Anlöp i hamnen\t410\t437
Genomsnittlig liggetid, timmar\t31,5\t28,0

Mål

Mål\tUtfall 2031\tMål 2031
Väntetid vid kaj, timmar\t9\t6
Nöjda båtägare, %\t71\t80

Årsarbetare och övertid per enhet

Enhet\tÅrsarb. apr 2031\tÖvertid % jan–apr 2031
Farleder\t12,0\t9,5
Kranar\t31,5\t4,1

Frånvaro i procent

Grupp\t2030\t2031
Kvinnor\t3,0\t2,8
29 år eller yngre\t6,0\t5,5
30–49 år\t7,0\t7,4

Frånvaro per enhet, januari–april

Enhet\t2030\t2031
Enheten Farleder\t8,0\t9,5
Enheten Kranar\t4,6\t4,1

Not 3 Avskrivningar

Tkr\t2031
Kajer\t300
Kranar och bodar\t100
Summa\t400

Åtgärder för balans

Åtgärd\tHelårseffekt, tkr\tEffekt 2031, tkr
Färre bogserturer\t90\t40
Släckt belysning på kajen\t60\t55
Summa\t150\t95

De gamla kranarna drar över budget eftersom reservdelarna måste gjutas om.
"""

UNION = """Räddningsförbundet Åsnäset
Årsredovisning 2031

Resultat, tkr

Post\tUtfall 2031\tBudget 2031
Intäkter\t9 100\t9 000
Kostnader\t-8 900\t-9 000
Årets resultat\t200\t0
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the two reports."""
    folder = tmp_path_factory.mktemp("tables")
    (folder / "hamnen.txt").write_text(BOARD, encoding="utf-8")
    (folder / "unionen.txt").write_text(UNION, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "store", model=encoder.name) as store:
        ingest_paths([folder / "hamnen.txt", folder / "unionen.txt"], store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hur mycket sämre är hamnnämndens prognos nu jämfört med den i februari?", "200 tkr"),
        ("By how many hours did the average liggetid in Hylte fall between 2030 and 2031?", "3.5"),
        ("Hur många timmar över målet var väntetiden vid kaj i Hylte 2031?", "3 (50,0 %) mer än mål"),
        ("Hur långt under målet låg andelen nöjda båtägare i Hylte 2031?", "9 procentenheter"),
        ("Vilken enhet i Hylte har flest årsarbetare?", "Kranar: 31,5"),
        ("Vilken åldersgrupp i Hylte har lägst frånvaro 2031?", "29 år eller yngre: 5,5"),
        ("Vilken åtgärd i Hylte ger mest på helår?", "Färre bogserturer: 90 tkr"),
        ("Vilken besparing ger störst effekt 2031 i Hylte?", "Släckt belysning på kajen: 55 tkr"),
        ("Hur stor del av avskrivningarna i Hylte 2031 avser kajer?", "75,0 %"),
        ("Stämmer det att alla enheter i Hylte fick ner frånvaron 2031?", "Nej, det stämmer inte"),
        ("Hur många anlöp i hamnen hade Hylte januari–april 2030?", "410"),
        ("Varför går gamla kranar över budget i Hylte?", "reservdelarna måste gjutas om"),
        ("Vad blev Åsnäsets resultat 2031?", "200 tkr"),
    ],
)
def test_words_of_a_question_that_name_no_row(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED, answer.text
    assert told in answer.text.replace("\N{NO-BREAK SPACE}", " ").replace("**", "")


@pytest.mark.parametrize(
    ("question", "absent"),
    [
        ("Vilken åldersgrupp i Hylte har lägst frånvaro 2031?", "Kvinnor"),
        ("Vilken åtgärd ger mest i Åsnäset?", "9 100"),
        ("Hur mycket ökade anlöpen i hamnen i genomsnitt per år i Hylte?", "i genomsnitt –"),
        ("Vilken enhet i Hylte har flest årsarbetare?", "9,5"),
    ],
)
def test_no_figure_of_another_sort(assistant: Assistant, question: str, absent: str) -> None:
    assert absent not in assistant.ask(question).text
