from __future__ import annotations

import pytest

from generator.structure.metadata_body import read_body, read_extent, read_genre
from tests.structure.heads import WORK, Line, blocks, head


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("绛县人民代表大会常务委员会工作报告", "renda"),
        ("依法履职——常山县十六届人大常委会工作综述", "renda"),
        ("扎鲁特旗人大2024年工作综述", "renda"),
        ("中国人民政治协商会议绛县第十五届委员会常务委员会工作报告", "zhengxie"),
        ("政协绛县委员会常务委员会关于提案工作情况的报告", "zhengxie"),
        ("政府工作报告（在绛县第八届人民代表大会第一次会议上）", "zhengfu"),
        ("关于绛县2023年国民经济和社会发展计划执行情况的报告", "zhengfu"),
        ("关于绛县2023年预算执行情况和2024年预算草案的报告", "zhengfu"),
        ("沧州市中级人民法院工作报告", "fayuan"),
        ("最高人民检察院工作报告", "jianchayuan"),
        ("哈密地区人民检察分院工作报告", "jianchayuan"),
        ("河口镇人大主席团工作报告", "renda"),
        ("桂城街道人大工委2024年工作综述", "renda"),
        ("新城街道办事处2024年工作总结", "zhengfu"),
        ("那曲地区行署工作报告", "zhengfu"),
        ("绛县监察委员会关于整治腐败问题工作情况的报告", "other"),
        ("绛县总工会工作报告", "other"),
        ("常德市教育局2023年工作总结", "other"),
        ("岳阳县发展和改革委2023年工作总结", "other"),
        ("岳阳县财政局关于2023年财政预算执行情况的报告", "zhengfu"),
    ],
)
def test_a_title_names_its_body(title: str, body: str) -> None:
    assert read_body(head(("title", title))) == (body,)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("现在，我代表区人民政府向大会作政府工作报告，请予审议，并请各位政协委员提出意见。", "zhengfu"),
        ("现在，我代表国务院，向大会报告政府工作，请全国政协委员提出意见。", "zhengfu"),
        ("我受县第十七届人大常委会委托，向大会报告工作。", "renda"),
        ("我代表省高级人民法院向大会报告工作，请予审议。", "fayuan"),
        ("2024年，某旗人大常委会依法监督旗人民政府和旗人民法院。", "renda"),
    ],
)
def test_without_a_title_the_speaker_or_the_first_actor_does(text: str, body: str) -> None:
    assert read_body(head(("paragraph", text))) == (body,)


@pytest.mark.parametrize(("signer", "body"), [("津市市司法局", "other"), ("津市市人民政府", "zhengfu")])
def test_who_signs_below_a_title_without_a_body_reports(signer: str, body: str) -> None:
    title: Line = ("title", "津市市2023年度法治政府建设情况报告")
    assert read_body(head(title, ("paragraph", signer), ("paragraph", "2024年3月1日"))) == (body,)


def test_a_department_s_matter_is_not_its_own_report() -> None:
    line: Line = ("paragraph", "我受县人民政府委托，向大会报告工作。")
    assert read_body(head(("title", "关于县公安局工作情况的报告"), line)) == ("zhengfu",)


def test_a_title_of_two_bodies_gives_both() -> None:
    assert read_body(head(("title", "县人民政府、县人民法院工作报告"))) == ("fayuan", "zhengfu")


