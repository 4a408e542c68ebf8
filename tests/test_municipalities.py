"""Municipalities are found in reports and questions, and ordinary words are not taken for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.municipalities import MUNICIPALITIES, find_municipalities

# Ordinary words of reports and questions, many of them names too, or a slip away from one.
TEXT = """
under mark marks borde vara varan lund lunds kostade hyra budget over boden bodens sala salar kil kilar berg bergs ale
mora nora åre året årets håll habil orsak klippan köping säter skara skaran nacka trosa mala mal ange anger ånger
höra hörs hur hjortron solen sunnan kind kinder kalla kallar flera flest personal personalkostnad kostnad
kostnader intäkter intäkt underskott överskott resultat utfall prognos avvikelse avvikelsen helår helårsprognos delår
bokslut årsredovisning nämnd nämnden nämnder kommun kommunen kommuner kommunstyrelsen kommunfullmäktige socialnämnden
förvaltning förvaltningen verksamhet verksamheten enheten enhet skola skolan förskola gymnasieskola skolskjuts
färdtjänst äldreomsorg hemtjänst bistånd försörjningsstöd integration arbetsmarknad näringsliv turism kultur fritid
bibliotek räddningstjänst miljö bygg plan detaljplan mark- exploatering fastighet fastigheter lokaler investering
investeringar projekt renovering ventilation inventarier kontaktcenter växel telefoni digitalisering upphandling
kansli ekonomi ekonomienheten personalenheten sjukfrånvaro frånvaro medarbetare årsarbetare vakanser vakant konsult
lön löner lönekostnad pension avskrivning ränta kapitalkostnad hyror el värme vatten avfall renhållning gator parker
varför vad vilken vilka vilket när var vem hos från till med mot per och eller men inte också större mindre högre lägre
störst minst mest bäst sämst förra nästa föregående innan efter sedan redan samma andra första sista hela totalt summa
andel antal procent miljoner tusen kronor tkr mnkr januari februari mars april maj juni juli augusti september oktober
november december vår våren sommar sommaren höst hösten vinter vintern stämmer beror orsaken anledningen förklaring
förklaras blev blir gick går kosta kostar betala betalar fick får ökat ökade minskat minskade jämför jämfört skillnad
what which why how when much many did does was were are is the and for from with between cost costs spend spent result
results deficit surplus forecast actual outcome variance deviation explain reason revenue revenues expenses staff
personnel school schools transport housing land marks market care social services council committee board report
reports annual interim year years month total share percent million thousand compare change higher lower largest
smallest mean more most any all over under borders border also sales sale hall halls salem eda kinda
stads stad städer städning kristallen solberga holmen sandstrand lekplats vindkraft vindar norra södra östra
västra mellersta lilla stora hamnen torget centrum landsbygd landskap strand sundet falla faller malm malmen ludd
storfamilj kungen köpa köpte köpts sålda såld hyrd stöd stödet linje linjer krona kronans karls karlar strömmar ström
"""
WORDS = TEXT.split()


def names_in(text: str, *, strict: bool = True) -> list[str]:
    """Give the names of the municipalities in a text."""
    return [mention.name for mention in find_municipalities(text, strict=strict)]


def test_there_are_290() -> None:
    assert len(MUNICIPALITIES) == len(set(MUNICIPALITIES)) == 290
    assert not any("kommun" in name or name != name.strip() for name in MUNICIPALITIES)


@pytest.mark.parametrize("name", MUNICIPALITIES)
def test_every_name_with_kommun_is_found_as_printed_and_as_typed(name: str) -> None:
    genitive = name if name.endswith(("s", "x", "z")) else f"{name}s"
    for form in (f"{name} kommun", f"{genitive} kommun", f"{genitive.upper()} KOMMUN", f"i {genitive} kommuns budget"):
        assert names_in(form) == [name]
        assert names_in(form, strict=False) == [name]
    assert names_in(f"{genitive} kommun".lower(), strict=False) == [name]
    assert names_in(name, strict=False) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ett bad i Borås och ett i Alingsås.", ["Borås", "Alingsås"]),
        ("Göteborgs Stad", ["Göteborg"]),
        ("Nordanstigs del av kostnaden", ["Nordanstig"]),
        ("Malmös och Växjös avtal", ["Malmö", "Växjö"]),
        ("Upplands Väsby, Upplands-Bro och Uppsala", ["Upplands Väsby", "Upplands-Bro", "Uppsala"]),
        ("Askersunds\nKOMMUN", ["Askersund"]),
        ("mellan Vårgårda och Herrljunga kommun", ["Vårgårda", "Herrljunga"]),
        ("Mora, Orsa och Älvdalens kommuner", ["Mora", "Orsa", "Älvdalen"]),
        ("the municipality of Kil, and Sala municipality", ["Kil", "Sala"]),
        ("Region Gotland", ["Gotland"]),
        ("Region Örebro län, Uppsala universitet och Stockholms län", []),
        ("Mark och exploatering", []),
        ("Vara snabb. Boden revs. Köping är bäst.", []),
        ("Arbete i Mark och exploatering", []),
        ("MARK OCH VATTEN", []),
        ("Anna Lund och Nils Berg", []),
        ("Kontoret ligger i Boden.", ["Boden"]),
        ("Hyltebruk, Hylte-biblioteken och www.Hylte.se", []),
        ("askersund", []),
    ],
)
def test_in_reports(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("hur gick det för askersund 2024?", ["Askersund"]),
        ("why did askersund's forecast miss", ["Askersund"]),
        ("harnosands budget", ["Härnösand"]),
        ("vageryd budget", ["Vaggeryd"]),
        ("herljunga och orebro", ["Herrljunga", "Örebro"]),
        ("örnsköldvik", ["Örnsköldsvik"]),
        ("vad sa håbo om habo?", ["Håbo", "Habo"]),
        ("och i Boden?", ["Boden"]),
        ("östra goinge", ["Östra Göinge"]),
        ("upplands bro kommun", ["Upplands-Bro"]),
        ("Mark", ["Mark"]),
        ("mark", []),
        ("vad kostade mark och exploatering?", []),
        ("region örebro län", []),
    ],
)
def test_in_questions(text: str, names: list[str]) -> None:
    assert names_in(text, strict=False) == names


@pytest.mark.parametrize("word", WORDS)
def test_ordinary_word_is_no_municipality(word: str) -> None:
    for text in (word, f"hur mycket {word} blev det", f"what about {word} then"):
        assert names_in(text, strict=False) == []
    assert names_in(f"Det är {word} som gäller.") == []
    if word not in ("lund", "lunds", "mora", "nora", "åre"):  # in a report these are names when they have a capital
        assert names_in(f"{word.capitalize()} som gäller.") == []


def test_mention_spans_the_genitive_and_kommun() -> None:
    text = "Siffror ur Askersunds kommuns bokslut"
    (mention,) = find_municipalities(text)
    assert text[mention.start : mention.end] == "Askersunds kommuns"


@given(st.text())
def test_any_text_gives_mentions_inside_it(text: str) -> None:
    for strict in (True, False):
        for mention in find_municipalities(text, strict=strict):
            assert 0 <= mention.start < mention.end <= len(text)
            assert mention.name in MUNICIPALITIES
