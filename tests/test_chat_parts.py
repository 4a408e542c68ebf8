"""What can break in the chat's parts without a browser: the filter, the list, copied text, links that do something."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from assistant.records import Derivation, Language
from ingest.records import Period, Unit
from tests.fakes import NAME, FakeAssistant, FakeStore, make_figure
from ui.chat.actions import to_rating
from ui.chat.conversation import Conversation, Rating, Verdict
from ui.chat.filters import Choice, name_choice, read_choice, to_filters, to_scope
from ui.chat.history import Entry
from ui.chat.history_list import to_history_list
from ui.chat.messages import read_action, read_verdict, to_messages, to_steps, to_turns
from ui.chat.render import to_markdown
from ui.chat.report_list import sort_summaries, to_list
from ui.chat.texts import ENGLISH as ENGLISH_WORDS
from ui.chat.texts import SWEDISH as SWEDISH_WORDS
from ui.chat.texts import ChatTexts
from ui.export.copied import to_copied
from ui.figures.page import to_form as to_figure_form
from ui.figures.query import read_view
from ui.reports.rows import to_report_table
from ui.texts import SWEDISH

ANSWER = FakeAssistant(FakeStore()).ask("personal")


def make_store() -> FakeStore:
    store = FakeStore()
    store.names.append("Ydre.txt")
    return store


def told(municipality: str = "", year: str = "", report: str = "") -> str:
    return json.dumps({"municipality": municipality, "year": year, "report": report})


@pytest.mark.parametrize(
    "text", ["", "<div>", "[1]", "null", "12", told(), told(year="år"), told("Atlantis", report="x")]
)
def test_a_filter_that_cannot_be_read_or_is_of_nothing_loaded_is_none(text: str) -> None:
    choice = read_choice(text, FakeStore().reports())
    assert choice == Choice()
    assert to_scope(choice, FakeStore().reports()) is None


def test_a_filter_is_the_scope_that_it_says() -> None:
    summaries = make_store().reports()
    scope = to_scope(read_choice(told("Sandvik", "2023"), summaries), summaries)
    assert scope
    assert (scope.reports, scope.years) == (frozenset([NAME]), frozenset([2023]))
    choice = read_choice(told("Sandvik", report="Ydre.txt"), summaries)  # that report is of another municipality
    assert choice == Choice(municipality="Sandvik")
    assert name_choice(Choice(report=NAME, year=2023), summaries, SWEDISH) == "Sandvik · Helårsrapport 2023, 2023"


def test_the_lists_are_escaped_and_left_out_where_there_is_nothing_to_choose() -> None:
    store = make_store()
    store.names.append("<b>x</b>.txt")
    shown = to_filters(Choice(municipality="Ydre"), store.reports(), (2023,), SWEDISH)
    assert "<b>" not in shown
    assert '<option value="Ydre" selected>' in shown
    assert SWEDISH_WORDS.search_all in shown
    assert to_filters(Choice(), FakeStore().reports(), (2023,), SWEDISH) == ""


def test_copied_text_is_plain_and_names_each_source() -> None:
    copied = to_copied(ANSWER, FakeStore())
    assert "**" not in copied
    assert "|" not in copied
    assert "Personal\t12 000 [2]\t13 500 [3]" in copied
    assert copied.splitlines()[-1] == f"[3] ”13 500” – Sandvik, Helårsrapport 2023, rad\u00a07 ({NAME}, Facit)"


def test_copied_text_of_a_report_that_is_gone_still_names_its_file() -> None:
    store = FakeStore()
    store.names.clear()
    assert f"[1] ”-1 500” – rad\u00a07 ({NAME}, Facit)" in to_copied(ANSWER, store)


@pytest.mark.parametrize("link", ["", "#edit", "#rate--1", "#copy-1", "javascript:1", "#edit-1-2-3", "#edit-99999999"])
def test_what_is_no_action_does_nothing(link: str) -> None:
    assert read_action(link) is None


def test_each_verdict_has_a_link_of_its_own() -> None:
    kept = replace(Conversation().begin("personal").finish(ANSWER).turns[0], identity="abc")
    content = str(to_messages(Conversation(turns=(kept,)), SWEDISH)[-1].content)
    found = [read_action(link) for link in re.findall(r'#rate-[^"]+', content)]
    assert [read_verdict(action[2]) for action in found if action] == list(Verdict)
    assert read_verdict("none") is None


def test_a_verdict_stands_until_another_is_chosen_or_it_is_taken_back() -> None:
    rating = Rating(verdict=Verdict.LACKING, comment="raden ovanför")
    begun = Conversation().begin("personal").finish(ANSWER).turns[0]
    rated = Conversation(turns=(replace(begun, identity="abc", rating=rating),))
    shown, _, folded = str(to_messages(rated, SWEDISH)[-1].content).partition('<details class="change">')
    assert "<strong>Saknar något</strong>" in shown
    assert "#rate-" not in shown  # to open the choices is no choice
    assert re.findall(r"#rate-0-(\w+)", folded) == ["right", "wrong_figure", "wrong_source", "none"]
    assert to_rating(Verdict.WRONG_FIGURE, rating) == Rating(verdict=Verdict.WRONG_FIGURE, comment="raden ovanför")
    assert to_rating(Verdict.RIGHT, rating) == Rating(verdict=Verdict.RIGHT)
    assert to_rating(None, rating) is None


def test_reports_of_one_name_are_told_apart_by_their_files_and_no_others() -> None:
    store = FakeStore()
    store.names += ["del/Ydre.txt", "Ydre.pdf", "Hjo.txt"]
    listed, chosen = to_list(store.reports(), SWEDISH), to_filters(Choice(), store.reports(), (2023,), SWEDISH)
    assert re.findall(r'class="file">([^<]+)<', listed) == ["Ydre.pdf", "del/Ydre.txt"]
    named = re.findall(r'<option value="[^"]+">([^<]* · [^<]*)</option>', chosen)
    assert named == [
        "Hjo · Helårsrapport 2023",
        "Sandvik · Helårsrapport 2023",
        "Ydre · Helårsrapport 2023 (Ydre.pdf)",
        "Ydre · Helårsrapport 2023 (del/Ydre.txt)",
    ]
    assert name_choice(Choice(report="Ydre.pdf"), store.reports(), SWEDISH).endswith("(Ydre.pdf)")


def test_the_chart_of_an_answer_has_a_drawing_for_dark_pages_and_is_saved_on_white() -> None:
    figures = (make_figure(0, 1), make_figure(0, 2))
    kept = replace(Conversation().begin("?").finish(replace(ANSWER, figures=figures)).turns[0], identity="abc")
    shown = str(to_messages(Conversation(turns=(kept,)), SWEDISH)[-1].content)
    dark = re.findall(r'media="([^"]*dark[^"]*)" srcset="([^"]+)"', shown)
    assert len(dark) == 2  # one of a phone
    assert all("farger=morka" in link for _, link in dark)
    assert "farger" not in "".join(re.findall(r'<a href="([^"]+)" download', shown))


def test_an_answer_appears_with_its_figure_first() -> None:
    conversation = Conversation().begin("personal").finish(ANSWER)
    steps = to_steps(conversation, SWEDISH)
    assert steps
    assert "**−1 500 tkr**" in str(steps[0][-1].content)
    assert "details" not in str(steps[0][-1].content)


def test_how_a_number_was_computed_is_folded_and_shown_once() -> None:
    derivation = Derivation(expression="12000 - 13500", value=Decimal(-1500), unit=Unit.TKR, terms=())
    text = "**−1 500 tkr** skiljer.\n\nUträkning: 12\u00a0000 − 13\u00a0500 = −1\u00a0500 tkr\n\nPreliminärt."
    shown = to_markdown(replace(ANSWER, text=text, derivations=(derivation,)), 0)
    before, _, folded = shown.partition("<details>")
    assert "Uträkning" not in before
    assert folded.startswith(f"<summary>{SWEDISH_WORDS.calculated}</summary>Uträkning: 12")


def test_the_script_is_told_of_answers_without_markup() -> None:
    hostile = replace(ANSWER, text='"><script>x</script>')
    told_of = to_turns(Conversation().begin("x").finish(hostile), FakeStore(), SWEDISH)
    assert "<script>" not in told_of


def test_the_list_has_a_heading_a_day_and_inert_titles() -> None:
    now = datetime.now(UTC).astimezone()
    entries = [
        Entry(identity="a", title="<b>i dag</b>", changed=now),
        Entry(identity="b", title="då", changed=datetime(2020, 5, 3, 12, tzinfo=UTC)),
    ]
    shown = to_history_list(entries, "b", Language.SWEDISH, today=now.date())
    assert re.findall(r"<h3>([^<]+)</h3>", shown) == ["I dag", "3 maj 2020"]
    assert "<b>" not in shown
    assert shown.count('aria-current="page"') == 1
    assert SWEDISH_WORDS.none_found in to_history_list((), "", Language.SWEDISH, is_search=True)


def test_both_languages_of_the_chat_fill_in_the_same_values() -> None:
    for field in ChatTexts.__slots__:
        swedish, english = getattr(SWEDISH_WORDS, field), getattr(ENGLISH_WORDS, field)
        if isinstance(swedish, str):
            assert set(re.findall(r"{\w+}", swedish)) == set(re.findall(r"{\w+}", english))
            assert swedish != english
        else:
            assert swedish.keys() == english.keys()


def test_reports_are_listed_by_what_is_shown_of_them_everywhere() -> None:
    """Whose and of when, the Swedish letters last; not by the names of their files."""
    store = FakeStore()
    store.names = ["Örebro.txt", "Åmål.txt", NAME, "Arboga.txt"]
    pages = (
        to_list(store.reports(), SWEDISH),
        to_filters(Choice(), store.reports(), [], SWEDISH),
        to_report_table(store, SWEDISH),
        to_figure_form(read_view(""), store, SWEDISH),
    )
    for page in pages:
        places = [page.rindex(place) for place in ("Arboga", "Sandvik", "Åmål", "Örebro")]
        assert places == sorted(places)


def test_reports_of_one_place_are_listed_by_their_period() -> None:
    """Those of no known period come last of their place, those of no known place last of all."""
    (one,) = FakeStore().reports()
    years = [2024, 2022, 2023]
    reports = [
        replace(one.report, name=f"{9 - place}.txt", period=Period(start=date(year, 1, 1), end=date(year, 12, 31)))
        for place, year in enumerate(years)
    ]
    reports += [replace(one.report, name="0.txt", period=None), replace(one.report, name="00.txt", municipalities=())]
    order = sort_summaries([replace(one, report=report) for report in reports], SWEDISH)
    assert [summary.report.name for summary in order] == ["8.txt", "7.txt", "9.txt", "0.txt", "00.txt"]


def test_a_helpful_word_is_no_missing_answer_and_is_not_rated() -> None:
    helpful = replace(FakeAssistant(FakeStore()).ask("gatsten"), is_help=True)
    conversation = Conversation().begin("hej", "Sandvik").finish(helpful, filtered="Sandvik")
    kept = replace(conversation, turns=(replace(conversation.turns[0], identity="a1"),))
    shown = str(to_messages(kept, SWEDISH)[1].content)
    assert "#copy-0" in shown
    for left_out in ("badge", "#rate-", "#keep-", "Sandvik"):
        assert left_out not in shown
    missing = replace(kept.turns[0], answer=replace(helpful, is_help=False))
    shown = str(to_messages(replace(kept, turns=(missing,)), SWEDISH)[1].content)
    for there in ("badge", "#rate-", "#keep-", "Sandvik"):
        assert there in shown
