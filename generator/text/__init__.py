"""What several stages need: numerals, widths, segmentation, similarity."""
