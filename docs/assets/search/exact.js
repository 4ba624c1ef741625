// What stands in straight quotes, held against the text letter for letter: the index knows folded text alone. What a
// reader sees is read first, then all else, as far as there are bytes left for it.
const FILE = 12_000; // bytes of a file of texts, about

/**
 * Hold found reports against the text. `ranked` are they, the best first; `enough` is how many are to be shown; `proven` is
 * what is known already of reports that were read to their end, and takes up what is found now; `filesOf` gives for one the
 * texts that must be read, as functions that fetch one unless it is kept; `look(some)` finds in what is kept:
 * `{right, open}`, what is right by report, and the reports that were not read to their end; `left()` tells how many bytes
 * there are.
 *
 * Gives `{known, open}`: a map from reports to what is right of them, null for nothing, and the reports that are there to
 * be read on.
 */
export async function prove(ranked, enough, proven, { filesOf, look, left }) {
  const known = new Map(ranked.flatMap(({ report }) => (proven.has(report) ? [[report, proven.get(report)]] : [])));
  const asked = ranked.filter(({ report }) => !known.has(report)), open = new Set();
  let shown = [...known.values()].filter(Boolean).length;
  for (let at = 0; at < asked.length && left() > 0; ) {
    const room = Math.max(1, Math.floor(left() / FILE)), { some, files } = portion(asked.slice(at, shown < enough ? at + enough - shown : asked.length), room, filesOf);
    await Promise.all(files.slice(0, room).map((fetched) => fetched()));
    const made = await look(some);
    for (const { report } of some) {
      const right = made.right.get(report) ?? null, isOpen = made.open.has(report);
      if (isOpen) open.add(report);
      else proven.set(report, right);
      if (right || !isOpen) known.set(report, right);
      if (right) shown++;
    }
    at += some.length;
  }
  for (const { report } of ranked) if (!known.has(report)) open.add(report);
  return { known, open };
}

/** Give the first of some reports, one at least, whose texts are no more than `room` files: `{some, files}`. */
function portion(reports, room, filesOf) {
  const some = [], files = [];
  for (const one of reports) {
    const more = filesOf(one);
    if (some.length && files.length + more.length > room) break;
    some.push(one);
    files.push(...more);
  }
  return { some, files };
}

/** Put what is right of reports in the place of what was found; what was not read yet stays as it is. */
export const held = (found, known) => found.map((one) => (known.has(one.report) ? known.get(one.report) : one)).filter(Boolean);
