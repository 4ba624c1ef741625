// All units that have the words of a query, and the reports that have them in several: from the index, newest first.
import { isWhole, positionOf, unitOf } from "./match.js";

/**
 * Find the reports that have all words. `words` are `{word, exact}`, `kind(report, unit)` tells of which kind a unit is,
 * `isOver()` whether to stop here, and `isThere(report, unit, exact)` whether a text stands in a unit letter for letter.
 *
 * Gives `{found, through}`: `found` lists, newest first, `{report, scattered, units}`, each unit as `{unit, kind, count,
 * whole, together}`; `through` is the number of the last report that was looked at, Infinity for all.
 */
export async function gather(words, { kind, isOver, isThere }) {
  const ordered = [...words].sort((a, b) => a.word.cost - b.word.cost), found = [];
  if (!words.length) return { found, through: Infinity };
  let through = -1;
  await Promise.all(words.map(({ word }) => word.ahead()));
  for await (const step of ordered[0].word.windows()) {
    const places = new Map([[ordered[0], step.found]]);
    for (const one of ordered.slice(1)) {
      const reports = places.get(ordered[0]), other = reports.size ? await one.word.within(reports) : new Map();
      for (const report of reports.keys()) if (!other.has(report)) reports.delete(report);
      places.set(one, other);
    }
    const isPlain = words.length === 1 && words[0].exact === null;
    for (const report of [...step.found.keys()].sort((a, b) => a - b)) {
      if (isPlain) {
        found.push({ report, scattered: false, units: unitsOf(step.found.get(report), (unit) => kind(report, unit)) });
        continue;
      }
      const spots = words.map((one) => byUnit(places.get(one).get(report)));
      for (const [number, { exact }] of words.entries()) if (exact !== null) await drop(spots[number], (unit) => isThere(report, unit, exact));
      if (spots.every((spot) => spot.size)) found.push({ report, ...combine(spots, words, (unit) => kind(report, unit)) });
      through = report;
      if (words.some(({ exact }) => exact !== null) && isOver()) return { found, through };
    }
    through = step.through;
    if (isOver()) break;
  }
  return { found, through };
}

/** Give the units of one word's places, which are in order: the same as `combine`, without its detours. */
function unitsOf(places, kind) {
  const units = [];
  let last = null;
  for (const place of places) {
    const unit = unitOf(place);
    if (last?.unit !== unit) units.push((last = { unit, kind: kind(unit), count: 0, whole: false, together: false }));
    last.count++;
    last.whole ||= isWhole(place);
  }
  return units;
}

/** Give the places of a word in a report, which are in order, by unit. */
function byUnit(places) {
  const units = new Map();
  let last = -1, some;
  for (const place of places) {
    const unit = unitOf(place);
    if (unit !== last) units.set((last = unit), (some = []));
    some.push(place);
  }
  return units;
}

/** Take out the units that lack what is to stand there exactly so. */
async function drop(units, isThere) {
  for (const unit of [...units.keys()]) if (!(await isThere(unit))) units.delete(unit);
}

/** Give the units that have all words; where none has, for each word those that have it. */
function combine(spots, words, kind) {
  const [first, ...others] = spots;
  const shared = [...first.keys()].filter((unit) => others.every((spot) => spot.has(unit)));
  const units = shared.length ? shared : [...new Set(spots.flatMap((spot) => [...spot.keys()]))].sort((a, b) => a - b);
  return { scattered: !shared.length, units: units.map((unit) => ({ unit, kind: kind(unit), ...told(unit, spots, words) })) };
}

function told(unit, spots, words) {
  const places = spots.map((spot) => spot.get(unit) ?? []), here = places.filter(({ length }) => length);
  return {
    count: here.reduce((sum, { length }) => sum + length, 0),
    whole: here.every((some) => some.some(isWhole)),
    together: spots.length > 1 && here.length === spots.length && standTogether(places, words),
  };
}

/** Tell whether the words stand side by side, in their order, as if no space had been typed. */
function standTogether([first, ...others], words) {
  let begins = first.map(positionOf);
  for (const [number, some] of others.entries()) {
    const length = words[number].word.chars.length, ends = begins.map((at) => at + length);
    begins = some.map(positionOf).filter((at) => ends.includes(at));
    if (!begins.length) return false;
  }
  return true;
}
