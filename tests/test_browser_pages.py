"""What can break on the pages of figures and reports, and in a source on its page: tried in a real Chromium.

One server for all, with everything behind it real. Every page watches itself: a request to another host, or an error in
the console, fails its test.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from assistant.pipeline import Assistant
from ingest.embedding import open_encoder
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.made_pdfs import make_pdf, write
from tests.made_report import EXPLANATION, NAME, TABLE_PAGE, cell_box, make_report
from tests.watched import IN_BROWSER, Watched, serve
from ui.chat.history import History
from ui.reports.library import StoredLibrary
from ui.services import Services

SAMPLES = Path(__file__).resolve().parents[1] / "eval" / "reports"
A4 = (595.28, 841.89)
DESK, PHONE = (1440, 900), (390, 844)
LAXVIK = (
    "Bokslut 2022 {place}\n\nDriftredovisning, tkr\n\nVerksamhet\tBudget 2022\tBokslut 2022\tAvvikelse 2022\n"
    "Simhall\t1 200\t{number}\t{rest}\nArkiv <script>window.hacked=1</script>\t900\t870\t30\n\n"
    "Simhallen visar ett underskott. Det beror på <img src=x onerror=window.hacked=1> dyr el.\n"
)

pytestmark = IN_BROWSER


@dataclass(frozen=True, slots=True)
class Site:
    """The served pages and what is behind them."""

    url: str
    store: Store
    uploads: Path


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    data = tmp_path_factory.mktemp("data")
    encoder = open_encoder()
    report = make_report(tmp_path_factory.mktemp("reports") / NAME)
    with Store.open(data, model=encoder.name) as store:
        ingest_paths([next(SAMPLES.glob("hylte*.txt")), report], store, encoder)
        library = StoredLibrary(store, encoder, data / "uploads")
        services = Services(
            assistant=Assistant(store, encoder),
            store=store,
            uploads=data / "uploads",
            library=library,
            history=History.open(data),
        )
        with serve(services) as url:
            yield Site(url, store, data / "uploads")
        services.history.close()


@dataclass(frozen=True, slots=True)
class OpenPage:
    """Opens pages of the site by their paths."""

    watched: Watched
    url: str

    def __call__(self, path: str, size: tuple[int, int] = DESK) -> Page:
        """Open the page of a path as a new visitor."""
        return self.watched.visit(self.url + path, size)

    def reload(self, page: Page) -> None:
        """Load a page again once its events have ended."""
        self.watched.reload(page)


@pytest.fixture
def open_page(open_page: Watched, site: Site) -> OpenPage:
    """Give what opens a page of the site by its path."""
    return OpenPage(watched=open_page, url=site.url)


def ask(page: Page, question: str) -> None:
    """Type a question, send it, and wait for the source of its answer."""
    page.locator("#question textarea").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator("#source article.source")).to_be_visible(timeout=30_000)


def check_frame(frame: Locator, label: str, column: str) -> None:
    """Check that a frame stands around a cell of the made report, to half a point and the margin that it keeps."""
    expect(frame).to_be_visible()
    inner = frame.bounding_box()
    paper = frame.locator("xpath=..").bounding_box()
    assert inner is not None
    assert paper is not None
    scale = paper["width"] / A4[0]
    found = (
        (inner["x"] - paper["x"]) / scale,
        (inner["y"] - paper["y"]) / scale,
        (inner["x"] + inner["width"] - paper["x"]) / scale,
        (inner["y"] + inner["height"] - paper["y"]) / scale,
    )
    box = cell_box(label, column)
    wanted = (box.left - 1.5, box.top - 1.5, box.right + 1.5, box.bottom + 1.5)
    assert found == pytest.approx(wanted, abs=0.75)


def test_a_citation_of_a_pdf_opens_its_page_with_the_cell_framed(open_page: OpenPage) -> None:
    page = open_page("")
    ask(page, "Vad var avvikelsen för badhus i Ale 2023?")
    source = page.locator("#source")
    expect(source.locator(".frame")).to_have_count(1)
    check_frame(source.locator(".frame"), "Badhus", "Avvikelse")
    expect(source.locator(".frame")).to_be_in_viewport()
    expect(source.locator("figcaption")).to_contain_text(f"Sida {TABLE_PAGE} av 3")
    picture = source.locator(".paper img")
    assert picture.evaluate("async (image) => { await image.decode(); return image.naturalWidth }") > 1_000
    source.get_by_role("button", name="Förstora").click()
    check_frame(source.locator(".frame"), "Badhus", "Avvikelse")
    expect(source.locator(".frame")).to_be_in_viewport()


def test_a_sentence_is_framed_where_it_is_printed(open_page: OpenPage) -> None:
    page = open_page("")
    ask(page, "Varför gick badhuset i Ale minus 2023?")
    quoting = page.locator("#chat [data-testid=bot] blockquote a").first
    expect(page.locator("#chat [data-testid=bot] blockquote").first).to_contain_text(EXPLANATION)
    quoting.click()
    frames = page.locator("#source .frame")
    expect(frames.first).to_be_visible()
    expect(page.locator("#source figcaption")).to_contain_text("Sida 3 av 3")


def test_a_citation_of_a_text_report_marks_its_row(open_page: OpenPage) -> None:
    page = open_page("")
    ask(page, "Hur gick det för facklig tid i Hylte?")
    page.locator('#chat a[href="#cite-0-1"]').click()
    cited = page.locator("#source .lines tr.cited")
    expect(cited).to_contain_text("Facklig tid")
    printed = cited.locator("mark").inner_text()
    expect(page.locator("#source .excerpt mark")).to_have_text(printed)
    expect(page.locator("#source .frame")).to_have_count(0)


def test_the_whole_document_opens_at_its_page_and_does_nothing(open_page: OpenPage, site: Site) -> None:
    page = open_page(f"dokument?rapport={NAME}#sida-2")
    expect(page.locator("figure")).to_have_count(3)
    expect(page.locator("#sida-2")).to_be_in_viewport()
    text = open_page("dokument?rapport=hylte-bokslut-2019.txt&fran=9&till=9")
    expect(text.locator("tr.cited")).to_have_count(1)
    expect(text.locator("script")).to_have_count(0)
    answer = page.request.get(f"{site.url}dokument?rapport=../../etc/passwd")
    assert answer.status == 404
    assert page.request.get(f"{site.url}sidbild?rapport={NAME}&sida=9").status == 404


def test_figures_are_filtered_sorted_and_downloaded(open_page: OpenPage) -> None:
    page = open_page("siffror")
    rows = page.locator("#results tr[data-figure]")
    expect(rows.first).to_be_visible()
    page.locator("[name=kommun]").select_option("Ale")
    expect(rows).to_have_count(15)
    page.locator("[name=sok]").fill("badhus")
    expect(rows).to_have_count(3)
    page.get_by_role("button", name="Värde").click()
    expect(rows.first.locator("td.number")).to_have_text("−462")
    assert "kommun=Ale" in page.url
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Excel (CSV)").click()
    content = Path(waiting.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    read = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert [(row["Rad"], row["Värde"], row["Enhet"]) for row in read] == [
        ("Badhus", "-462", "tkr"),
        ("Badhus", "4150", "tkr"),
        ("Badhus", "4612", "tkr"),
    ]
    open_page.reload(page)
    expect(page.locator("[name=sok]")).to_have_value("badhus")
    expect(rows).to_have_count(3)


def test_a_figures_source_opens_by_keyboard_and_closes(open_page: OpenPage) -> None:
    page = open_page("siffror?rapport=almvik-bokslut-2023.pdf&sok=bibliotek")
    button = page.locator("#results tr[data-figure] th button").nth(1)
    button.focus()
    page.keyboard.press("Enter")
    check_frame(page.locator("#figure-source .frame"), "Bibliotek", "Bokslut 2023")
    page.keyboard.press("Escape")
    expect(page.locator("#figure-source")).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("[name=sok]")).to_be_focused()


def upload(page: Page, *paths: Path) -> None:
    expect(page.locator("#rows table, #rows .empty").first).to_be_visible()
    page.locator("#drop input[type=file]").set_input_files(list(paths))


def test_a_report_from_upload_to_removal(open_page: OpenPage, site: Site, tmp_path: Path) -> None:
    report = tmp_path / "simhall <b>.txt"
    report.write_text(LAXVIK.format(place="Ale kommun", number="1 450", rest="-250"), encoding="utf-8")
    page = open_page("rapporter")
    upload(page, report)
    expect(page.locator("#status li.added")).to_contain_text("simhall", timeout=60_000)
    row = page.locator("#rows tbody").filter(has_text="simhall")
    expect(row).to_contain_text("Helårsrapport 2022")
    row.get_by_text("Rätta uppgifter").click()
    row.locator("[name=municipality]").fill("Hjo")
    row.get_by_role("button", name="Spara").click()
    expect(page.locator("#status")).to_contain_text("uppgifterna är rättade", timeout=60_000)
    expect(row.locator("tr").first).to_contain_text("Hjo")
    asking = open_page("")
    ask(asking, "Vad kostade simhallen i Hjo 2022?")
    expect(asking.locator("#chat [data-testid=bot]").first).to_contain_text("1\u00a0450")
    assert asking.evaluate("window.hacked") is None
    row.get_by_text("Ta bort", exact=True).click()
    row.get_by_role("button", name="Ja, ta bort").click()
    expect(row).to_have_count(0)
    assert not any("simhall" in name for name in site.store.report_names())
    assert page.evaluate("window.hacked") is None


def test_a_name_that_is_taken_is_asked_about(open_page: OpenPage, site: Site, tmp_path: Path) -> None:
    paths = []
    for number, (spent, rest) in enumerate((("1 450", "-250"), ("1 500", "-300"), ("1 600", "-400"))):
        path = tmp_path / str(number) / "bad.txt"
        path.parent.mkdir()
        path.write_text(LAXVIK.format(place="Ale kommun", number=spent, rest=rest), encoding="utf-8")
        paths.append(path)
    page = open_page("rapporter")
    upload(page, paths[0])
    expect(page.locator("#status")).to_contain_text("bad.txt", timeout=60_000)
    upload(page, paths[1])  # at once, perhaps while the first is read: it comes alone, and is asked about
    page.get_by_role("button", name="Behåll båda").click()
    expect(page.locator("#status li.added")).to_contain_text("bad (2).txt", timeout=60_000)
    upload(page, paths[2])
    page.get_by_role("button", name="Ersätt den gamla").click()
    expect(page.locator("#status li.replaced")).to_contain_text("bad.txt", timeout=60_000)
    printed = {name: site.store.figures(reports=[name])[1].text for name in ("bad.txt", "bad (2).txt")}
    assert printed == {"bad.txt": "1 600", "bad (2).txt": "1 500"}


def test_broken_files_say_what_is_wrong_and_the_rest_is_read(open_page: OpenPage, site: Site, tmp_path: Path) -> None:
    broken = tmp_path / "trasig.pdf"
    broken.write_bytes(b"%PDF-1.7 and then nothing that is one")
    archive = tmp_path / "rapporter.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("2022/lokal.txt", LAXVIK.format(place="Ale kommun", number="1 210", rest="-10"))
        packed.writestr("bild.mp4", b"\0\0\0\x18ftypmp42")
    page = open_page("rapporter", size=PHONE)
    upload(page, broken, archive)
    expect(page.locator("#status li.added")).to_contain_text("lokal.txt", timeout=60_000)
    expect(page.locator("#status li.failed")).to_have_count(2)
    expect(page.locator("#status li.failed").first).to_contain_text("trasig.pdf")
    expect(page.locator("#status li.failed").first).to_contain_text("Filen är skadad")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    assert "lokal.txt" in site.store.report_names()


def test_an_upload_is_cancelled_and_nothing_of_it_is_stored(open_page: OpenPage, site: Site, tmp_path: Path) -> None:
    lines = [f"Rad {number} av texten handlar om nämndens arbete under året och hur det gick." for number in range(45)]
    pages = [lambda canvas: write(canvas, lines, top=60)] * 400
    long = make_pdf(tmp_path / "lang.pdf", *pages)
    page = open_page("rapporter")
    upload(page, long)
    expect(page.locator("#status .run")).to_contain_text("av 400", timeout=30_000)
    page.get_by_role("button", name="Avbryt").click()
    expect(page.locator("#status li.stopped")).to_contain_text("Avbruten", timeout=30_000)
    assert "lang.pdf" not in site.store.report_names()
    assert not list(site.uploads.rglob("lang.pdf"))


def test_a_phone_shows_figures_as_cards_and_the_source_above_them(open_page: OpenPage) -> None:
    page = open_page("siffror?sok=badhus", size=PHONE)
    page.locator("#results tr[data-figure]").first.click()
    check_frame(page.locator("#figure-source .frame"), "Badhus", "Budget 2023")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    page.get_by_role("button", name="Stäng källan").click()
    expect(page.locator("#figure-source")).to_be_hidden()
