"""A conversation as the chat shows it: messages with what can be done with each, and the same as data for the script.

In: a `Conversation`. Out: the chat's messages, in which "Kopiera" is the link ``#copy-0`` and "Fel källa" the link
``#rate-0-wrong_source``; ui/chat/chat.js makes buttons of them. The chat strips all attributes but `href`, so what the
script needs of a turn, its text to copy and its lasting link, stands in a hidden element beside the chat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape as escape_html

import gradio as gr
from gradio.components.chatbot import OptionDict

from assistant.records import Answer, Outcome
from ui.chat.chart_drawing import Picture, find_size
from ui.chat.charts import Chart, find_chart
from ui.chat.control_texts import ControlTexts, control_texts_of
from ui.chat.conversation import LONGEST_QUESTION, Conversation, Rating, Turn, Verdict
from ui.chat.history_list import ANSWER_KEY
from ui.chat.render import escape, to_markdown
from ui.chat.texts import ChatTexts, chat_texts_of
from ui.export.copied import Reports, to_copied
from ui.export.export import Form
from ui.export.routes import chart_link, save_link
from ui.texts import Texts

_ACTION = re.compile(r"#(?P<name>edit|retry|rate|keep)-(?P<turn>\d{1,6})(?:-(?P<value>[a-z_]+))?")
_PICTURES: tuple[Picture, ...] = ("png", "svg")
MOST_STEPS = 5  # in which an answer appears


def read_action(link: str) -> tuple[str, int, str] | None:
    """Read "#rate-0-right" as ("rate", 0, "right"); None for any other text.

    >>> read_action("#edit-2")
    ('edit', 2, '')
    """
    match = _ACTION.fullmatch(link)
    return (match["name"], int(match["turn"]), match["value"] or "") if match else None


def read_verdict(value: str) -> Verdict | None:
    """Read the last part of a rating's link; None where it takes the rating back."""
    return next((verdict for verdict in Verdict if verdict.name.lower() == value), None)


def to_messages(conversation: Conversation, texts: Texts) -> list[gr.ChatMessage]:
    """Give the chat's messages; the choices of an ambiguous answer are offered only while it is the last."""
    words = chat_texts_of(texts.language)
    messages = []
    for index, turn in enumerate(conversation.turns):
        last = index == len(conversation.turns) - 1
        messages.append(gr.ChatMessage(role="user", content=_to_question(turn, index, words)))
        if turn.answer:
            content = "\n\n".join([_to_answer(turn, turn.answer, index), _to_actions(turn, index, texts, last)])
            options = [
                OptionDict(value=option.question, label=option.text) for option in (turn.answer.options if last else ())
            ]
            messages.append(gr.ChatMessage(role="assistant", content=content, options=options))
        elif turn.problem:
            problem = f"**{texts.error}** {escape(turn.problem)}"
            again = _link(words.retry, f"#retry-{index}") if last else ""
            messages.append(gr.ChatMessage(role="assistant", content=f"{problem}\n\n{again}".rstrip()))
    return messages


def to_steps(conversation: Conversation, texts: Texts, *, at_once: bool = False) -> list[list[gr.ChatMessage]]:
    """Give the states in which the last answer appears, paragraph by paragraph; the whole one alone where it is short.

    `at_once` gives the whole one alone: the reader has seen it grow.
    """
    *before, answer = to_messages(conversation, texts)
    blocks = str(answer.content).split("\n\n")[:-1]  # the last one is what can be done with it
    return [
        [*before, gr.ChatMessage(role="assistant", content="\n\n".join(blocks[:count]))]
        for count in range(1, 1 if at_once else min(len(blocks), MOST_STEPS))
    ] or [[*before, answer]]


def to_unfinished(conversation: Conversation, texts: Texts) -> list[gr.ChatMessage]:
    """Give the chat's messages while the last answer is being written: without what can be done with it."""
    *before, answer = to_messages(conversation, texts)
    content = str(answer.content).rpartition("\n\n")[0]
    return [*before, gr.ChatMessage(role="assistant", content=content)]


def to_turns(conversation: Conversation, store: Reports, texts: Texts, *, focus: int | None = None) -> str:
    """Give the element that tells the script of each answer, hidden, with the menu to save the conversation.

    `focus` is the turn to bring into view.
    """
    words = chat_texts_of(texts.language)
    turns = "".join(
        f'<i data-turn="{index}" data-link="?{ANSWER_KEY}={escape_html(turn.identity)}" '
        f'data-copy="{escape_html(to_copied(turn.answer, store))}"></i>'
        for index, turn in enumerate(conversation.turns)
        if turn.answer
    )
    said = f'data-copied="{escape_html(words.copied)}" data-linked="{escape_html(words.link_copied)}"'
    chat = f'data-chat="{escape_html(texts.chat)}"'
    at = "" if focus is None else f' data-focus="{focus}"'
    files = {}
    if conversation.identity and turns:
        figures = any(turn.answer.figures for turn in conversation.turns if turn.answer)
        forms = [form for form in words.forms if figures or form is not Form.TABLE]
        files = {form: save_link(form, conversation=conversation.identity) for form in forms}
    saved = _to_files(words.save_all, files, words) if files else ""
    key = f'data-conversation="{escape_html(conversation.identity)}" data-count="{len(conversation.turns)}"'
    status = '<p class="said" role="status" aria-live="polite"></p>'
    return f"<div hidden {key} {chat} {said}{at}>{turns}</div>{status}{saved}"


