// What stands in straight quotes, held against the text letter for letter: the index knows folded text alone. What a
// reader sees is read first, all else where there are bytes left for it.
const FILE = 12_000; // bytes of a file of texts, about

/**
 * Hold found reports against the text. `ranked` are they, the best first; `enough` is how many are to be shown; `filesOf`
 * gives for one the texts that must be read, as functions that fetch one unless it is kept; `look(some)` finds in what is
 * kept: `{right, open}`, what is right by report, and the reports that were not read to their end; `left()` tells how many
 * bytes there are.
 *
 * Gives `{known, open}`: a map from reports to what is right of them, null for nothing, and the reports that are there to
 * be read on.
 */
export async function prove(ranked, enough, { filesOf, look, left }) {
  const known = new Map(), open = new Set();
  let shown = 0;
  for (let at = 0; at < ranked.length; ) {
    const isEnough = shown >= enough, some = ranked.slice(at, isEnough ? ranked.length : at + enough - shown);
    const files = some.flatMap(filesOf), room = Math.floor(left() / FILE);
    if (left() <= 0 || (isEnough && files.length > room)) break;
    await Promise.all(files.slice(0, Math.max(1, room)).map((fetched) => fetched()));
    const made = await look(some);
    for (const { report } of some) {
      const right = made.right.get(report) ?? null;
      if (made.open.has(report)) open.add(report);
      if (right || !made.open.has(report)) known.set(report, right);
      if (right) shown++;
    }
    at += some.length;
  }
  for (const { report } of ranked) if (!known.has(report)) open.add(report);
  return { known, open };
}

/** Put what is right of reports in the place of what was found; what was not read yet stays as it is. */
export const held = (found, known) => found.map((one) => (known.has(one.report) ? known.get(one.report) : one)).filter(Boolean);
