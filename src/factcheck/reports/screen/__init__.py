"""What the console report is made of: its two forms, and the lines that both share."""
