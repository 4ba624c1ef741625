"""Quantities, what they count, and when: blocks in, figures out."""

from generator.extract.reader import read_figures

__all__ = ["read_figures"]
