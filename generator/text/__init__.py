"""What several stages need: marks and numerals, the names of plans, words."""
