"""Money, measures and ages: what the words and signs around a number say that it measures.

Limits: currencies that share a name ("dollars", "francs", "pounds") are taken for the best known one; tons and tonnes
are taken for one another, as most writers take them.
"""

from __future__ import annotations

import re

_CODES = {
    "usd": "usd", "eur": "eur", "gbp": "gbp", "jpy": "jpy", "cny": "cny", "rmb": "cny", "inr": "inr", "aud": "aud", "cad": "cad",
    "nzd": "nzd", "hkd": "hkd", "sgd": "sgd", "chf": "chf", "sek": "sek", "nok": "nok", "dkk": "dkk", "rub": "rub",
    "brl": "brl", "mxn": "mxn", "zar": "zar", "krw": "krw", "ils": "ils", "pln": "pln", "btc": "btc",
}  # fmt: skip
_SIGNS = {
    "$": "usd", "£": "gbp", "€": "eur", "¥": "jpy", "₹": "inr", "₽": "rub", "₩": "krw", "₪": "ils", "₺": "try",
    "₿": "btc", "₡": "crc", "₾": "gel", "₭": "lak", "元": "cny", "rs": "inr", "rs.": "inr",
    "us$": "usd", "u.s.$": "usd", "u.s$": "usd", "usd$": "usd", "a$": "aud", "au$": "aud", "aud$": "aud", "c$": "cad",
    "ca$": "cad", "cad$": "cad", "hk$": "hkd", "nz$": "nzd", "nzd$": "nzd", "s$": "sgd", "mex$": "mxn", "mxn$": "mxn",
    "r$": "brl",
}  # fmt: skip
_NAMES = {
    "dollar": "usd", "buck": "usd", "euro": "eur", "pound": "gbp", "pound sterling": "gbp", "sterling": "gbp",
    "quid": "gbp", "yen": "jpy", "rupee": "inr", "yuan": "cny", "renminbi": "cny", "kuai": "cny", "rouble": "rub",
    "ruble": "rub", "franc": "chf", "peso": "mxn", "krona": "sek", "kronor": "sek", "krone": "nok", "kroner": "nok",
    "rand": "zar", "shekel": "ils", "zloty": "pln", "lira": "try", "lire": "itl", "guilder": "nlg", "peseta": "esp",
    "markka": "fim", "deutschmark": "dem", "bitcoin": "btc", "drachma": "grd",
}  # fmt: skip
_COUNTRIES = {
    "us dollar": "usd", "american dollar": "usd", "canadian dollar": "cad", "australian dollar": "aud",
    "hong kong dollar": "hkd", "new zealand dollar": "nzd", "singapore dollar": "sgd", "british pound": "gbp",
    "egyptian pound": "egp", "swiss franc": "chf", "french franc": "frf", "belgian franc": "bef", "danish krone": "dkk",
    "danish kroner": "dkk",
}  # fmt: skip
_MINOR = {"cent": "usd", "cents": "usd", "pence": "gbp", "penny": "gbp", "pennies": "gbp", "p": "gbp"}
_LAND = r"us|u\.s\.|american|canadian|australian|hong\skong|new\szealand|singapore|british|egyptian|swiss|french|belgian|danish|finnish|dutch|japanese|chinese|turkish|mexican|indian|russian|swedish|norwegian|polish|israeli|south\safrican"


