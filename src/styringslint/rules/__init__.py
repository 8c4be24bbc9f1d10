"""The rules: checks by category, and one card per rule with its texts, source and examples."""
