"""Files, notes and DOIs."""

from __future__ import annotations

import hashlib
import os
import time

import pytest

from factcheck.model import ReadAs, Reason, Snapshot, Unreadable
from factcheck.sources import collect
from factcheck.sources import file as kind
from factcheck.sources.doi import address as doi_address


def read(make, context, name, **fields):
    (result,) = collect([("file", make.source(file=name, **fields))], context)
    return result


def test_a_file_is_read_as_it_is(make, context, no_connection):
    (context.folder / "sources").mkdir()
    (context.folder / "sources" / "inquest.pdf").write_bytes(b"%PDF-1.7 \xff\x00")
    page = read(make, context, "sources/inquest.pdf")
    assert page == Snapshot(
        address="sources/inquest.pdf",
        final_address="sources/inquest.pdf",
        body=b"%PDF-1.7 \xff\x00",
        sha256=hashlib.sha256(b"%PDF-1.7 \xff\x00").hexdigest(),
        media_type="application/pdf",
        read_as=ReadAs.FILE,
    )
    assert context.store.body(page.sha256) == page.body


@pytest.mark.parametrize("fields", [{"url": "http://news.example/"}, {"doi": "10.1000/182"}])
def test_beside_an_address_a_file_is_a_saved_copy(make, context, fields):
    (context.folder / "a.html").write_text("<p>")
    assert read(make, context, "a.html", **fields).read_as is ReadAs.SAVED_COPY


@pytest.mark.parametrize(
    ("name", "body", "kind"),
    [
        ("a.HTML", b"x", "text/html"),
        ("a.md", b"# x", "text/markdown"),
        ("a.txt", b"<html>", "text/plain"),
        ("page", b"  <!DOCTYPE html>", "text/html"),
        ("page.php", b"<?xml version='1.0'?><html>", "text/html"),
        ("scan", b"%PDF-1.4", "application/pdf"),
        ("words", b"72 people died. <html>", "text/plain"),
        ("picture", b"\x89PNG\x00\x00", "application/octet-stream"),
        ("wide", "72".encode("utf-16"), "text/plain"),
        ("clip.mp4", b"x", "video/mp4"),
    ],
)
def test_the_media_type_is_named_or_seen(make, context, name, body, kind):
    (context.folder / name).write_bytes(body)
    assert read(make, context, name).media_type == kind


@pytest.fixture
def outside(context):
    """A file beside the claims file's folder, and links to it from inside."""
    secret = context.folder.parent / "secret.txt"
    secret.write_text("the secret")
    (context.folder / "link.txt").symlink_to(secret)
    (context.folder / "up").symlink_to(context.folder.parent)
    (context.folder / "sub").mkdir()
    return secret


@pytest.mark.parametrize(
    "name",
    [
        "../secret.txt",
        "sub/../../secret.txt",
        "./sub/.././../secret.txt",
        "link.txt",
        "up/secret.txt",
        "/etc/passwd",
        "/dev/zero",
        "/proc/self/environ",
        "../no-such-file",
        "up/no-such-file",
        "..",
        ".",
        "/",
        "sub/..",
    ],
)
def test_what_lies_outside_the_folder_is_not_read(make, context, outside, name):
    why = read(make, context, name)
    assert why == Unreadable(
        reason=Reason.OUTSIDE_FOLDER, detail=f"the file {name} lies outside the claims file's folder; copy it in there"
    )


def test_an_absolute_path_outside_is_not_read(make, context, outside):
    assert read(make, context, str(outside)).reason is Reason.OUTSIDE_FOLDER


def test_a_path_that_comes_back_inside_is_read(make, context, outside):
    (context.folder / "a.txt").write_text("words")
    (context.folder / "inner.txt").symlink_to(context.folder / "a.txt")
    for name in ("sub/../a.txt", "inner.txt", "up/claims/a.txt", str(context.folder / "a.txt")):
        assert read(make, context, name).body == b"words"


def test_pipes_devices_and_folders_are_no_files(make, context):
    os.mkfifo(context.folder / "pipe")
    (context.folder / "folder").mkdir()
    (context.folder / "loop").symlink_to(context.folder / "loop")
    begun = time.monotonic()
    for name in ("pipe", "folder", "loop"):
        why = read(make, context, name)
        assert why == Unreadable(reason=Reason.MISSING_FILE, detail=f"{name} is not a plain file")
    assert time.monotonic() - begun < 2


@pytest.mark.parametrize("name", ["no.txt", "a.txt/b", "x" * 300, "", "  ", "a\0b", "file:///etc/passwd"])
def test_a_missing_file_is_a_reason_without_paths_of_the_machine(make, context, name):
    (context.folder / "a.txt").write_text("words")
    why = read(make, context, name)
    assert why.reason is Reason.MISSING_FILE
    assert str(context.folder) not in why.detail


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("sources/inquest.pdf", " (did you mean 'sources/inquiry.pdf'?)"),
        ("sources/Inqiury.PDF", " (did you mean 'sources/inquiry.pdf'?)"),
        ("sources/budget.pdf", ""),
        ("sources/.secre", ""),
        ("sources/escapes.txt", ""),
        ("sources/linkd.html", ""),
        ("sources/fol", ""),
        ("nowhere/inquiry.pdf", ""),
        ("up/outsider/back.txt", ""),
    ],
)
def test_the_file_that_was_probably_meant_is_named(make, context, name, meant):
    for folder in ("sources", "sources/fold"):
        (context.folder / folder).mkdir()
    for file in ("inquiry.pdf", "ledger-bridge.html", ".secret", "esc\x1bpes.txt"):
        (context.folder / "sources" / file).write_text("words")
    (context.folder / "sources" / "linked.html").symlink_to("ledger-bridge.html")
    outside = context.folder.parent / "outsider"
    outside.mkdir()
    (outside / "bac.txt").write_text("words")
    (outside / "back.txt").symlink_to(context.folder / "gone.txt")
    (context.folder / "up").symlink_to(context.folder.parent)
    why = read(make, context, name)
    assert why == Unreadable(reason=Reason.MISSING_FILE, detail=f"there is no file {name}{meant}")


