"""The command line: one module for each command; parse, call the api, print. click lives only here."""
