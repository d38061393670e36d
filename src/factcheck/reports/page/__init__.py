"""What the HTML page is made of: the cards, the template and the style."""