def test_no_name_is_told_of_a_folder_with_too_many(make, context, monkeypatch):
    monkeypatch.setattr(kind, "_LOOKED_AT", 2)
    for number in range(3):
        (context.folder / f"page{number}.txt").write_text("words")
    assert read(make, context, "page.txt").detail == "there is no file page.txt"


def test_a_file_that_may_not_be_read_is_a_reason(make, context, monkeypatch):
    (context.folder / "a.txt").write_text("words")

    def deny(*_: object) -> int:
        raise PermissionError(13, "Permission denied", str(context.folder))

    monkeypatch.setattr(os, "open", deny)
    why = read(make, context, "a.txt")
    assert why == Unreadable(reason=Reason.MISSING_FILE, detail="the file a.txt cannot be read")


def test_files_have_limits(make, context):
    limit = context.settings.limits.body
    (context.folder / "most").write_bytes(b"x" * limit)
    (context.folder / "more").write_bytes(b"x" * (limit + 1))
    with (context.folder / "sparse").open("wb") as file:
        file.truncate(10**12)
    (context.folder / "none").write_bytes(b"")
    assert len(read(make, context, "most").body) == limit
    assert read(make, context, "more").reason is Reason.TOO_LARGE
    assert read(make, context, "sparse").reason is Reason.TOO_LARGE
    assert read(make, context, "none").reason is Reason.EMPTY


def test_a_note_is_the_checkers_own_words(make, context, no_connection):
    words = "Phone interview, 3 Nov: “the warden counted 300”."
    (note,) = collect([("note", make.source(identity="call", note=words))], context)
    assert note == Snapshot(
        address="note:call",
        final_address="note:call",
        body=words.encode(),
        sha256=hashlib.sha256(words.encode()).hexdigest(),
        media_type="text/plain",
        charset="utf-8",
        read_as=ReadAs.NOTE,
    )
    assert context.store.body(note.sha256) == words.encode()


@pytest.mark.parametrize("words", ["", " \n"])
def test_an_empty_note_is_a_reason(make, context, words):
    (why,) = collect([("note", make.source(note=words))], context)
    assert why.reason is Reason.EMPTY


@pytest.mark.parametrize(
    ("doi", "where"),
    [
        ("10.1000/182", "https://doi.org/10.1000/182"),
        (" doi:10.1000/182 ", "https://doi.org/10.1000/182"),
        ("DOI: 10.1000/182", "https://doi.org/10.1000/182"),
        ("https://doi.org/10.1000/182", "https://doi.org/10.1000/182"),
        ("http://dx.doi.org/10.1000/a%3Cb%3E", "https://doi.org/10.1000/a%3Cb%3E"),
        (
            "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2",
            "https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2",
        ),
        ("10.1000/a#b?c=d&e", "https://doi.org/10.1000/a%23b%3Fc%3Dd%26e"),
        ("10.1000/a%2Fb", "https://doi.org/10.1000/a%252Fb"),
        ("10.1000/ä@b\\c", "https://doi.org/10.1000/%C3%A4%40b%5Cc"),
        ("10.1000.10/x", "https://doi.org/10.1000.10/x"),
    ],
)
def test_a_doi_is_asked_for_at_its_resolver(make, context, doi, where):
    assert doi_address(make.source(doi=doi), context) == where


@pytest.mark.parametrize(
    "doi",
    [
        "",
        "182",
        "11.1000/182",
        "10.1000",
        "10.1000/",
        "10.1000/a b",
        "10.1000/../admin",
        "10.1000/a/./b",
        "https://news.example/10.1000/182",
        "https://doi.org.news.example/10.1000/182",
        "https://doi.org/10.1000/%2e%2e/x",
        "10.1000/a\nb",
        "10.1000/a\u202eb",
        "10.１０００/182",
        "@127.0.0.1/10.1000/182",
        "10.1000/" + "x" * 3000,
    ],
)
def test_what_is_no_doi_is_not_asked_for(make, context, no_connection, doi):
    (why,) = collect([("doi", make.source(doi=doi))], context)
    assert why == Unreadable(reason=Reason.BAD_ADDRESS, detail="not a DOI; write it as 10.1000/182")


def test_a_doi_goes_through_the_one_client(make, context, no_connection):
    from dataclasses import replace

    network = make.network({"93.184.216.34": make.page(b"a paper")})
    public = replace(
        make.changed(context, allow_private=False), network=network, resolver=lambda host, port: ["93.184.216.34"]
    )
    (page,) = collect([("doi", make.source(doi="10.1000/182"))], public)
    assert page.body == b"a paper"
    assert page.address == "https://doi.org/10.1000/182"
    assert network.tls == ["doi.org"]
