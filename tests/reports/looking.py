"""A run's page, as text and as elements, and the words of one."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup, Tag

from factcheck.reports import Options, html


def page(run: Any) -> str:
    return "".join(html.render(run.head, run.claims, Options()))


def soup(run: Any) -> BeautifulSoup:
    return BeautifulSoup(page(run), "lxml")


def words(tag: Tag | None) -> str:
    assert tag is not None
    return " ".join(tag.get_text().split())
