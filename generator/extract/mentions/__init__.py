"""Names of what exists outside a report: blocks in, mentions without target out."""

from generator.extract.mentions.reader import read_mentions

__all__ = ["read_mentions"]
