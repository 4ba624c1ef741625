"""Tests of the live view: its core with a press and a builder that make nothing, and once all of it."""
