"""What was done, who did it, which one, how many: told by the sentence of that very act, and by no figure beside it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.evidence.quote_choice import split_points
from assistant.evidence.told_names import names_somebody
from assistant.evidence.word_weights import find_untold
from assistant.linking.matching import to_term
from assistant.linking.translating import is_english_act, translate
from assistant.pipeline import Assistant
from assistant.question.asked_thing import asks_extent, asks_goals_met, asks_measures, asks_which_one
from assistant.records import Language, Outcome
from assistant.verify import unresolved, unsupported
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

HARBOUR = """Hamnnämnden i Mora kommun

Bokslut 2021

# Händelser

• Fyrverkstaden i Vinäs lades ned i mars. • Nio bojar rekonditionerades av egen personal. • Båtsamlingen gicks igenom. \
Av 214 ekor saknas 6. • Kajen i Vika spärrades för lastbilar sedan en dykare funnit sprickor.

Slussen får ny port. Invigningen flyttades till oktober 2022.

Pålningen vid bryggan gick ned till 19 meters djup. Tre dyrbara master köptes för 4 100 kronor per styck.

Hamnskolan fick nya lokaler till följd av en vattenskada. Lennart Wik yrkade avslag på förslaget om söndagsstängd kiosk.

En kassör hade fört över 77 000 kronor till sig själv.

Tre elbilar delas med parknämnden. El- och vattenmätning görs varje kvartal.

# Mål

Av hamnens fem mål nåddes tre. Målet om färre olyckor nåddes inte.

# Åtgärder

Beslutade åtgärder: höjd båtplatsavgift (240 tkr), kortare öppettider (90 tkr). Åtgärderna är inräknade i prognosen.

# Driftredovisning

Belopp i tkr

| Verksamhet | Budget 2021 | Bokslut 2021 | Avvikelse 2021 |
|---|---|---|---|
| Bojar | 700 | 760 | -60 |
| Ny färja Sollerön | 2 100 | 2 350 | -250 |
| Fyrverkstad | 400 | 420 | -20 |
| Summa | 3 200 | 3 530 | -330 |

Färjan till Sollerön drog över därför att skrovet göts två gånger. Fyren är röd.
"""

KIOSKS = """Kiosknämnden i Orsa kommun

Bokslut 2021

# Åtgärder

Belopp i tkr

| Åtgärd | Effekt 2021 |
|---|---|
| Färre skyltar | 30 |
| Tätare glassfrys | 55 |
| Summa | 85 |
"""

SHARED = """Gemensam växelnämnd för Mora och Orsa

Delårsrapport per augusti 2021

Prognosen för nämnden är enligt budget. Avvikelserna i respektive kommun beror på hur hyran fördelas.

| Verksamhet (tkr) | Budget 2021 | Prognos 2021 | Avvikelse 2021 |
|---|---|---|---|
| Intäkter | -900 | -920 | 20 |
| Kostnader | 900 | 920 | -20 |
| Summa nettokostnader | 0 | 0 | 0 |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows three reports."""
    encoder = HashEncoder()
    folder = tmp_path_factory.mktemp("acts")
    paths = []
    for name, text in (("hamn.txt", HARBOUR), ("kiosk.txt", KIOSKS), ("vaxel.txt", SHARED)):
        paths.append(folder / name)
        paths[-1].write_text(text, encoding="utf-8")
    with Store.open(folder / "store", model=encoder.name) as store:
        ingest_paths(tuple(paths), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("vilken fyrverkstad i Mora lades ned?", "lades ned i mars"),
        ("hur många bojar rekonditionerades i hamnnämnden i Mora?", "Nio bojar rekonditionerades"),
        ("hur många ekor saknas i båtsamlingen i Mora?", "Av 214 ekor saknas 6."),
        ("när invigs slussen i Mora?", "oktober 2022"),
        ("hur djup var pålningen vid bryggan i Mora?", "19 meters djup"),
        ("vem ville inte ha söndagsstängd kiosk i Mora?", "Lennart Wik"),
        ("vad gör hamnnämnden i Mora för att spara?", "höjd båtplatsavgift"),
        ("vilka mål nådde inte hamnnämnden i Mora?", "Målet om färre olyckor nåddes inte."),
        ("varför blev den nya färjan till Sollerön i Mora dyrare än budget?", "skrovet göts två gånger"),
        ("vad gör kiosknämnden i Orsa för att spara?", "Tätare glassfrys"),
        ("varför avviker Mora och Orsa åt olika håll i växelnämndens prognos 2021?", "hur hyran fördelas"),
        ("which measures has Mora decided on?", "kortare öppettider"),
        ("why was the quay in Mora closed to lorries?", "en dykare funnit sprickor"),
    ],
)
def test_the_sentence_of_the_asked_act_is_quoted(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED, answer.text
    assert told in answer.text
    assert not unsupported(answer)
    assert not unresolved(answer, assistant._store)


def test_the_other_points_of_a_list_are_left_out(assistant: Assistant) -> None:
    assert "ekor" not in assistant.ask("why was the quay in Mora closed to lorries?").text


@pytest.mark.parametrize(
    "question",
    [
        "varför slutade rektorn på Hamnskolan i Mora?",
        "vem ritade Hamnskolan i Mora?",
        "which company built the school Hamnskolan in Mora?",
        "vad har masterna i Mora kostat totalt?",
    ],
)
def test_a_sentence_beside_the_point_is_no_answer(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).outcome is Outcome.NOT_FOUND


def test_an_amount_that_was_moved_over_is_not_more_than_it_is(assistant: Assistant) -> None:
    answer = assistant.ask("hur mycket förde kassören över till sig själv i Mora?")
    assert "77 000 kronor" in answer.text
    assert "**över" not in answer.text


def test_a_short_word_within_a_compound_is_not_denied(assistant: Assistant) -> None:
    words = [to_term(word, Language.SWEDISH) for word in ("bilar", "elmätning", "tågvagn")]
    untold = find_untold(words, assistant._store, assistant._store.report_names())
    assert [term.text for term in untold] == ["tågvagn"]


def test_english_words_are_translated_by_lists() -> None:
    assert translate("courses") == translate("course")
    assert translate("e-archive") == ("e-arkiv",)
    assert "tömma" in translate("empties")
    assert translate("curse") == ()  # an English word is no slip of "course"
    assert is_english_act("recruited")
    assert not is_english_act("schools")


def test_what_a_question_asks_for_is_read_from_its_words() -> None:
    assert asks_measures("What is the board doing to cut costs?")
    assert not asks_measures("Hur mycket ger åtgärderna?")
    assert asks_which_one("vilken bro stängdes?")
    assert not asks_which_one("vilken bro kostade mest?")
    assert asks_goals_met("vilka mål nåddes?")
    assert not asks_goals_met("vilket mål har nämnden?")
    assert asks_extent("hur gammal är kajen?")


def test_a_name_of_the_question_names_nobody() -> None:
    assert not names_somebody("Vem är rektor på Tallskolan?", "Rektorn på Tallskolan är vald.")
    assert names_somebody("Vem är rektor på Tallskolan?", "På Tallskolan är Eva Ek rektor.")
    assert not names_somebody("Who leads the port of Gothenburg?", "Hamnen granskar Göteborgs Stads arbete.")


def test_points_of_a_list_stand_apart_from_what_leads_them_in() -> None:
    assert split_points("Klart: • Kajen är målad. • Bron är ny.") == ["Kajen är målad.", "Bron är ny."]
    assert split_points("Kajen – den gamla – är målad.") == []
