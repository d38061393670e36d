"""Many ways to write one number, one day, one negation: what the property tests of facets and judge draw from."""

from __future__ import annotations

from datetime import date

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
_BLANKS = "\u202f\u00a0\u2009 "
"""Narrow, fixed, thin and plain: what stands between groups of digits beside the comma."""


def in_words(number: int, link: str = " and ") -> str:
    """A whole number below a billion in words: with `link=" "` as Americans write it."""
    parts = []
    for scale, name in ((10**6, "million"), (1000, "thousand")):
        if number >= scale:
            parts.append(f"{_below_thousand(number // scale, link)} {name}")
            number %= scale
    if number or not parts:
        parts.append(("and " if parts and number < 100 and link != " " else "") + _below_thousand(number, link))
    return " ".join(parts)


def _below_thousand(number: int, link: str) -> str:
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    rest = number % 100
    return f"{_ONES[number // 100]} hundred" + (link + _below_thousand(rest, link) if rest else "")


def counts(number: int) -> list[str]:
    """A count as papers may write it. Four digits without a mark may be a year, so they are left out."""
    grouped = f"{number:,}"
    forms = [grouped, *(grouped.replace(",", blank) for blank in _BLANKS), grouped.replace(",", " , ")]
    forms += [in_words(number), in_words(number, " "), in_words(number).replace("-", " ")]
    if not 1000 <= number <= 9999:
        forms.append(str(number))
    if number >= 100_000 and number % 10_000 == 0:
        forms += [f"{number / 10**6:g} million", f"{number / 10**6:g}m"]
    return list(dict.fromkeys(forms))


