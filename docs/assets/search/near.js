// Units that have the most of what was typed, where few have all: by the pairs of characters that they hold, the rare
// ones first, weighed as BM25 weighs them. What a report is about (place, year, title) counts as said in each unit.
// The numbers were tuned by the first half of the queries in tests/search.
import { unitOf } from "./match.js";

const ABOUT = 0.9; // what counts of a word that the report is about, against one that the unit has
const NOWHERE = 0.6; // what counts of a pair that stands nowhere: between two words that were typed together
const OTHER = 0.95; // what counts of a unit that has another name of the same
const OTHERS = 2; // other names that are looked for, of each word
const LEAST = 0.4; // of what was typed: units with less are not near
const SCATTERED = 0.4; // of the worth of a unit that has some of the words, where others of its report have the rest
const MOST = 10; // units of a report that are kept

/**
 * Give the units near to folded words, or to words with another name of the same: a map from reports to `{report, words,
 * units}`, `words` those that were looked for, each unit as `{unit, kind, count, whole, together, cover}` with `cover`,
 * how much of the words it has, from LEAST to 1. `word(text)` makes a Word, `kind(report, unit)` tells of which kind a
 * unit is, `about(report, text)` how much a report is about a word (0 to 1), `others(text)` other names, `total` how many
 * units there are, and `isOver()` whether to stop reading.
 */
export async function near(words, tools) {
  const forms = words.flatMap((text, at) => tools.others(text).slice(0, OTHERS).map((other) => words.with(at, other)));
  const made = new Map(), pairs = new Map();
  for (const some of [words, ...forms]) {
    for (const { report, units } of await covering(some, pairs, tools)) {
      const one = made.get(report) ?? { report, words: [], units: [] }, known = new Map(one.units.map((unit) => [unit.unit, unit]));
      for (const unit of units) {
        const cover = unit.cover * (some === words ? 1 : OTHER);
        if (cover > (known.get(unit.unit)?.cover ?? 0)) known.set(unit.unit, { ...unit, cover });
      }
      made.set(report, { report, words: [...new Set([...one.words, ...some])], units: [...known.values()] });
    }
  }
  return made;
}

/** Put near units to the reports that were found: behind the units that have all words, or for those that do not. */
export function joined(found, close) {
  const both = found.map((one) => {
    const { units = [], words = null } = close.get(one.report) ?? {};
    if (!words) return one;
    const isWhole = !one.scattered && !one.variant, first = isWhole ? one.units : units, known = new Set(first.map(({ unit }) => unit));
    const rest = (isWhole ? units : one.units).filter(({ unit }) => !known.has(unit));
    if (isWhole) return { ...one, near: words, best: [...first, ...rest] };
    return { ...one, scattered: true, near: words, best: [...first, ...rest.map((unit) => ({ ...unit, cover: SCATTERED }))] };
  });
  const known = new Set(found.map(({ report }) => report)), only = [...close.values()].filter(({ report }) => !known.has(report));
  return [...both, ...only.map(({ report, units, words }) => ({ report, units, best: units, scattered: true, near: words }))];
}

/** Give the neighbouring characters of a text, two and two. */
export const pairsOf = (text) => [...text].slice(0, -1).map((char, at) => char + [...text][at + 1]);

async function covering(words, known, { word, kind, about, total, isOver }) {
  const pairs = words.flatMap((text) => pairsOf(text).map((pair) => ({ text, pair })));
  for (const { pair } of pairs) if (!known.has(pair)) known.set(pair, isOver() ? null : await readPair(word(pair), total, isOver));
  const read = pairs.map(({ text, pair }) => ({ text, ...known.get(pair) })).filter(({ found }) => found);
  const whole = read.reduce((sum, { weight }) => sum + weight, 0), made = [];
  for (const report of new Set(read.flatMap(({ found }) => [...found.keys()]))) {
    const given = new Map(words.map((text) => [text, about(report, text)]));
    const units = coversOf(report, read, given).filter(({ cover }) => cover >= LEAST * whole);
    units.sort((a, b) => b.cover - a.cover || a.unit - b.unit);
    const told = units.slice(0, MOST).map(({ unit, cover, count }) => {
      return { unit, kind: kind(report, unit), count, whole: true, together: false, cover: cover / whole };
    });
    if (told.length) made.push({ report, units: told });
  }
  return made;
}

/** Give where a pair stands, how often in each unit of each report, and what it weighs. */
async function readPair(word, total, isOver) {
  const found = new Map();
  let units = 0;
  for await (const step of word.windows()) {
    for (const [report, places] of step.found) {
      const counts = found.get(report) ?? new Map();
      for (const place of places) counts.set(unitOf(place), (counts.get(unitOf(place)) ?? 0) + 1);
      found.set(report, counts);
    }
    if (isOver()) break;
  }
  for (const counts of found.values()) units += counts.size;
  return { found, weight: Math.log(1 + (total - units + 0.5) / (units + 0.5)) * (units ? 1 : NOWHERE) };
}

/** Give for each unit of a report the weight of what it has; `given` tells how much the report is about each word. */
function coversOf(report, pairs, given) {
  const units = new Map(), isGiven = ({ text }) => given.get(text) > 0;
  const before = pairs.filter(isGiven).reduce((sum, { text, weight }) => sum + weight * ABOUT * given.get(text), 0);
  for (const { weight, found } of pairs.filter((one) => !isGiven(one))) {
    for (const [unit, count] of found.get(report) ?? []) {
      const held = units.get(unit) ?? { unit, cover: before, count: 0 };
      held.cover += weight;
      held.count += count;
      units.set(unit, held);
    }
  }
  return [...units.values()];
}
