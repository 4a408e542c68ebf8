"""The places behind one statement, one at a time beside it, with buttons to the one before and the one after.

In: places (citations, with their figures where they are table cells) and which of them is open. Out: HTML; its buttons
say in `data-show` and `data-place` what they lead to, for example ``<button data-show="3" data-place="1">``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from assistant.records import Citation
from ingest.records import Figure
from ui.check.texts import check_texts_of
from ui.page_store import ReportTexts
from ui.source.page_image import PageImages
from ui.source.panel import to_notice, to_place_panel
from ui.texts import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in a report; `figure` is the table cell that is cited, None for words of the text."""

    citation: Citation
    figure: Figure | None = None


def cite_cell(figure: Figure) -> Place:
    """Give the place of a stored figure."""
    citation = Citation(
        number=1, quote=figure.text, location=figure.location, row=figure.label or figure.text, label=figure.label
    )
    return Place(citation=citation, figure=figure)


def to_places_panel(
    key: str,
    head: str,
    places: Sequence[Place],
    index: int,
    store: ReportTexts,
    texts: Texts,
    images: PageImages | None = None,
) -> str:
    """Give the panel of what `key` names: its head (HTML), and the place `index`, from 0."""
    words = check_texts_of(texts)
    close = (
        f'<button type="button" class="close" data-close aria-label="{words.close}" title="{words.close}">×</button>'
    )
    if not places:
        return f"{close}{head}{to_notice(words.no_source)}"
    shown = min(max(index, 0), len(places) - 1)
    place = places[shown]
    body = to_place_panel(place.citation, place.figure, store, texts, images)
    return f"{close}{head}{_to_steps(key, shown, len(places), texts)}{body}"


def _to_steps(key: str, index: int, total: int, texts: Texts) -> str:
    if total == 1:
        return ""
    words = check_texts_of(texts)
    before = _to_step(key, index - 1, "←", words.previous, enabled=index > 0)
    after = _to_step(key, index + 1, "→", words.following, enabled=index + 1 < total)
    title = words.place.format(number=index + 1, total=total)
    return f'<div class="steps"><strong role="status">{title}</strong><span>{before}{after}</span></div>'


def _to_step(key: str, place: int, sign: str, name: str, *, enabled: bool) -> str:
    state = f'data-show="{escape(key)}" data-place="{place}"' if enabled else "disabled"
    return f'<button type="button" {state} aria-label="{name}" title="{name}">{sign}</button>'
