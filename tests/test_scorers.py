"""Each scorer loses a point where it should and only there: answers broken on purpose, in one respect each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Citation, Language, Outcome
from eval.ablation import ignoring_periods
from eval.dataset import Case, ExpectedValue
from eval.scorers import MEASURES, SCORES, Judgement, judge
from eval.scorers.citations import score_citation_precision, score_citation_recall, score_stray_figures
from eval.scorers.explanations import score_explanation_precision, score_explanation_recall
from eval.scorers.outcome import count_points, score_grounded, score_outcome
from eval.scorers.wording import score_forbidden, score_language, score_mentions
from ingest.records import Location, Measure
from ingest.store import Store

HYLTE = "hylte-bokslut-2019.txt"
EU_LINE = 21
FIRST, SECOND = "Att Kontaktcenter drog över med 166 tkr beror på porto", "Serveringen stod tom i juni."
CASE = Case(
    identity="t-1",
    language=Language.SWEDISH,
    history=(),
    question="Varför gick Kontaktcenter back i Hylte 2019?",
    kind="why",
    reports=(HYLTE,),
    values=(ExpectedValue(value=Decimal(-166), unit="tkr"),),
    mentions=(("porto", "frimärken"),),
    evidence=("Att Kontaktcenter drog över med 166 tkr",),
    forbidden=("−933",),
    behaviour="answer",
    note="",
)


@pytest.fixture(scope="module")
def store(quick_assistant: tuple[Assistant, Store]) -> Store:
    return quick_assistant[1]


@pytest.fixture(scope="module")
def right(quick_assistant: tuple[Assistant, Store]) -> Answer:
    """Give the right answer to the case."""
    return quick_assistant[0].ask(CASE.question)


def expecting(value: str, unit: str = "tkr") -> Case:
    """Give the case with another amount that must be told."""
    return replace(CASE, values=(ExpectedValue(value=Decimal(value), unit=unit),))


def quoting(answer: Answer, *quotes: str, report: str = HYLTE) -> Answer:
    """Give an answer that quotes these sentences instead of what it quoted."""
    cited = tuple(
        Citation(number=number, quote=quote, location=Location(report=report, first_line=90, last_line=90))
        for number, quote in enumerate(quotes, start=1)
    )
    return replace(answer, citations=cited, figures=())


def lost(judgement: Judgement) -> set[str]:
    """Give the names of the scorers that took points from what makes an answer right."""
    return {score.name for score in judgement.scores if score.losses and score.name not in MEASURES}


def test_the_right_answer_has_nothing_wrong(right: Answer, store: Store) -> None:
    judgement = judge(CASE, right, store)
    assert (judgement.losses, judgement.points) == ((), 1)
    assert tuple(score.name for score in judgement.scores) == SCORES
    assert all(score.points == 1 for score in judgement.scores if score.name not in MEASURES)


def _flip_sign(answer: Answer) -> Answer:
    return replace(answer, text=answer.text.replace("−166", "166").replace("underskott", "överskott"))


def _take_other_year(answer: Answer) -> Answer:
    return replace(answer, text=answer.text.replace("166", "163"))


def _speak_english(answer: Answer) -> Answer:
    quotations = [line for line in answer.text.splitlines() if line.startswith("> ")]
    own = "The unit spent more than it was given: −166 tkr. That is what the report says about it:"
    return replace(answer, text="\n".join((own, *quotations)))


def _cite_other_figure(answer: Answer) -> Answer:
    location = Location(report="vaggeryd-delarsrapport-2020-08.txt", first_line=30, last_line=30)
    other = Citation(number=9, quote="636", location=location, row="430\tTurism\t636", label="430 Turism")
    return replace(answer, citations=(*answer.citations, other))


BROKEN: dict[str, tuple[Callable[[Answer], Answer], str]] = {
    "a sign flipped": (_flip_sign, "amounts"),
    "another year's figure": (_take_other_year, "amounts"),
    "an invented number": (lambda answer: replace(answer, text=f"{answer.text} 77 777 tkr"), "grounded"),
    "an invented quotation": (lambda answer: replace(answer, text=f"{answer.text}\n> Det var fel. [1]"), "grounded"),
    "a source that does not say it": (
        lambda answer: replace(
            answer,
            citations=tuple(
                replace(one, location=replace(one.location, first_line=1, last_line=1)) for one in answer.citations
            ),
        ),
        "grounded",
    ),
    "another language": (_speak_english, "language"),
    "a figure of another report": (_cite_other_figure, "stray figures"),
    "no sources": (lambda answer: replace(answer, citations=()), "citation recall"),
    "a wrong outcome": (lambda answer: replace(answer, outcome=Outcome.AMBIGUOUS), "outcome"),
    "a forbidden figure": (lambda answer: replace(answer, text=f"{answer.text} −933"), "forbidden"),
    "a reason left out": (lambda answer: replace(answer, text=answer.text.split(">")[0]), "mentions"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_an_answer_broken_on_purpose_is_caught(name: str, right: Answer, store: Store) -> None:
    damage, scorer = BROKEN[name]
    broken = damage(right)
    assert broken != right, "the damage does nothing: mend this test"
    judgement = judge(CASE, broken, store)
    assert scorer in lost(judgement), judgement.losses
    assert judgement.points < 1


@pytest.mark.parametrize(
    ("behaviour", "outcome"),
    [
        ("answer", Outcome.ANSWERED),
        ("abstain", Outcome.NOT_FOUND),
        ("clarify", Outcome.AMBIGUOUS),
        ("conflict", Outcome.CONFLICTING),
    ],
)
def test_each_behaviour_wants_one_outcome(right: Answer, behaviour: str, outcome: Outcome) -> None:
    case = replace(CASE, behaviour=behaviour)
    assert [one for one in Outcome if not score_outcome(case, replace(right, outcome=one)).losses] == [outcome]


def test_one_word_of_each_list_must_be_mentioned(right: Answer) -> None:
    assert score_mentions(replace(CASE, mentions=(("PORTOT",),)), right).losses == ()
    assert score_mentions(replace(CASE, mentions=(("porto",), ("paket", "brev"))), right).points == 0.5


def test_forbidden_text_is_found_however_it_is_spaced(right: Answer) -> None:
    spaced = replace(CASE, forbidden=("2 662",))
    assert score_forbidden(spaced, replace(right, text="2\u00a0662 tkr")).losses == ("holds “2 662”",)


def test_evidence_is_found_in_the_row_of_a_cell(right: Answer) -> None:
    row = replace(CASE, evidence=("Kontaktcenter 4 563 4 568 4 677 4 511",))
    assert score_citation_recall(row, right).losses == ()
    assert score_citation_recall(row, replace(right, citations=right.citations[-1:])).losses == (
        "no evidence is cited",
    )
    other = replace(CASE, reports=("other.txt",))
    assert score_citation_recall(other, right).losses == ("other.txt is not cited",)


def test_a_citation_beside_the_point_lowers_precision_and_makes_nothing_wrong(right: Answer, store: Store) -> None:
    assert score_citation_precision(CASE, right, store).points == 1, "the row, its other cells and what explains it"
    location = Location(report=HYLTE, first_line=EU_LINE, last_line=EU_LINE)
    stranger = Citation(number=9, quote="I EU-valet röstade 52,05 procent av Hyltes väljare.", location=location)
    more = replace(right, citations=(*right.citations, stranger))
    score = score_citation_precision(CASE, more, store)
    assert score.points == pytest.approx(1 - 1 / len(more.citations))
    assert score.losses == (f"[9] {HYLTE}, line {EU_LINE} is beside the point",)
    assert judge(CASE, more, store).losses == ()


def test_what_is_offered_when_nothing_is_told_is_not_judged(right: Answer, store: Store) -> None:
    for behaviour in ("abstain", "clarify"):
        case = replace(CASE, behaviour=behaviour)
        assert not score_citation_precision(case, right, store).is_asked
        assert not score_stray_figures(case, _cite_other_figure(right)).is_asked


def test_half_an_explanation_has_half_the_recall(right: Answer) -> None:
    case = replace(CASE, evidence=(f"{FIRST}. {SECOND}",))
    half = score_explanation_recall(case, quoting(right, f"{FIRST}."))
    assert (half.points, half.losses) == (0.5, (f"not quoted: {SECOND}",))
    assert score_explanation_recall(case, quoting(right, f"{FIRST}. {SECOND}")).points == 1
    assert score_explanation_recall(case, quoting(right, f"{FIRST}.", SECOND)).points == 1
    assert not score_explanation_recall(replace(case, kind="figure"), right).is_asked


def test_an_explanation_of_something_else_lowers_precision(right: Answer) -> None:
    case = replace(CASE, evidence=(FIRST,))
    score = score_explanation_precision(case, quoting(right, f"{FIRST}. {SECOND}", "Bussen kom för sent i går kväll."))
    assert score.points == pytest.approx(2 / 3), "a sentence beside the evidence in one quotation is its surroundings"
    assert score.losses == ("[2] explains something else: Bussen kom för sent i går kväll.",)


def test_own_words_tell_the_language_not_quotations_or_names(right: Answer) -> None:
    english = replace(CASE, language=Language.ENGLISH)
    assert score_language(english, right).losses == ("answered in sv",)
    field_alone = replace(right, language=Language.ENGLISH)
    assert score_language(english, field_alone).losses == ("the text is in sv",)
    quoted = "The report says:\n\n> Det beror på att portot blev dyrare och att vi är fler. [1]"
    assert score_language(english, replace(field_alone, text=quoted)).losses == ()


def test_support_is_looked_for_in_the_answer_and_in_the_source(right: Answer, store: Store) -> None:
    assert score_grounded(right, store).losses == ()
    moved = tuple(replace(one, location=replace(one.location, first_line=3, last_line=3)) for one in right.citations)
    (loss,) = score_grounded(replace(right, citations=moved), store).losses
    assert "does not stand in its source" in loss


@pytest.mark.parametrize(
    ("behaviour", "outcome", "lost", "points"),
    [
        ("answer", Outcome.ANSWERED, (), 1),
        ("answer", Outcome.ANSWERED, ("amounts",), -1),
        ("answer", Outcome.NOT_FOUND, ("outcome", "amounts"), 0),
        ("answer", Outcome.AMBIGUOUS, ("outcome",), 0),
        ("abstain", Outcome.AMBIGUOUS, ("outcome",), -1),
        ("abstain", Outcome.ANSWERED, ("outcome",), -1),
        ("answer", Outcome.NOT_FOUND, ("outcome", "forbidden"), -1),
    ],
)
def test_silence_costs_nothing_and_a_wrong_answer_a_point(
    right: Answer, behaviour: str, outcome: Outcome, lost: tuple[str, ...], points: int
) -> None:
    answer = replace(right, outcome=outcome)
    assert count_points(replace(CASE, behaviour=behaviour), answer, frozenset(lost)) == points


def test_a_build_without_its_period_filter_answers_another_year(
    quick_assistant: tuple[Assistant, Store], store: Store
) -> None:
    case = replace(
        expecting("1679"), question="Vad kostade kansliet i Hylte 2018?", kind="figure", mentions=(), evidence=()
    )
    whole = quick_assistant[0].ask(case.question)
    assert judge(case, whole, store).losses == ()
    with ignoring_periods():
        broken = quick_assistant[0].ask(case.question)
    assert "amounts" in lost(judge(case, broken, store)), broken.text
    assert all(figure.measure is Measure.ACTUAL for figure in whole.figures)
