"""The vocabulary of plans finds plans by their names, with the years that they are for."""

from generator.data.plans import load_plans
from tests.data.examples import unasked, unshown

PLANS = load_plans()
BY_ID = {plan.id: plan for plan in PLANS}


def test_plans_are_found_in_their_examples_only() -> None:
    assert unshown(PLANS) == []


def test_every_plan_has_an_example_and_a_counter_example() -> None:
    assert unasked(PLANS) == []


def test_five_year_plans_follow_one_another() -> None:
    plans = [plan for plan in PLANS if plan.kind == "五年规划"]
    assert [plan.start for plan in plans] == list(range(1991, 2030, 5))
    assert all(plan.start and plan.end == plan.start + 4 for plan in plans)


def test_a_plan_ends_where_its_period_does_not_where_it_looks_ahead_to() -> None:
    assert [BY_ID[plan].end for plan in ("yangtze-delta", "chengdu-chongqing")] == [2025, 2025]


def test_a_campaign_of_legal_education_is_no_five_year_plan() -> None:
    texts = ("开展“八五”普法宣传", "“八五”普法规划", "八五普法")
    assert [plan.id for plan in PLANS for text in texts if plan.places(text)] == []


def test_a_number_is_no_five_year_plan() -> None:
    texts = ("第十五次会议", "二十五名", "第十四届", "二〇二五年")
    assert [plan.id for plan in PLANS for text in texts if plan.places(text)] == []


def test_a_provinces_own_plan_is_none_of_the_nations() -> None:
    texts = ("制定我省法治政府建设实施纲要", "出台省碳达峰行动方案")
    assert [plan.id for plan in PLANS for text in texts if plan.places(text)] == []
