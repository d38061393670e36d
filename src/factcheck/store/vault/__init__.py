"""What the disk store is built from: a diskcache that runs nothing it finds, and the records kept in it."""
