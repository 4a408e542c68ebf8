"""What a reader is told of a language model's part in an answer, in Swedish and English: data with named gaps.

In: nothing. Out: `MODEL_PHRASES[language]`. No phrase holds a number of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assistant.model.guard import Fault
from assistant.records import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelPhrases:
    """The phrases of one language; the names say where they stand."""

    refused: str
    failed: str
    faults: dict[Fault, str]
    reading: str
    check_reading: str
    translation: str
    agent_refused: str
    writing: str
    reworded: str
    used: str
    uncounted: str
    cost: str


_SV: Final = ModelPhrases(
    refused="Språkmodellens formulering visas inte ({fault}); svaret står som Facit satte ihop det.",
    failed="Språkmodellen gick inte att använda; svaret står som Facit satte ihop det.",
    faults={
        Fault.EMPTY: "den skrev inget svar",
        Fault.MISSING: "den utelämnade en uppgift",
        Fault.NEW: "den hänvisade till en uppgift som inte finns",
        Fault.ORDER: "den flyttade om uppgifter",
        Fault.DIGIT: "den skrev ett eget tal",
        Fault.NUMBER_WORD: "den skrev ett eget tal i ord",
        Fault.QUOTATION: "den skrev ett eget citat",
        Fault.CHARACTER: "den skrev otillåtna tecken",
        Fault.NEGATION: "den ändrade vad som stämmer eller inte",
        Fault.DIRECTION: "den ändrade en riktning eller en orsak",
        Fault.LANGUAGE: "den bytte språk",
        Fault.INVENTED: "den lade till något eget",
        Fault.UNSUPPORTED: "något i den saknade belägg",
        Fault.FAILED: "den blev inte klar",
    },
    reading="{reading} · språkmodellens läsning",
    check_reading="*Frågans ”{words}” finns inte i rapporterna. Språkmodellen läste det som {labels}; "
    "kontrollera att det är det som avses.*",
    translation="Översatt av en språkmodell",
    agent_refused="Språkmodellens svar i flera steg visas inte ({fault}); här är Facits eget.",
    writing="Språkmodellen formulerar svaret …",
    reworded="Sammanfogat av en språkmodell; varje uppgift och citat är Facits.",
    used="Språkmodell: {calls} anrop, {input} tokens in, {output} ut",
    uncounted="Språkmodell: {calls} anrop, antalet tokens är inte känt",
    cost=", {cost} {currency}",
)
_EN: Final = ModelPhrases(
    refused="The language model's wording is not shown ({fault}); the answer stands as Facit composed it.",
    failed="The language model could not be used; the answer stands as Facit composed it.",
    faults={
        Fault.EMPTY: "it wrote no answer",
        Fault.MISSING: "it left out a fact",
        Fault.NEW: "it pointed to a fact that does not exist",
        Fault.ORDER: "it moved facts about",
        Fault.DIGIT: "it wrote a number of its own",
        Fault.NUMBER_WORD: "it wrote a number of its own in words",
        Fault.QUOTATION: "it wrote a quotation of its own",
        Fault.CHARACTER: "it wrote signs that are not allowed",
        Fault.NEGATION: "it changed what is so or not so",
        Fault.DIRECTION: "it changed a direction or a cause",
        Fault.LANGUAGE: "it changed the language",
        Fault.INVENTED: "it added something of its own",
        Fault.UNSUPPORTED: "something in it had no support",
        Fault.FAILED: "it did not finish",
    },
    reading="{reading} · the language model's reading",
    check_reading="*The reports do not have the question's “{words}”. The language model read it as {labels}; "
    "check that this is what is meant.*",
    translation="Translated by a language model",
    agent_refused="The language model's answer in several steps is not shown ({fault}); here is Facit's own.",
    writing="The language model is wording the answer …",
    reworded="Joined by a language model; every fact and quotation is Facit's.",
    used="Language model: {calls} calls, {input} tokens in, {output} out",
    uncounted="Language model: {calls} calls, the number of tokens is not known",
    cost=", {cost} {currency}",
)
MODEL_PHRASES: Final = {Language.SWEDISH: _SV, Language.ENGLISH: _EN}
