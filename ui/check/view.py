"""A checked text on the page: the text with each figure marked, and a card for each of them.

In: a `CheckedText`. Out: HTML in which every word of the text and of the reports is escaped, for example
``<a class="mark wrong" data-show="1" ...>166 tkr <sup>1 ✗</sup></a>``: a sign and a number, never a colour alone.
"""

from __future__ import annotations

from html import escape

from assistant.check import CheckedFigure, CheckedText, CheckVerdict
from assistant.checking.phrases import CHECK_PHRASES
from assistant.checking.records import OPEN
from assistant.records import Citation
from assistant.writing.wording import keep_together, to_expression, to_number
from ingest.records import Figure
from ui.check.export import EXPORTS
from ui.check.marks import CLASSES, MARKS, mark_with
from ui.check.texts import CheckTexts, check_texts_of
from ui.source.places import describe_location
from ui.texts import Texts

_GROUPS = {"✗": "wrong", "?": "open", "≈": "confirmed", "✓": "confirmed"}


def to_checked(checked: CheckedText, texts: Texts) -> str:
    """Show a checked text; one without figures says what to paste instead."""
    words = check_texts_of(texts)
    if not checked.figures:
        return f'<div class="empty" role="status"><p>{words.no_figures}</p></div>'
    cards = "".join(to_card(figure, texts) for figure in checked.figures)
    return (
        f'<section class="checked" data-filter="all">{_to_head(checked, texts)}{_to_filters(checked, words)}'
        f"{_to_counts(checked)}<h2>{words.marked}</h2>"
        f'<div class="draft" tabindex="0" role="region" aria-label="{words.marked}">{_to_marked(checked, texts)}</div>'
        f'<h2>{words.figures}</h2><ol class="cards">{cards}</ol></section>'
    )


def to_card(figure: CheckedFigure, texts: Texts, *, is_head: bool = False) -> str:
    """Show what was found of a figure; as the head of the source panel it has no button of its own."""
    words = check_texts_of(texts)
    sign = MARKS[figure.verdict]
    verdict = escape(CHECK_PHRASES[texts.language].verdicts[figure.verdict])
    title = words.open_source.format(number=figure.number)
    tag, place = ("div", "") if is_head else ("li", f' id="siffra-{figure.number}"')
    name = f'<span class="sign" aria-hidden="true">{sign}</span> {verdict}'
    head = (
        f"<strong>{name}</strong>"
        if is_head
        else f'<button type="button" data-show="{figure.number}" aria-label="{title}: {verdict}">{name}</button>'
    )
    sentence = "" if is_head else f'<p class="context">{_write(" ".join(figure.sentence.split()))}</p>'
    return (
        f'<{tag} class="card {CLASSES[sign]}" data-group="{_GROUPS[sign]}"{place}>'
        f'<header>{head}<span class="order">{figure.number}</span></header>{sentence}'
        f'<dl>{_to_facts(figure, texts)}</dl><p class="why">{_write(figure.message)}</p></{tag}>'
    )


def _to_head(checked: CheckedText, texts: Texts) -> str:
    words = check_texts_of(texts)
    seconds = escape(f"{checked.seconds:.1f}".replace(".", "," if texts.code == "sv" else "."))
    exports = "".join(
        f'<button type="button" data-export="{kind}" title="{escape(words.export)} {escape(export.name)}">'
        f"{escape(export.name)}</button>"
        for kind, export in EXPORTS.items()
    )
    return (
        f'<header class="found"><p role="status"><strong>{words.figure.count(len(checked.figures))}</strong> '
        f"<span>{words.taken.format(seconds=seconds)}</span></p>"
        f'<div class="actions" role="group" aria-label="{words.export}">{exports}</div></header>'
    )


def _to_filters(checked: CheckedText, words: CheckTexts) -> str:
    groups = [_GROUPS[MARKS[figure.verdict]] for figure in checked.figures]
    names = (
        ("all", "", words.all_figures, len(groups)),
        ("wrong", "✗", words.wrong, groups.count("wrong")),
        ("open", "?", words.open, groups.count("open")),
        ("confirmed", "✓", words.confirmed, groups.count("confirmed")),
    )
    buttons = "".join(
        f'<button type="button" data-filter-by="{group}" aria-pressed="{"true" if group == "all" else "false"}"'
        f'{"" if count else " disabled"}><span aria-hidden="true">{sign}</span> {name} <b>{count}</b></button>'
        for group, sign, name, count in names
    )
    return f'<div class="filters" role="group" aria-label="{words.show}">{buttons}</div>'


def _to_counts(checked: CheckedText) -> str:
    verdicts = CHECK_PHRASES[checked.language].verdicts
    items = "".join(
        f'<li class="{CLASSES[MARKS[verdict]]}"><span class="sign" aria-hidden="true">{MARKS[verdict]}</span> '
        f"<b>{checked.count(verdict)}</b> {escape(verdicts[verdict])}</li>"
        for verdict in CheckVerdict
        if checked.count(verdict)
    )
    return f'<ul class="counts">{items}</ul>'


def _to_marked(checked: CheckedText, texts: Texts) -> str:
    verdicts = CHECK_PHRASES[checked.language].verdicts

    def write(figure: CheckedFigure, typed: str) -> str:
        sign = MARKS[figure.verdict]
        verdict = escape(verdicts[figure.verdict])
        # A link to its card, with the page's whole address: Gradio's base address leads "#..." to the first page.
        return (
            f'<a class="mark {CLASSES[sign]}" data-group="{_GROUPS[sign]}" href="./granska#siffra-{figure.number}" '
            f'data-show="{figure.number}" title="{verdict}">{typed}'
            f'<sup>{figure.number} {sign}</sup><span class="sr"> ({verdict})</span></a>'
        )

    return mark_with(checked, _write, write)


def _to_facts(figure: CheckedFigure, texts: Texts) -> str:
    words = check_texts_of(texts)
    facts = [(words.claimed, figure.claimed.text)]
    if figure.figures:
        name = words.nearest if figure.verdict in OPEN else words.printed
        facts.append((name, print_figure(figure.figures[0], texts)))
    expression = figure.derivation.expression if figure.derivation else figure.expression
    if expression:
        value = f" = {to_number(figure.derivation.value, texts.language)}" if figure.derivation else ""
        facts.append((words.computed, to_expression(expression, texts.language) + value))
    places = dict.fromkeys(
        describe_location(citation.location, texts.language, with_report=True) for citation in cite(figure)
    )
    if places:
        facts.append((words.where, "; ".join(places)))
    return "".join(f"<div><dt>{escape(name)}</dt><dd>{_write(value)}</dd></div>" for name, value in facts)


def _write(text: str) -> str:
    """Give a text as HTML in which no line breaks within an amount."""
    return escape(keep_together(text))


def cite(figure: CheckedFigure) -> tuple[Citation, ...]:
    """Give the places beside a figure, that which it was tied to first."""
    return (*figure.citations, *((figure.passage,) if figure.passage else ()))


def print_figure(figure: Figure, texts: Texts) -> str:
    """Give a stored figure as it is printed, with the unit that holds for it."""
    unit = figure.amount.unit.value if figure.amount else ""
    return figure.text if not unit or unit in figure.text else f"{figure.text} {unit}"
