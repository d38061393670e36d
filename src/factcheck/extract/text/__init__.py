"""Building blocks of every document kind: decoding, blocks with offsets, corrections, language."""
