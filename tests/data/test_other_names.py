"""Short and full names of one thing."""

from generator.data.other_names import load_other_names


def test_no_short_name_is_there_twice_and_none_is_its_full_name() -> None:
    names = load_other_names()
    assert len({short for short, _ in names}) == len(names)
    assert all(len(short) < len(full) for short, full in names)


def test_the_congress_has_its_everyday_name() -> None:
    assert ("人代会", "人民代表大会") in load_other_names()
