"""Writes pages/wikipedia-bombing-older.pdf: a printed article, as document hosts keep them. Run it after a change."""

from __future__ import annotations

from pathlib import Path

PAGES = (
    (
        "The Chinese embassy bombing in Belgrade",
        "From Wikipedia, the free encyclopedia",
        "",
        "Bombing of the Chinese embassy in Belgrade",
        "Part of the NATO bombing of Yugoslavia",
        "Location New Belgrade, Yugoslavia",
        "Date May 7, 1999",
        "Attack type Aerial bombing",
        "Deaths 3",
        "Injured 27",
        "",
        "On the night of May 7, 1999, guided bombs of the United States Air Force hit the",
        "embassy of the People's Republic of China in Belgrade, in the course of the NATO",
        "air campaign against Yugoslavia. President Clinton apologised and said that the",
        "embassy had not been the target.",
    ),
    (
        "Background",
        "",
        "The campaign had begun on March 24. In its seventh week the alliance widened the",
        "list of targets in the capital, and power stations and offices were hit.",
        "",
        "Reactions",
        "",
        "Students marched to the missions of the United States in Beijing, Shanghai and",
        "Chengdu. The consul's residence in Chengdu was set on fire. Talks on compensation",
        "ended in December with a payment of 28 million dollars for the building.",
        "",
        "This article is licensed under Creative Commons Attribution-ShareAlike 3.0.",
        "Uploaded by a reader. 2 of 2 pages. 148 views.",
    ),
)


def content(lines: tuple[str, ...]) -> bytes:
    shown = [line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in lines]
    text = "\n".join(f"({line}) Tj T*" for line in shown)
    return f"BT /F1 11 Tf 15 TL 60 780 Td\n{text}\nET".encode("ascii")


def document() -> bytes:
    count = len(PAGES)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode("ascii"),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(PAGES):
        stream = content(lines)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
            b" /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    information = len(objects) + 1
    objects.append(b"<< /Title (The Chinese embassy bombing in Belgrade) >>")
    body, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"<< /Size %d /Root 1 0 R /Info %d 0 R >>" % (len(objects) + 1, information)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return body + head + table + b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, len(body))


if __name__ == "__main__":
    (Path(__file__).parent / "pages" / "wikipedia-bombing-older.pdf").write_bytes(document())
