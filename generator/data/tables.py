"""The tables that the site gives away, with what each column and code means: the one reader of tables.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from generator.data.vocabulary import read_yaml

ColumnType = Literal["string", "text", "integer", "number", "boolean"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its type, and what it holds in Chinese and English.

    `text` is a string whose words are a report's or a publisher's; `string` is one that the program makes.
    """

    name: str
    type: ColumnType
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its id, its names, what a row is, the columns that together name a row, and all columns in order."""

    id: str
    zh: str
    en: str
    about_zh: str
    about_en: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Give the names of the columns, in order."""
        return tuple(column.name for column in self.columns)


@dataclass(frozen=True, slots=True)
class Code:
    """One of the values of a column that has a fixed set of them, with its meaning in Chinese and English."""

    code: str
    zh: str
    en: str


@dataclass(frozen=True)
class Tables:
    """All tables by id, the codes by `column` or `table.column`, the indicators' definitions in English by id."""

    by_id: Mapping[str, Table]
    codes: Mapping[str, tuple[Code, ...]]
    definitions_en: Mapping[str, str]

    def codes_of(self, table: str, column: str) -> tuple[Code, ...]:
        """Give the codes of a column of a table; empty where it may hold anything."""
        return self.codes.get(f"{table}.{column}") or self.codes.get(column, ())


@cache
def load_tables() -> Tables:
    """Read the tables. ValueError for an unknown type or a key that is no column, KeyError for a missing field."""
    record = read_yaml("tables.yml")
    by_id = {name: _table(name, entry) for name, entry in record["tables"].items()}
    codes = {name: tuple(Code(*map(str, entry)) for entry in entries) for name, entries in record["codes"].items()}
    return Tables(by_id, codes, dict(record["definitions_en"]))


@cache
def block_names() -> Mapping[str, str]:
    """Give what people call each kind of block, by the contract's word; what the table adds in brackets is left out."""
    return {code.code: code.zh.partition("（")[0] for code in load_tables().codes["blocks.kind"]}


def _table(name: str, entry: dict[str, object]) -> Table:
    columns, key = entry["columns"], entry["key"]
    if not isinstance(columns, list) or not isinstance(key, list):
        raise TypeError(f"tables.yml: {name}: columns or key is no list")
    zh, en, about_zh, about_en = (str(entry[field]) for field in ("zh", "en", "about_zh", "about_en"))
    made = tuple(Column(*column) for column in columns)
    table = Table(name, zh, en, about_zh, about_en, tuple(map(str, key)), made)
    bad = [column.name for column in table.columns if column.type not in get_args(ColumnType)]
    if bad or not set(table.key) <= set(table.names):
        raise ValueError(f"tables.yml: {name}: {bad or table.key} has no known type, or is no column")
    return table
