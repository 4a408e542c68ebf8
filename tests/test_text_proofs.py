"""What the sentences of a report answer although words differ, and what may be denied: only what no line holds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.evidence.boilerplate import is_boilerplate
from assistant.evidence.word_weights import find_untold, is_act, weigh_terms
from assistant.linking.matching import to_term
from assistant.pipeline import Assistant
from assistant.question.asked_thing import asks_name
from assistant.records import Language, Outcome
from assistant.verify import unresolved, unsupported
from ingest.pipeline import ingest_paths
from ingest.records import Location, Passage
from ingest.store import Store
from tests.encoders import HashEncoder

TEXT = """Parknämnden i Mora kommun

Ordförande: Maj Alm
Förvaltningschef:\tRune Berg
Sekreterare\tIda Sund

Bokslut 2021

# Händelser

Efter branden på Tallskolans lekplats har nämnden belastats med en uppbokad självrisk på 310 tkr.

En ny parkchef tillträdde den 9 mars. Under våren var HR-chefen tillförordnad parkchef.

Förrådet på Åsen städas varje vår.

Kritik har riktats mot Mora Gröna AB i form av en anmärkning. Bolagets avtal om gräsklippning saknade datum.

Nämnden arbetar konsultativt för att stötta kontoren inom ekonomi, HR och IT.

Var och en som vill kan lämna idéer. Mötena om parkerna ställdes om. De hölls på nätet med inbjudna grannar.

Skötseln av linje 4 av gångvägarna läggs ned i maj 2022.

Postadress: Box 12, 792 21 Mora, parken@mora.example, telefon 0250-12 34 56

# Plantering

Utfallet blev högre därför att lökarna betalades redan i mars.

# Driftredovisning

Belopp i tkr

| Verksamhet | Budget 2021 | Bokslut 2021 | Avvikelse 2021 |
|---|---|---|---|
| Plantering | 2 100 | 2 350 | -250 |
| Inventerade träd | 900 | 1 180 | -280 |
| Summa | 3 000 | 3 530 | -530 |

Inventeringen av träd blev dyrare eftersom två kartor gick förlorade.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows one report."""
    encoder = HashEncoder()
    folder = tmp_path_factory.mktemp("proofs")
    path = folder / "park.txt"
    path.write_text(TEXT, encoding="utf-8")
    with Store.open(folder / "store", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hur stor självrisk fick Mora boka upp efter branden på Tallskolan?", "självrisk på 310 tkr"),
        ("vem är ordförande i parknämnden i Mora?", "Maj Alm"),
        ("vem är förvaltningschef i Mora?", "Rune Berg"),
        ("vem är sekreterare i parknämnden i Mora?", "Ida Sund"),
        ("vilket bolag fick kritik i Mora?", "Mora Gröna AB"),
        ("hur gick det till att hålla mötena om parkerna i Mora?", "på nätet med inbjudna grannar"),
        ("vilka parklinjer försvinner i Mora?", "linje 4"),
        ("varför blev planteringen i Mora dyrare 2021?", "lökarna betalades redan i mars"),
        ("varför kostade inventerade träd mer än budget i Mora 2021?", "två kartor gick förlorade"),
    ],
)
def test_a_sentence_that_holds_the_rare_words_answers(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED, answer.text
    assert told in answer.text
    assert not unsupported(answer)


def test_the_one_amount_of_a_sentence_is_told_first(assistant: Assistant) -> None:
    answer = assistant.ask("hur stor självrisk fick Mora boka upp efter branden på Tallskolan?")
    assert answer.text.startswith("**310 tkr** [1]")
    assert not unsupported(answer)


@pytest.mark.parametrize(
    "question",
    [
        "vad heter den nya parkchefen i Mora?",
        "vilken byrå anlitade Mora för förrådet på Åsen?",
        "vilken konsult stöttar kontoren i Mora?",
    ],
)
def test_a_sentence_without_a_name_does_not_tell_what_something_is_called(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND, answer.text


def test_only_words_that_no_line_holds_are_denied(assistant: Assistant) -> None:
    answer = assistant.ask("vad kostade lekplatsen på rymdbasen i Mora?")
    assert answer.outcome is Outcome.NOT_FOUND
    denied = answer.text.split("”")[1]
    assert "rymdbasen" in denied
    assert "lekplatsen" not in denied


def test_an_amount_of_something_else_than_its_cost_is_not_told_first(assistant: Assistant) -> None:
    answer = assistant.ask("hur mycket kostade branden på Tallskolans lekplats?")
    assert not answer.text.startswith("**310 tkr**")


def test_an_address_answers_no_question_about_its_board(assistant: Assistant) -> None:
    answer = assistant.ask("hur många jobbar på parknämnden i Mora?")
    assert "Postadress" not in answer.text
    passage = _passage("Postadress: Box 12, 792 21 Mora, parken@mora.example")
    assert is_boilerplate(passage, "hur många jobbar där?")
    assert not is_boilerplate(passage, "vad har nämnden för adress?")
    assert is_boilerplate(_passage("2 Ekonomi ........ 14"), "hur gick ekonomin?")
    assert not is_boilerplate(_passage("Avtalet gäller till maj. Ring kansliet, 0250-12 34 56."), "när går det ut?")


def test_rare_words_weigh_more_than_common_ones_and_acts_less_than_things() -> None:
    passages = [_passage(f"Nämnden har skola {number}.", number) for number in range(20)]
    passages.append(_passage("Nämnden bokade upp en självrisk.", 20))
    question = "vad fick nämnden boka upp som självrisk"
    terms = [to_term(word, Language.SWEDISH) for word in ("nämnden", "boka", "självrisk")]
    common, act, rare = weigh_terms(question, terms, passages)
    assert rare.weight > 2 * common.weight
    assert act.is_act
    assert act.weight < rare.weight / 2
    assert rare.passages == {passages[20].key}
    assert not is_act("skola", "vad fick vår skola kosta")


def test_the_last_part_of_a_compound_is_no_absence(assistant: Assistant) -> None:
    store = assistant._store
    terms = [to_term(word, Language.SWEDISH) for word in ("busslinjer", "branden", "månraket")]
    assert [term.text for term in find_untold(terms, store, store.report_names())] == ["månraket"]


def test_questions_for_a_name_are_told_from_others() -> None:
    assert asks_name("vilken leverantör har städningen?")
    assert asks_name("vad ska den nya parken heta?")
    assert not asks_name("vilken skola brann?")


def test_every_citation_stands_in_the_report(assistant: Assistant) -> None:
    answer = assistant.ask("vem är sekreterare i parknämnden i Mora?")
    assert answer.citations
    assert not unresolved(answer, assistant._store)


def _passage(text: str, index: int = 0) -> Passage:
    return Passage(
        index=index,
        text=text,
        headings=(),
        amounts=(),
        explains=(),
        location=Location(report="park.txt", first_line=1, last_line=1),
    )
