"""An answer as the chat's Markdown, with every word of a report made inert.

In: an Answer and which turn of the conversation it is. Out: Markdown in which the citation mark ``[1]`` of turn 0 has
become the link ``[[1]](#cite-0-1 "Källa 1")``, which opens the source panel. All words of it, those around the answer's
own too, are in the language of the answer, whatever the page's is: an answer is read as one text.

An answer's text holds words from reports, so only the Markdown that our own composer writes is let through: bold,
quotations, lists, headings, tables and citation marks. All else becomes character references, which neither the
Markdown parser nor the browser takes for markup: a report that holds <script>, $x$ or [1](http://…) shows just that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.records import Answer, Outcome
from assistant.writing.audit_phrases import AUDIT_PHRASES
from assistant.writing.badges import describe_badge
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_expression
from ui.chat.texts import ChatTexts, chat_texts_of
from ui.texts import texts_of

_MARK = re.compile(r"\[(\d{1,4})\]")
_LAST_MARK = re.compile(r"\s*\[(\d{1,4})\]$")
_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_NOTE = re.compile(r"^\*(?=[^*\s])([^*]+)(?<=\S)\*$")  # a whole line in italics is a note
# Characters that mean something to Markdown, HTML or LaTeX anywhere in a line.
_ACTIVE = re.compile(r"[\\`*_{}\[\]<>~$|&\"]|(?<=\w)[:@](?=[/\w])|(?<=www)\.", re.IGNORECASE)
# What makes a block where a line begins: a heading, a list, a rule, a quotation, indented code.
_LINE_START = re.compile(r"^(?:[#+=-]|\d{1,9}[.)])")
_BLOCK = re.compile(r"^(?P<marker> {0,6}(?:#{1,6} |[-*] |\d{1,3}\. )|)(?P<text>.*)$")
_TABLE_RULE = re.compile(r"^\|(?:\s*:?-+:?\s*\|)+$")


def to_markdown(answer: Answer, turn: int, *, chart: str = "") -> str:
    """Give the chat's Markdown for an answer; `turn` is its place in the conversation, from 0, `chart` its HTML."""
    texts, words = texts_of(answer.language), chat_texts_of(answer.language)
    links = {
        citation.number: f'[[{citation.number}]](#cite-{turn}-{citation.number} "{texts.source} {citation.number}")'
        for citation in answer.citations
    }
    shown, computed = _part_lines(answer)
    before, after = _part_conflict(answer, shown)
    lines = [[_render_line(line, links) for line in part] for part in (before, after)]
    badge = None if answer.is_help else texts.outcomes.get(answer.outcome)  # nothing is missing there
    badge = words.outside_filter if answer.text == PHRASES[answer.language].only_outside else badge
    parts = [f'<span class="badge {answer.outcome.name.lower()}">{badge}</span>', ""] if badge else []
    parts += [*lines[0], ""] if before else []
    parts += _frame(words.conflict, lines[1]) if after else []
    parts += [part for warning in to_warnings(answer, words) for part in (warning, "")]
    parts += [chart, ""] if chart else []
    parts += [_fold(words.calculated, [" · ".join(computed)]), ""] if computed else []
    parts += to_reading(answer, texts.reading, words)
    return "\n".join(parts).rstrip("\n")


def _part_conflict(answer: Answer, lines: list[str]) -> tuple[list[str], list[str]]:
    """Part the lines of an answer from those that show a contradiction of a report; all of one that conflicts do."""
    note = AUDIT_PHRASES[answer.language].in_finding
    start = lines.index(note) if note in lines else len(lines)
    if answer.outcome is Outcome.CONFLICTING and start == len(lines):
        start = 0
    before = lines[:start]
    while before and not before[-1]:
        before.pop()
    return before, lines[start:]


def _frame(heading: str, lines: list[str]) -> list[str]:
    """Set lines apart under a heading in words; within it they are Markdown as elsewhere."""
    return [
        f'<section class="conflict" role="note"><p class="heading">⚠ {heading}</p>',
        "",
        *lines,
        "",
        "</section>",
        "",
    ]


def _part_lines(answer: Answer) -> tuple[list[str], list[str]]:
    """Give the lines of the answer's text to show, and those that only tell how a number was computed."""
    expressions = [to_expression(derivation.expression, answer.language) for derivation in answer.derivations]
    shown: list[str] = []
    computed: list[str] = []
    for line in answer.text.strip().splitlines():
        tells_how = not line.startswith((">", "|")) and "**" not in line and not _MARK.search(line)
        if tells_how and any(expression in line for expression in expressions):
            computed.append(line)
        elif line or not shown or shown[-1]:  # where a line was taken out, one blank is enough
            shown.append(line)
    return shown, computed


