"""Paged media: from lines on a page to paragraphs."""
