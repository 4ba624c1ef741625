"""Taking a report back: its address stays, with the reason; its text goes too where that is asked for."""

from __future__ import annotations

from collections.abc import Collection
from hashlib import sha256
from pathlib import Path

from generator.outcome import Done, Options
from generator.problems import Problem, Where
from generator.seeds import RAW_SUFFIX, SIDECAR_SUFFIX
from generator.seeds_ledger import read_ledgers, write_ledger
from generator.seeds_origin import originals_of


def withdraw(options: Options, name: str, on: str, why: str, *, erase: bool = False) -> Done:
    """Withdraw the report whose raw file is NAME.txt, on the day `on` (ISO 8601), for a reason that readers can read.

    With `erase` its text goes out of the ledger, and the reasons of its versions too, which may quote it; its raw file,
    its sidecar and the file that it was taken from are deleted, as are the records that earlier runs kept; pages and
    data go with the next build. What git holds of it, git still holds.
    """
    from generator.ledger.publish import withdraw as withdrawn
    from generator.ledger.reason import written

    name = Path(name).name.removesuffix(RAW_SUFFIX)
    ledgers = read_ledgers(options.seeds)
    done = Done(problems=[one for one in ledgers.problems if Path(one.where.path).stem == name])
    ledger = ledgers.by_name.get(name)
    where = Where(str(options.seeds / f"{name}{RAW_SUFFIX}"))
    if ledger is None:
        if not done.problems:
            hint = "what was never published is taken out by deleting its files"
            done.problems.append(Problem("error", "withdraw.name", where, "is not published", hint))
        return done
    if not (why := written(why)):
        message = "is not withdrawn: --why is empty, and readers must know why"
        done.problems.append(Problem("error", "withdraw.why", where, message, "write the reason out"))
        return done
    new = ledger if ledger.status != "live" and not erase else withdrawn(ledger, on, why, erase=erase)
    if new == ledger:
        done.lines.append(f"{name}: /reports/{ledger.id}/ was withdrawn on {ledger.withdrawn_on}; nothing was written")
    else:
        path = write_ledger(options.seeds, name, new, ledger)
        done.lines.append(f"{name}: /reports/{ledger.id}/ is withdrawn: {new.withdrawn}; written to {path}")
    if erase:  # of one that was erased before too: that may have been interrupted
        done.lines += _delete(options, name, {revision.source for revision in ledger.revisions})
    return done


def _delete(options: Options, name: str, sources: Collection[str]) -> list[str]:
    """Delete raw file, sidecar, original and kept records; a line for each file, and for what only a person can do.

    A raw file with published bytes, known by their SHA-256, goes under any name: it may have been renamed since.
    """
    raw = {options.seeds / f"{name}{RAW_SUFFIX}"}
    raw |= {one for one in options.seeds.glob(f"*{RAW_SUFFIX}") if sha256(one.read_bytes()).hexdigest() in sources}
    sidecars = {one.with_name(one.name.removesuffix(RAW_SUFFIX) + SIDECAR_SUFFIX) for one in raw}
    originals = {original for one in raw for original in originals_of(one)}
    lines = []
    for path in sorted(raw | sidecars | originals):
        if path.is_file():
            path.unlink()
            lines.append(f"deleted {path}")
    for record in options.cache.glob("*.json") if options.cache else ():
        record.unlink()  # which of them is this report's only its bytes would tell, and they are gone
    lines.append("build the site again; docs/publishing.md says how its text is taken out of git's history")
    return lines
