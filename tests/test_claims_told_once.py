"""Claims whose answer stands in one sentence: another number, month or thing denies them only where all else is it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.claims.counted import compare_counts
from assistant.claims.same_words import same_act
from assistant.claims.text_identity import read_codes
from assistant.claims.text_pieces import split_parts
from assistant.records import Language
from assistant.words.spelled_numbers import to_digits
from tests.one_report import knowing

_REPORT = """Årsredovisning 2031, Tekniska nämnden, Ystads kommun

Belopp i tkr

Tabell 1 Drift
Verksamhet\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Hamnen\t4 000\t4 600\t-600
Parkerna\t2 000\t1 700\t300
Färjestöd\t900\t950\t-50
Summa\t6 900\t7 250\t-350

## Trafik
Indragningarna gäller linje 71 mot Svarte som läggs ned i maj 2031 och linje 72 mot Kåseberga som läggs ned i maj 2032.

## Verkstaden
Numera kan upp till 45 personer öva på verkstaden. Verkstaden har sju svarvar.

## Sjöfart
Båtklubben får 300 tkr årligen från kommunen.

## Rådet
Hamnrådet träffades vid 14 tillfällen. Hamnplanen antogs av fullmäktige i oktober 2031.

## Personal
Andelen anställda med friskvård ökade från 31 till 44 procent. I länet ökade den från 52 till 63 procent.
Nästan 40 procent av de tillfälligt anställda var sjuka.

## Färjestöd
Utbetalt färjestöd till Ven var 640 tkr.
"""


@pytest.mark.parametrize(
    ("claim", "lead"),
    [
        ("linje 72 mot Kåseberga läggs ned redan i maj 2031", "**Nej"),
        ("buss 72 till Kåseberga dras in i maj 2032", "**Ja"),
        ("linje 71 mot Svarte läggs ned i maj 2032", "**Nej"),
        ("linje 71 mot Kåseberga läggs ned i maj 2032", "**Det går"),
        ("linje 79 läggs ned i maj 2031", "**Det går"),
        ("upp till hundra personer kan öva på verkstaden", "**Nej"),
        ("upp till 45 personer kan öva på verkstaden", "**Ja"),
        ("verkstaden har tolv svarvar", "**Nej"),
        ("hamnrådet träffades bara 12 gånger", "**Nej"),
        ("hamnrådet träffades 14 gånger", "**Ja"),
        ("hamnplanen antogs redan i oktober 2030", "**Nej"),
        ("båtklubben fick totalt 300 tkr från kommunen", "**Det går"),
        ("andelen anställda med friskvård var 63 procent", "**Det går"),
    ],
)
def test_a_claim_is_judged_by_the_sentence_of_the_same_thing(tmp_path: Path, claim: str, lead: str) -> None:
    with knowing(_REPORT, tmp_path) as assistant:
        answer = assistant.ask(f"Stämmer det att {claim}?")
    assert answer.text.startswith(lead), answer.text


@pytest.mark.parametrize("claim", ["anställda i Ystad som var sjuka var över 30 procent", "sjuka var över 30 procent"])
def test_a_share_of_another_whole_confirms_nothing(tmp_path: Path, claim: str) -> None:
    with knowing(_REPORT, tmp_path) as assistant:
        answer = assistant.ask(f"Stämmer det att {claim}?")
    assert not answer.text.startswith("**Ja"), answer.text


def test_a_row_does_not_deny_what_a_sentence_of_more_words_tells(tmp_path: Path) -> None:
    with knowing(_REPORT, tmp_path) as assistant:
        answer = assistant.ask("Stämmer det att utbetalt färjestöd var 640 tkr 2031?")
    assert not answer.text.startswith("**Nej"), answer.text
    assert "Utbetalt färjestöd" in answer.text


@pytest.mark.parametrize(("claim", "lead"), [("sammanlagt gick plus", "**Nej"), ("sammanlagt gick back", "**Ja")])
def test_the_sign_of_a_claim_chooses_no_row(tmp_path: Path, claim: str, lead: str) -> None:
    with knowing(_REPORT, tmp_path) as assistant:
        answer = assistant.ask(f"Stämmer det att tekniska nämnden i Ystad {claim} 2031?")
    assert answer.text.startswith(lead), answer.text


def test_a_limit_on_both_sides_is_one_number() -> None:
    assert compare_counts("ingen väntar mer än 60 dagar", "Ingen väntar mer än 60 dagar.", Language.SWEDISH) == ""
    assert compare_counts("under 400 personer är sjuka", "467 personer är sjuka.", Language.SWEDISH) == "other"
    assert compare_counts("upp till 100 personer ryms", "Upp till 75 personer ryms.", Language.SWEDISH) == "other"


def test_numbers_in_letters_are_read() -> None:
    assert to_digits("etthundratjugo hus och två hundra båtar") == "120 hus och 200 båtar"
    assert to_digits("en av de tre") == "en av de tre"


def test_parts_codes_and_acts() -> None:
    assert split_parts("Hallen öppnade i maj och stängde i juni.") == []
    assert read_codes("linje 72 mot Ven och 40 båtar") == {"72"}
    assert not same_act("dras", "linje 7 dras in", "Linje 7 går tätare.")
