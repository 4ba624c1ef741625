"""Bytes to text: decoded once and strictly, refused where it is no text or could mislead a reader."""

from generator.ingest.decode import read_source
from generator.ingest.garbled import find_garbled

__all__ = ["find_garbled", "read_source"]
