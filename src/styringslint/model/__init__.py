"""The documents: kinds, fields, words in three languages, and the reader that turns nodes into items."""