def test_of_a_title_what_stands_before_its_matter_names_the_body() -> None:
    assert read_body(head(("title", "县政府关于人大常委会审议意见办理情况的报告"))) == ("zhengfu",)


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("绛县人民代表大会常务委员会工作报告", "work"),
        ("绛县人大常委会2024年工作综述", "overview"),
        ("关于绛县2023年国民经济和社会发展计划执行情况的报告", "plan"),
        ("关于绛县2023年预算执行情况和2024年预算草案的报告", "budget"),
        ("政协绛县委员会常务委员会关于提案工作情况的报告", "proposals"),
        ("关于环境状况的报告", "other"),
        ("绛县2023年工作总结和2024年工作计划", "work"),
        ("关于绛县人民政府工作的报告", "work"),
        ("关于绛县2023年度预算执行和其他财政收支的审计工作报告", "other"),
        ("关于县十九届人大三次会议代表建议、批评和意见办理情况的报告", "proposals"),
        ("绛县人大常委会推进代表建议办理工作纪实", "overview"),
        ("关于绛县2023年财政决算的报告", "budget"),
        ("关于绛县国民经济和社会发展第十四个五年规划纲要（草案）的报告", "plan"),
    ],
)
def test_a_title_names_its_kind(title: str, genre: str) -> None:
    assert read_genre(head(("title", title))) == genre


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("2024年，某旗人大常委会依法履职。", "overview"),
        ("2024年，我们县人大常委会依法履职。", "other"),
        ("现将县政府有关情况报告如下。", "other"),
        ("我代表县政府向大会报告工作。", "work"),
        ("受县政府委托，现将2023年预算执行情况提请大会审查。", "budget"),
        ("今天天气很好。", "other"),
    ],
)
def test_without_a_title_the_manner_of_speaking_does(text: str, genre: str) -> None:
    assert read_genre(head(("paragraph", text))) == genre


@pytest.mark.parametrize("line", [("note", "（摘要）"), ("title", "政府工作报告（摘登）"), ("paragraph", "（有删节）")])
def test_an_abridged_report_says_so(line: Line) -> None:
    assert read_extent(head(line), blocks(line)) == "abridged"


def test_salutation_and_closing_make_a_full_report() -> None:
    assert read_extent(head(*WORK), blocks(*WORK)) == "full"


def test_without_a_closing_nothing_is_said() -> None:
    assert read_extent(head(*WORK[:-1]), blocks(*WORK[:-1])) is None


def test_a_summary_spoken_of_in_the_text_abridges_nothing() -> None:
    lines = (*WORK[:-1], ("paragraph", "编印工作报告摘要500份，供代表审议。各位代表提出建议。"))
    assert read_extent(head(*lines), blocks(*lines)) is None


@pytest.mark.parametrize(
    ("last", "extent"),
    [
        ("各位代表！让我们团结奋斗！", "full"),
        ("各位代表，我们将忠诚履职，为绛县提供司法保障。", "full"),
        ("为建设现代化绛县而努力奋斗！", "full"),
        ("谢谢大家！", "full"),
        ("各位代表，为谱写绛县发展新篇章而努力奋斗！来源：某某数据网", "full"),
        ("各位代表，让我们把绛县建设得更加美好。", "full"),
        ("各位代表！前进道路上还存在一些问题，我们将认真加以解决。", None),
        ("在此，我代表县政府表示衷心的感谢和崇高的敬意！", None),
        ("抓好九个方面的工作。", None),
    ],
)
def test_a_speech_that_comes_to_its_end_is_full(last: str, extent: str | None) -> None:
    lines: tuple[Line, ...] = (
        ("paragraph", "各位代表："),
        ("paragraph", "各位代表！一年来的成绩来之不易。"),
        *(("paragraph", f"第{number}项工作扎实推进。") for number in range(9)),
        ("paragraph", last),
    )
    assert read_extent(head(*lines), blocks(*lines)) == extent


def test_an_address_before_another_part_closes_nothing() -> None:
    lines: tuple[Line, ...] = (
        ("paragraph", "各位代表："),
        ("heading", "一、2023年工作回顾"),
        ("paragraph", "各项工作扎实推进。" * 30),
        ("paragraph", "各位代表，我们一定能够夺取新的胜利！"),
        ("heading", "二、今后五年的任务"),
        ("paragraph", "今后五年，抓好各项工作。"),
    )
    assert read_extent(head(*lines), blocks(*lines)) is None


def test_a_glossary_may_follow_the_closing() -> None:
    speech: tuple[Line, ...] = (("paragraph", "各位代表："), ("paragraph", "各项工作扎实推进。" * 30), WORK[-1])
    glossary: tuple[Line, ...] = tuple(("paragraph", f"[{number}]名词：解释。") for number in range(30))
    lines = (*speech, *glossary)
    assert read_extent(head(*lines), blocks(*lines)) == "full"


def test_a_line_of_a_megabyte_is_read_in_no_time() -> None:
    lines: tuple[Line, ...] = (("paragraph", "各位代表："), ("paragraph", "各位代表，让我们" * 120_000 + "奋斗！"))
    assert read_extent(head(*lines), blocks(*lines)) == "full"
