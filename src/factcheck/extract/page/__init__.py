"""Web pages: parsing, what in a page counts, what kind of page it is, its head and its dates."""
