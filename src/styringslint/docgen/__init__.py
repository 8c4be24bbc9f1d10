"""Files that are made from the models and the cards: field table, schemas, format page, rule pages."""
