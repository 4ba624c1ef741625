"""The indicators of two reports of a series side by side, with the difference where there can be one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Literal

from generator.model.codec import plain
from generator.render.paths import address, between_files, indicator_file, report_file
from generator.render.words import figure_period, own_period, span_of, value_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.data.indicators import Indicators
    from generator.model.facts import Figure
    from generator.model.report import Report

Role = Literal["achieved", "target"]
_ROLES: Final[tuple[Role, ...]] = ("achieved", "target")
_SCALES: Final = ((Decimal(10**12), "万亿"), (Decimal(10**8), "亿"), (Decimal(10**4), "万"))
_SHARES: Final = {"%": "个百分点", "‰": "个千分点"}
_YEAR: Final = 4  # digits
_PART: Final = "/"  # between the first and the last year of a period
_TIMES: Final = 5
_FEW: Final = 100


@dataclass(frozen=True, slots=True)
class Value:
    """A value as it is printed, with its period where that is not the one that the report is on, and its address."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class ValuePair:
    """An indicator that both reports give: its name and page, the values of both, and how they differ or why not."""

    name: str
    href: str
    earlier: tuple[Value, ...]
    later: tuple[Value, ...]
    difference: str


@dataclass(frozen=True, slots=True)
class OneSided:
    """An indicator that one of the two reports alone gives: its name and its values."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Values:
    """What both give, what the earlier one alone gives, and what the later one alone gives; in order of indicators."""

    both: tuple[ValuePair, ...]
    earlier: tuple[OneSided, ...]
    later: tuple[OneSided, ...]


def compare_values(earlier: Report, later: Report, indicators: Indicators, here: str) -> Values:
    """Set the indicators side by side that are known with certainty, results and targets each for itself.

    Links lead from the page `here`. Of several figures those count that are of the time which the report is on.
    """
    both: list[ValuePair] = []
    alone: tuple[list[OneSided], list[OneSided]] = ([], [])
    held = _certain(earlier), _certain(later)
    times = _times(earlier, later)
    for indicator in indicators.all:
        for role in _ROLES:
            olds = tuple(_figures(held[0].get((indicator.id, role), ()), times[0], role))
            news = tuple(_figures(held[1].get((indicator.id, role), ()), times[1], role))
            name = indicator.name + ("（目标）" if role == "target" else "")
            if olds and news:
                both.append(
                    ValuePair(
                        name,
                        between_files(here, indicator_file(indicator.id)),
                        _values(olds, earlier, here),
                        _values(news, later, here),
                        _difference(olds, news, earlier, later),
                    )
                )
            elif olds:
                alone[0].append(OneSided(name, _values(olds, earlier, here)))
            elif news:
                alone[1].append(OneSided(name, _values(news, later, here)))
    return Values(tuple(both), tuple(alone[0]), tuple(alone[1]))


def _certain(report: Report) -> Mapping[tuple[str, str], Sequence[Figure]]:
    """Give a report's figures that are known with certainty, by indicator and role."""
    found: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in report.figures:
        if figure.indicator and figure.confidence == "high":
            found[figure.indicator, figure.role].append(figure)
    return found


def _times(earlier: Report, later: Report) -> tuple[str | None, str | None]:
    """Give the time of each that the other has a like of: its period, or its last year where one is on one year."""
    one, other = own_period(earlier), own_period(later)
    if one and other and (_PART in one) != (_PART in other):
        return _last(one), _last(other)
    return one, other


def _last(period: str) -> str:
    """Give the year in which a period ends."""
    return period.rpartition(_PART)[2][:_YEAR]


def _figures(held: Sequence[Figure], time: str | None, role: Role) -> Iterator[Figure]:
    """Give figures of one indicator, no value twice: those of the report's `time` where there are any, else all.

    For a target they are those that are not of that time.
    """
    own = [figure for figure in held if (figure.period == time) == (role == "achieved")]
    met = set()
    for figure in own or held:
        key = (figure.value, figure.value_max, figure.unit, figure.qualifier, figure.is_change, figure.period)
        if key not in met:
            met.add(key)
            yield figure


def _values(figures: Sequence[Figure], report: Report, here: str) -> tuple[Value, ...]:
    return tuple(
        Value(
            value_words(figure, report) + _period(figure, report),
            between_files(here, report_file(address(report)), figure.anchor),
        )
        for figure in figures
    )


def _period(figure: Figure, report: Report) -> str:
    """Give the period in brackets where it is not the report's own."""
    return "" if figure.period == own_period(report) else f"（{figure_period(figure, report)}）"


def _difference(olds: Sequence[Figure], news: Sequence[Figure], earlier: Report, later: Report) -> str:
    """Say by how much the later value is more or less; why not, where the two cannot be held against each other."""
    why = _obstacle(olds, news, earlier, later)
    if why:
        return f"不可直接比较：{why}"
    old, new = olds[0], news[0]
    about = "约" if old.qualifier or new.qualifier else ""
    difference = new.value - old.value
    if not difference:
        return "相同" if old.qualifier == new.qualifier else "大致相同"
    return f"{about}{'多' if difference > 0 else '少'} {_amount(abs(difference), old.unit)}"


def _obstacle(olds: Sequence[Figure], news: Sequence[Figure], earlier: Report, later: Report) -> str:
    """Say why values cannot be held against each other; nothing where they can."""
    if len(olds) > 1 or len(news) > 1:
        return "有一份给出几个数"
    old, new = olds[0], news[0]
    obstacles = (
        ("单位不同", old.unit != new.unit),
        ("有一个是起止两数", old.is_change or new.is_change),
        ("有一个是范围", old.value_max is not None or new.value_max is not None),
        ("期间未详", old.period is None or new.period is None),
        ("期间长短不同", span_of(old.period) != span_of(new.period)),
        ("所指的时间不对应", _follows(old, earlier) != _follows(new, later)),
        ("都是界限" if _bound(old) == _bound(new) else "一个是界限", bool(_bound(old) or _bound(new))),
        ("相差过大，所指可能不同", _apart(old.value, new.value)),
    )
    return next((why for why, stands in obstacles if stands), "")


def _follows(figure: Figure, report: Report) -> int | None:
    """Give how many years a figure's time begins after the report's last year; 0 for all of the report's own time."""
    own = own_period(report)
    if not figure.period or not own or figure.period == own:
        return 0 if figure.period == own else None
    starts = figure.period[:_YEAR], _last(own)
    return int(starts[0]) - int(starts[1]) if all(start.isdigit() for start in starts) else None


def _bound(figure: Figure) -> str:
    """Give what a value is a bound of: 以上 and 超 below, 以下 above, others nothing."""
    return {"以上": "least", "超": "least", "以下": "most"}.get(figure.qualifier or "", "")


def _apart(old: Decimal, new: Decimal) -> bool:
    """Tell whether one value is more than five times the other, as what a year changes seldom is; few things may be."""
    least, most = sorted((abs(old), abs(new)))
    return most > _FEW and most > _TIMES * least


def _amount(amount: Decimal, unit: str) -> str:
    """Give an amount with its unit as reports print it: 3 件, 2.1 个百分点, 19.7 亿元."""
    if unit in _SHARES:
        return f"{plain(amount)} {_SHARES[unit]}"
    for scale, name in _SCALES:
        if amount >= scale:
            return f"{plain(amount / scale)} {name}{unit}"
    return f"{plain(amount)} {unit}"
