"""From nodes to nouns: the essay and the sources."""

from __future__ import annotations

from factcheck.claims.fields import Table, read_fields
from factcheck.claims.nodes import Mapping, Node, Scalar, kind
from factcheck.claims.problems import Problems, show
from factcheck.claims.scalars import MAX_NOTE, read_choice, read_date, read_flag, read_hash, read_id, read_text
from factcheck.model import Essay, Location, Source, Tier

_ESSAY = Table(
    noun="the essay",
    keys=("title", "URL", "issued", "written", "path", "author", "embargo"),
    meant={"url": "URL", "link": "URL", "date": "issued", "published": "issued", "by": "author", "file": "path"},
)
_SOURCE = Table(
    noun="a source",
    keys=(
        *("URL", "file", "DOI", "note", "by", "title", "publisher", "issued", "tier", "origin", "archive"),
        *("sha256", "accessed", "ISBN", "language", "translation"),
    ),
    meant={"link": "URL", "href": "URL", "path": "file", "date": "issued", "published": "issued", "kind": "tier"},
)


def read_essay(node: Node, problems: Problems) -> Essay:
    """The mapping under `essay:`."""
    fields = read_fields(node, _ESSAY, problems)
    return Essay(
        title=read_text(fields.get("title"), problems),
        url=read_text(fields.get("URL"), problems),
        issued=read_date(fields.get("issued"), problems),
        written=read_date(fields.get("written"), problems),
        path=read_text(fields.get("path"), problems),
        author=read_text(fields.get("author"), problems),
        embargo=read_flag(fields.get("embargo"), problems),
    )


def read_sources(node: Node, problems: Problems) -> tuple[Source, ...]:
    """The mapping under `sources:`, from id to source."""
    if not isinstance(node, Mapping):
        hint = "write one source a line, for example  bbc: {URL: …}"
        problems.add(node, f"'sources' must be a mapping from id to source, not {kind(node)}", hint)
        return ()
    first: dict[str, Node] = {}
    sources = []
    for key, value in node.entries:
        name = read_id(key, "a source's id", problems)
        if name is None:
            continue
        if name in first:
            problems.add(key, f"source id {show(name)} is used twice; first on line {first[name].line}", "rename one")
        first.setdefault(name, key)
        sources.append(_source(name, key, value, problems))
    return tuple(sources)


def _source(name: str, key: Node, value: Node, problems: Problems) -> Source:
    if isinstance(value, Scalar) and name in _SOURCE.keys:
        hint = f"indent it by {key.column + 1} spaces, like the other keys of the source above"
        problems.add(key, f"{show(name)} stands where the id of a source is expected", hint)
        return Source(id=name, location=Location(file=problems.file, line=key.line, column=key.column))
    fields = read_fields(value, _SOURCE, problems)
    if isinstance(value, Mapping) and all(fields.lacks(way) for way in ("URL", "file", "DOI", "note")):
        hint = "give it a URL, file, DOI or note"
        if "ISBN" in fields:
            problems.add(
                fields["ISBN"].key,
                f"source {show(name)} has only an ISBN, and books cannot be read yet",
                "attach a copy with file:, or add a note: of what it says",
            )
        else:
            problems.add(key, f"source {show(name)} has nothing that can be read", hint)
    if "sha256" in fields and fields.lacks("file"):
        hint = "name the file whose sha256 it is, or take it out"
        problems.add(fields["sha256"].key, f"source {show(name)} has a sha256, but no file", hint)
    tier = fields.get("tier")
    return Source(
        id=name,
        location=Location(file=problems.file, line=key.line, column=key.column),
        url=read_text(fields.get("URL"), problems),
        file=read_text(fields.get("file"), problems),
        sha256=read_hash(fields.get("sha256"), problems),
        accessed=read_date(fields.get("accessed"), problems),
        doi=read_text(fields.get("DOI"), problems),
        archive=read_text(fields.get("archive"), problems),
        isbn=read_text(fields.get("ISBN"), problems),
        note=read_text(fields.get("note"), problems, MAX_NOTE),
        by=read_text(fields.get("by"), problems),
        title=read_text(fields.get("title"), problems),
        publisher=read_text(fields.get("publisher"), problems),
        issued=read_date(fields.get("issued"), problems),
        tier=read_choice(tier.value, "tier", Tier, problems) if tier else None,
        origin=read_text(fields.get("origin"), problems),
        language=read_text(fields.get("language"), problems),
        translation=read_text(fields.get("translation"), problems),
    )