def _to_question(turn: Turn, index: int, words: ChatTexts) -> str:
    edit = _link(words.edit, f"#edit-{index}") if turn.answer or turn.problem else ""
    return f"{escape(_shorten(turn.question))}\n\n{edit}".rstrip()


def _to_answer(turn: Turn, answer: Answer, index: int) -> str:
    """Give the answer's Markdown, in its own language; where a filter was set, with a word of it."""
    words = chat_texts_of(answer.language)
    shown = to_markdown(answer, index, chart=_to_chart(turn, answer, words))
    if not turn.filtered or answer.is_help:
        return shown
    pattern = words.nothing_in_filter if answer.outcome is Outcome.NOT_FOUND else words.filtered
    return f"{shown}\n\n*{escape(pattern.format(filter=turn.filtered))}*"


def _to_chart(turn: Turn, answer: Answer, words: ChatTexts) -> str:
    """Give the chart of a kept answer as HTML, "" where it has none: the picture, its words, links to save it."""
    chart = find_chart(answer) if turn.identity else None
    if chart is None:
        return ""
    saved = [
        f'<a href="{escape_html(chart_link(turn.identity, form, is_file=True))}" download>'
        f"{words.save_chart.format(form=form.upper())}</a>"
        for form in _PICTURES
    ]
    return (
        f'<figure class="chart"><picture>{"".join(_to_sources(turn, chart))}'
        f'<img src="{escape_html(chart_link(turn.identity, "svg"))}" alt="{_to_attribute(chart.alternative)}" '
        f'{_to_size(chart)} loading="lazy"></picture>'
        f"<figcaption>{' '.join(saved)}</figcaption></figure>"
    )


def _to_sources(turn: Turn, chart: Chart) -> Iterator[str]:
    """Yield where a phone and a dark page find their own drawings; what is saved is always on white, as for print."""
    for is_narrow, is_dark in ((True, True), (True, False), (False, True)):
        wanted = [
            *(["(max-width: 760px)"] if is_narrow else []),
            *(["(prefers-color-scheme: dark)"] if is_dark else []),
        ]
        link = escape_html(chart_link(turn.identity, "svg", is_narrow=is_narrow, is_dark=is_dark))
        yield f'<source media="{" and ".join(wanted)}" srcset="{link}" {_to_size(chart, is_narrow=is_narrow)}>'


def _to_size(chart: Chart, *, is_narrow: bool = False) -> str:
    """Give the size of a chart's picture as attributes: what stands below does not jump when it is there."""
    width, height = find_size(chart, is_narrow=is_narrow)
    return f'width="{width}" height="{height}"'


def _to_actions(turn: Turn, index: int, texts: Texts, last: bool) -> str:
    """Give what can be done with an answer as HTML: copy, link, save, answer again, and what the user thinks of it."""
    words = chat_texts_of(texts.language)
    links = [_to_button(words.copy, f"#copy-{index}")]
    if turn.identity:
        links += [_to_button(words.link, f"#link-{index}"), _to_save(turn, words)]
    if last:
        links.append(_to_button(words.retry, f"#retry-{index}"))
    if turn.identity and not (turn.answer and turn.answer.is_help):  # a helpful word is neither right nor wrong
        links.append(_to_control(turn, index, control_texts_of(texts.language)))
        links.append(_to_rating(turn.rating, index, words))
    return f'<div class="actions">{" ".join(links)}</div>'


def _to_rating(rating: Rating | None, index: int, words: ChatTexts) -> str:
    """Give the verdicts to choose from; where one is kept, it stands until another is chosen or it is taken back."""
    others = [one for one in Verdict if rating is None or one is not rating.verdict]
    choices = " ".join(_to_button(words.verdicts[one], f"#rate-{index}-{one.name.lower()}") for one in others)
    if rating is None:
        return f'<span class="rating">{words.rate} {choices}</span>'
    kept = f"{words.rated}: <strong>{words.verdicts[rating.verdict]}</strong>"
    back = _to_button(words.unrate, f"#rate-{index}-none")
    change = f'<details class="change"><summary>{words.edit}</summary><span>{choices} {back}</span></details>'
    return f'<span class="rating">{kept} {change}</span>'


def _to_control(turn: Turn, index: int, words: ControlTexts) -> str:
    if turn.control:
        return f'<span class="kept">✓ {words.mark.format(number=turn.control)}</span>'
    return _to_button(words.keep, f"#keep-{index}")


def _to_save(turn: Turn, words: ChatTexts) -> str:
    figures = bool(turn.answer and turn.answer.figures)
    files = {form: save_link(form, turn=turn.identity) for form in words.forms if figures or form is not Form.TABLE}
    return _to_files(words.save, files, words)


def _to_files(title: str, files: Mapping[Form, str], words: ChatTexts) -> str:
    """Give a menu of files to save, as HTML."""
    links = "".join(f'<a href="{escape_html(link)}" download>{words.forms[form]}</a>' for form, link in files.items())
    return f'<details class="save"><summary>{title}</summary><span class="files">{links}</span></details>'


def _to_attribute(text: str) -> str:
    """Give a text for an attribute in Markdown's HTML, where an empty line would end it."""
    return escape_html(" ".join(text.split()))


def _to_button(name: str, target: str) -> str:
    return f'<a href="{target}">{name}</a>'


def _link(name: str, target: str) -> str:
    return f"[{name}]({target})"


def _shorten(question: str) -> str:
    return question if len(question) <= LONGEST_QUESTION else question[:200] + " …"
