// The units that were found, as columns of numbers: a common word stands in hundreds of thousands of units, of which few
// are shown, so that none is an object before it is. Of a report is told where in the columns its units stand.
export const KINDS = ["title", "heading", "text", "figure"];
const WHOLE = 4, TOGETHER = 8, SORTS = 16;
const KIND = 3; // bits of a sort that hold the kind
const PLACED = 2; // the first kind whose units stand in the order of the report
const FAR = 0.8; // of its worth: a unit whose text is in another file
const OF_KIND = 0x1111; // the sorts of one kind, as bits, to be moved by the kind

/** Columns: number of the unit in its report, how often it has the words, and of which sort it is: kind, whole, together. */
export class Units {
  constructor(room = 1024) {
    this.length = 0;
    this.unit = new Uint32Array(room);
    this.count = new Uint32Array(room);
    this.sort = new Uint8Array(room);
  }

  add(unit, count, kind, whole, together) {
    const at = this.length++;
    if (at === this.unit.length) this.#grow();
    this.unit[at] = unit;
    this.count[at] = count;
    this.sort[at] = kind + (whole ? WHOLE : 0) + (together ? TOGETHER : 0);
  }

  /** Add the units that were found of a report. */
  copy({ of, from, to }) {
    for (let at = from; at < to; at++) this.add(of.unit[at], of.count[at], of.sort[at] & KIND, of.sort[at] & WHOLE, of.sort[at] & TOGETHER);
  }

  /** Give a unit as it is ranked and shown. */
  at(number) {
    return { unit: this.unit[number], count: this.count[number], ...told(this.sort[number]) };
  }

  /** Give the numbers of the units that have the words as whole ones, from one place in the columns to another. */
  whole(from, to) {
    return [...this.unit.subarray(from, to)].filter((_, at) => this.sort[from + at] & WHOLE);
  }

  /** Give what was found of a report: the units from number `from` on, all of which are its. */
  found(report, scattered, from) {
    const kinds = KINDS.map(() => 0);
    let sorts = 0;
    for (let at = from; at < this.length; at++) {
      kinds[this.sort[at] & KIND]++;
      sorts |= 1 << this.sort[at];
    }
    return { report, scattered, of: this, from, to: this.length, kinds, sorts };
  }

  #grow() {
    for (const name of ["unit", "count", "sort"]) {
      const more = new this[name].constructor(2 * this[name].length);
      more.set(this[name]);
      this[name] = more;
    }
  }
}

const told = (sort) => ({ kind: KINDS[sort & KIND], whole: (sort & WHOLE) > 0, together: (sort & TOGETHER) > 0 });

/** Give how many units were found of a report. */
export const sizeOf = ({ from, to, near }) => to - from || near?.units.length || 0;

/** Give of what was found of a report the units of a kind: they stand together, in the order of KINDS. */
export function ofKind(one, kind) {
  if (kind === undefined) return one;
  const at = KINDS.indexOf(kind), from = one.kinds.slice(0, at).reduce((sum, size) => sum + size, one.from);
  const size = one.kinds[at] ?? 0, kinds = KINDS.map((_, number) => (number === at ? size : 0));
  return { ...one, from, to: from + size, kinds, sorts: at < 0 ? 0 : one.sorts & (OF_KIND << at) };
}

/** Score units of each sort: `score` takes a unit, here with `cover`. Gives a number for each sort. */
function scores(score, cover) {
  return Float64Array.from({ length: SORTS }, (_, sort) => score({ ...told(sort), cover }));
}

/**
 * Scores the units of a report by `score` and by their place in it: those of the columns, each with `cover`, and near ones
 * (near.js), which stand in the place of those that have their number. `ends(report)` tells where its units of each kind
 * end, and `late(place)` what is left of a score at a place among them, from 0 to 1.
 */
export class Scorer {
  constructor({ score, ends, late }) {
    Object.assign(this, { score, ends, late });
    this.tables = new Map();
  }

  #table(cover) {
    let table = this.tables.get(cover);
    if (!table) this.tables.set(cover, (table = scores(this.score, cover)));
    return table;
  }

  /** Give what is left of a unit's score by its place; titles and headings lose nothing. */
  #late(ends, unit, kind) {
    return kind < PLACED ? 1 : this.late((unit - ends[kind - 1]) / (ends[kind] - ends[kind - 1]));
  }

  #near(ends, unit) {
    return this.score(unit) * this.#late(ends, unit.unit, KINDS.indexOf(unit.kind));
  }

  /** Give the score of the best unit. Of units of one sort the first is the best. */
  best({ report, of, from, to, sorts, cover = 1, near = null }) {
    const table = this.#table(cover), ends = this.ends(report);
    let best = 0, seen = 0;
    for (const unit of near?.units ?? []) best = Math.max(best, this.#near(ends, unit));
    for (let at = from; at < to && seen !== sorts; at++) {
      const sort = of.sort[at];
      if (seen & (1 << sort) || (near && isNear(near.units, of.unit[at]))) continue;
      seen |= 1 << sort;
      best = Math.max(best, table[sort] * this.#late(ends, of.unit[at], sort & KIND));
    }
    return best;
  }

  /**
   * Give the `most` best units with their `score`, the best first; what stands in another file than the very best is
   * passed over for what is nearly as good: `reach(unit)` gives the first unit of its file, and the first beyond.
   */
  bestUnits({ report, of, from, to, cover = 1, near = null }, most, reach) {
    const table = this.#table(cover), ends = this.ends(report), size = to - from, some = near?.units ?? [];
    const unitAt = (at) => (at < size ? of.unit[from + at] : some[at - size].unit);
    const all = Float64Array.from({ length: size + some.length }, (_, at) => {
      if (at >= size) return this.#near(ends, some[at - size]);
      return isNear(some, of.unit[from + at]) ? 0 : table[of.sort[from + at]] * this.#late(ends, of.unit[from + at], of.sort[from + at] & KIND);
    });
    const [first] = firstOf(all.length, 1, (a, b) => all[b] - all[a] || unitAt(a) - unitAt(b));
    const [low, high] = reach(unitAt(first)), worth = all.map((score, at) => (low <= unitAt(at) && unitAt(at) < high ? score : score * FAR));
    const best = firstOf(all.length, most, (a, b) => worth[b] - worth[a] || unitAt(a) - unitAt(b));
    const unitOf = (at) => (at < size ? { ...of.at(from + at), ...(cover < 1 ? { cover } : {}) } : some[at - size]);
    return best.filter((at) => all[at] > 0).map((at) => ({ ...unitOf(at), score: all[at] }));
  }
}

const isNear = (units, number) => units.some(({ unit }) => unit === number);

/** Give of the numbers below `size` the `most` that come first, in order, without ordering the others. */
export function firstOf(size, most, order) {
  if (most * 4 >= size) return Array.from({ length: size }, (_, at) => at).sort(order).slice(0, most);
  const kept = [];
  for (let at = 0; at < size && most; at++) {
    if (kept.length === most && order(at, kept[most - 1]) >= 0) continue;
    let low = 0, high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order(at, kept[middle]) < 0) high = middle;
      else low = middle + 1;
    }
    kept.splice(low, 0, at);
    if (kept.length > most) kept.pop();
  }
  return kept;
}
