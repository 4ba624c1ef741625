"""Seeded damage: clean documents printed and extracted badly, with the truth known, and what the program makes of them.

`documents` gives typed clean blocks; `sheet` is the page on its way; `column`, `margins`, `layout`, `boxes`, `web` and
`marks` hold the kinds of damage, each a small pure function `(sheet, random) -> sheet`; `kinds` names them, alone and
mixed; `oracle` says what the best reader could reach; `measure` scores the program; `python -m tests.damage` prints it.
"""
