// All units that have the words of a query, and the reports that they are in: from the index, newest first.
import { UNIT, firstFrom } from "./index.js";
import { isWhole, positionOf, unitOf } from "./match.js";
import { Units } from "./units.js";

/**
 * Find the reports that have all words. `words` are `{word, exact}`, `index` is the Index, `ends(report)` tells where the
 * units of each kind end, and `left()` how many bytes may still be fetched: at least one report is looked at. What is to
 * stand letter for letter (`exact`) is looked for as if it were folded, unless `isThere(report, unit, exact)` tells whether
 * a unit has it. With `only`, numbers in order, no other reports are looked at.
 *
 * Gives `{found, through, share}`: `found` lists, newest first, what was found of reports (see units.js); `through` is the
 * number of the last report that was looked at, Infinity for all; -1 where of a single character only a part was read,
 * and `share`, from 0 to 1, is how much.
 */
export async function gather(words, { index, ends, left, isThere = null, only = null }) {
  const ordered = [...words].sort((a, b) => a.word.cost - b.word.cost), [{ word: first }, ...others] = ordered, found = [], units = new Units();
  const share = () => Math.min(...words.map(({ word }) => word.share));
  let through = -1;
  await Promise.all(words.map(({ word }) => word.ahead()));
  for await (const step of only ? [{ through: Infinity, places: await first.within(only, left) }] : first.windows(left)) {
    const reports = index.reportsOf(step.places);
    for (let from = 0, to; from < reports.length; from = to) {
      to = fitting(reports, from, others, left());
      const some = reports.slice(from, to), places = new Map([[ordered[0], step.places]]);
      let shared = some;
      for (const one of others) {
        places.set(one, shared.length ? await one.word.within(shared, left) : new Float64Array(0));
        shared = index.reportsOf(places.get(one));
      }
      const spans = words.map((one) => new Span(places.get(one), one.word.chars.length));
      for (const report of shared) {
        for (const span of spans) span.cut(index.starts[report], index.starts[report + 1]);
        if (isThere) await hold(words, spans, (unit, exact) => isThere(report, unit - index.starts[report], exact));
        if (spans.every(({ size }) => size)) found.push(combine(report, spans, units, index.starts[report], ends(report)));
      }
      if (to < reports.length && left() <= 0) return { found, through: share() < 1 ? -1 : reports[to - 1], share: share() };
    }
    through = step.through;
    if (left() <= 0) break;
  }
  return { found, through: share() < 1 ? -1 : through, share: share() };
}

/** Give up to which of the reports, from number `from` on, what the other words need can be fetched: one of them at least. */
function fitting(reports, from, others, left) {
  let to = reports.length;
  const needs = () => others.reduce((sum, { word }) => sum + word.missing(reports.slice(from, to)), 0);
  while (to - from > 1 && needs() > left) to = from + Math.ceil((to - from) / 2);
  return to;
}

/** Leave out the places in units that have a word, but not letter for letter. */
async function hold(words, spans, isThere) {
  for (const [number, { exact }] of words.entries()) if (exact !== null) await spans[number].drop((unit) => isThere(unit, exact));
}

/** The places of one word, and which of them are looked at: from `at` to `to`, those of one report, then of one unit. */
class Span {
  constructor(places, chars) {
    Object.assign(this, { places, all: places, chars, at: 0, to: 0, next: 0 });
  }

  get size() {
    return this.to - this.at;
  }

  /** Look at the places in units from number `from` to `to`; reports come in order. */
  cut(from, to) {
    this.places = this.all;
    this.at = firstFrom(this.all, from * UNIT, this.next);
    this.to = this.next = firstFrom(this.all, to * UNIT, this.at);
  }

  /** Give the first unit that is not less than `unit` and has the word; Infinity where there is none. */
  unitFrom(unit) {
    while (this.at < this.to && this.places[this.at] < unit * UNIT) this.at++;
    return this.at < this.to ? unitOf(this.places[this.at]) : Infinity;
  }

  /** Pass over the places in a unit: `count` of them from `first` on, and whether one of them is a `whole` word. */
  take(unit) {
    const begin = unit * UNIT, end = begin + UNIT;
    this.first = this.at;
    this.whole = false;
    while (this.at < this.to && this.places[this.at] < end) this.whole = isWhole(this.places[this.at++] - begin) || this.whole;
    this.count = this.at - this.first;
  }

  /** Tell whether the word stands at a position of the unit that was passed over last. */
  stands(unit, position) {
    const place = unit * UNIT + position * 4, at = firstFrom(this.places, place, this.first);
    return at < this.at && this.places[at] < place + 4;
  }

  /** Leave the places out that are in units for which `isThere` says no. */
  async drop(isThere) {
    const kept = [];
    for (let unit = this.unitFrom(0); unit < Infinity; unit = this.unitFrom(0)) {
      this.take(unit);
      if (await isThere(unit)) kept.push(...this.places.subarray(this.first, this.at));
    }
    Object.assign(this, { places: Float64Array.from(kept), at: 0, to: kept.length });
  }
}

/** Take up the units of a report that have all words; where none has, for each word those that have it. */
function combine(report, spans, units, start, ends) {
  const from = units.length, begun = spans.map(({ at }) => at);
  let kind = 0;
  const add = (unit, some) => {
    while (unit - start >= ends[kind]) kind++;
    for (const span of some) span.take(unit);
    const count = some.reduce((sum, span) => sum + span.count, 0), isTogether = some.length > 1 && some.length === spans.length && standTogether(unit, spans);
    units.add(unit - start, count, kind, some.every(({ whole }) => whole), isTogether);
  };
  for (let unit = sharedFrom(spans, 0); unit < Infinity; unit = sharedFrom(spans, unit + 1)) add(unit, spans);
  if (units.length > from) return units.found(report, false, from);
  for (const [number, at] of begun.entries()) spans[number].at = at;
  for (let unit = anyFrom(spans); unit < Infinity; unit = anyFrom(spans)) add(unit, spans.filter((span) => span.unitFrom(unit) === unit));
  return units.found(report, true, from);
}

/** Give the first unit from `unit` on that has all words; Infinity where none has. */
function sharedFrom(spans, unit) {
  let least = unit, before = -1;
  while (least !== before && least < Infinity) {
    before = least;
    for (const span of spans) least = span.unitFrom(least);
  }
  return least;
}

const anyFrom = (spans) => Math.min(...spans.map((span) => span.unitFrom(0)));

/** Tell whether the words stand side by side in a unit, in their order, as if no space had been typed. */
function standTogether(unit, [head, ...others]) {
  for (let at = head.first; at < head.at; at++) {
    let position = positionOf(head.places[at] - unit * UNIT) + head.chars;
    const isNext = (span) => {
      const stands = span.stands(unit, position);
      position += span.chars;
      return stands;
    };
    if (others.every(isNext)) return true;
  }
  return false;
}
