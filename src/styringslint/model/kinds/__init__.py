"""The pydantic models: one module for each kind of document."""
