"""What reports share: one voice, one order, one record."""
