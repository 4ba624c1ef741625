"""The label on the right of its number: 58项|专项监督议题.

Takes the words that follow the number, up to the next mark or number; gives the label's words, and the verb that
follows them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.data.report_words import ReportWords, load_report_words
from generator.data.word_classes import tag_of
from generator.extract.measures import FULFIL, is_attribute
from generator.extract.verbs import is_act
from generator.extract.words import join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.words import Word

_MODIFIERS: Final = frozenset(
    {
        "有",
        "具有",
        "涉及",
        "来自",
        "关于",
        "符合",
        "针对",
        "影响",
        "事关",
        "关系",
        "带有",
        "富有",
        "含",
        "超",
        "可",
        "投资",
        "总投资",
        "有关",
    }
)
_ACTS: Final = frozenset({"脱贫", "达标", "签约", "落地", "挂牌", "入库", "入驻", "增长", "提升"})
_JOBS: Final = frozenset({"工程", "试点", "行动"})
_CONFIRMS: Final = ("巩固", "提升")
_AGES: Final = frozenset({"岁", "周岁", "及", "以上", "以下"})
_AGED: Final = frozenset({"岁", "周岁"})
_MARKS: Final = frozenset("，。；：！？,;:")
_MANNER: Final = frozenset({"多次", "现场", "日夜", "连夜", "自愿", "集体", "当场", "第一时间"})
_STATES: Final = frozenset({"情况", "进展", "进度", "贯彻实施", "贯彻落实"})
_IDIOMS: Final = frozenset({"i", "l"})
_NAME: Final = 4
_REACHES: Final = "通"
_GRADE: Final = "级"
_REACHED: Final = frozenset("上进到入出下了过")
_TRIAL: Final = "试点"
_STATE: Final = frozenset(
    {"有序", "平稳", "顺利", "稳步", "加速", "先行", "并网", "精彩", "美丽", "圆满", "高效", "快速"}
)
_HOW: Final = _STATE | {"全速", "稳定", "强势", "火热", "有力", "巩固"}
"""Words that tell how the verb behind a name is done: 科创园项目|全速|推进."""
_YEARLY: Final = "年"
_INCOME: Final = ("收入", "营收", "利税")
_WEAK: Final = frozenset("都能达")
_DATES: Final = frozenset("年月日")
_PHASES: Final = frozenset({"签约", "落地", "入库", "储备", "谋划", "开工", "新开工", "续建", "建成", "竣工", "投产"})
_PROJECT: Final = "项目"
_ONTO: Final = frozenset({"到", "至", "为", "成"})
"""Words that tell how things fare where an act closes the clause behind them: 4个团场|先行|试点."""
_WAYS: Final = frozenset({"综合", "公开"})
_PAIR: Final = 2
_LONG: Final = 12
_PLACES: Final = frozenset("村镇乡县区市旗")
_LEVELS: Final = frozenset("省市县区旗乡镇村、")
_LISTS: Final = "、和及与或并 "
_CARRIERS: Final = (
    "站",
    "室",
    "点",
    "班",
    "地",
    "中心",
    "平台",
    "机构",
    "场所",
    "设施",
    "小组",
    "园",
    "岗位",
    "体系",
    "档案",
)


def read_right(words: Sequence[Word], *, listed: bool = False) -> tuple[list[Word], list[Word]]:
    """Give the words of the label, empty where the number's right names nothing, and the words after it.

    `listed` says that no number follows before the next mark, so that what a list adds is counted along.
    """
    lexicon = load_report_words()
    words = list(words)
    ages: list[Word] = []
    while words and (words[0].text in _AGES or (words[0].text.isdigit() and not _is_rated(words))):
        ages.append(words.pop(0))
    if not words or not (opens(words[0]) or is_stage(words)):
        head = _modified(words)
        return _until_verb(words[head:], lexicon, head, words, listed=listed) if head else ([], words)
    head = _modified(words) if words[0].text in _MODIFIERS or words[0].text in lexicon.govern else 0
    name, after = _until_verb(words[head:], lexicon, head, words, listed=listed)
    if name and not head and after and after[0].text == "的" and all(is_act(word) for word in name):
        head = len(name) + 1  # 32名|认罪认罚的|犯罪嫌疑人
        name, after = _until_verb(words[head:], lexicon, head, words, listed=listed)
    return ([*ages, *name] if name and not head and _AGED & {age.text for age in ages} else name), after


def is_stage(words: Sequence[Word]) -> bool:
    """Say whether a stage that projects pass through tells which of them are counted: 4个|签约|项目落地."""
    return len(words) > _PAIR and words[0].text in _PHASES and words[1].text == _PROJECT


def _is_rated(words: Sequence[Word]) -> bool:
    """Say whether a number tells what sort of thing is counted: 2座|110千伏变电站."""
    return len(words) > 1 and words[1].text in {"千伏", "伏", "千瓦"}


def opens(word: Word) -> bool:
    """Say whether a label may begin with the word."""
    lexicon = load_report_words()
    text = word.text
    if text in _MARKS or text in _LISTS or text in {"的", "等"}:
        return False
    if text in lexicon.noun_too:
        return True
    if text in lexicon.change:
        return False
    return text not in lexicon.adverb and text not in lexicon.prep and text not in lexicon.govern


def _modified(words: Sequence[Word]) -> int:
    """Give where the head begins after a modifying clause: 71条具有战略性和实操性的|意见建议; 0 for none."""
    if not words or words[0].text in _LISTS:
        return 0
    stop = next((i for i, word in enumerate(words) if word.text in _MARKS), len(words))
    last = max((i for i in range(stop) if words[i].text == "的"), default=0)
    return last + 1 if last and last + 1 < stop else 0


def _until_verb(
    words: Sequence[Word], lexicon: ReportWords, offset: int, whole: Sequence[Word], *, listed: bool
) -> tuple[list[Word], list[Word]]:
    """Take words up to the first that cannot belong to the name of a thing; of a list all, where it is `listed`."""
    label: list[Word] = []
    for i, word in enumerate(words):
        following = words[i + 1].text if i + 1 < len(words) else ""
        if listed and word.text == "、" and label and _continues(label[-1], words[i + 1 :], lexicon):
            label.append(word)
            continue
        if (_ends(word, following, lexicon, label) and not _names(word, following, lexicon)) or _does(
            label, word, following
        ):
            break
        label.append(word)
    label = _without_state(_short(label))
    if len(label) > 1 and len(label) + offset < len(whole) and _fares(label[-1], whole[len(label) + offset :]):
        label.pop()
        while len(label) > 1 and label[-1].text in _WAYS:
            label.pop()
    label = _less_how(label, whole[len(label) + offset :])
    if (
        len(label) > _PAIR
        and label[-2].text in _STATE
        and (is_act(label[-1]) or label[-1].text == _TRIAL)
        and len(label) + offset == len(whole)
    ):
        del label[-2:]
    after = list(whole[offset + len(label) :])
    while label and label[-1].text in _LISTS:
        label.pop()
    return label, after


def _less_how(label: list[Word], after: Sequence[Word]) -> list[Word]:
    """Take off how the verb behind is done, and acts that lead to another number: 291项事项|合并调整|到120项."""
    if after and after[0].text in _ONTO:
        while len(label) > 1 and is_act(label[-1]):
            label.pop()
    while after and len(label) > 1 and label[-1].text in _HOW and is_act(after[0]):
        label.pop()
    return label


def _fares(last: Word, after: Sequence[Word]) -> bool:
    """Say whether two acts in a row close a clause and tell how the things counted fare: 11处湿地|修复|提升."""
    noun_too = load_report_words().noun_too
    ends = len(after) == 1 or after[1].text in _MARKS
    act = after[0].text not in FULFIL and len(after[0].text) > 1 and is_act(after[0])
    return last.text in noun_too and len(last.text) > 1 and ends and act


def _continues(last: Word, after: Sequence[Word], lexicon: ReportWords) -> bool:
    """Say whether a list goes on with one more of the same sort: 400名委员、|机关干部|下沉小区."""
    persons = lexicon.persons
    if not last.text.endswith(persons):
        return False
    return any(word.text.endswith(persons) for word in after[:2]) and not is_act(after[0])


def _ends(word: Word, following: str, lexicon: ReportWords, label: Sequence[Word]) -> bool:
    text = word.text
    if text == "、" and label and following[:1] in _LEVELS and all(part.text in _LEVELS for part in label):
        return False
    if text in _MARKS or text in {"、", "的", "等", " ", "了"}:
        return True
    if not label or (text == "以上" and label[-1].text.endswith("级")):
        return False
    no_adverb = text in _WEAK and len(label[-1].text) == 1 and tag_of(following)[:1] == "n"  # 中国皮|都|市场
    if no_adverb or (text in lexicon.noun_too and text not in lexicon.adverb):
        return False
    return _is_time(word, following) or any(
        text in words for words in (lexicon.adverb, lexicon.prep, lexicon.govern, lexicon.time)
    )


def _is_time(word: Word, following: str) -> bool:
    """Say whether a word opens a time or a yearly sum: 17家企业|年|生产, 75家企业|年产值, 科创园|6|月底前建成."""
    if word.text[0] == _YEARLY:
        return bool(following) if len(word.text) == 1 else is_attribute(word) or word.text.endswith(_INCOME)
    return word.atom and word.text.isdigit() and following[:1] in _DATES


def _names(word: Word, following: str, lexicon: ReportWords) -> bool:
    """Say whether a verb belongs to a name because of the noun that follows it: 脱贫|任务, 帮扶|项目."""
    if (word.text, following) == _CONFIRMS:
        return True  # 15个村饮水安全|巩固|提升工程
    job = following in lexicon.generic or (following in _JOBS and word.text in _ACTS)
    return len(word.text) > 1 and job and (word.text in lexicon.noun_too or word.text in _ACTS)


def _does(label: Sequence[Word], word: Word, following: str) -> bool:
    """Say whether persons or a body, named before, do what the word says: 贫困户|结成帮扶对子, 部门|派驻小组."""
    lexicon = load_report_words()
    if _place_does(label, word, following):
        return True
    if not label or not (label[-1].text.endswith(lexicon.actors) or label[-1].text.endswith(lexicon.persons)):
        return False
    if tag_of(word.text) in _IDIOMS and label[-1].text.endswith(lexicon.persons):
        return True  # 58对|夫妻|重归于好
    if len(word.text) == 1 and following in _REACHED and tag_of(word.text)[:1] == "v":
        return True  # 53万居民|喝|上放心水
    if len(word.text) > 1 and following and (tag_of(word.text) == "d" or word.text in _MANNER):
        return True
    verb = word.text in lexicon.transitive or (
        len(word.text) > 1
        and word.text not in lexicon.noun
        and word.text not in lexicon.noun_too
        and tag_of(word.text) == "v"
    )
    graded = label[-1].text == _GRADE and label[0].text.isascii()  # 233户D级|水毁|农房
    carried = graded or following.endswith(_CARRIERS) or following in lexicon.noun_too or following in lexicon.generic
    return verb and not carried


def _place_does(label: Sequence[Word], word: Word, following: str) -> bool:
    """Say whether places do what the word says: 100个村|发展产业, 340个行政村|通|上油路."""
    if len(label) == 1 and label[0].text in _PLACES and word.text in load_report_words().govern:
        return True
    return bool(label) and label[-1].text[-1] in _PLACES and word.text == _REACHES and following in _REACHED


def _without_state(label: list[Word]) -> list[Word]:
    """Take off how the things counted fare: 3部法律法规|贯彻实施情况, 63个重点项目|建设进展."""
    if len(label) < _PAIR or label[-1].text not in _STATES:
        return label
    at = next((i for i in range(1, len(label)) if is_act(label[i]) or label[i].text in _STATES), len(label))
    return label[:at]


def _short(label: list[Word]) -> list[Word]:
    """Take off a long name what begins with a verb: 旗县|考察学习铸牢共同体意识."""
    if sum(len(word.text) for word in label) <= _LONG:
        return label
    noun_too = load_report_words().noun_too
    for i in range(1, len(label) - 1):
        named = len(join(label[:i])) >= _NAME or label[i - 1].text[-1] in _PLACES
        if named and label[i].text in noun_too and label[i - 1].text not in load_report_words().manner:
            return label[:i]
    return label
