import pytest

from generator.data.topics import Topic, load_topics

TOPICS = load_topics()


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_a_topic_has_words_in_its_example_and_none_in_its_counter_example(topic: Topic) -> None:
    assert len(topic.words_in(topic.example)) > 1
    assert not topic.words_in(topic.counter)


def test_a_heading_names_its_topics() -> None:
    named = [topic.name for topic in TOPICS if topic.is_named("着力保障和改善民生")]

    assert named == ["民生"]
