"""generator/render/search/shards.py: the index of a site in files of a size."""

from generator.render.search.shards import Shard, shards_of


def test_pairs_stand_in_order_with_their_reports() -> None:
    made = list(shards_of([{"ac": b"X", "ab": b"Y"}, {"ab": b"Z"}]))
    key = (ord("a") << 21) + ord("b")
    first = bytes((key >> 7 * step & 127) | 128 for step in range(3)) + bytes([key >> 21])
    assert made == [Shard("ab", 0, first + b"\x04\x00Y\x01Z" + b"\x01\x02\x00X")]


def test_a_long_entry_goes_on_in_the_next_shard_from_a_report_on() -> None:
    made = list(shards_of([{"ab": bytes(20)}] * 5, size=64))
    assert [(shard.pair, shard.report) for shard in made] == [("ab", 0), ("ab", 2), ("ab", 4)]


def test_a_shard_keeps_to_its_size() -> None:
    postings = [{chr(first) + "b": bytes(7) for first in range(0x4E00, 0x4E40)}] * 3
    assert all(len(shard.data) <= 128 for shard in shards_of(postings, size=128))


def test_no_report_has_no_shard() -> None:
    assert list(shards_of([])) == []
