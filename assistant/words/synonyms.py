"""Other Swedish words for what labels call something: everyday words, and abbreviations of the field.

In: nothing. Out: `SYNONYMS`: a casefolded word as asked -> its alternatives, each one or more words that must all be
found. Example: SYNONYMS["partistöd"] == ("stöd till politiska partier",)
"""

from __future__ import annotations

from typing import Final

from assistant.words.glossary import to_alternatives

SYNONYMS: Final[dict[str, tuple[str, ...]]] = dict(
    to_alternatives(line)
    for line in """
halvår = 6 månader | sex månader
kön = kön | kö
köer = kö
köerna = kö
kötid = kötid | väntetid
väntetid = väntetid | kötid
anställda = anställda | medarbetare | personal
anställd = anställd | medarbetare
fackligt arbete = facklig tid
invånare = invånare | befolkning | folkmängd
kommunbidraget = kommunbidrag
lokaler = lokaler | lokal
planering = planering | plan
planeringen = planering | plan
investerade = investering
investerat = investering
investerar = investering
röstade = röst | valdeltagande
röstat = röst | valdeltagande
ame = arbetsmarknadsenhet | arbetsmarknad
arbetslösa = arbetslöshet
avfall = avfallshantering | renhållning
besökare = besök
bibblan = bibliotek
brandkår = räddningstjänst
brandkåren = räddningstjänst
dagis = förskola
facket = facklig
gymnasiet = gymnasieskola
gymnasium = gymnasieskola
gymnasieskolan = gymnasieskola | gymnasium
komvux = vuxenutbildning | komvux
snöröjning = snöröjning | vinterväghållning
snöröjningen = snöröjning | vinterväghållning
snöskottning = snöröjning | vinterväghållning
kontot = kassa och bank | likvida medel | kassa
konto = kassa och bank | likvida medel | kassa
pengar på kontot = kassa och bank | likvida medel
karlar = män
karlarna = män
killar = män | pojkar
killarna = män | pojkar
grabbar = män | pojkar
tjejer = kvinnor | flickor
tjejerna = kvinnor | flickor
hyrpersonal = inhyrd personal | bemanningsföretag
hyrpersonalen = inhyrd personal | bemanningsföretag
chef = chef | rektor | förvaltningschef | direktör
chefen = chef | rektor | förvaltningschef | direktör
äldreboende = särskilt boende | vård- och omsorgsboende | äldreboende
äldreboenden = särskilt boende | vård- och omsorgsboende | äldreboende
stadsbiblan = stadsbibliotek
biblan = bibliotek
biblioteket = bibliotek
bibblorna = bibliotek
badhuset = badhus | simhall | bad
el = el | elkostnad
avlopp = avlopp | spillvatten
fjärrvärme = fjärrvärme | värme
värmen = värme | fjärrvärme
värme = värme | fjärrvärme
hemtjänst = hemtjänst
hr = personal | hr
hr-avdelningen = personalenhet | hr
hr-enheten = personalenhet | hr
kansliet = kansli
kc = kontaktcenter
kf = kommunfullmäktige
ks = kommunstyrelse
kundtjänst = kontaktcenter
jobbet = arbete | jobb
jobb = arbete | jobb
info = information | info
brann = brand
brunnit = brand
klara = klar | avslutad | avslutades | färdig
startade = påbörjad | påbörjades | start
löner = personalkostnad
lönekostnader = personalkostnad
medborgarkontor = kontaktcenter
näringsliv = näringslivsverksamhet | näringslivsfrämjande
partistöd = stöd till politiska partier
partistödet = stöd till politiska partier
personalavdelning = personalenhet
personalavdelningen = personalenhet
politiken = politisk verksamhet
sjukskrivning = sjukfrånvaro
sjukskrivningar = sjukfrånvaro
sjukskrivningarna = sjukfrånvaro
sjuktal = sjukfrånvaro
sjuktalen = sjukfrånvaro
skolbuss = skolskjuts
skolbussar = skolskjuts
skolbussarna = skolskjuts
socialbidrag = ekonomiskt bistånd | försörjningsstöd
socialbidragen = ekonomiskt bistånd | försörjningsstöd
försörjningsstöd = försörjningsstöd | ekonomiskt bistånd
försörjningsstödet = försörjningsstöd | ekonomiskt bistånd
sophämtning = avfallshantering
sopor = avfallshantering
ringa = samtal
ringde = samtal
ringer = samtal
ringt = samtal
telefonsamtal = samtal
turistbyrå = turist
turistbyrån = turist
turism = turism | besöksnäring
turismen = turism | besöksnäring
växeln = växel
fullmäktige = kommunfullmäktige | fullmäktige
fullmäktiges = kommunfullmäktige | fullmäktige
befolkning = befolkning | invånare | folkmängd
folkmängd = folkmängd | invånare | befolkning
invånarantal = invånare | folkmängd | befolkning
ungar = barn | elever
ungarna = barn | elever
dagmamma = pedagogisk omsorg
dagmammor = pedagogisk omsorg
fritids = fritidshem
ordf = ordförande
kassa = kassa | likvida medel
likviditet = likviditet | likvida medel
likviditeten = likviditet | likvida medel
plogning = snöröjning | vinterväghållning
plogningen = snöröjning | vinterväghållning
särskola = särskola | anpassad grundskola | grundsärskola
särskolan = särskola | anpassad grundskola | grundsärskola
skatter = skatt | skatteintäkt
skatten = skatt | skatteintäkt
skattepengar = skatteintäkt
skolmat = skolmat | skolmåltid | måltid
skolmaten = skolmat | skolmåltid | måltid
skolluncher = skolmat | skolmåltid | måltid
va = va | vatten och avlopp
""".strip().splitlines()
)
