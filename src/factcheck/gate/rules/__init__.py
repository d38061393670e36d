"""The rules: each module here is one, named for itself with hyphens (`not_found` is `not-found`)."""
