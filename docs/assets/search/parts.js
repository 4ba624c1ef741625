// A word as it was typed, parted into the words that the reports have: 农民工欠薪 is 农民工 and 欠薪. Nothing but the index
// tells: how often a word begins, or ends, where two characters stand side by side.
const LONGEST = 12; // characters of a part
const LEAST = 0.02; // what nothing speaks for, so that nothing is out of the question
const NOTHING = 0.5; // what is taken where nothing is known
const NOWHERE = 0.9; // two characters that stand side by side nowhere do not belong to one word

/**
 * Part `chars`, of which `pairs` tells of each two neighbours in how many units they stand (`length`), at how many `places`,
 * and at how many of these a word `begins` or `ends` with them. A part has two characters at least; so has `chars`.
 */
export function parted(chars, pairs) {
  const edge = chars.slice(1).map((_, at) => edgeAt(pairs, at));
  const best = [{ worth: 0, from: 0, before: null }];
  for (let end = 2; end <= chars.length; end++) {
    let held = 0; // that no word ends within the part
    for (let from = end - 2; from >= Math.max(0, end - LONGEST); from--) {
      const before = best[from];
      held += Math.log(1 - edge[from]);
      if (!before) continue;
      const worth = before.worth + held + (from ? Math.log(edge[from - 1]) : 0);
      if (!best[end] || worth > best[end].worth) best[end] = { worth, from, end, before };
    }
  }
  const made = [];
  for (let way = best[chars.length]; way?.before; way = way.before) made.unshift(chars.slice(way.from, way.end).join(""));
  return made;
}

/** Give how likely a word ends with character number `at` and another begins with the next. */
function edgeAt(pairs, at) {
  const before = pairs[at - 1], after = pairs[at + 1], told = [];
  if (before?.places) told.push(before.ends / before.places);
  if (after?.places) told.push(after.begins / after.places);
  if (pairs[at] && !pairs[at].places) told.push(NOWHERE);
  const mean = told.length ? told.reduce((sum, one) => sum + one, 0) / told.length : NOTHING;
  return Math.min(1 - LEAST, Math.max(LEAST, mean));
}
