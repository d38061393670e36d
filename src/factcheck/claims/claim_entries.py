"""From nodes to nouns: the claims. What they say of each other is checked in `links`."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.claims.fields import Field, Table, read_fields
from factcheck.claims.nodes import Mapping, Node, Scalar, Sequence, kind
from factcheck.claims.problems import Problems, show
from factcheck.claims.scalars import read_choice, read_date, read_id, read_number, read_text, read_whole
from factcheck.model import Citation, Claim, ClaimType, ClaimValue, DateRange, Location, VerdictKind

_CLAIM = Table(
    noun="a claim",
    keys=("id", "statement", "type", "location", "value", "speaker", "sources", "expect", "after"),
    unhonoured=("review",),
    meant={"text": "statement", "claim": "statement", "source": "sources", "verdict": "expect", "name": "id"},
)
_VALUE = Table(
    noun="a value",
    keys=("quantity", "unit", "role", "date", "from", "to", "text"),
    meant={"number": "quantity", "count": "quantity", "amount": "quantity"},
)
_LOCATION = Table(noun="a location", keys=("exact", "prefix", "suffix", "paragraph"), meant={"words": "exact"})
_CITATION = Table(noun="a claim's source", keys=("source", "page", "at", "cell"), meant={"id": "source"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A claim and the places of what it refers to: one for each of its sources, and that of `after`."""

    claim: Claim
    id_place: Node
    cited: tuple[tuple[str, Node], ...]
    after_place: Node | None


def read_claims(node: Node, problems: Problems) -> tuple[Entry, ...]:
    """The list under `claims:`."""
    if not isinstance(node, Sequence):
        if isinstance(node, Scalar) and node.empty:
            return ()
        problems.add(node, f"'claims' must be a list, not {kind(node)}", "begin each claim with - id: …")
        return ()
    return tuple(_entry(item, problems) for item in node.items)


def _entry(node: Node, problems: Problems) -> Entry:
    fields = read_fields(node, _CLAIM, problems)
    identity, statement = fields.get("id"), fields.get("statement")
    if isinstance(node, Mapping) and fields.lacks("id"):
        problems.add(node, "a claim without an id", "add id: and a short name")
    if isinstance(node, Mapping) and fields.lacks("statement"):
        problems.add(node, "a claim without a statement", "add statement: and one sentence that can be checked")
    type_, after = fields.get("type"), fields.get("after")
    cited = _citations(fields.get("sources"), problems)
    claim = Claim(
        id=(read_id(identity.value, "a claim's id", problems) if identity else None) or "",
        statement=read_text(statement, problems) or "",
        location=_location(node, fields.get("location"), problems),
        type=(read_choice(type_.value, "type", ClaimType, problems) if type_ else None) or ClaimType.OTHER,
        speaker=read_text(fields.get("speaker"), problems),
        value=_value(fields.get("value"), problems),
        sources=tuple(citation for citation, _ in cited),
        expect=_expect(fields.get("expect"), problems),
        after=read_id(after.value, "'after'", problems) if after else None,
    )
    return Entry(
        claim=claim,
        id_place=identity.value if identity else node,
        cited=tuple((citation.source, place) for citation, place in cited),
        after_place=after.value if after else None,
    )


def _location(claim: Node, field: Field | None, problems: Problems) -> Location:
    fields = read_fields(field.value, _LOCATION, problems) if field else {}
    return Location(
        file=problems.file,
        line=claim.line,
        column=claim.column,
        exact=read_text(fields.get("exact"), problems),
        prefix=read_text(fields.get("prefix"), problems),
        suffix=read_text(fields.get("suffix"), problems),
        paragraph=read_whole(fields.get("paragraph"), problems),
    )


def _value(field: Field | None, problems: Problems) -> ClaimValue | None:
    if field is None:
        return None
    fields = read_fields(field.value, _VALUE, problems)
    if isinstance(field.value, Mapping) and not field.value.entries:
        problems.add(field.value, "'value' is empty", "take it out: the value is then read from the statement")
    return ClaimValue(
        quantity=read_number(fields.get("quantity"), problems),
        unit=read_text(fields.get("unit"), problems),
        role=read_text(fields.get("role"), problems),
        date=_value_date(fields, problems),
        text=read_text(fields.get("text"), problems),
    )


def _value_date(fields: dict[str, Field], problems: Problems) -> DateRange | None:
    """The `date` of a value, or its `from` and `to` together."""
    day = read_date(fields.get("date"), problems)
    first, last = read_date(fields.get("from"), problems), read_date(fields.get("to"), problems)
    for name, other in (("from", "to"), ("to", "from")):
        if name in fields and other not in fields:
            problems.add(fields[name].key, f"'{name}' without '{other}'", "give both, or a date")
        elif name in fields and "date" in fields:
            problems.add(fields[name].key, f"'{name}' beside 'date'", "keep either date, or from and to")
    if first is None or last is None:
        return day
    if first.first > last.last:
        problems.add(fields["from"].value, f"'from' ({first}) is after 'to' ({last})", "exchange the two")
        return None
    return DateRange(first=first.first, last=last.last)


def _citations(field: Field | None, problems: Problems) -> tuple[tuple[Citation, Node], ...]:
    if field is None:
        return ()
    if not isinstance(field.value, Sequence):
        hint = "write [bbc] for one source, [bbc, inquest] for two"
        problems.add(field.value, f"'sources' of a claim must be a list, not {kind(field.value)}", hint)
        return ()
    first: dict[Citation, Node] = {}
    cited = []
    for node in field.value.items:
        citation, place = _citation(node, problems)
        if citation is None:
            continue
        if citation in first:
            hint = f"first on line {first[citation].line}; take one out"
            problems.add(node, f"source {show(citation.source)} is named twice by this claim", hint)
        first.setdefault(citation, node)
        cited.append((citation, place))
    return tuple(cited)


def _citation(node: Node, problems: Problems) -> tuple[Citation | None, Node]:
    """A citation and the place of its source's id."""
    if not isinstance(node, Mapping):
        name = read_id(node, "a claim's source", problems)
        return (None if name is None else Citation(source=name)), node
    fields = read_fields(node, _CITATION, problems)
    source = fields.get("source")
    if source is None:
        problems.add(node, "a claim's source without its id", "add source: and the id of a source")
        return None, node
    name = read_id(source.value, "a claim's source", problems)
    citation = Citation(
        source=name or "",
        page=read_text(fields.get("page"), problems),
        at=read_text(fields.get("at"), problems),
        cell=read_text(fields.get("cell"), problems),
    )
    return (citation if name else None), source.value


def _expect(field: Field | None, problems: Problems) -> tuple[VerdictKind, ...]:
    """A list of verdicts, or one."""
    if field is None:
        return ()
    nodes = field.value.items if isinstance(field.value, Sequence) else (field.value,)
    verdicts = [read_choice(node, "verdict", VerdictKind, problems) for node in nodes]
    return tuple(dict.fromkeys(verdict for verdict in verdicts if verdict is not None))
