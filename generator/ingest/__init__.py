"""Bytes to text: decoded once and strictly, refused where it is no text or could mislead a reader."""

from generator.ingest.decode import read_source

__all__ = ["read_source"]