def ordinals(number: int) -> list[str]:
    """A place from 1 to 99, in digits and in words."""
    ones = {1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth"}
    tens, rest = divmod(number, 10)
    if number < 20:
        word = ones.get(number, f"{_ONES[number]}th")
    elif rest:
        word = f"{_TENS[tens]}-{ones.get(rest, f'{_ONES[rest]}th')}"
    else:
        word = f"{_TENS[tens][:-1]}ieth"
    return [f"{number}{suffix(number)}", word]


def suffix(number: int) -> str:
    """The ending of an ordinal in digits."""
    return "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def shares(tenths: int) -> list[str]:
    """A share of so many tenths of a per cent."""
    value = f"{tenths / 10:g}"
    return [f"{value} per cent", f"{value} percent", f"{value}%", f"{value} %", f"{value} pct"]


def sums(tenths: int, scale: str, currency: str) -> list[str]:
    """A sum of so many tenths of a million or a billion."""
    value, zeros = f"{tenths / 10:g}", {"million": 10**5, "billion": 10**8}[scale]
    short = {"million": ("m", "mn"), "billion": ("bn", "bn")}[scale]
    sign, name, code = {"$": ("$", "dollars", "USD"), "£": ("£", "pounds", "GBP"), "€": ("€", "euros", "EUR")}[currency]
    signed = [f"{sign}{value} {scale}", *(f"{sign}{value}{one}" for one in short), f"{sign}{tenths * zeros:,}"]
    return [*signed, f"{value} {scale} {name}", f"{code} {value} {scale}", f"{tenths * zeros:,} {name}"]


_DAYS = (
    "{d} {B} {y}", "{B} {d}, {y}", "{d}{s} {B} {y}", "the {d}{s} of {B} {y}", "{y}-{m:02}-{d:02}", "{A}, {d} {B} {y}",
    "{A} {B} {d}, {y}", "{b} {d}, {y}", "{d} {b} {y}", "{B} {d}{s}, {y}",
)  # fmt: skip


def days(day: date, *, weekday: bool = True) -> list[str]:
    """A day as papers may write it; `weekday` also with its name."""
    forms = _DAYS if weekday else [one for one in _DAYS if "{A}" not in one]
    return [
        one.format(d=day.day, m=day.month, y=day.year, B=f"{day:%B}", b=f"{day:%b}", A=f"{day:%A}", s=suffix(day.day))
        for one in forms
    ]


COUNTED = (
    "The ferry carried {} passengers.", "The storm killed {} people.", "Police arrested {} protesters at the march.",
    "The company employs {} people in Leeds.", "The village has {} houses.", "She scored {} goals for the club.",
    "The law passed with {} votes.", "A total of {} people were evacuated.", "The museum owns {} paintings.",
    "{} people attended the funeral.", "The bridge is {} metres long.", "The crash injured {} passengers.",
    "The dam flooded {} hectares of forest.", "The school has {} pupils.", "The strike lasted {} days.",
    "Volunteers planted {} trees in the park.", "The archive holds {} letters.", "The regiment lost {} men at the river.",
)  # fmt: skip
"""Sentences that count something."""
MEASURED = (
    "Turnout was {} per cent.", "Unemployment rose to {}% in the region.", "The club was fined €{}.", "He died aged {}.",
    "The tower cost £{}m.", "The film scored {} out of 100.", "In all, {} of the 1,200 seats were empty.",
    "The toll rose from 9 to {}.", "The vote came {} days after the flood.", "The plane flew {} km.",
)  # fmt: skip
"""Sentences with a number below 100 that measures something."""
WIDER = (
    "at least {low}", "no fewer than {low}", "more than {low}", "over {low}", "upwards of {low}", "in excess of {low}",
    "well over {low}", "a minimum of {low}", "{low} or more", "up to {high}", "at most {high}", "fewer than {high}",
    "under {high}", "just under {high}", "no more than {high}", "as many as {high}", "a maximum of {high}",
    "nearly {high}", "almost {high}", "{high} or fewer", "about {number}", "around {number}", "roughly {number}",
    "approximately {number}", "an estimated {number}", "close to {number}", "barely {number}", "hardly {number}",
    "not quite {high}", "not even {high}", "at best {high}", "between {low} and {high}", "{low} to {high}",
    "{low}-{high}", "{low}–{high}", "somewhere between {low} and {high}", "dozens of", "hundreds of", "several", "many",
)  # fmt: skip
"""Ways to give a number less exactly than by itself, where `low` < `number` < `high`."""
APART = (
    "a further {number}", "an additional {number}", "another {number}", "{number} more", "{number} fewer",
    "twice as many as {number}", "three times {number}", "a planned {number}", "an expected {number}",
    "a target of {number}",
)  # fmt: skip
"""Ways to write a number that is not the one counted."""

VERBS = (
    # past, base, participle, gerund, object
    ("approved", "approve", "approved", "approving", "the stadium"), ("closed", "close", "closed", "closing", "the school"),
    ("sold", "sell", "sold", "selling", "the land"), ("paid", "pay", "paid", "paying", "the fine"),
    ("met", "meet", "met", "meeting", "the families"), ("signed", "sign", "signed", "signing", "the agreement"),
    ("found", "find", "found", "finding", "the wreck"), ("opened", "open", "opened", "opening", "the archive"),
    ("destroyed", "destroy", "destroyed", "destroying", "the records"), ("wrote", "write", "written", "writing", "the letter"),
    ("stole", "steal", "stolen", "stealing", "the painting"), ("built", "build", "built", "building", "the harbour"),
    ("visited", "visit", "visited", "visiting", "the camp"), ("won", "win", "won", "winning", "the contract"),
    ("lost", "lose", "lost", "losing", "the appeal"), ("banned", "ban", "banned", "banning", "the film"),
    ("attended", "attend", "attended", "attending", "the funeral"), ("saw", "see", "seen", "seeing", "the accident"),
    ("knew", "know", "known", "knowing", "the suspect"), ("gave", "give", "given", "giving", "the testimony"),
    ("hid", "hide", "hidden", "hiding", "the losses"), ("broke", "break", "broken", "breaking", "the treaty"),
    ("kept", "keep", "kept", "keeping", "the promise"), ("cut", "cut", "cut", "cutting", "the budget"),
    ("changed", "change", "changed", "changing", "the locks"), ("rescued", "rescue", "rescued", "rescuing", "the crew"),
)  # fmt: skip
NEGATIONS = (
    "{Who} did not {base} {object}", "{Who} didn’t {base} {object}", "{Who} didn't {base} {object}",
    "{Who} never {past} {object}", "{Who} has never {participle} {object}", "{Who} had not {participle} {object}",
    "{Who} hasn’t {participle} {object}", "{Who} cannot have {participle} {object}", "{Who} could not {base} {object}",
    "{Who} was unable to {base} {object}", "{Who} wasn't able to {base} {object}", "{Who} has yet to {base} {object}",
    "{Who} refused to {base} {object}", "{Who} failed to {base} {object}", "{Who} declined to {base} {object}",
    "{Who} forgot to {base} {object}", "{Who} neglected to {base} {object}", "{Who} pretended to {base} {object}",
    "{Who} chose not to {base} {object}", "{Who} decided against {gerund} {object}", "{Who} avoided {gerund} {object}",
    "{Who} stopped short of {gerund} {object}", "{Who} was prevented from {gerund} {object}",
    "{Who} denied having {participle} {object}", "{Who} denied that it {past} {object}",
    "{Who} ruled out that it {past} {object}", "{Who} lied when it said that it {past} {object}",
    "{Who} is wrongly said to have {participle} {object}", "{Who} falsely claimed to have {participle} {object}",
    "{Who} rarely {past} {object}", "{Who} hardly ever {past} {object}", "{Who} almost {past} {object}",
    "{Who} nearly {past} {object}", "{Who} {past} neither the ship nor {object}", "{Who} in no way {past} {object}",
    "{Who} at no point {past} {object}", "{Who} did not in fact {base} {object}",
    "{Who} did not, in the end, {base} {object}", "{Who} did not, the court ruled, {base} {object}",
    "At no time did {who} {base} {object}", "Not once did {who} {base} {object}", "Never did {who} {base} {object}",
    "It is false that {who} {past} {object}", "It is not true that {who} {past} {object}",
    "It is untrue that {who} {past} {object}", "It is a myth that {who} {past} {object}",
    "It never happened that {who} {past} {object}", "There is no evidence that {who} {past} {object}",
    "It is unlikely that {who} {past} {object}", "It is doubtful whether {who} {past} {object}",
    "The claim that {who} {past} {object} is false", "Reports that {who} {past} {object} were untrue",
    "A rumour that {who} {past} {object} proved wrong", "Contrary to reports, {who} did not {base} {object}",
    "Had {who} {participle} {object}, nobody would have known", "Nobody {past} {object}", "None of them {past} {object}",
    "{Object} was not {participle} by {who}", "{Object} was never {participle} by {who}",
)  # fmt: skip
"""Sentences that do not say that somebody did something."""

QUOTES = (
    "We warned the council four times about the wall and we were told to wait for the new budget",
    "I have never in my life seen such a mess, and nobody at the ministry wanted to hear about it",
    "The river took the bridge, the mill and half of the village before anyone could ring the bell",
    "If they close the school, our children will walk nine kilometres each way, in winter, in the dark",
    "It was not the money that mattered to Mr Henderson; it was the way in which the men were treated",
    "There were three of us in the boat. The captain said nothing. We rowed until the morning",
    "We will rebuild the church, we will rebuild the school and we will rebuild the hospital",
)


def without(quote: str, first: int, last: int, gap: str = "") -> str:
    """A quote without its words from `first` up to `last`, with a mark in their place if one is given."""
    words = quote.split()
    return " ".join([*words[:first], *([gap] if gap else []), *words[last:]])


def cuts(quote: str, most: int = 8) -> list[tuple[int, int]]:
    """Every stretch of at most `most` inner words whose loss leaves words that do not stand there side by side."""
    words = quote.split()
    found = [
        (first, first + many)
        for first in range(1, len(words) - 1)
        for many in range(1, most + 1)
        if first + many < len(words)
    ]
    return [one for one in found if without(quote, *one).casefold() not in quote.casefold()]
