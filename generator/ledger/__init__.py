"""Ids and addresses: what a report, its headings, its paragraphs and its figures are called by."""
