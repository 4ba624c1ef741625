"""Sidecars, right and wrong, for the parser and for the schema that editors check them by."""

SIGNED = "why: 对照原件, by: 王某, on: 2026-11-02"
"""What every correction needs beside its words and its op."""

WRONG_CORRECTIONS = (
    # fields of a correction beside `SIGNED`, place of what is told, and words of it
    ("at: '', op: join", "2:10", "at is empty (write words after `at:`)"),
    ("at: {exact: ' '}, op: join", "2:18", "at.exact is empty"),
    ("at: {exat: 原话}, op: join", "2:11", "did you mean 'exact'?"),
    ("at: 97.5, op: join", "2:10", "YAML takes it for a number (put it in quotes: at: '97.5')"),
    ("at: 原话, op: replace", "2:5", "with is missing (add `with: …`)"),
    ("at: 原话, op: replace, with: ", "2:32", "or with: '' for none"),
    ('at: 原话, op: replace, with: "a\\nb"', "2:33", "with has more than one line"),
    ("at: 原话, op: Replace, with: a", "2:18", "did you mean 'replace'?"),
    ("at: 原话, op: set_kind, to: title", "2:18", "did you mean 'set-kind'?"),
    ("at: 原话, op: set-kind, to: 小标题", "2:32", "did you mean 'heading'?"),
    ("at: 原话, op: set-kind, to: heading", "2:32", "add `level: 1`"),
    ("at: 原话, op: set-kind, to: title, level: 1", "2:39", "level does not go with title"),
    ("at: 原话, op: set-level, to: '1'", "2:33", "without quotes"),
    ("at: 原话, op: join, with: a", "2:24", "with does not go with op join (take it out"),
    ("at: 原话, op: join, kind: emendation", "2:30", "kind emendation does not go with op join"),
    ("at: 原话, op: move", "2:5", "op move needs before or after"),
    ("at: 原话, op: move, before: a, after: b", "2:35", "before and after are both given"),
    ("at: 原话, op: set-figure, number: 3件", "2:5", "op set-figure needs at least one of label, value"),
    ("at: 原话, op: set-figure, value: 119.7亿", "2:37", "write 11970000000"),
    ("at: 原话, op: set-figure, lable: 会议", "2:30", "did you mean 'label'?"),
    ("at: 原话, op: set-figure, label: null", "2:37", "label is empty"),
    ("at: 原话, op: set-figure, period: 2024年", "2:38", "write '2024'"),
    ("at: 原话, op: set-figure, qualifier: 大约", "2:41", "did you mean '约'?"),
    ("at: 原话, op: set-figure, is_change: 是", "2:41", "write true or false"),
)
WRONG_ELSEWHERE = (
    # a sidecar, and what is told of it from its place on
    ("reviewed: 王某", "1:11 reviewed is '王某', not keys and values (write {by: 王某, on: 2026-11-02})"),
    ("reviewed: {by: 王某, on: 2026-11}", "1:24 reviewed.on is '2026-11', no day (write the day"),
    ("reviewed: {by: ' ', on: 2026-11-02}", "1:16 reviewed.by is empty"),
    ("metadata: {titel: a}", "1:12 metadata has no key 'titel' (did you mean 'title'?"),
    ("metadata: {body: 人大}", "1:18 metadata.body is '人大', which is not known (did you mean 'renda'?"),
    ("metadata: {region: 阜新}", "1:20 metadata.region is '阜新', no code of a place"),
    (
        "metadata: {region: '210921100'}",
        "1:20 metadata.region is '210921100', no code of a place (write its code of six",
    ),
    ("metadata: {region: {code: 210921100}}", "1:20 metadata.region: name is missing"),
    ("metadata: {session: 17}", "1:21 metadata.session is 17, not keys and values (write {term: 17, number: 4}"),
    ("metadata: {session: {}}", "1:21 metadata.session names neither term nor number"),
    ("metadata: {period: 2025/2024}", "1:20 metadata.period is '2025/2024', no year or years"),
    ("notes: [{at: a, text: '', by: 王, on: 2026-11-02}]", "1:23 notes, entry 1: text is empty"),
    ("notes: {at: a}", "1:8 notes is a set of keys, no list (begin each entry with a dash"),
    ("corrections:\n  - at: a\n    op: join\n", "2:5 corrections, entry 1: why, by and on are missing"),
    ("corrections: [a]", "1:15 corrections, entry 1 is 'a', not keys and values"),
)
