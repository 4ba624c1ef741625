"""Vocabularies of the field, each with its one reader; nothing outside this folder knows how they are kept."""
