"""House rules: what an organisation requires beyond the catalogue, as data in its configuration. No code of theirs runs."""
