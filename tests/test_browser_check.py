"""What can break where texts are checked and findings are listed: tried in a real Chromium.

One server over a sample report and two made-up ones, one with a planted contradiction and hostile words. Every page
watches itself: a request to another host, or an error in the console, fails its test.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from assistant.pipeline import Assistant
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.watched import IN_BROWSER, PHONE, Watched, serve
from ui.chat.history import History
from ui.check.run import make_check
from ui.export.docx import Piece, PieceKind, write_docx
from ui.services import Services

SAMPLES = Path(__file__).resolve().parents[1] / "eval" / "reports"
HOSTILE = "<img src=x onerror=window.hacked=1>"
# The sum of the second column is 2 715, which the deviations bear out.
PLANTED = (
    "Bokslut 2022 Ale kommun\n\nDriftredovisning, tkr\n\nVerksamhet\tBudget 2022\tBokslut 2022\tAvvikelse 2022\n"
    f"Simhall\t1 200\t1 450\t-250\nBibliotek {HOSTILE}\t900\t870\t30\nPark\t400\t395\t5\nSumma\t2 500\t2 725\t-215\n"
)
CLEAN = (
    "Bokslut 2022 Hjo kommun\n\nDriftredovisning, tkr\n\nVerksamhet\tBudget 2022\tBokslut 2022\tAvvikelse 2022\n"
    "Isbana\t310\t300\t10\nSlott\t520\t560\t-40\nSumma\t830\t860\t-30\n"
)
DRAFT = (
    "Hylte kommuns bokslut 2019\n\nKontaktcenter gick plus 166 tkr. Facklig tid kostade 1 656 tkr under 2019. "
    f"Ett nytt badhus {HOSTILE} planeras för 48 miljoner kronor. Källordet är zebrafink."
)

pytestmark = IN_BROWSER


@dataclass(frozen=True, slots=True)
class Site:
    """The served pages, and the folder of all that they keep."""

    url: str
    data: Path


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    data, folder, encoder = tmp_path_factory.mktemp("data"), tmp_path_factory.mktemp("reports"), HashEncoder()
    for name, text in (("ale.txt", PLANTED), ("hjo.txt", CLEAN)):
        (folder / name).write_text(text, encoding="utf-8")
    with Store.open(data, model=encoder.name) as store:
        ingest_paths([next(SAMPLES.glob("hylte*.txt")), folder / "ale.txt", folder / "hjo.txt"], store, encoder)
        services = Services(
            assistant=Assistant(store, encoder),
            store=store,
            uploads=data / "uploads",
            history=History.open(data),
            check=make_check(store),
        )
        with serve(services) as url:
            yield Site(url, data)
        services.history.close()


def check(page: Page, text: str) -> None:
    """Paste a text, send it, and wait for what is found."""
    page.locator("[name=text]").fill(text)
    page.locator(".draft-form .primary").click()
    expect(page.locator(".checked")).to_be_visible(timeout=60_000)


def test_a_text_is_judged_and_a_mark_opens_its_cell(open_page: Watched, site: Site) -> None:
    page = open_page.visit(site.url + "granska")
    check(page, DRAFT)
    signs = page.locator(".draft .mark sup")
    expect(signs).to_have_text(["1 ✗", "2 ✓", "3 ?"])
    expect(page.locator(".counts li")).to_have_count(3)
    source = page.locator("#check-source")
    # On a desk the first wrong one is open already.
    expect(source.locator(".card.wrong")).to_contain_text("166 tkr")
    expect(source.locator(".excerpt mark")).to_have_text("-166")
    expect(source.locator(".lines tr.cited")).to_contain_text("Kontaktcenter")
    expect(source.locator(".excerpt mark")).to_be_in_viewport()
    page.locator(".draft .mark").nth(1).click()
    expect(source.locator(".lines tr.cited")).to_contain_text("Facklig tid")
    expect(source.locator(".excerpt mark")).to_have_text("1 656")
    expect(page.locator("#siffra-2")).to_have_attribute("aria-current", "true")
    assert page.evaluate("window.hacked") is None
    assert HOSTILE in page.locator(".draft").inner_text()


def test_only_what_is_wrong_is_shown(open_page: Watched, site: Site) -> None:
    page = open_page.visit(site.url + "granska")
    check(page, DRAFT)
    page.get_by_role("button", name="Bara fel").click()
    expect(page.locator("li.card:visible")).to_have_count(1)
    expect(page.locator("li.card:visible")).to_contain_text("166 tkr")
    page.get_by_role("button", name="Alla").click()
    expect(page.locator("li.card:visible")).to_have_count(3)


def save(page: Page, name: str) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name, exact=True).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_the_result_is_saved_in_each_format_and_nothing_is_left_behind(open_page: Watched, site: Site) -> None:
    page = open_page.visit(site.url + "granska")
    check(page, DRAFT)
    name, table = save(page, "Excel (CSV)")
    assert (name, table[:3]) == ("granskning.csv", b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig")), delimiter=";"))
    assert [row["verdict"] for row in rows] == ["wrong sign or direction", "right", "not in the reports"]
    assert rows[0]["printed"] == "-166"
    lines = save(page, "JSON Lines")[1].decode().splitlines()
    assert [json.loads(line)["mark"] for line in lines] == ["✗", "✓", "?"]
    document = Document(io.BytesIO(save(page, "Word")[1]))
    assert any("166 tkr [1 ✗]" in paragraph.text for paragraph in document.paragraphs)
    assert len(document.tables[0].rows) == 4
    assert "**166 tkr** \\[1 ✗\\]" in save(page, "Markdown")[1].decode()
    web = save(page, "HTML")[1].decode()
    assert "<img" not in web
    assert "166 tkr <sup>[1 ✗]</sup>" in web
    kept = [path for path in site.data.rglob("*") if path.is_file() and b"zebrafink" in path.read_bytes()]
    assert kept == []


def test_a_dropped_word_file_is_checked(open_page: Watched, site: Site, tmp_path: Path) -> None:
    path = tmp_path / "utkast.docx"
    path.write_bytes(write_docx([Piece(kind=PieceKind.PARAGRAPH, text="Hylte 2019: Kontaktcenter gick plus 166 tkr.")]))
    page = open_page.visit(site.url + "granska")
    page.locator("[name=file]").set_input_files(path)
    expect(page.locator(".draft .mark")).to_have_text("166 tkr1 ✗ (fel tecken eller riktning)", timeout=60_000)
    expect(page.locator("[name=text]")).to_have_value("Hylte 2019: Kontaktcenter gick plus 166 tkr.\n")
    broken = tmp_path / "trasig.pdf"
    broken.write_bytes(b"%PDF-1.7 and then nothing")
    page.locator("[name=file]").set_input_files(broken)
    expect(page.locator("#check-carried .notice")).to_contain_text("trasig.pdf")


def test_an_empty_and_a_long_text_are_refused_with_what_to_do(open_page: Watched, site: Site) -> None:
    page = open_page.visit(site.url + "granska")
    page.locator(".draft-form .primary").click()
    expect(page.locator("#check-result .notice")).to_contain_text("Klistra in en text")
    page.locator("[name=text]").fill("Hylte 2019: 166 tkr. " * 5_000)
    page.locator(".draft-form .primary").click()
    expect(page.locator("#check-result .notice")).to_contain_text("105\u00a0000 tecken")
    check(page, "Hylte 2019. Kontaktcenter gick minus 166 tkr.")
    page.locator("[name=text]").fill("Ord utan siffror.")
    page.locator(".draft-form .primary").click()
    expect(page.locator("#check-result .empty")).to_contain_text("inga siffror")


def test_what_the_text_does_not_say_is_chosen_and_the_keyboard_is_enough(open_page: Watched, site: Site) -> None:
    page = open_page.visit(site.url + "granska", language="en-US")
    expect(page.locator("h1")).to_have_text("Check")
    page.locator("[name=municipality]").select_option("Hylte")
    page.locator("[name=year]").select_option("2019")
    page.keyboard.press("Escape")
    page.locator("[name=text]").focus()
    page.keyboard.type("Kontaktcenter gick back 166 tkr.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".draft .mark sup")).to_have_text("1 ✓", timeout=60_000)
    expect(page.locator("#check-source .excerpt mark")).to_have_text("-166")
    page.locator(".draft .mark").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(page.locator("#check-source")).to_be_hidden()
    expect(page.locator(".draft .mark")).to_be_focused()


def test_a_planted_contradiction_is_listed_and_its_place_marked(open_page: Watched, site: Site) -> None:
    page = open_page.visit(site.url + "avstamning?rapport=ale.txt")
    finding = page.locator(".finding")
    expect(finding).to_have_count(1)
    expect(finding).to_contain_text("2 725")
    expect(finding).to_contain_text("2\u00a0715\u00a0tkr")
    finding.locator(".sentence button").click()
    source = page.locator("#audit-source")
    expect(source.locator(".excerpt mark")).to_have_text("2 725")
    expect(source.locator(".lines tr.cited")).to_contain_text("Summa")
    expect(source.locator(".steps strong")).to_contain_text("Ställe 1 av")
    marks = set()
    while source.get_by_role("button", name="Nästa ställe").is_enabled():
        before = source.locator(".steps strong").inner_text()
        source.get_by_role("button", name="Nästa ställe").click()
        expect(source.locator(".steps strong")).not_to_have_text(before)
        marks.add(source.locator(".excerpt mark").inner_text())
    assert {"1 450", "870", "395"} <= marks
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Escape")
    expect(source).to_be_hidden()
    expect(finding.locator(".sentence button")).to_be_focused()
    assert page.evaluate("window.hacked") is None


def test_words_that_speak_against_a_table_are_marked_and_so_is_the_cell(open_page: Watched, site: Site) -> None:
    page = open_page.visit(site.url + "avstamning")
    finding = page.locator(".finding.error").filter(has_text="text mot tabell")
    finding.locator(".places button").first.click()
    source = page.locator("#audit-source")
    expect(source.locator(".lines mark")).to_have_text("back 63 tkr")
    finding.locator(".places button").last.click()
    expect(source.locator(".excerpt mark")).to_have_text("63")
    page.locator("#audit-result .finding").last.locator(".sentence button").click()
    expect(source.locator(".steps strong")).not_to_have_text("Ställe 2 av 2")
    expect(source.locator("h2")).to_be_in_viewport()  # far down the page the panel stands beside what was clicked


def test_findings_are_filtered_and_a_report_without_any_says_what_passed(open_page: Watched, site: Site) -> None:
    page = open_page.visit(site.url + "avstamning")
    reports = page.locator(".audited")
    expect(reports).to_have_count(3)
    expect(reports.filter(has_text="hjo.txt")).to_contain_text("Allt går ihop")
    page.locator("[name=allvar]").select_option("error")
    expect(page.locator(".finding.remark")).to_have_count(0)
    expect(reports).to_have_count(2)
    page.locator("[name=slag]").select_option("text against table")
    expect(page.locator(".finding")).to_have_count(1)
    assert "slag=text+against+table" in page.url
    open_page.reload(page)
    expect(page.locator(".finding")).to_have_count(1)
    page.locator("[name=slag]").select_option("date")
    expect(page.locator("#audit-result .empty")).to_be_visible()
    page.locator("#audit-result [data-clear]").click()
    expect(reports).to_have_count(3)
    with page.expect_download() as waiting:
        reports.filter(has_text="ale.txt").get_by_role("link", name="Webbsida").click()
    assert waiting.value.suggested_filename == "avstämning-ale.html"
    audit = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert "2 725" in audit
    assert "<img" not in audit


def test_a_phone_holds_both_pages_and_the_source_lies_above(open_page: Watched, site: Site) -> None:
    page = open_page.visit(site.url + "granska", PHONE)
    check(page, DRAFT)
    expect(page.locator("#check-source")).to_be_hidden()
    page.locator(".draft .mark.wrong").click()
    expect(page.locator("#check-source .excerpt mark")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    open_page.settle(page)
    page.goto(site.url + "avstamning?rapport=ale.txt")
    page.locator(".finding .sentence button").click()
    expect(page.locator("#audit-source .excerpt mark")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
