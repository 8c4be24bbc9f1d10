"""From a report to text: pure functions, one module for each format. Messages are made here, in the reader's language."""
