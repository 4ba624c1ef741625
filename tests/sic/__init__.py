"""Tests of generator.sic: each kind of slip, and what only looks like one."""
