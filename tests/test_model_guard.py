"""What a model may write around the facts of an answer, and what it may not: the guard, sentence by sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.connecting_words import CONNECTING
from assistant.model.guard import Fault, Progress, check_end, check_sentence, fill, split_sentences
from assistant.model.template import Template, mask, take_apart
from assistant.model.word_classes import find_classes, find_number_words, is_number_word
from assistant.records import Answer, Language, Operation, Outcome, Plan
from assistant.writing.phrases import PHRASES

SWEDISH = """**−42 tkr** (underskott) [1] – avvikelse 2031, Badhuset, Ankeborg

Utfall 2031: 342 tkr [2] · Budget 2031: 300 tkr [3]

Rapportens förklaring:

> Badhuset gick inte ihop. [4]"""
ENGLISH = """**7 tkr** (surplus) [1] – deviation 2031, Badhuset, Ankeborg

The report gives no explanation of it."""


def take(text: str, language: Language = Language.SWEDISH) -> Template:
    """Take a composed text apart."""
    plan = Plan(question="", language=language, operation=Operation.LOOK_UP)
    return take_apart(Answer(outcome=Outcome.ANSWERED, language=language, text=text, plan=plan))


def judge(text: str, template: Template) -> Fault | str:
    """Return what is wrong with a whole wording, or how it is shown."""
    progress, shown = Progress(), ""
    sentences, rest = split_sentences(text)
    for sentence in (*sentences, rest):
        after = check_sentence(sentence, template, progress)
        if isinstance(after, Fault):
            return after
        shown += fill(sentence, template, progress.told)
        progress = after
    return check_end(template, progress) or shown


def test_an_answer_is_taken_apart_into_whole_facts() -> None:
    template = take(SWEDISH)
    assert [unit.placeholder for unit in template.units] == ["⟦F1⟧", "⟦F2⟧", "⟦F3⟧", "⟦Q1⟧"]
    assert template.units[0].text == "**−42 tkr** (underskott) [1] – avvikelse 2031, Badhuset, Ankeborg"
    assert template.lines == ("⟦F1⟧", "⟦F2⟧ · ⟦F3⟧", "Rapportens förklaring:", "⟦Q1⟧")


def test_a_table_and_a_list_are_one_fact_each() -> None:
    template = take("**9** [1]\n\n| a | b |\n|---|---|\n| x | 1 [1] |\n\n- x: 1 [1]\n- y: 2 [2]")
    assert [unit.placeholder for unit in template.units] == ["⟦F1⟧", "⟦T1⟧", "⟦T2⟧"]
    assert template.units[1].text.count("\n") == 2


def test_the_answer_as_it_is_passes() -> None:
    for text, language in ((SWEDISH, Language.SWEDISH), (ENGLISH, Language.ENGLISH)):
        template = take(text, language)
        shown = judge("\n\n".join(template.lines), template)
        assert not isinstance(shown, Fault)
        assert shown.split() == text.split()


@pytest.mark.parametrize(
    "text",
    [
        "Badhuset redovisar ett underskott: ⟦F1⟧. Därtill visar rapporten ⟦F2⟧ och ⟦F3⟧. Så förklaras det:\n⟦Q1⟧",
        "⟦F1⟧. ⟦F2⟧, ⟦F3⟧. Rapporten förklarar avvikelsen så:\n⟦Q1⟧",
        "Avvikelsen för Badhuset i Ankeborg var ⟦F1⟧.\n\n⟦F2⟧, ⟦F3⟧.\n\nRapportens förklaring lyder:\n\n⟦Q1⟧",
    ],
)
def test_joined_prose_passes(text: str) -> None:
    shown = judge(text, take(SWEDISH))
    assert not isinstance(shown, Fault)
    assert "> Badhuset gick inte ihop. [4]" in shown.splitlines()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", Fault.EMPTY),
        ("Så här gick det.", Fault.EMPTY),
        ("⟦F1⟧ ⟦F2⟧ ⟦F3⟧", Fault.MISSING),
        ("⟦F1⟧ ⟦F3⟧\nRapportens förklaring: ⟦Q1⟧", Fault.MISSING),
        ("⟦F1⟧ ⟦F2⟧ ⟦F3⟧\n⟦Q1⟧", Fault.MISSING),  # the introduction is gone
        ("⟦F1⟧ ⟦F3⟧ ⟦F2⟧\nSå förklaras det: ⟦Q1⟧", Fault.ORDER),
        ("⟦F1⟧ ⟦F1⟧", Fault.ORDER),
        ("⟦F1⟧ ⟦F7⟧", Fault.NEW),
        ("⟦ F1⟧", Fault.NEW),
        ("Det var 42 tkr: ⟦F1⟧", Fault.DIGIT),
        ("Det var ４２: ⟦F1⟧", Fault.DIGIT),
        ("Det var fyrtiotvå: ⟦F1⟧", Fault.NUMBER_WORD),
        ("Det var hälften: ⟦F1⟧", Fault.NUMBER_WORD),
        ("Rapporten skriver ”uselt”: ⟦F1⟧", Fault.QUOTATION),
        ("# ⟦F1⟧", Fault.CHARACTER),
        ("> ⟦F1⟧", Fault.CHARACTER),
        ("Det var inte ⟦F1⟧", Fault.NEGATION),
        ("Det stämmer: ⟦F1⟧", Fault.NEGATION),
        ("Badhuset gick plus: ⟦F1⟧", Fault.DIRECTION),
        ("Det blev dyrare: ⟦F1⟧", Fault.DIRECTION),
        ("Därför blev det ⟦F1⟧", Fault.DIRECTION),
        ("This is ⟦F1⟧", Fault.LANGUAGE),
        ("Skandal: ⟦F1⟧", Fault.INVENTED),
        ("Biblioteket: ⟦F1⟧", Fault.INVENTED),
        ("⟦F1⟧ Badhuset: ⟦F2⟧", Fault.INVENTED),  # two facts in a sentence: no name may stand between them
        ("⟦F1⟧.\nBudget: ⟦F2⟧", Fault.INVENTED),  # the fact is the outturn
        ("⟦F1⟧.\nUnderskott: ⟦F2⟧", Fault.DIRECTION),  # of the fact before
    ],
)
def test_what_breaks_a_rule_is_caught(text: str, fault: Fault) -> None:
    assert judge(text, take(SWEDISH)) is fault


def test_a_denial_is_neither_dropped_nor_turned() -> None:
    template = take(ENGLISH, Language.ENGLISH)
    assert judge("⟦F1⟧. The report gives an explanation: ⟦F2⟧", template) is Fault.DIRECTION
    assert judge("⟦F1⟧.", template) is Fault.MISSING
    assert not isinstance(judge("The deviation was ⟦F1⟧. As for the report: ⟦F2⟧", template), Fault)


def test_only_an_explanation_may_be_called_one() -> None:
    told = SWEDISH.replace(PHRASES[Language.SWEDISH].explanation, PHRASES[Language.SWEDISH].in_text)
    text = "⟦F1⟧.\n⟦F2⟧, ⟦F3⟧.\nSå förklaras det:\n⟦Q1⟧"
    assert not isinstance(judge(text, take(SWEDISH)), Fault)
    assert judge(text, take(told)) is Fault.DIRECTION


@given(st.text(alphabet="ab ⟦⟧F1Q.\n:9", max_size=40))
def test_nothing_gets_past_that_is_not_made_of_the_facts(text: str) -> None:
    shown = judge(text, take(ENGLISH, Language.ENGLISH))
    if not isinstance(shown, Fault):
        assert "7 tkr" in shown
        assert "9" not in shown.replace("The report gives no explanation of it", "")


def test_joining_words_claim_nothing() -> None:
    for language, words in CONNECTING.items():
        assert not find_classes(words), (language, [word for word in words if find_classes([word])])
        assert not [word for word in words if is_number_word(word) or not word.replace("'", "").isalpha()]


@pytest.mark.parametrize(
    "word", ["två", "tjugofem", "tjugofemtusen", "hälften", "miljoner", "procent", "twenty-five", "twice", "hundreds"]
)
def test_number_words_are_known(word: str) -> None:
    assert is_number_word(word)


def test_articles_are_no_number_words() -> None:
    assert find_number_words(["en", "ett", "a", "den", "sett", "enhet", "tvål", "femma"]) == ()


def test_a_masked_text_has_no_number_and_no_placeholder() -> None:
    assert mask("2 200 tkr, 3,5 % ⟦F1⟧ −7") == "# tkr, # % (F#) #"
