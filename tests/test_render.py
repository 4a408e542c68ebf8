"""What can break in the chat's text: a citation that is no link, a report's words that act as markup, lost words."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.records import Answer, Citation, Derivation, Language, Operation, Outcome, Plan
from ingest.records import Location, Unit
from ui.chat.render import escape, to_markdown

PLAN = Plan(question="?", language=Language.SWEDISH, operation=Operation.LOOK_UP)


def make_answer(text: str, *, numbers: tuple[int, ...] = (1,), outcome: Outcome = Outcome.ANSWERED) -> Answer:
    location = Location(report="a.txt", first_line=1, last_line=1)
    citations = tuple(Citation(number=number, quote="x", location=location) for number in numbers)
    return Answer(outcome=outcome, language=Language.SWEDISH, text=text, plan=PLAN, citations=citations)


def render(text: str, *, numbers: tuple[int, ...] = (1,)) -> str:
    return to_markdown(make_answer(text, numbers=numbers), 4)


def test_a_citation_mark_links_to_its_turn_and_number() -> None:
    assert render("**−6 000 tkr** [1] – avvikelse") == '**−6 000 tkr** [[1]](#cite-4-1 "Källa 1") – avvikelse'


def test_a_mark_without_a_citation_stays_text() -> None:
    assert html.unescape(render("se bilaga [7]")) == "se bilaga [7]"


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '<img src="x" onerror="alert(1)">',
        "[klicka](http://evil.example)",
        "![bild](http://evil.example/x.png)",
        "[1](http://evil.example)",
        "<http://evil.example>",
        "http://evil.example/a och www.evil.example",
        "[1]: http://evil.example",
        "någon@evil.example",
        "$$x^2$$ och $x$ och \\(x\\)",
        "`kod` ~~struken~~ _lutad_ | cell |",
        "&lt;b&gt; &#60;b&#62;",
    ],
)
@pytest.mark.parametrize("pattern", ["{}", "> {}", "> {} [1]", "- {} [1]", "**{}** [1]", "| {} |", "1. {}"])
def test_words_of_a_report_are_shown_and_do_nothing(hostile: str, pattern: str) -> None:
    markdown = render(pattern.format(hostile), numbers=(1,))
    ours = re.sub(r'\[\[1\]\]\(#cite-4-1 "Källa 1"\)', "", markdown)
    assert not re.search(r"[<\[\]`$~\\]|https?:/|www\.|\w@", ours)
    assert html.unescape(ours).count("evil.example") == hostile.count("evil.example")


def test_a_quotation_keeps_a_mark_of_its_own_as_words() -> None:
    markdown = render("> enligt [1] och tabell [9] [1]", numbers=(1,))
    assert html.unescape(markdown) == '> enligt [1] och tabell [9] [[1]](#cite-4-1 "Källa 1")'
    assert markdown.count("(#cite") == 1


def test_a_quotation_is_not_turned_into_a_list_or_heading() -> None:
    for quotation in ("- 3 400 tkr", "2024. Ett år", "# Rubrik", "+ 5", "    indraget"):
        shown = render(f"> {quotation}").removeprefix("> ")
        assert not re.match(r"[-+#]|\d+\.|\s", shown)
        assert html.unescape(shown).strip() == quotation.strip()


def test_lists_headings_tables_and_notes_of_our_own_are_kept() -> None:
    text = "### Svar\n- **5** [1]\n\n| Rad | Utfall |\n|---|---:|\n| a | 5 [1] |\n\n*tkr betyder tusen kronor*"
    lines = render(text).splitlines()
    assert lines[0] == "### Svar"
    assert lines[1].startswith("- **5** [[1]]")
    assert lines[4] == "|---|---:|"
    assert lines[5].startswith("| a | 5 [[1]]")
    assert lines[7] == "*tkr betyder tusen kronor*"


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"))))
def test_escaping_loses_no_word(text: str) -> None:
    escaped = escape(text)
    assert html.unescape(escaped).split() == text.split()
    assert not set("<>[]*_`~$|\\") & set(escaped)


def test_the_reading_is_folded_away_and_escaped() -> None:
    answer = replace(make_answer("Svar"), reading="Tolkat som: <b>Personal</b>")
    last = to_markdown(answer, 0).splitlines()[-1]
    assert last.startswith("<details><summary>Så tolkades frågan</summary>")
    assert "<b>" not in last


def test_all_words_around_an_answer_are_in_its_own_language() -> None:
    derivation = Derivation(expression="3 - 1", value=Decimal(2), unit=Unit.TKR, terms=())
    answer = replace(
        make_answer("A surplus [1].\n\nComputed: 3 − 1 = 2 tkr", outcome=Outcome.NOT_FOUND),
        language=Language.ENGLISH,
        reading="Read as: Pier",
        derivations=(derivation,),
    )
    shown = to_markdown(answer, 0)
    for words in ("Not in the reports", '"Source 1"', "How it was computed", "How the question was read"):
        assert words in shown
    conflict = to_markdown(replace(answer, outcome=Outcome.CONFLICTING), 0)
    assert "The report contradicts itself" in conflict


@pytest.mark.parametrize(
    ("outcome", "badge"), [(Outcome.CONFLICTING, "Motstridiga uppgifter"), (Outcome.NOT_FOUND, "Finns inte")]
)
def test_an_outcome_other_than_an_answer_is_named(outcome: Outcome, badge: str) -> None:
    assert badge in to_markdown(make_answer("Text", outcome=outcome), 0)
    assert badge not in to_markdown(make_answer("Text"), 0)
