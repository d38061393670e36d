"""PDF files, made line by line."""

from __future__ import annotations

import gc
import warnings
from collections.abc import Callable

import pytest

from factcheck.extract import extract
from factcheck.model import Document, Reason, Snapshot, Unreadable

Read = Callable[..., Document]
Refused = Callable[..., Unreadable]
Pdf = Callable[..., bytes]

NAMES = ("Ada", "Ben", "Cem", "Dora", "Ewa", "Finn", "Gro", "Hal", "Ida", "Jon")
MEDIA = "application/pdf"


def page(*texts: str, top: int = 700, size: int = 11) -> list[tuple[int, int, int, str]]:
    """Lines one under the other."""
    return [(72, top - 14 * number, size, text) for number, text in enumerate(texts)]


FIRST = (
    "The fire spread from the market to the old bridge, and the county said that",
    "50 people had died in it. Help came from the towns nearby, and the army co-",
    "ordinated it from the hall; the well-known mill burned down within an hour of",
    "its start.",
)
SECOND = (
    "A second report, made in the well-",
    "known hall, speaks of 1953-",
    "1954 and of the inter-",
    "national help that came.",
)


def words(document: Document) -> list[tuple[int | None, str]]:
    return [(block.page, document.text[block.start : block.end]) for block in document.blocks]


def test_lines_become_paragraphs_with_their_page(read: Read, make_pdf: Pdf) -> None:
    body = make_pdf([[*page(*FIRST), *page("The mayor left at noon.", top=600)], page("On the next page 7 more.")])
    assert words(read(body, MEDIA)) == [
        (
            1,
            (
                "The fire spread from the market to the old bridge, and the county said that 50 people had died in it. Help came "
                "from the towns nearby, and the army coordinated it from the hall; the well-known mill burned down within an hour "
                "of its start."
            ),
        ),
        (1, "The mayor left at noon."),
        (2, "On the next page 7 more."),
    ]


def test_hyphens_at_line_ends(read: Read, make_pdf: Pdf) -> None:
    text = read(make_pdf([[*page(*FIRST), *page(*SECOND, top=600)]]), MEDIA).text
    assert "in the well-known hall, speaks of 1953-1954 and of the international help" in text


def test_a_paragraph_over_two_pages_stays_one(read: Read, make_pdf: Pdf) -> None:
    body = make_pdf([page(*FIRST[:2]), page("ordinated it from the hall.", "And it rained.")])
    document = read(body, MEDIA)
    assert len(document.blocks) == 1
    assert document.blocks[0].page == 1
    assert "the army coordinated it" in document.text


def test_heads_feet_and_page_numbers_are_left_out(read: Read, make_pdf: Pdf) -> None:
    pages = [
        [
            (72, 810, 9, "County report 2024"),
            *page(
                *(
                    f"{name} saw the water at the {place} on day {number}."
                    for name, place in zip(NAMES[number:], ("mill", "hall", "inn", "weir", "gate"), strict=False)
                )
            ),
            (290, 30, 9, f"Page {number} of 4"),
        ]
        for number in range(1, 5)
    ]
    text = read(make_pdf(pages), MEDIA).text
    assert "County report" not in text
    assert "of 4" not in text
    assert text.count("the mill") == 4


def test_larger_lines_are_headings_and_the_first_the_title(read: Read, make_pdf: Pdf) -> None:
    body = make_pdf(
        [[(72, 760, 22, "The fire of 1953"), *page(*FIRST), (72, 620, 16, "What burned"), *page(*SECOND, top=590)]]
    )
    document = read(body, MEDIA)
    assert [block.kind.value for block in document.blocks] == ["title", "paragraph", "heading", "paragraph"]
    assert document.title == "The fire of 1953"


def test_the_makers_title_and_author_but_not_the_day_of_making(read: Read, make_pdf: Pdf) -> None:
    info = "/Title (County report) /Author (Ada Marsh) /CreationDate (D:20240509100000Z)"
    document = read(make_pdf([page(*FIRST)], info), MEDIA)
    assert (document.title, document.byline, document.issued) == ("County report", "Ada Marsh", None)
    assert read(make_pdf([page(*FIRST)], "/Title (Microsoft Word - draft3.doc)"), MEDIA).title is None


def test_a_pdf_is_known_by_its_bytes(read: Read, make_pdf: Pdf) -> None:
    assert "50 people" in read(make_pdf([page(*FIRST)]), "text/html").text
    assert "50 people" in read(make_pdf([page(*FIRST)]), "application/octet-stream").text


def test_a_page_served_as_pdf_is_read_as_a_page(refused: Refused) -> None:
    page = "<!DOCTYPE html><title>404 Not Found</title><h1>Not Found</h1><p>The requested URL was not found on this server.</p>"
    assert refused(page, MEDIA).reason is Reason.NOT_FOUND


def test_a_scan_says_so(refused: Refused, make_pdf: Pdf) -> None:
    found = refused(make_pdf([[], []]), MEDIA)
    assert found.reason is Reason.EMPTY
    assert found.detail.startswith("the PDF is a scan without text")


def test_a_locked_pdf_says_so(refused: Refused, make_pdf: Pdf) -> None:
    lock = (
        "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 "
        f"/O <{'41' * 32}> /U <{'42' * 32}> /P -44 >>"
    )
    found = refused(make_pdf([page(*FIRST)], trailer=lock), MEDIA)
    assert found.reason is Reason.BROKEN
    assert "password" in found.detail


@pytest.mark.parametrize(
    "body", [b"%PDF-1.7\n", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF", b"not a PDF at all", b""]
)
def test_a_damaged_pdf_says_so(refused: Refused, body: bytes) -> None:
    found = refused(body, MEDIA)
    assert found.reason is Reason.BROKEN
    assert "damaged" in found.detail


def test_a_pdf_of_too_many_pages_says_so_and_is_not_read_in_part(refused: Refused, make_pdf: Pdf) -> None:
    found = refused(make_pdf([[]] * 3_000 + [page("It rained.")]), MEDIA)
    assert found.reason is Reason.TOO_LARGE
    assert found.detail == "the PDF has too many pages to read; attach the pages that matter, or add a note"


def test_a_pdf_cut_short_never_raises(shoot: Callable[..., Snapshot], make_pdf: Pdf) -> None:
    body = make_pdf([page(*FIRST), page(*SECOND)])
    for length in range(0, len(body), 40):
        assert isinstance(extract(shoot(body[:length], MEDIA)), Document | Unreadable)


def test_nothing_stays_open(read: Read, make_pdf: Pdf) -> None:
    body = make_pdf([page(*FIRST)])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(3):
            read(body, MEDIA)
        gc.collect()


def test_another_language_in_a_pdf(refused: Refused, make_pdf: Pdf) -> None:
    german = "Der Brand in der Halle hat nach Angaben der Polizei zwanzig Menschen das Leben"
    found = refused(
        make_pdf([page(german, "gekostet, und es ist nicht klar, wie der Brand in der Nacht begann.")]), MEDIA
    )
    assert found.reason is Reason.UNSUPPORTED_LANGUAGE
