"""Plain text and Markdown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Document, Reason, Unreadable

Read = Callable[..., Document]
Refused = Callable[..., Unreadable]
Listed = Callable[[Document], list[tuple[str, str]]]


@pytest.fixture
def marked(read: Read, lines: Listed) -> Callable[[str], list[tuple[str, str]]]:
    """The blocks of a Markdown text."""
    return lambda text: lines(read(text, "text/markdown"))


Marked = Callable[[str], list[tuple[str, str]]]


def test_plain_text_keeps_its_words_and_joins_wrapped_lines(read: Read, lines: Listed) -> None:
    text = "The of\u00adﬁcials\u00a0spoke *at* <b>noon</b> &amp; left\nfor the  coast.\r\n\r\nIt was 5 p.m.\n \nThe end"
    assert lines(read(text, "text/plain")) == [
        ("paragraph", "The of\u00adﬁcials\u00a0spoke *at* <b>noon</b> &amp; left for the coast."),
        ("paragraph", "It was 5 p.m."),
        ("paragraph", "The end"),
    ]


def test_turns_and_items_of_a_plain_text_stand_apart(read: Read, lines: Listed) -> None:
    text = "THE PRESIDENT: Thank you all for coming\nhere today.\nQ: How many were hurt?\nMR. SMITH (aside): Five.\n\n- one\n- two"
    assert lines(read(text, "text/plain")) == [
        ("paragraph", "THE PRESIDENT: Thank you all for coming here today."),
        ("paragraph", "Q: How many were hurt?"),
        ("paragraph", "MR. SMITH (aside): Five."),
        ("list item", "- one"),
        ("list item", "- two"),
    ]


def test_lines_too_long_to_be_wrapped_are_paragraphs(read: Read, lines: Listed) -> None:
    first = (
        "The county said in the evening that the fire had spread from the market to the old bridge and to the mill. "
        * 2
    )
    assert lines(read(f"{first}\nAt dawn it was out.", "text/plain")) == [
        ("paragraph", first.strip()),
        ("paragraph", "At dawn it was out."),
    ]


def test_a_correction_in_plain_text(read: Read, lines: Listed) -> None:
    text = "It killed 5,000.\n\nCorrection: an earlier version of this report said 5,000. It killed 50."
    assert lines(read(text, "text/plain"))[1][0] == "correction"


def test_markdown_loses_its_marks_and_keeps_its_words(marked: Marked) -> None:
    text = """# The *fire* of [1953](https://a.example/1953)

It killed **50** people, ~~not 500~~ and hurt [at least `20`](https://a.example/900 "900 more"),[^1] the
county said. ![900 dead](a.png) See <https://a.example/x>. <del>It killed 900.</del>

Snake_case_names and 2 * 3 * 4 stay, \\*so\\* do these &amp; those.

[^1]: Page 12.
[ref]: https://a.example/900
<!-- 900 -->
"""
    assert marked(text) == [
        ("title", "The fire of 1953"),
        ("paragraph", "It killed 50 people, and hurt at least 20, the county said. See https://a.example/x."),
        ("paragraph", "Snake_case_names and 2 * 3 * 4 stay, *so* do these & those."),
    ]


def test_markdown_blocks(marked: Marked) -> None:
    text = """Setext title
============

Intro line.

Second
------
> We were
> warned.

- one
  wraps
- [x] two
1. three

```python
count = 5
```
***
Last line.
"""
    assert marked(text) == [
        ("title", "Setext title"),
        ("paragraph", "Intro line."),
        ("heading", "Second"),
        ("quote", "We were warned."),
        ("list item", "one wraps"),
        ("list item", "two"),
        ("list item", "three"),
        ("paragraph", "count = 5"),
        ("paragraph", "Last line."),
    ]


def test_a_markdown_table_gives_header_and_cell(marked: Marked) -> None:
    text = "| Year | *Dead* |\n|:-----|-----:|\n| 1953 | 307 |\n| 1954 | 4 \\| 5 |\n\nAfter it."
    assert marked(text) == [
        ("table row", "Year: 1953; Dead: 307"),
        ("table row", "Year: 1954; Dead: 4 | 5"),
        ("paragraph", "After it."),
    ]


def test_front_matter_gives_title_day_and_author(read: Read, lines: Listed) -> None:
    document = read(
        '---\ntitle: "The fire"\ndate: 2024-05-09\nauthor: Ada Marsh\ndraft: 900\n---\nIt burned.\n', "text/markdown"
    )
    assert (document.title, str(document.issued), document.byline) == ("The fire", "2024-05-09", "Ada Marsh")
    assert lines(document) == [("title", "The fire"), ("paragraph", "It burned.")]


def test_a_rule_at_the_top_is_no_front_matter(marked: Marked) -> None:
    assert marked("---\n\nIt burned for 3 days.\n") == [("paragraph", "It burned for 3 days.")]


def test_the_name_of_a_file_tells_markdown(read: Read) -> None:
    assert read("It *burned*.", "text/plain", name="notes/fire.MD").text == "It burned."
    assert read("It *burned*.", "text/plain", name="notes/fire.txt").text == "It *burned*."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_of_a_text_is_found(read: Read, encoding: str) -> None:
    assert read("“Café”, he said – twice.".encode(encoding), "text/plain").text == "“Café”, he said – twice."


@pytest.mark.parametrize("media_type", ["text/plain", "text/markdown"])
@pytest.mark.parametrize("body", [b"", b" \n\n\t", b"\xef\xbb\xbf", "\u00a0\u200b".encode()])
def test_a_file_without_text(refused: Refused, body: bytes, media_type: str) -> None:
    assert refused(body, media_type).reason is Reason.EMPTY


def test_a_text_of_too_many_lines_says_so(refused: Refused) -> None:
    assert refused(b"- a\n" * 300_000, "text/markdown").reason is Reason.TOO_LARGE


def test_a_text_too_long_to_judge_says_how_to_go_on(read: Read, refused: Refused) -> None:
    longest = "The dam is old. " * 125_000
    assert len(read(f"{longest[:-1]}!", "text/plain").text) == 2_000_000
    for body, media_type in ((f"{longest}It burst.", "text/plain"), (f"<p>{longest}</p><p>It burst.</p>", "text/html")):
        found = refused(body, media_type)
        assert found.reason is Reason.TOO_LARGE
        assert (
            found.detail == "the text has more than 2,000,000 characters; attach the part that matters, or add a note"
        )