def _any(words: dict[str, str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


CURRENCY_BEFORE = re.compile(
    rf"(?:(?<![\w.])(?P<lettered>(?:(?i:us|u\.s\.?|hk|c|usd|aud|cad|nzd|mxn|mex)\s?|AU?|CA|NZ|S|R)\$)|(?P<sign>[$£€¥₹₽₩₪₺₿₡₾₭]|\bRs\.?)"
    rf"|\b(?P<code>{_any({code.upper(): '' for code in _CODES})}|(?i:usd|eur|gbp|rmb)))\s?$"
)
CURRENCY_AFTER = re.compile(
    rf"\s?-?\s?(?:(?:(?P<land>{_LAND})\s)?(?P<name>pounds?\ssterling|{_any(_NAMES)})s?(?!\w)|(?P<minor>cents?|pence|penny|pennies)(?!\w)"
    rf"|(?P<code>{_any(_CODES)})(?!\w)|(?P<sign>[$£€¥元₡₾₭₿])(?!\w))|(?P<p>p)(?!\w)",
    re.IGNORECASE,
)


def currency_before(lead: str) -> str:
    """The code of the currency whose sign or code ends these words, "" where none does."""
    match = CURRENCY_BEFORE.search(lead[-12:])
    if match is None or (match["code"] and re.search(r"\d\s$", lead[-12:][: match.start()])):
        return ""
    sign = (match["lettered"] or match["sign"] or "").lower().replace(" ", "")
    return _SIGNS[sign] if sign else _CODES[match["code"].lower()]


def currency_after(rest: str, value: float) -> tuple[str, float, int]:
    """The code of the currency that follows a number, what one is worth of it (0.01 for cents), and where its name ends.

    ("", 1, 0) where none follows.
    """
    match = CURRENCY_AFTER.match(rest)
    if match is None or (match["p"] and value in _LINES):
        return "", 1.0, 0
    if match["minor"] or match["p"]:
        return _MINOR[(match["minor"] or match["p"]).lower()], 0.01, match.end()
    if match["code"] or match["sign"]:
        return _CODES[match["code"].lower()] if match["code"] else _SIGNS[match["sign"]], 1.0, match.end()
    name = re.sub(r"\s", " ", match["name"].lower())
    name = name if name in _NAMES else name.removesuffix("s")
    land = re.sub(r"\s", " ", (match["land"] or "").lower().replace(".", ""))
    return _COUNTRIES.get(f"{land} {name}", _NAMES.get(name, "gbp")), 1.0, match.end()


_LINES = frozenset({240, 360, 480, 720, 1080, 2160})
"""Heights of moving pictures ("1080p"), which are no pence."""

_MEASURES = {
    "sqkilometer": "km², km2, sq km, square kilometre, square kilometer", "sqmeter": "m², m2, sq m, square metre, square meter",
    "sqmile": "sq mi, square mile", "sqfoot": "sq ft, square foot, square feet", "cubicfoot": "cubic foot, cubic feet",
    "cubicmeter": "m³, m3, cubic metre, cubic meter", "kilometer": "km, kilometre, kilometer", "meter": "m, metre, meter",
    "decimeter": "dm, decimetre, decimeter", "centimeter": "cm, centimetre, centimeter",
    "millimeter": "mm, millimetre, millimeter", "mile": "mi, mile", "yard": "yd, yard", "foot": "ft, foot, feet",
    "inch": "inch, inches", "hectare": "ha, hectare", "acre": "acre", "tonne": "ton, tonne, metric ton, metric tonne",
    "kilogram": "kg, kilogram, kilogramme, kilo", "gram": "gram, gramme", "milligram": "mg, milligram, milligramme",
    "microgram": "µg, μg, microgram, microgramme", "ounce": "oz, ounce", "pound": "lb",
    "liter": "l, litre, liter", "milliliter": "ml, millilitre, milliliter", "gallon": "gallon", "barrel": "barrel",
    "tablespoon": "tablespoon", "teaspoon": "teaspoon", "watt": "watt", "kilowatt": "kw, kilowatt",
    "megawatt": "mw, megawatt", "gigawatt": "gw, gigawatt", "volt": "volt", "knot": "knot", "bit": "bit",
    "megabyte": "mb, megabyte", "gigabyte": "gb, gigabyte", "terabyte": "tb, terabyte",
    "celsius": "° c, ° celsius, degree c, degree celsius, deg c, deg celsius, celsius, celcius, centigrade, degree centigrade",
    "fahrenheit": "° f, ° fahrenheit, degree f, degree fahrenheit, deg f, fahrenheit, degree farenheit",
    "degree": "°, degree, deg",
    "kilometer/hour": "km/h, km/hr, kph, kmph, kmh", "mile/hour": "mph",
}  # fmt: skip


def _forms(name: str) -> tuple[str, ...]:
    """A name and its plural: "square mile", "square miles"; "degree celsius", "degrees celsius"."""
    return (name, name.replace("degree", "degrees") if "degree" in name else f"{name}s")


_BY_NAME = {
    form.replace(" ", ""): unit
    for unit, names in _MEASURES.items()
    for name in names.split(", ")
    for form in _forms(name)
}
_ANY_MEASURE = "|".join(
    sorted(
        {
            re.escape(form).replace(r"\ ", r"\.?\s?")
            for names in _MEASURES.values()
            for name in names.split(", ")
            for form in _forms(name)
        },
        key=len,
        reverse=True,
    )
)
_MEASURE = re.compile(rf"(?i)[\s\u00a0-]?[(\[{{<]?(?P<name>{_ANY_MEASURE})(?![\w²³])[)\]}}>]?")
UNITS = frozenset(_MEASURES)
"""Every unit that a measure is brought to."""


def measure(rest: str) -> tuple[str, int]:
    """The unit of the measure that follows a number, with its rate where a speed names one ("mile/hour"), and where it ends.

    ("", 0) where none follows.
    """
    match = _MEASURE.match(rest)
    if match is None:
        return "", 0
    return _BY_NAME[re.sub(r"[\s.]", "", match["name"].lower())], match.end()


_AGE_AFTER = re.compile(r"(?i)[\s-](?P<unit>year|month|week|day)s?(?:[\s-]olds?\b|\sof\sage\b)|\s?(?P<short>yo|y/o)\b")
_AGE_BEFORE = re.compile(
    r"(?i)\b(?:aged?|ages|turned|turns|turning|age\sof)\s(?:(?:about|around|only|just|at\sleast|over|under)\s)?$"
)
_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]+,\s$")
_OLDEST = 120


def age(lead: str, rest: str, value: float) -> tuple[str, int]:
    """The unit of an age ("29 years old", "aged 29", "Smith, 29, said") and where its words end; ("", 0) where it is none."""
    match = _AGE_AFTER.match(rest)
    if match is not None:
        return (match["unit"] or "year").lower(), match.end()
    named = _NAME_BEFORE.search(lead) and rest[:1] == "," and value == int(value) and value >= 10
    if value <= _OLDEST and (named or (_AGE_BEFORE.search(lead) and not re.match(r"\s(?:[a-z]+s\b|million)|%", rest))):
        return "year", 0
    return "", 0


_WEIGHS = re.compile(
    r"(?i)\b(?:weigh\w*|weights?|heavy|heavier|heaviest|baby|bab(?:y|ies)|pounders?|(?:drop|gain|lift|los|lost|shed|put\son|carr)\w*\s(?:[\w.,]+\s){0,3}pounds?|pounds?\sof\s(?!£)\w+|kilograms?|kg|ounces?|pounds?\sper|-pound)\b"
)


def weighs(text: str) -> bool:
    """Whether a text that speaks of pounds means weight, and not money."""
    return _WEIGHS.search(text) is not None
