"""Terms at several times: months side by side, since a year, the same months, forecasts of each follow-up, spans."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.question.asked_operation import read_operation
from assistant.records import Operation, Order, Outcome
from assistant.words.term_words import CONNECTOR
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

REPORT = """Parknämnden

Delårsrapport januari-oktober 2031

Parknämnden i Hylte kommun.

Driftredovisning (tkr)

Del\tUtfall jan-okt 2030\tUtfall jan-okt 2031\tBudget 2031\tPrognos 2031\tAvvikelse 2031\tAvvikelse i augustiprognosen
Lekparker\t400\t460\t600\t640\t-40\t-10
Torghandel\t50\t55\t70\t60\t10\t20
Summa\t450\t515\t670\t700\t-30\t10

Avvikelse mot helårsbudget vid årets uppföljningar (tkr)

Verksamhet\tPrognos mars\tPrognos maj\tPrognos augusti\tPrognos oktober
Lekparker\t5\t-5\t-10\t-40
Torghandel\t0\t10\t20\t10

Femårsöversikt

\t2027\t2028\t2029\t2030
Träd i parkerna\t900\t930\t960\t990
Hyrda lökar, tkr\t30\t35\t40\t50

Hyrda lökar (tkr)

\t2029\t2030\tjan-okt 2031
Hyrda lökar\t40\t50\t45

Åtgärder (tkr)

Åtgärd\tBeslutad effekt 2031\tUppnått t.o.m. okt
Färre sittbänkar\t90\t60

Snöröjning i parkerna 2031 per månad

Månad\tAntal turer\tKostnad tkr
Januari\t12\t300
Februari\t15\t410
Mars\t6\t90

Bevattning

Vattnet till rabatterna i Hylte kostade mycket: utgiften för vattnet steg från 11 tkr till 19 tkr under 2031.
"""


@pytest.fixture(scope="module")
def parks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give the assistant on one made-up interim report of a board of parks."""
    encoder = HashEncoder()
    folder = tmp_path_factory.mktemp("parks")
    path = folder / "parknamnden-delar-2031-10.txt"
    path.write_text(REPORT, encoding="utf-8")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Vad kostade snöröjningen i parkerna i januari och februari 2031 tillsammans i Hylte?", "710"),
        ("Hur många turer var det i januari, februari och mars 2031 tillsammans i Hylte?", "33"),
        ("Hur många fler turer var det i februari än i mars 2031 i Hylte?", "9"),
        ("Hur mycket har träd i parkerna i Hylte ökat sedan 2028?", "60"),
        ("Hur mycket mer kostade lekparker i Hylte januari-oktober 2031 än samma period 2030?", "60"),
        ("Hur har prognosen för lekparker i Hylte förändrats under 2031?", "45"),
        ("Hur mycket har prognosen för lekparker i Hylte försämrats sedan augustiprognosen?", "30"),
        ("Hur har hyrda lökar i Hylte utvecklats över åren?", "20"),
        ("Hyrda lökar i Hylte 2028 till 2030, hur gick det?", "15"),
        ("Har träd i parkerna i Hylte gått upp eller ner 2029?", "30"),
        ("Har träd i parkerna i Hylte ökat eller minskat 2030?", "30"),
    ],
)
def test_computes_over_time(parks: Assistant, question: str, first: str) -> None:
    assert str(parks.ask(question).derivations[0].value) == first


def test_a_part_of_a_year_is_never_subtracted_from_a_whole_one(parks: Assistant) -> None:
    answer = parks.ask("Hur har hyrda lökar i Hylte förändrats från 2030 till 2031?")
    assert not answer.derivations


def test_what_was_decided_and_what_came_of_it_are_no_development(parks: Assistant) -> None:
    answer = parks.ask("Hur har färre sittbänkar i Hylte utvecklats under 2031?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.derivations


def test_a_board_of_two_fields_is_one_name_and_to_expect_parts_nothing() -> None:
    assert CONNECTOR.split("park- och trädnämnden eller torgnämnden") == ["park- och trädnämnden", "torgnämnden"]
    assert CONNECTOR.split("el- och vattenkostnader") == ["el-", "vattenkostnader"]
    assert CONNECTOR.split("räknar med ett underskott") == ["räknar med ett underskott"]


def test_what_is_compared_with_another_thing_is_parted_from_it() -> None:
    asked = read_operation("Vad kostade Lekparker jämfört med Torghandel 2031?")
    assert asked is not None
    assert "jämfört med" in asked.rest
    own = read_operation("Vad kostade Lekparker 2031 jämfört med året innan?")
    assert own is not None
    assert "jämfört" not in own.rest


def test_which_of_two_boards_reads_their_names_whole() -> None:
    asked = read_operation("Vilken av torgnämnden och park- och trädnämnden gick sämst?")
    assert asked is not None
    assert (asked.operation, asked.order) == (Operation.COMPARE, Order.WORST)


def test_a_rise_that_only_a_sentence_tells_is_computed_from_it(parks: Assistant) -> None:
    answer = parks.ask("Hur mycket mer kostade vattnet till rabatterna i Hylte 2031 än året innan?")
    assert [str(found.value) for found in answer.derivations] == ["8"]
