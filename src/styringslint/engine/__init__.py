"""Which rules run, how serious their findings are, and which of them are waived."""
