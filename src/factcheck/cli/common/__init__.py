"""What commands share: the screen, files, progress, and telling of trouble."""
