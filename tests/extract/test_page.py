"""What of a web page becomes its text, in which order and words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.extract import extract
from factcheck.model import DateRange, Document, Reason, Snapshot, Unreadable

Read = Callable[..., Document]
Shoot = Callable[..., Snapshot]
Article = Callable[..., str]
Listed = Callable[[Document], list[tuple[str, str]]]


def test_the_article_and_nothing_else(read: Read, article: Article, lines: Listed) -> None:
    found = lines(read(article()))
    assert [kind for kind, _ in found] == ["title", "paragraph", "paragraph", "paragraph", "paragraph"]
    assert found[0][1] == "Dam burst kills 50 in Elm Valley"
    assert found[1][1] == "By Ada Marsh"
    assert found[2][1] == "The dam above Elm Valley burst on Sunday and killed 50 people, the county said."
    assert found[3][1].endswith("lower village, where the water stood three metres deep within minutes of the burst.")


@pytest.mark.parametrize("number", ["412", "61", "17", "1953", "307", "4,000", "900", "25,000", "2023"])
def test_numbers_around_the_article_are_no_evidence(read: Read, article: Article, number: str) -> None:
    assert number not in read(article()).text


def test_what_the_page_says_of_itself(read: Read, article: Article) -> None:
    document = read(article())
    assert document.title == "Dam burst kills 50 in Elm Valley"
    assert str(document.issued) == "2023-03-14"
    assert document.byline == "Ada Marsh"
    assert document.canonical == "https://herald.example/news/dam"
    assert document.language == "en"


def test_a_short_page_keeps_its_only_sentence(read: Read, lines: Listed) -> None:
    page = (
        '<html><head><title>Notice</title></head><body><p>The mine <a href="/m">closed</a> in <em>1990</em>.</p></body>'
    )
    assert lines(read(page)) == [("title", "Notice"), ("paragraph", "The mine closed in 1990.")]


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="color: red; display : NONE">It killed 900.</div>',
        '<p style="visibility:hidden">It killed 900.</p>',
        '<span style="font-size:0px">It killed 900.</span>',
        '<span style="opacity: 0">It killed 900.</span>',
        "<p hidden>It killed 900.</p>",
        '<p aria-hidden="true">It killed 900.</p>',
        '<p class="wide visually-off">It killed 900.</p>',
        "<template><p>It killed 900.</p></template>",
        "<noscript><p>It killed 900.</p></noscript>",
        "<script type='text/plain'>It killed 900.</script>",
        "<!-- <p>It killed 900.</p> -->",
        "<del>It killed 900.</del>",
        "<p><s>It killed 900.</s></p>",
        "<strike>It killed 900.</strike>",
        '<p style="text-decoration: underline line-through">It killed 900.</p>',
        "<form><label>Say</label><textarea>It killed 900.</textarea><select><option>It killed 900.</select></form>",
        "<button>It killed 900.</button>",
        '<p><img src="a.jpg" alt="It killed 900."></p>',
    ],
)
def test_what_no_reader_sees_is_no_evidence(read: Read, article: Article, hidden: str) -> None:
    text = read(
        article("<p>Before the words there were words enough.</p>" + hidden + "<p>After it all was quiet.</p>")
    ).text
    assert "900" not in text
    assert "Before the words" in text
    assert "After it all was quiet." in text


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        ("<p>It employed <del>300</del> <ins>500</ins> people.</p>", "It employed 500 people."),
        ('<p class="lead">Shown on screens, 70 of them.</p>', "Shown on screens, 70 of them."),
        ('<p style="opacity: 0.9">Nearly all of the 80 came.</p>', "Nearly all of the 80 came."),
        ('<p style="font-size: 0.9em">All of the 81 came.</p>', "All of the 81 came."),
        ("<p>Some 12\u00a0000 of\u00adﬁcials “marched”\u2009.</p>", "Some 12\u00a0000 of\u00adﬁcials “marched”\u2009."),
        ("<p>The of\n\n  <b>many</b>\tlines<br>of one.</p>", "The of many lines of one."),
        ("<p>He said <q>we were warned</q> twice.</p>", "He said “we were warned” twice."),
        ("<p>It cost 3 × 10<sup>6</sup> francs.</p>", "It cost 3 × 10⁶ francs."),
        (
            '<p>It killed 72 people.<sup class="reference"><a href="#n1">[1]</a></sup> More.</p>',
            "It killed 72 people. More.",
        ),
        ("<p>On the 1<sup>st</sup> day.</p>", "On the 1st day."),
        ("<p>Caf&#xE9; &#x1F525; it was.</p>", "Café 🔥 it was."),
        ("<p>Fire &amp; water &#8211; &ldquo;both&#8221;</p>", "Fire & water – “both”"),
    ],
)
def test_words_stay_as_a_reader_sees_them(read: Read, article: Article, shown: str, words: str) -> None:
    assert words in read(article("<p>There were words before it.</p>" + shown)).text.split("\n\n")


def test_kinds_of_blocks(read: Read, article: Article, lines: Listed) -> None:
    body = """<p>The mayor spoke for an hour in the hall and took no questions from the people there.</p>
    <h2>What he said</h2><blockquote><p>We were warned in time.</p></blockquote>
    <ul><li>First, the wall.</li><li>Then, the <b>road</b>.</li></ul>
    <figure><img src="w.jpg"><figcaption>The wall in 2019.</figcaption></figure>
    <p>He left at noon, and the hall emptied within a few minutes of that.</p>"""
    assert lines(read(article(body)))[2:] == [
        ("paragraph", "The mayor spoke for an hour in the hall and took no questions from the people there."),
        ("heading", "What he said"),
        ("quote", "We were warned in time."),
        ("list item", "First, the wall."),
        ("list item", "Then, the road."),
        ("caption", "The wall in 2019."),
        ("paragraph", "He left at noon, and the hall emptied within a few minutes of that."),
    ]


def test_a_speaker_stays_at_the_start_of_the_turn(read: Read, article: Article, lines: Listed) -> None:
    body = """<p><strong>PRESIDENT LEE:</strong> (Via interpreter) Welcome to the city. It has been some months.<br>
    <strong>SECRETARY MOSS:</strong> Thank you for having me and my colleagues here today</p>
    <p>Great Hall<br>of the People</p>"""
    assert [words for _, words in lines(read(article(body)))[2:]] == [
        "PRESIDENT LEE: (Via interpreter) Welcome to the city. It has been some months.",
        "SECRETARY MOSS: Thank you for having me and my colleagues here today",
        "Great Hall of the People",
    ]


@pytest.mark.parametrize(
    "notice",
    [
        "Correction: an earlier version of this article said that 5,000 people died. It was 50.",
        "This article was amended on 15 March 2023 to give the right number, 50.",
        "An earlier version of this story misstated the number of dead.",
        "Editor’s note: the county has since withdrawn its first count.",
        "Clarification, March 15: the county speaks of 50 dead.",
    ],
)
@pytest.mark.parametrize("place", ["<p>{}</p>", '<footer class="article-footer"><p><em>{}</em></p></footer>'])
def test_a_correction_is_marked_wherever_it_stands(
    read: Read, article: Article, lines: Listed, notice: str, place: str
) -> None:
    found = lines(read(article().replace("</article>", place.format(notice) + "</article>")))
    assert ("correction", notice) in found


def test_a_correction_under_its_own_heading(read: Read, article: Article, lines: Listed) -> None:
    found = lines(read(article("<p>The dam burst killed 5,000.</p><h3>Correction</h3><p>It killed 50, not more.</p>")))
    assert ("correction", "It killed 50, not more.") in found


@pytest.mark.parametrize(
    "text",
    [
        "Corrections officers said that the prison held 300 people.",
        "The correction of the river took 12 years.",
        "The editor noted that 40 people had come.",
        "This article of the law was amended by the 1998 act.",
    ],
)
def test_ordinary_text_is_no_correction(read: Read, article: Article, lines: Listed, text: str) -> None:
    assert ("paragraph", text) in lines(read(article(f"<p>It was a long day for all of them.</p><p>{text}</p>")))


def test_a_page_that_is_all_headings_is_read(read: Read, lines: Listed) -> None:
    long = "The contest for children is held for the sixth time, and " * 4 + "all of them are asked to send a picture."
    assert lines(read(f"<h1>Clean water</h1><h3>{long}</h3>")) == [("title", "Clean water"), ("paragraph", long)]


@pytest.mark.parametrize(
    "pointer",
    [
        "<p><a href='/x'>Flood of 1953 in the lower valley killed 307 people, report finds</a></p>",
        "<p>READ MORE: <a href='/x'>The flood of 1953 in the lower valley killed 307 people</a> (from our archive)</p>",
        "<ul><li><a href='/x'>The flood of 1953 killed 307 people in one night, report finds</a></li></ul>",
    ],
)
def test_a_link_to_another_story_within_a_long_one(read: Read, article: Article, pointer: str) -> None:
    long = "<p>The wall above the village had stood for eighty years, and nobody there had thought that it could give way.</p>"
    text = read(article(long * 4 + pointer + long * 4)).text
    assert "307" not in text
    assert text.count("eighty years") == 8


def test_a_link_to_another_story_is_left_out(read: Read, article: Article) -> None:
    body = "<p>The dam burst.</p><p><a href='/x'>Read more: The flood of 1953 killed 307 people</a></p><p>It rained on.</p>"
    text = read(article(body)).text
    assert "307" not in text
    assert "It rained on." in text


def test_text_below_the_depth_that_the_parser_knows(read: Read) -> None:
    deep = "<div>" * 400
    text = read(
        f"<html><body><p>Above it 10 came.</p>{deep}<p>Far below it 20 came.</p>{'</div>' * 400}<p>30 left.</p>"
    ).text
    assert text.split("\n\n") == ["Above it 10 came.", "Far below it 20 came.", "30 left."]


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        ("<meta charset=windows-1252><p>Caf\u00e9 \u201cnoir\u201d</p>".encode("cp1252"), None),
        ("<p>Caf\u00e9 \u201cnoir\u201d</p>".encode("cp1252"), None),
        ("<p>Caf\u00e9 \u201cnoir\u201d</p>".encode("utf-16"), None),
        ("<p>Caf\u00e9 \u201cnoir\u201d</p>".encode(), "iso-8859-1"),
        ("<p>Caf\u00e9 \u201cnoir\u201d</p>".encode("cp1252"), "iso-8859-1"),
        ("<p>Caf\u00e9 \u201cnoir\u201d</p>".encode(), "punycode"),
        ("\ufeff<p>Caf\u00e9 \u201cnoir\u201d</p>".encode(), "no-such-thing"),
    ],
)
def test_the_encoding_is_found(read: Read, body: bytes, charset: str | None) -> None:
    assert read(body, charset=charset).text == "Café “noir”"


def test_the_title_loses_the_name_of_the_site(read: Read) -> None:
    page = "<title>{}</title><meta property='og:site_name' content='Valley Herald'><p>Some words stand here.</p>"
    titles = ["Dam bursts - Valley Herald", "Dam bursts | Home", "Valley Herald: Dam bursts", "War - 5 killed in raid"]
    assert [read(page.format(title)).title for title in titles] == [
        "Dam bursts",
        "Dam bursts",
        "Valley Herald: Dam bursts",
        "War - 5 killed in raid",
    ]


def test_equal_bytes_give_equal_documents(read: Read, article: Article) -> None:
    assert read(article()) == read(article())


_VIDEO = '{"@type": "VideoObject", "uploadDate": "2018-02-23"}'


def test_no_date_is_invented(read: Read) -> None:
    page = "<title>Notes</title><h1>Notes on 1953</h1><p>On 3 May 1953 the dam burst. Copyright 2019. In May 2020 it rained.</p>"
    assert read(page).issued is None


@pytest.mark.parametrize(
    ("head", "top", "day"),
    [
        ('<meta property="article:published_time" content="2024-05-09T08:00Z">', "", "2024-05-09"),
        ('<meta name="date" content="9 May 2024">', "", "2024-05-09"),
        ('<meta name="citation_publication_date" content="2024/05/09">', "", "2024-05-09"),
        ("", '<time datetime="2024-05-09T10:00">Thursday</time>', "2024-05-09"),
        ("", "<p>Published: May 9, 2024</p>", "2024-05-09"),
        ('<meta name="date" content="05/09/2024">', "", None),
        ('<meta name="date" content="May 2024">', "", None),
        ('<meta name="date" content="1970-01-01">', "", None),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"9 May 2024"}</script>',
            "",
            "2024-05-09",
        ),
        ('<script type="application/ld+json">[[[[{{"datePublished"</script>', "", None),
        ('<link rel="canonical" href="https://a.example/2024/05/09/dam">', "", "2024-05-09"),
        ("", "<p>09.05.2024</p>", "2024-05-09"),
        ("", "<p>May 9, 2024 / 12:25 PM / Updated 8 hours ago</p>", "2024-05-09"),
        ('<meta name="date" content="2024-05-12">', "<p>Published 9 May 2024</p>", "2024-05-09"),
        (
            f'<script type="application/ld+json">[{_VIDEO}, {{"@type": "Article", "datePublished": "2024-05-09"}}]</script>',
            "",
            "2024-05-09",
        ),
    ],
)
def test_the_day_of_issue(read: Read, head: str, top: str, day: str | None) -> None:
    page = (
        f"<html><head>{head}</head><body><article><h1>Dam bursts again</h1>{top}<p>Some words stand here.</p></article>"
    )
    expected = DateRange.parse(day) if day else None
    assert read(page).issued == expected


@pytest.mark.parametrize(
    ("head", "top", "day"),
    [
        ("2024-05-10T02:11:03Z", '<time datetime="2024-05-09T21:11:03-05:00">May 9</time>', "2024-05-09"),
        ("2024-05-10T02:11:03.000+00:00", "<p>Published May 9, 2024</p>", "2024-05-09"),
        ("2024-05-10T02:11:03+05:30", "<p>Published May 9, 2024</p>", "2024-05-10"),
        ("2024-05-10T02:11:03Z", "<p>Published May 2, 2024</p>", "2024-05-10"),
        ("2024-05-10T02:11:03Z", "", "2024-05-10"),
    ],
)
def test_the_day_is_that_of_the_place_where_the_page_was_written(read: Read, head: str, top: str, day: str) -> None:
    page = (
        f'<html><head><meta property="article:published_time" content="{head}"></head><body><article>'
        f"<h1>Dam bursts again</h1>{top}<p>Some words stand here.</p></article>"
    )
    assert str(read(page).issued) == day


@pytest.mark.parametrize(
    ("times", "day"),
    [
        (["2024-05-09"], "2024-05-09"),
        (["2024-05-09T10:00", "2024-05-09"], "2024-05-09"),
        (["2024-05-09", "2024-05-10"], "2024-05-21"),
    ],
)
def test_times_far_from_the_heading_date_a_page_where_all_of_them_agree(read: Read, times: list[str], day: str) -> None:
    stamps = "".join(f'<p>Filed under Floods <time datetime="{one}">then</time></p>' for one in times)
    head = '<meta name="date" content="2024-05-21">'
    page = f"<html>{head}<body><article>{stamps}<h1>Dam bursts again</h1><p>Some words stand here.</p></article>"
    assert str(read(page).issued) == day


def test_a_comments_day_is_not_the_pages(read: Read) -> None:
    comment = '<section class="comments"><p>Ann <time datetime="2024-05-19">19 May</time></p></section>'
    head = '<meta name="date" content="2024-05-09">'
    page = f"<html>{head}<body>{comment}<article><h1>Dam bursts again</h1><p>Some words stand here.</p></article>"
    assert str(read(page).issued) == "2024-05-09"


def test_the_head_of_the_page_is_asked_in_order(read: Read) -> None:
    page = """<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-01"}</script>
    <meta property="article:published_time" content="2024-05-02"><h1>Dam bursts</h1><time datetime="2024-05-03">3 May</time>
    <p>Some words stand here.</p>"""
    assert str(read(page).issued) == "2024-05-01"
    assert str(read(page.replace("datePublished", "x")).issued) == "2024-05-02"
    assert str(read(page.replace("datePublished", "x").replace("article:pub", "y")).issued) == "2024-05-03"


def test_a_line_that_only_dates_the_page_is_no_text_but_a_dated_heading_is(read: Read) -> None:
    page = """<article><h1>Live: the flood</h1><p>Published 14 March 2023</p><p>Updated: 15 March 2023, 10:20</p>
    <h2>13 March 2023</h2><p>The water rose over the road by noon.</p></article>"""
    assert read(page).text.split("\n\n")[1:] == ["13 March 2023", "The water rose over the road by noon."]


def test_source_lines_wrap_again_after_preformatted_text(read: Read, article: Article, lines: Listed) -> None:
    found = lines(read(article("<pre>Killed: 50\nHurt: 20</pre><p>It rained.\nThe wall\nheld.</p>")))
    assert ("paragraph", "Killed: 50") in found
    assert ("paragraph", "It rained. The wall held.") in found


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<div><p>{}</p>", "</div>"),
        ("<div>{}", "</div>"),
        ("<section><h2>Part</h2><p>{}</p>", "</section>"),
        ("<ul><li>{}", "</li></ul>"),
        ("<blockquote>{}", "</blockquote>"),
        ("<p><font>{}", ""),
        ("<i><b>{}</b>", "</i>"),
        ("<table><tr><td>{}", "</td></tr></table>"),
    ],
)
@pytest.mark.parametrize("depth", [190, 250, 300, 1000])
def test_a_page_however_deep_is_read_whole_or_refused(shoot: Shoot, opening: str, closing: str, depth: int) -> None:
    parts = [f"Line {place} was read out in the hall on the day of the hearing." for place in range(depth)]
    body = "".join(opening.format(part) for part in parts) + "<p>400 people marched in Leeds.</p>" + closing * depth
    found = extract(shoot(f"<html><body><h1>Hearing</h1>{body}<p>It rained all week.</p>"))
    if isinstance(found, Unreadable):
        assert opening.startswith("<table")
        assert found.reason is Reason.BROKEN
        assert "cannot be read whole" in found.detail
    else:
        assert [
            part for part in [*parts, "400 people marched in Leeds.", "It rained all week."] if part not in found.text
        ] == []


def test_blocks_that_lie_too_deep_keep_apart(read: Read) -> None:
    found = read("<div>" * 300 + "The fire killed 5<div>0 were hurt.</div>It was out at dawn." + "</div>" * 300)
    assert found.text.split() == "The fire killed 5 0 were hurt. It was out at dawn.".split()
    assert len(found.blocks) == 3
