"""Reading English without a model: words, sentences, number words, calendars, and lists of equal words."""
