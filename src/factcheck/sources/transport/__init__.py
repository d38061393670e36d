"""How sources are reached: one HTTP seam behind a guard, a pace and limits. Nothing here is a source kind."""
