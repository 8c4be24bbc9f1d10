"""Hostile input: every text, file, folder and moment that could make a run crash, hang, lie or leave half a file."""
