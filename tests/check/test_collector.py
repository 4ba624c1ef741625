"""generator/check/collector.py: the collector of cycles rests while a function runs, and only then."""

import gc

import pytest

from generator.check.collector import without_collector


def test_the_collector_rests_and_comes_back() -> None:
    assert without_collector(gc.isenabled)() is False
    assert gc.isenabled()


def test_it_comes_back_after_a_failure() -> None:
    with pytest.raises(ZeroDivisionError):
        without_collector(lambda: 1 // 0)()
    assert gc.isenabled()


def test_what_was_off_stays_off() -> None:
    gc.disable()
    try:
        without_collector(gc.isenabled)()
        assert not gc.isenabled()
    finally:
        gc.enable()
