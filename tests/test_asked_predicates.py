"""A sentence answers where it tells of the act that a question asks of, and of nothing that only shares its nouns."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.evidence.told_causes import asks_what_done, asks_why_done
from assistant.pipeline import Assistant
from assistant.records import Outcome
from assistant.verify import unsupported
from assistant.words.predicate_words import read_acts, read_vague_verbs
from tests.one_report import knowing

FERRIES = """Färjenämnden i Ystads kommun

Bokslut 2022

# Händelser

Styrbåtarna besiktigades av tre kontrollanter i maj.

Biljettkontoret flyttade den 4 april från Ljunghamn till Granvik.

Granviks kafé stängdes den 30 november eftersom taket läckte.

Väntsalen byggdes om under hösten.

Lotshuset har sedan 2017 i uppdrag att samordna bojarna.

Personalen är mest missnöjd med uniformerna, två år i rad.

Linje 9 mot Sandnäs läggs ned i december 2023.

Taket på Ljungbadet blev 310 tkr dyrare än budget. När taket öppnades visade sig bjälkarna vara murkna.

Simhallen i Granvik stängdes den 3 mars. Den väntas öppna igen den 9 september.

Rampen i Sandnäs: upphandlingen har överklagats och arbetet startar tidigast i juni 2023.

Löneöversynen kostade mer än väntat enligt ekonomen, och personalen var nöjd.

Båtrådet hade under året fem möten.

Passagerarna räknades i augusti. Övningen samlade 41 deltagare.

Kartläggningen av farlederna har inte förnyats.

Lägesbilden av grunden i viken är inte uppdaterad sedan 2015.

# Granskning

Revisorerna riktade 2022 kritik mot lotsnämnden i form av en erinran. Kritik riktades också till Sandnäs Varv AB.

Revisorerna riktade 2020 kritik mot fyrnämnden.

# Driftredovisning

Belopp i tkr

| Verksamhet | Budget 2022 | Bokslut 2022 | Avvikelse 2022 |
|---|---|---|---|
| 710 Biljettkontor | 700 | 760 | -60 |
| 720 Sandnäs kajanläggning, kylrum | 2 100 | 2 350 | -250 |
| 730 Väntsalar | 400 | 380 | 20 |
| Summa | 3 200 | 3 490 | -290 |

710 Biljettkontor: underskottet på 60 tkr beror på högre hyra.

720: kylan i Sandnäs blev 250 tkr dyrare än beräknat eftersom fläkten fick bytas.
"""


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the report of the ferries."""
    with knowing(FERRIES, tmp_path_factory.mktemp("ferries")) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("När flyttade biljettkontoret?", "den 4 april"),
        ("When did the ticket office in Ystad (biljettkontoret) move?", "den 4 april"),
        ("Varför stängdes Granviks kafé?", "eftersom taket läckte"),
        ("Vad händer med bussen till Sandnäs?", "läggs ned i december 2023"),
        ("varför blev badhustaket så mycket dyrare?", "bjälkarna vara murkna"),
        ("när öppnar badhuset igen efter att plåten ramlat av", "9 september"),
        ("Varför dröjer rampen i Sandnäs?", "överklagats"),
        ("Hur många gånger träffades båtrådet?", "fem möten"),
        ("Hur gammal är lägesbilden av grunden i viken?", "2015"),
        ("varför blev kylrummet vid kajanläggningen i Sandnäs dyrare?", "fläkten fick bytas"),
    ],
)
def test_a_sentence_of_the_asked_act_answers(asked: Assistant, question: str, told: str) -> None:
    """In another form, as a noun, by another word for it, or told apart."""
    answer = asked.ask(question)
    assert answer.outcome is Outcome.ANSWERED, answer.text
    assert told in answer.text
    assert not unsupported(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Varför köpte nämnden nya styrbåtar?",
        "När köptes styrbåtarna?",
        "Hur länge har Lotshuset funnits?",
        "Varför flyttade biljettkontoret?",
        "Why did the ticket office (biljettkontoret) move?",
        "Varför byggdes väntsalen om?",
        "Hur många klagade på uniformerna?",
        "Hur många drunknade vid väntsalarna?",
        "Vad fick personalen i löneökning?",
        "Vad händer med skolan i Sandnäs?",
        "Vem överklagade upphandlingen av rampen i Sandnäs?",
        "how many passengers caught the flu?",
    ],
)
def test_a_sentence_that_shares_only_the_noun_is_no_answer(asked: Assistant, question: str) -> None:
    """It is shown as the nearest, and said to be no more."""
    answer = asked.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND, answer.text


def test_all_who_got_it_are_named(asked: Assistant) -> None:
    """Each in the words that tell it, of the asked year alone."""
    answer = asked.ask("Vilka fick kritik av revisorerna 2022?")
    assert answer.outcome is Outcome.ANSWERED
    assert all(name in answer.text for name in ("lotsnämnden", "Sandnäs Varv AB"))
    assert "fyrnämnden" not in answer.text


def test_why_an_amount_went_is_no_act(asked: Assistant) -> None:
    """Why a row has a deficit is told by its own words."""
    why = {
        question: asks_why_done(asked.ask(question).plan)
        for question in ("Varför gick biljettkontoret back?", "Varför flyttade biljettkontoret?")
    }
    assert list(why.values()) == [False, True]
    assert "högre hyra" in asked.ask("Varför gick biljettkontoret back?").text


def test_what_something_was_done_to(asked: Assistant) -> None:
    """What was moved is asked, and not for how much it was bought."""
    whats = ("Vad byggdes om under hösten?", "Vad köptes styrbåtarna för?", "Vad kostade styrbåtarna?")
    assert [asks_what_done(asked.ask(what).plan) for what in whats] == [True, False, False]


def test_every_act_has_what_tells_of_it() -> None:
    """The lists hold acts with words on both sides, and no vague verb asks for one by itself."""
    acts = read_acts()
    assert len(acts) > 80
    assert all((act.asks or act.asking_words) and (act.tells or act.telling_words) for act in acts)
    assert {"gå", "få", "kosta"} <= read_vague_verbs()
