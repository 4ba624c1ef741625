"""Metadata that an editor gives."""

from dataclasses import replace

from generator.correct.overrides import Overridden, override
from generator.data.places import load_places
from generator.model.editorial import Hand, Spot
from generator.model.facts import Metadata, Period, Region, Session, Speaker
from generator.model.structure import Finding
from generator.structure.metadata_title import supply_title
from tests.correct.marks import report_of

READ = Metadata(title="甲县人大常委会工作报告", title_supplied=False, genre="work")
DOUBTS = (
    Finding("note", "meta.body", "未从文中读出报告机关"),
    Finding("note", "meta.session", "未从文中读出届次"),
    Finding("warning", "meta.no-report", "看不出这是哪个机关的报告"),
)


def overridden(meta: Metadata = READ, **said: object) -> Overridden:
    blocks = report_of("甲县人大 常委会", "工作报告").blocks
    return override(meta, DOUBTS, blocks, Hand(said, spots={"region": Spot(2, 9)}), load_places(), supply_title)


def codes(done: Overridden) -> list[str]:
    return [doubt.code for doubt in done.doubts]


def test_without_a_word_of_the_editor_all_stays() -> None:
    assert overridden() == Overridden(READ, DOUBTS)


def test_every_field_is_taken_as_it_is_meant() -> None:
    done = overridden(
        subtitle="——在第四次会议上",
        body="renda",
        genre="overview",
        extent="abridged",
        region="210921",
        session={"term": 17, "number": 4},
        delivered="2024-12-27",
        speaker={"name": "赵某", "role": None},
        period="2021/2025",
    )

    assert done.meta == replace(
        READ,
        subtitle="——在第四次会议上",
        body="renda",
        genre="overview",
        extent="abridged",
        region=Region("210921", "阜新蒙古族自治县", ("辽宁省", "阜新市", "阜新蒙古族自治县")),
        session=Session(17, 4),
        delivered="2024-12-27",
        speaker=Speaker("赵某", None),
        period=Period("2021", "2025"),
    )
    assert done.names == tuple(
        name for name in Metadata.__slots__ if name not in ("title", "title_supplied", "credits")
    )


def test_a_year_alone_is_a_period() -> None:
    assert overridden(period="2024").meta.period == Period("2024", "2024")


def test_an_answer_takes_its_doubts_away_and_no_others() -> None:
    assert codes(overridden(body="renda")) == ["meta.session"]


def test_to_say_that_it_is_not_known_is_an_answer_too() -> None:
    done = overridden(replace(READ, session=Session(1, 2)), session=None)

    assert done.meta.session is None
    assert codes(done) == ["meta.body", "meta.no-report"]
    assert done.names == ("session",)


def test_what_was_read_without_doubt_is_not_the_editor_s() -> None:
    assert overridden(genre="work", extent="full").names == ("extent",)


def test_a_word_for_what_was_read_in_doubt_is_the_editor_s() -> None:
    assert overridden(replace(READ, body="renda"), body="renda").names == ("body",)


def test_a_title_that_stands_in_the_text_is_not_in_brackets() -> None:
    meta = overridden(title="甲县人大常委会工作报告").meta

    assert (meta.title, meta.title_supplied) == ("甲县人大常委会工作报告", False)


def test_a_title_of_other_words_is_in_brackets() -> None:
    done = overridden(title="甲县人大常委会2024年工作报告")

    assert done.meta.title_supplied
    assert done.names == ("title",)


def test_a_title_made_of_the_other_fields_is_made_of_those_that_the_editor_gave() -> None:
    meta = overridden(supply_title(READ), body="zhengxie", region="210921", period="2024").meta

    assert meta.title == "阜新蒙古族自治县政协2024年工作报告"
    assert meta.title_supplied


def test_a_place_has_the_name_of_the_report_s_own_year() -> None:
    renamed = next(
        place for place in load_places() if place.valid_to and place.valid_to < 2020 and place.level == "county"
    )
    year = str(renamed.valid_to)

    region = overridden(region=renamed.code, period=year).meta.region

    assert region
    assert region.name == renamed.name


def test_the_name_of_a_place_that_was_read_stays_where_its_year_does() -> None:
    read = replace(READ, region=Region("210921", "阜新县", ("辽宁省", "阜新县")))

    assert overridden(read, body="renda").meta.region == read.region


def test_the_nation_is_a_place_too() -> None:
    region = overridden(region="000000").meta.region

    assert region
    assert region.path == (region.name,)


def test_a_code_that_is_none_is_told_with_the_place_above() -> None:
    done = overridden(region="210999", body="renda")

    (wrong,) = done.wrong
    assert wrong.spot == (2, 9)
    assert (wrong.code, wrong.message) == ("metadata.region", "region '210999' is no code of the table of divisions")
    assert wrong.hint.startswith("'210900' is 辽宁省阜新市; look the code up in generator/data/divisions.csv")
    assert done.meta.body == "renda"


def test_a_town_stands_below_the_county_of_its_code_under_the_name_that_it_is_given() -> None:
    done = overridden(region={"code": "210921100", "name": "阜新镇"}, period="2024")

    assert not done.wrong
    assert done.meta.region == Region("210921100", "阜新镇", ("辽宁省", "阜新市", "阜新蒙古族自治县", "阜新镇"))


def test_a_town_whose_county_is_none_is_told_with_the_place_above() -> None:
    (wrong,) = overridden(region={"code": "210999100", "name": "某镇"}).wrong

    assert wrong.message == "region '210999100' is no code of the table of divisions"
    assert wrong.hint.startswith("'210900' is 辽宁省阜新市; ")
