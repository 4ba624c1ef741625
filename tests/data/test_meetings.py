"""The vocabulary of meetings finds the nation's meetings, and none of a province, city or county."""

from generator.data.meetings import load_meetings
from tests.data.examples import unasked, unshown

MEETINGS = load_meetings()
BY_ID = {meeting.id: meeting for meeting in MEETINGS}


def test_meetings_are_found_in_their_examples_only() -> None:
    assert unshown(MEETINGS) == []


def test_every_meeting_has_an_example_and_a_counter_example() -> None:
    assert unasked(MEETINGS) == []


def test_a_congress_was_held_in_one_year() -> None:
    assert BY_ID["party-congress-20"].year == 2022


def test_what_is_held_every_year_has_no_year() -> None:
    assert BY_ID["economic-work-conference"].year is None


def test_meetings_of_one_name_have_no_one_year() -> None:
    assert BY_ID["city-work-conference"].year is None


def test_plenums_follow_their_congress() -> None:
    congresses = {int(id_.rsplit("-", 1)[1]): entry.year for id_, entry in BY_ID.items() if "congress" in id_}
    plenums = [(entry, int(id_.split("-")[1])) for id_, entry in BY_ID.items() if id_.startswith("plenum-")]
    years = [(entry.year or 0) - (congresses.get(term) or 1977) for entry, term in plenums]
    assert min(years) >= 0
    assert max(years) <= 5


def test_congresses_of_others_are_none_of_the_partys() -> None:
    texts = ("中国工会十八大精神", "共青团十九大", "实施二十大行动", "九三学社十五届三中全会")
    assert [meeting.id for meeting in MEETINGS for text in texts if meeting.places(text)] == []
