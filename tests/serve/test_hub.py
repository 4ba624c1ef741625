"""Pages are told what concerns them, and nothing twice."""

from generator.serve.hub import Hub


def test_a_page_that_changed_is_told_to_load_itself() -> None:
    hub = Hub()
    before = hub.version
    hub.tell(["/a/"], [])
    news = hub.news("/a/", before, 0)
    assert news is not None
    assert news.reload


def test_nothing_new_is_no_news() -> None:
    hub = Hub()
    assert hub.news("/a/", hub.version, 0) is None


def test_errors_are_told_to_all() -> None:
    hub = Hub()
    before = hub.version
    hub.tell(["/a/"], ["wrong"])
    news = hub.news("/b/", before, 0)
    assert news is not None
    assert (news.reload, news.errors) == (False, ("wrong",))


def test_a_page_of_an_earlier_server_loads_itself() -> None:
    hub = Hub()
    news = hub.news("/a/", 17, 0)
    assert news is not None
    assert news.reload


def test_pages_that_are_open_are_in_sight_before_those_asked_for() -> None:
    hub = Hub()
    hub.asked("/old/")
    with hub.watching("/open/"):
        assert hub.in_sight() == ("/open/",)
    assert hub.in_sight() == ("/old/",)
