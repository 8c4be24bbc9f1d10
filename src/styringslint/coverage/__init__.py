"""Decision coverage: what the recorded decisions say that the documents should say. Pure; needs no git."""