def escape(text: str) -> str:
    """Make a text inert in Markdown and HTML; it is shown exactly as it stands.

    >>> escape("- 3 400 <b>")
    '&#45; 3 400 &#60;b&#62;'
    """
    return "\n".join(_escape_line(line) for line in text.splitlines())


def _escape_line(line: str) -> str:
    body = line.lstrip(" \t")
    indent = "\u00a0" * min(len(line) - len(body), 8)
    start = _LINE_START.match(body)
    if start is None:
        return indent + _escape_inside(body)
    head, last = start.group()[:-1], start.group()[-1]
    return f"{indent}{head}{_reference(last)}{_escape_inside(body[start.end() :])}"


def _escape_inside(text: str) -> str:
    return _ACTIVE.sub(lambda match: _reference(match.group()), text)


def _reference(character: str) -> str:
    return f"&#{ord(character)};"


def _render_line(line: str, links: dict[int, str]) -> str:
    """Render one line of an answer's text: a quotation, a table row, or a line with its block marker."""
    if line.startswith(">"):
        return _render_quotation(line[1:].strip(), links)
    if line.startswith("|") and line.rstrip().endswith("|"):
        return _render_table_row(line.rstrip(), links)
    note = _NOTE.match(line)
    if note:
        return f"*{_render_marks(note[1], links)}*"
    block = _BLOCK.match(line)
    if block is None or not block["marker"]:
        return _render_inline(line, links, start=True)
    return block["marker"] + _render_inline(block["text"], links, start=True)


def _render_quotation(quotation: str, links: dict[int, str]) -> str:
    """Render a quotation: nothing in it is markup but the citation mark that closes it."""
    mark = _LAST_MARK.search(quotation)
    link = links.get(int(mark[1])) if mark else None
    if mark is None or link is None:
        return "> " + escape(quotation)
    return f"> {escape(quotation[: mark.start()])} {link}"


def _render_table_row(line: str, links: dict[int, str]) -> str:
    if _TABLE_RULE.match(line):
        return line
    cells = re.split(r"(?<!\\)\|", line[1:-1])
    return "| " + " | ".join(_render_inline(cell.strip().replace(r"\|", "|"), links) for cell in cells) + " |"


def _render_inline(text: str, links: dict[int, str], *, start: bool = False) -> str:
    """Render running text: bold and citation marks are ours, the rest is shown as it stands."""
    parts: list[str] = []
    end = 0
    for match in _BOLD.finditer(text):
        parts += [_render_marks(text[end : match.start()], links, start=start and end == 0)]
        parts += ["**", _render_marks(match[1], links), "**"]
        end = match.end()
    parts.append(_render_marks(text[end:], links, start=start and end == 0))
    return "".join(parts)


def _render_marks(text: str, links: dict[int, str], *, start: bool = False) -> str:
    parts: list[str] = []
    end = 0
    for match in _MARK.finditer(text):
        link = links.get(int(match[1]))
        if link is not None:
            parts += [_escape_part(text[end : match.start()], start=start and end == 0), link]
            end = match.end()
    parts.append(_escape_part(text[end:], start=start and end == 0))
    return "".join(parts)


def _escape_part(text: str, *, start: bool) -> str:
    """Escape a part of a line; only at a line's start can a dash or a number make a list."""
    return _escape_line(text) if start else _escape_inside(text)


def to_warnings(answer: Answer, words: ChatTexts) -> list[str]:
    """Give what does not add up in the tables of an answer, as HTML; not what its text says already."""
    if answer.outcome is Outcome.CONFLICTING:
        return []
    told = [
        f"{badge.caption}: {describe_badge(badge, answer.language)}"
        for badge in answer.badges
        if (found := badge.errors or badge.beside)
        and not any(one.swedish in answer.text or one.english in answer.text for one in found)
    ]
    return [f'<p class="warning">⚠ <strong>{words.warning}.</strong> {_escape_inside(text)}</p>' for text in told]


def to_reading(answer: Answer, title: str, words: ChatTexts) -> list[str]:
    """Give how the question was read, folded, with whether the tables of the answer add up."""
    badges = [f"{badge.caption}: {describe_badge(badge, answer.language)}" for badge in answer.badges]
    lines = [line for line in (answer.reading, *badges) if line]
    hold = all(badge.made and not badge.errors + badge.beside + badge.elsewhere for badge in answer.badges)
    if answer.badges and hold:
        title = f"{title} · ✓ {words.adds_up if len(answer.badges) == 1 else words.all_add_up}"
    return [_fold(title, lines)] if lines else []


def _fold(summary: str, lines: Sequence[str]) -> str:
    """Fold lines away under a summary that the reader can open."""
    return f"<details><summary>{summary}</summary>{'<br>'.join(map(_escape_inside, lines))}</details>"
