// All units that have the words of a query, and the reports that they are in: from the index, newest first.
import { UNIT, firstFrom } from "./index.js";
import { isWhole, positionOf, unitOf } from "./match.js";
import { Units } from "./units.js";

/**
 * Find the reports that have all words. `words` are `{word, exact}`, `index` is the Index, `ends(report)` tells where the
 * units of each kind end, `isOver()` whether to stop here, and `isThere(report, unit, exact)` whether a text stands in a
 * unit letter for letter.
 *
 * Gives `{found, through}`: `found` lists, newest first, what was found of reports (see units.js); `through` is the number
 * of the last report that was looked at, Infinity for all.
 */
export async function gather(words, { index, ends, isOver, isThere }) {
  const ordered = [...words].sort((a, b) => a.word.cost - b.word.cost), found = [], units = new Units();
  if (!words.length) return { found, through: Infinity };
  const isExact = words.some(({ exact }) => exact !== null);
  let through = -1;
  await Promise.all(words.map(({ word }) => word.ahead()));
  for await (const step of ordered[0].word.windows()) {
    const places = new Map([[ordered[0], step.places]]);
    let reports = index.reportsOf(step.places);
    for (const one of ordered.slice(1)) {
      places.set(one, reports.length ? await one.word.within(reports) : new Float64Array(0));
      reports = index.reportsOf(places.get(one));
    }
    const spans = words.map((one) => new Span(places.get(one), one.word.chars.length));
    for (const report of reports) {
      const from = index.starts[report], to = index.starts[report + 1];
      for (const span of spans) span.cut(from, to);
      if (isExact) for (const [number, { exact }] of words.entries()) if (exact !== null) await spans[number].drop((unit) => isThere(report, unit - from, exact));
      if (spans.every(({ size }) => size)) found.push(combine(report, spans, units, from, ends(report)));
      through = report;
      if (isExact && isOver()) return { found, through };
    }
    through = step.through;
    if (isOver()) break;
  }
  return { found, through };
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
