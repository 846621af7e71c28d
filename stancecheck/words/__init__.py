"""Words and what they make up: tokens, categories, shapes, sentences; and the tables about words for people."""
