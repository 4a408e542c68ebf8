"""How a model's part in an answer is shown: translations beside quotations, what was used, what would be sent.

In: records. Out: text, Markdown like the answer's own. For example the quotation "> Portot blev dyrare. [4]" is
followed by "*Translated by a language model:* Postage became more expensive."
"""

from __future__ import annotations

import re

from assistant.model.phrases import MODEL_PHRASES
from assistant.model.plan_help import make_catalogue, may_help
from assistant.model.plan_help import make_prompt as make_plan_prompt
from assistant.model.records import ModelAnswer, Prompt, Usage
from assistant.model.rewording import can_reword
from assistant.model.rewording import make_prompt as make_wording_prompt
from assistant.model.translation import find_originals
from assistant.model.translation import make_prompt as make_translation_prompt
from assistant.records import Answer, Language
from ingest.embedding import Encoder
from ingest.store import Store

_MARK = re.compile(r"\[(\d+)\]$")


def with_translations(answer: ModelAnswer) -> str:
    """Return the text of an answer with each translation right below the quotation that it is of."""
    phrases = MODEL_PHRASES[answer.language]
    held = {translation.citation: translation.text for translation in answer.translations}
    lines: list[str] = []
    for line in answer.text.splitlines():
        lines.append(line)
        mark = _MARK.search(line) if line.startswith("> ") else None
        if mark and int(mark[1]) in held:
            lines += ["", f"*{phrases.translation}:* {held[int(mark[1])]}"]
    return "\n".join(lines)


def describe_usage(usage: Usage, language: Language) -> str:
    """Return what a model used, in a line; "" where it was not asked.

    >>> describe_usage(Usage(calls=2, input_tokens=900, output_tokens=120), Language.ENGLISH)
    'Language model: 2 calls, 900 tokens in, 120 out'
    """
    if not usage.calls:
        return ""
    phrases = MODEL_PHRASES[language]
    if usage.uncounted:  # not told by the provider, or stopped midway
        return phrases.uncounted.format(calls=usage.calls)
    line = phrases.used.format(calls=usage.calls, input=usage.input_tokens, output=usage.output_tokens)
    return line + (
        phrases.cost.format(cost=f"{usage.cost:f}", currency=usage.currency) if usage.cost is not None else ""
    )


def make_prompts(answer: Answer, store: Store, encoder: Encoder, *, is_agent: bool = False) -> tuple[Prompt, ...]:
    """Return what would be sent for an answer, without sending anything: help, wording or agent, translation."""
    prompts: list[Prompt] = []
    if may_help(answer):
        prompts.append(make_plan_prompt(answer.plan, make_catalogue(answer.plan, store, encoder)))
    if is_agent:
        from assistant.model.agent import make_prompt as make_agent_prompt  # loads LangGraph, which takes seconds

        prompts.append(make_agent_prompt(answer.plan.question, answer.language))
    elif can_reword(answer):
        prompts.append(make_wording_prompt(answer))
    originals = find_originals(answer)
    if originals:
        prompts.append(make_translation_prompt(originals, answer.language))
    return tuple(prompts)


def write_prompt(prompt: Prompt) -> str:
    """Return a prompt as it is printed: what for, the instructions, the material."""
    return f"--- {prompt.purpose} ---\n[system]\n{prompt.instructions}\n\n[user]\n{prompt.material}"
