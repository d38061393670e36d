"""Words for persons: which nouns count people, and which of them say no more than that."""

from __future__ import annotations

from functools import cache

from factcheck.facets.language import lexicon

PEOPLE = frozenset(
    """people person persons man men woman women child children soldier soldiers civilian civilians journalist journalists
    diplomat diplomats pilot pilots passenger passengers worker workers student students pupil pupils officer officers
    protester protesters demonstrator demonstrators fan fans spectator spectators visitor visitors guest guests official
    officials staff staffer staffers employee employees member members resident residents inhabitant inhabitants citizen
    citizens national nationals victim victims casualty casualties troop troops guard guards miner miners sailor sailors
    migrant migrants refugee refugees patient patients teacher teachers occupant occupants volunteer volunteers other others
    fighter fighters rebel rebels militant militants survivor survivors attendee attendees delegate delegates minister ministers
    life lives dead injured wounded adult adults tourist tourists villager villagers crew servicemen personnel police farmer farmers
    veteran veterans prisoner prisoners hostage hostages mourner mourners marcher marchers player players families voter voters
    individual individuals participant participants lawmaker lawmakers engineer engineers nurse nurses doctor doctors
    firefighter firefighters policeman policemen martyr martyrs commuter commuters shopper shoppers boy boys girl girls human humans souls
    friends neighbours neighbors parents mothers fathers sons daughters brothers sisters husbands wives widows babies infants
    priests monks nuns clerks cadets recruits athletes foreigners
    homeless missing displaced detained airman airmen serviceman men fatality fatalities death deaths injury injuries body bodies arrest arrests""".split()
)
GENERIC = frozenset(
    """people person persons other others victim victims casualty casualties life lives individual individuals human humans
    souls dead injured wounded national nationals citizen citizens death deaths fatality fatalities injury injuries occupant occupants
    martyr martyrs homeless missing displaced detained population inhabitants crowd audience attendance turnout body bodies participant participants attendee attendees arrest arrests""".split()
)


def is_person(noun: str) -> bool:
    """Whether a lower-case noun stands for persons: by the list, or by an ending such as "-ers"."""
    return noun in PEOPLE or (noun.endswith(_PERSON_ENDINGS) and noun not in _NOT_PERSONS and len(noun) > 5)


_CONTRARY = (
    ({"man", "men"}, {"woman", "women"}),
    ({"boy", "boys"}, {"girl", "girls"}),
    ({"husband", "husbands"}, {"wife", "wives"}),
    ({"son", "sons"}, {"daughter", "daughters"}),
    ({"brother", "brothers"}, {"sister", "sisters"}),
    ({"father", "fathers"}, {"mother", "mothers"}),
    ({"monk", "monks"}, {"nun", "nuns"}),
    ({"adult", "adults"}, {"child", "children", "boy", "boys", "girl", "girls", "baby", "babies", "infant", "infants"}),
    ({"civilian", "civilians"}, {"soldier", "soldiers", "troop", "troops", "police", "policeman", "policemen"}),
    ({"passenger", "passengers"}, {"crew", "pilot", "pilots"}),
    ({"teacher", "teachers"}, {"pupil", "pupils", "student", "students"}),
    ({"patient", "patients"}, {"nurse", "nurses", "doctor", "doctors"}),
    ({"guard", "guards"}, {"prisoner", "prisoners", "inmate", "inmates"}),
)


@cache
def contrary(concept: str) -> frozenset[str]:
    """The concepts of persons who are surely others than those of one: women for men, soldiers for civilians."""
    found: set[str] = set()
    for one, other in _CONTRARY:
        sides = [{lexicon.concept(word) for word in words} for words in (one, other)]
        for mine, theirs in (sides, sides[::-1]):
            found |= theirs if concept in mine else set()
    return frozenset(found)


_PERSON_ENDINGS = ("ers", "ists", "ians", "ors", "eers", "ees")
_NOT_PERSONS = frozenset(
    """numbers papers letters computers helicopters centers centres orders members offers chapters quarters corners towers
    powers rivers covers matters trailers containers sensors motors factors errors doors floors tractors reactors sectors
    colors colours mirrors degrees trees committees fees monitors trucks headquarters newspapers posters meters kilometers
    trailers layers servers routers printers counters shelters lockers flowers disasters trustees boosters freighters bombers
    fighters tankers steamers liners skyscrapers""".split()
)


def concept_of(noun: str) -> str:
    """The concept of a counted noun; all that only say "persons" are one."""
    return "people" if noun in GENERIC else lexicon.concept(noun.split("-", maxsplit=1)[0])


_FATES = {
    "killed": "kill kills killing killed dead death deaths die died dies fatality fatalities fatal toll perish perished slain lives life bodies drowned martyr martyrs martyred",
    "injured": "injure injured injures injuring injury injuries wound wounded wounding wounds hurt hospital hospitalised hospitalized",
    "arrested": "arrest arrested arrests arresting detained detain detaining detention custody",
    "missing": "missing unaccounted",
    "displaced": "homes displaced evacuated evacuate homeless fled evacuees refugees",
    "infected": "infected infections",
    "rescued": "rescued survived survivors rescue",
}  # fmt: skip
FATES = {word: role for role, words in _FATES.items() for word in words.split()}
"""What befell persons, by the words that say so."""
