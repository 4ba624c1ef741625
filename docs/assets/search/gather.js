// All units that have the words of a query, and the reports that they are in: from the index, newest first.
import { UNIT, firstFrom } from "./index.js";
import { isWhole, positionOf, unitOf } from "./match.js";
import { Units } from "./units.js";

const END = 2 ** 30; // more than any unit's number

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

  /** Give the first unit that is not less than `unit` and has the word; END where there is none. */
  unitFrom(unit) {
    const { places, to } = this, bound = unit * UNIT;
    let { at } = this;
    while (at < to && places[at] < bound) at++;
    this.at = at;
    return at < to ? unitOf(places[at]) : END;
  }

  /** Pass over the places in a unit: `count` of them from `first` on, and whether one of them is a `whole` word. */
  take(unit) {
    const { places, to } = this, begin = unit * UNIT, end = begin + UNIT;
    let { at } = this, whole = false;
    this.first = at;
    for (; at < to && places[at] < end; at++) whole ||= isWhole(places[at] - begin);
    this.at = at;
    this.whole = whole;
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
    for (let unit = this.unitFrom(0); unit < END; unit = this.unitFrom(0)) {
      this.take(unit);
      if (await isThere(unit)) kept.push(...this.places.subarray(this.first, this.at));
    }
    Object.assign(this, { places: Float64Array.from(kept), at: 0, to: kept.length });
  }
}

/** Take up the units of a report that have all words; where none has, for each word those that have it. */
function combine(report, spans, units, start, ends) {
  const from = units.length, begun = spans.map(({ at }) => at), isTogether = spans.length > 1 ? (unit) => standTogether(unit, spans) : () => false;
  const kinds = new Kinds(start, ends);
  for (let unit = sharedFrom(spans, 0); unit < END; unit = sharedFrom(spans, unit + 1)) add(units, unit, spans, kinds, isTogether);
  if (units.length > from) return units.found(report, false, from);
  for (const [number, at] of begun.entries()) spans[number].at = at;
  const others = new Kinds(start, ends), isApart = () => false;
  for (let unit = anyFrom(spans); unit < END; unit = anyFrom(spans)) {
    add(units, unit, spans.filter((span) => span.unitFrom(unit) === unit), others, isApart);
  }
  return units.found(report, true, from);
}

/** Tells of which kind the units of a report are, one after the other. */
class Kinds {
  constructor(start, ends) {
    Object.assign(this, { start, ends, kind: 0 });
  }

  of(unit) {
    while (unit - this.start >= this.ends[this.kind]) this.kind++;
    return this.kind;
  }
}

/** Take up a unit that some words stand in, and pass over their places. */
function add(units, unit, spans, kinds, isTogether) {
  let count = 0, whole = true;
  for (const span of spans) {
    span.take(unit);
    count += span.count;
    whole &&= span.whole;
  }
  units.add(unit - kinds.start, count, kinds.of(unit), whole, isTogether(unit));
}

/** Give the first unit from `unit` on that has all words; END where none has. */
function sharedFrom(spans, unit) {
  if (spans.length === 1) return spans[0].unitFrom(unit);
  let least = unit, before = -1;
  while (least !== before && least < END) {
    before = least;
    for (const span of spans) least = span.unitFrom(least);
  }
  return least;
}

/** Give the next unit that has a word. */
function anyFrom(spans) {
  let least = END;
  for (const span of spans) least = Math.min(least, span.unitFrom(0));
  return least;
}

/** Tell whether the words stand side by side in a unit, in their order, as if no space had been typed. */
function standTogether(unit, spans) {
  const [head] = spans;
  for (let at = head.first; at < head.at; at++) {
    let position = positionOf(head.places[at] - unit * UNIT) + head.chars, number = 1;
    while (number < spans.length && spans[number].stands(unit, position)) position += spans[number++].chars;
    if (number === spans.length) return true;
  }
  return false;
}
