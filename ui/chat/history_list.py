"""The list of earlier conversations, as the left column shows it.

In: the history's entries. Out: HTML with the days as headings and under each its conversations, for example
``<li data-id="k3f"><a href="?samtal=k3f">Vad kostade badhuset?</a> …``. The buttons are brought to life by chat.js.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from html import escape
from itertools import groupby

from assistant.records import Language
from ui.chat.history import Entry
from ui.chat.texts import ChatTexts, chat_texts_of
from ui.texts import texts_of

CONVERSATION_KEY, ANSWER_KEY = "samtal", "svar"  # of the page's address: /?samtal=k3f, /?svar=9sX


def to_history_list(
    entries: Sequence[Entry], current: str, language: Language, *, is_search: bool = False, today: date | None = None
) -> str:
    """Give the HTML of the list; `current` is the conversation that is open, "" for none."""
    words = chat_texts_of(language)
    day_of_reader = today or datetime.now().astimezone().date()
    if not entries:
        body = f'<p class="empty">{words.none_found if is_search else words.no_history}</p>'
    else:
        body = "".join(
            f"<h3>{_name_day(day, day_of_reader, language)}</h3>"
            f"<ul>{''.join(_to_entry(entry, current, words) for entry in group)}</ul>"
            for day, group in groupby(entries, key=lambda entry: entry.changed.astimezone().date())
        )
    return (
        f'<nav class="history" data-current="{escape(current)}" data-key="{CONVERSATION_KEY}" '
        f'aria-label="{words.history}">{body}</nav>{_to_dialog(words)}'
    )


def _name_day(day: date, today: date, language: Language) -> str:
    words = chat_texts_of(language)
    if (today - day).days in (0, 1):
        return words.today if day == today else words.yesterday
    return words.day.format(day=day.day, month=texts_of(language).months[day.month - 1], year=day.year)


def _to_entry(entry: Entry, current: str, words: ChatTexts) -> str:
    title = escape(entry.title)
    here = ' aria-current="page"' if entry.identity == current else ""
    link = f'<a href="?{CONVERSATION_KEY}={escape(entry.identity)}" title="{title}"{here}>{title}</a>'
    rename = f'<button type="button" data-rename title="{words.rename}" aria-label="{words.rename}: {title}">✎</button>'
    remove = f'<button type="button" data-delete title="{words.delete}" aria-label="{words.delete}: {title}">✕</button>'
    return f'<li data-id="{escape(entry.identity)}" data-name="{words.new_name}">{link}{rename}{remove}</li>'


def _to_dialog(words: ChatTexts) -> str:
    """Give the question before a conversation is deleted; its pattern is filled in by the script."""
    return (
        f'<dialog class="confirm" aria-label="{words.delete}"><p data-pattern="{escape(words.delete_question)}"></p>'
        f'<div><button type="button" data-cancel>{words.cancel}</button>'
        f'<button type="button" class="danger" data-confirm>{words.delete}</button></div></dialog>'
    )
