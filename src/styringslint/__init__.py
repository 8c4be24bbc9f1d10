"""styringslint: a linter for steering documents kept as code."""

__version__ = "0.1.0"
