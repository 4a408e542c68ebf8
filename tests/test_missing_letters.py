"""Questions typed without å, ä and ö are read as they are spelt, and English ones keep their words."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.records import Language, Outcome
from assistant.words.missing_letters import restore_letters
from tests.one_report import knowing

REPORT = """Årsredovisning 2031 Ystads kommun

Personal

Kommunen hade 412 årsarbetare vid årets slut. Äldreomsorgen gick back eftersom fler vikarier behövdes under hösten.

Förskolan Tallåsen öppnade den 4 mars 2031. Bymötet i Hok hölls den 9 maj 2031.

Driftredovisning

Belopp i tkr
Verksamhet\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Äldreomsorg\t-52 000\t-53 400\t-1 400
Förskola\t-31 000\t-30 700\t300
Summa\t-83 000\t-84 100\t-1 100
"""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hur manga ar arsarbetare", "hur många är årsarbetare"),
        ("varfor gick aldreomsorgen back for tva ar sedan", "varför gick äldreomsorgen back för två år sedan"),
        ("nar oppnar skolan i ar", "när öppnar skolan i år"),
        ("ar det sant att malet naddes ar 2031", "är det sant att målet nåddes år 2031"),
        (
            "vilket ar byggdes bron och vilket ar det storsta malet",
            "vilket år byggdes bron och vilket är det största målet",
        ),
        ("Sjukfranvaro man 2031", "Sjukfrånvaro män 2031"),
        ("far man mer an kvinnor", "får män mer än kvinnor"),
        ("samhallsbyggnadsforvaltningens resultatmal", "samhällsbyggnadsförvaltningens resultatmål"),
        ("hur mycket har gatt at", "hur mycket har gått åt"),
        ("hur stort ar lanet och lagst i lanet", "hur stort är lånet och lägst i länet"),
        ("hur manga ar har planen funnits", "hur många år har planen funnits"),
        ("vad kostade 1 miljon bocker", "vad kostade 1 miljon böcker"),
    ],
)
def test_the_letters_of_swedish_words_are_restored(typed: str, meant: str) -> None:
    """Small words by what they nearly always are, "ar" and "man" by the words beside them, compounds by their parts."""
    assert restore_letters(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "how far did the board overspend?",
        "what was left for the men at the hall in Mora?",
        "varför gick hallen back, mal för mal?",
        "was the pa system paid for by the lan party?",
    ],
)
def test_english_and_spelt_questions_keep_their_words(typed: str) -> None:
    """Nothing is changed in an English question, nor in one that has its letters in small words."""
    assert restore_letters(typed) == typed


def test_prose_and_tables_answer_what_is_typed_without_letters(tmp_path: Path) -> None:
    """The same answers as to the question as it is spelt, in Swedish, also of a name that is printed as typed."""
    with knowing(REPORT, tmp_path) as assistant:
        for typed, told in (
            ("hur manga arsarbetare hade kommunen?", "412"),
            ("varfor gick aldreomsorgen back?", "vikarier"),
            ("nar oppnade forskolan tallasen?", "4 mars"),
            ("nar holls bymotet i hok?", "9 maj"),
            ("vad kostade aldreomsorgen ar 2031?", "53 400"),
        ):
            answer = assistant.ask(typed)
            assert answer.outcome is Outcome.ANSWERED, typed
            assert answer.language is Language.SWEDISH
            assert told in answer.text.replace("\xa0", " "), typed
