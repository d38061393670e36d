"""Measures of the program against data that the project does not ship."""
