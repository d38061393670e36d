"""Reading the values of fields: each reader gives a value, or notes a problem and gives `None`."""

from __future__ import annotations

import math
import re
from enum import StrEnum
from typing import TypeVar

from factcheck.claims.fields import Field
from factcheck.claims.nodes import Node, Scalar, kind
from factcheck.claims.problems import Problems, show, suggestion
from factcheck.model import DateRange

MAX_ID = 200
MAX_TEXT = 10_000
MAX_NOTE = 100_000

Choice = TypeVar("Choice", bound=StrEnum)

_DATE = re.compile(
    r"[0-9]{4}(?:-[0-9]{1,2}(?:-[0-9]{1,2}(?:[Tt ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?"
    r" ?(?:[Zz]|[+-][0-9]{1,2}(?::?[0-9]{2})?)?)?)?)?"
)
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_WHOLE = re.compile(r"\+?[0-9]{1,9}")
_HASH = re.compile(r"[0-9a-f]{64}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def read_text(field: Field | None, problems: Problems, limit: int = MAX_TEXT) -> str | None:
    """Text of at most `limit` characters, not empty, without the line ends around block text."""
    scalar = _scalar(field, problems, "text")
    if field is None or scalar is None:
        return None
    if len(scalar.text) > limit:
        problems.add(scalar, f"{show(field.name)} is longer than {limit:,} characters", "shorten it")
        return None
    if scalar.cut:
        hint = "put the text in quotes; before a real comment, write a space after #"
        problems.add(scalar, f"{show(field.name)} ends before {show(scalar.cut)}, which is read as a comment", hint)
        return None
    return scalar.text.strip("\n")


def read_id(node: Node, what: str, problems: Problems) -> str | None:
    """A name that others refer to: one short line."""
    if not isinstance(node, Scalar) or node.empty:
        problems.add(node, f"{what} must be a short name, not {kind(node)}", "for example: toll")
        return None
    text = node.text
    if len(text) > MAX_ID or _CONTROL.search(text) or text != text.strip():
        problems.add(
            node, f"{what} must be one line of at most {MAX_ID} characters, without spaces around it", "shorten it"
        )
        return None
    return text


def read_hash(field: Field | None, problems: Problems) -> str | None:
    """A sha256 in hex, in lower case; `None` where the field is missing or, after a problem, something else."""
    text = read_text(field, problems)
    if field is None or text is None or _HASH.fullmatch(text.lower()):
        return text.lower() if text else None
    problems.add(field.value, f"{show(text)} is no sha256", "write its 64 hexadecimal digits, in quotation marks")
    return None


def read_date(field: Field | None, problems: Problems) -> DateRange | None:
    """A day, month or year, or a time stamp, of which the day counts."""
    scalar = _scalar(field, problems, "a date")
    if field is None or scalar is None:
        return None
    text = scalar.text.strip()
    try:
        if not _DATE.fullmatch(text):
            raise ValueError
        return DateRange.parse(text.replace("t", "T"))
    except ValueError:
        hint = "write 2024-05-09, 2024-05 or 2024"
        if _DATE.fullmatch(text):
            hint = "there is no such day; " + hint
        problems.add(scalar, f"{show(field.name)} must be a date, not {show(scalar.text)}", hint)
        return None


def read_choice(node: Node, name: str, choices: type[Choice], problems: Problems) -> Choice | None:
    """One of the words of an enum."""
    known = [choice.value for choice in choices]
    if not isinstance(node, Scalar) or node.empty:
        problems.add(node, f"{show(name)} must be a word, not {kind(node)}", "one of " + ", ".join(known))
        return None
    try:
        return choices(node.text)
    except ValueError:
        problems.add(node, f"unknown {name} {show(node.text)}", suggestion(node.text, known, "known ones"))
        return None


def read_number(field: Field | None, problems: Problems) -> float | None:
    """A finite number, written with digits and without quotes."""
    scalar = _scalar(field, problems, "a number")
    if field is None or scalar is None:
        return None
    number = float(scalar.text) if scalar.plain and _NUMBER.fullmatch(scalar.text[:400]) else math.nan
    if not math.isfinite(number) or len(scalar.text) > 400:
        hint = "write digits without separators, sign or quotes: 1200 or 12.5"
        problems.add(scalar, f"{show(field.name)} must be a number, not {show(scalar.text)}", hint)
        return None
    return number


def read_whole(field: Field | None, problems: Problems) -> int | None:
    """A whole number from 0."""
    scalar = _scalar(field, problems, "a whole number")
    if field is None or scalar is None:
        return None
    if not scalar.plain or not _WHOLE.fullmatch(scalar.text):
        hint = "write digits without quotes: 3"
        problems.add(scalar, f"{show(field.name)} must be a whole number, not {show(scalar.text)}", hint)
        return None
    return int(scalar.text)


def read_flag(field: Field | None, problems: Problems) -> bool:
    """`true` or `false`; false where the field is missing."""
    scalar = _scalar(field, problems, "true or false")
    if field is None or scalar is None:
        return False
    if not scalar.plain or scalar.text.lower() not in {"true", "false"}:
        hint = "write true or false, without quotes"
        problems.add(scalar, f"{show(field.name)} must be true or false, not {show(scalar.text)}", hint)
        return False
    return scalar.text.lower() == "true"


def _scalar(field: Field | None, problems: Problems, what: str) -> Scalar | None:
    if field is None:
        return None
    if isinstance(field.value, Scalar):
        if not field.value.empty:
            return field.value
        problems.add(field.key, f"{show(field.name)} is empty", f"give it {what}, or take the line out")
        return None
    hint = "write one value behind the colon"
    problems.add(field.value, f"{show(field.name)} must be {what}, not {kind(field.value)}", hint)
    return None
