"""What is measured, and how. Each module prints a Markdown table; the data is named where it is read."""
