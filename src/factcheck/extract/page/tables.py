"""Tables as lines: "header: cell", one line a row. Tables, rows and cells are BeautifulSoup's tags."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from factcheck.extract.page.soup import children, holds, within

_MOST_CELLS = 50_000
_MOST_SPAN = 200
_INFOBOX = re.compile(r"(?i)(?:^|[\s_-])(?:infobox|vcard|factbox|fact-box|wikitable|data-?table)(?:$|[\s_-])")
_NUMBER = re.compile(r"[\W_]*\d[\d.,:/ %–-]*\D{0,12}")
_LONG = 60
TextOf = Callable[[Any], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell's text and whether it is a header."""

    text: str
    header: bool


def by_name(role: str, names: str) -> bool | None:
    """Whether a table only arranges a page, by its role and class; `None` where they do not tell."""
    if role.strip().lower() in {"presentation", "none"}:
        return True
    return False if _INFOBOX.search(names) else None


def is_layout(table: Any) -> bool:
    """Whether a table only arranges a page: it says so, holds tables or whole paragraphs, or has one column."""
    named = by_name(table.get("role", ""), table.get("class", ""))
    if named is not None:
        return named
    if holds(table, "table", "h1"):
        return True
    if holds(table, "th", "caption", "thead"):
        return False
    rows = [children(row, "td", "th") for row in within(table, "tr")]
    if max((len(row) for row in rows), default=0) < 2:
        return True
    cells = [cell for row in rows for cell in row]
    long = sum(len(cell.get_text(" ").split()) > _LONG for cell in cells)
    return long * 4 >= len(cells) or any(sum(1 for _ in within(cell, "p")) > 2 for cell in cells)


def is_pairs(listing: Any) -> bool:
    """Whether a `<dl>` holds terms and what each is, not lists, tables or paragraphs."""
    if holds(listing, "dl") or not holds(listing, "dt"):
        return False
    return not any(holds(element, "p", "table", "h3") for element in within(listing, "dd"))


def caption(table: Any, text_of: TextOf) -> str:
    """The table's caption, or an empty string."""
    own = children(table, "caption")
    return text_of(own[0]) if own else ""


def lines(table: Any, text_of: TextOf) -> list[str]:
    """One line a row: `Injured: At least 20` for key and value, `Year: 2023; Visitors: 5,200` under headers.

    A header that fills its row is a line of its own and stands before rows without a header
    (`Casualties: 3 killed; 5 hurt`).
    """
    grid = _grid(table, text_of)
    headers, body = _headers(grid)
    out: list[str] = []
    section = ""
    for row in body:
        filled = [cell for cell in row if cell.text]
        if not filled:
            continue
        if len({id(cell) for cell in filled}) == 1:
            section = filled[0].text if filled[0].header else ""
            out.append(filled[0].text)
            continue
        line = _under(row, headers) if headers else _pair(row, section)
        out.append(line)
    return out


def pairs(listing: Any, text_of: TextOf) -> list[str]:
    """The lines of a `<dl>`: `term: description`."""
    out: list[str] = []
    term = ""
    for element in within(listing, "dt", "dd"):
        text = text_of(element)
        if element.name == "dt":
            term = text.rstrip(": ")
        elif text:
            out.append(f"{term}: {text}" if term else text)
    return out


def _grid(table: Any, text_of: TextOf) -> list[list[Cell]]:
    """The rows with spans filled in; the same `Cell` stands in every place that it spans.

    Once the grid has 50,000 cells, spans count as one: what only repeats is left out, never a cell of the page.
    """
    grid: list[list[Cell]] = []
    below: dict[int, tuple[int, Cell]] = {}
    cells = 0
    for row in within(table, "tr"):
        if row.find_parent("table") is not table:
            continue
        line: list[Cell] = []
        most = _MOST_SPAN if cells < _MOST_CELLS else 1
        for element in children(row, "td", "th"):
            _fill(line, below)
            text = text_of(element)
            header = element.name == "th"
            cell = Cell(text=text.replace("; ", " ") if header else text, header=header)
            deep = _span(element, "rowspan", most)
            for _ in range(_span(element, "colspan", most)):
                if deep > 1:
                    below[len(line)] = (deep, cell)
                line.append(cell)
        _fill(line, below)
        below = {place: (left - 1, cell) for place, (left, cell) in below.items() if left > 1 and most > 1}
        grid.append(line)
        cells += len(line)
    return grid


def _fill(line: list[Cell], below: dict[int, tuple[int, Cell]]) -> None:
    """Add the cells that reach down from rows above at this place."""
    while len(line) in below and below[len(line)][0] > 0:
        line.append(below[len(line)][1])


def _span(element: Any, name: str, most: int) -> int:
    value = element.get(name)
    if value is None:
        return 1
    value = value.strip()
    return max(1, min(most, int(value))) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def _headers(grid: list[list[Cell]]) -> tuple[list[str], list[list[Cell]]]:
    """The header over each column (none: an empty list), and the rows below."""
    wide = max((len(row) for row in grid), default=0)
    skip = 0
    while skip < len(grid) and len({id(cell) for cell in grid[skip] if cell.text}) <= 1:
        skip += 1
    depth = skip
    while depth < len(grid) and _is_header_row(grid[depth]):
        depth += 1
    if depth == skip and _looks_like_header(grid[skip:]):
        depth = skip + 1
    if depth == skip or depth == len(grid):
        return [], grid
    headers = []
    for place in range(wide):
        above = [row[place].text for row in grid[skip:depth] if place < len(row) and row[place].text]
        headers.append(" ".join(dict.fromkeys(above)).rstrip(": "))
    return headers, grid[:skip] + grid[depth:]


def _is_header_row(row: list[Cell]) -> bool:
    filled = [cell for cell in row if cell.text]
    return len({id(cell) for cell in filled}) > 1 and all(cell.header for cell in filled)


def _looks_like_header(rows: list[list[Cell]]) -> bool:
    """Whether the first row, though not marked as one, heads columns of numbers of three or more columns."""
    if len(rows) < 3 or len(rows[0]) < 2 or any(cell.header for row in rows for cell in row):
        return False
    first = rows[0]
    if any(not cell.text or _NUMBER.fullmatch(cell.text) or len(cell.text) > 40 for cell in first[1:]):
        return False
    numbers = sum(bool(_NUMBER.fullmatch(row[-1].text)) for row in rows[1:] if len(row) == len(first))
    return numbers * 3 >= 2 * (len(rows) - 1)


def _under(row: list[Cell], headers: list[str]) -> str:
    parts: list[str] = []
    seen: set[int] = set()
    for place, cell in enumerate(row):
        if not cell.text or id(cell) in seen:
            continue
        seen.add(id(cell))
        header = headers[place] if place < len(headers) else ""
        parts.append(f"{header}: {cell.text}" if header and header != cell.text else cell.text)
    return "; ".join(parts)


def _pair(row: list[Cell], section: str) -> str:
    filled = list({id(cell): cell for cell in row if cell.text}.values())
    key = filled[0]
    if key.header or (len(filled) == 2 and len(key.text) <= _LONG and not filled[1].header):
        return f"{key.text.rstrip(': ')}: {'; '.join(cell.text for cell in filled[1:])}"
    line = "; ".join(cell.text for cell in filled)
    return f"{section}: {line}" if section else line
