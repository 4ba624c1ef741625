"""Tests of what figures say together."""
