// The units that were found, as columns of numbers: a common word stands in hundreds of thousands of units, of which few
// are shown, so that none is an object before it is. Of a report is told where in the columns its units stand.
export const KINDS = ["title", "heading", "text", "figure"];
const WHOLE = 4, TOGETHER = 8, SORTS = 16;
const KIND = 3; // bits of a sort that hold the kind
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
 * Scores the units of a report by `score`: those of the columns, each with `cover`, and near ones (near.js), which stand
 * in the place of those that have their number.
 */
export class Scorer {
  constructor(score) {
    this.score = score;
    this.tables = new Map();
  }

  #table(cover) {
    let table = this.tables.get(cover);
    if (!table) this.tables.set(cover, (table = scores(this.score, cover)));
    return table;
  }

  /** Give the score of the best unit. */
  best({ of, from, to, sorts, cover = 1, near = null }) {
    const table = this.#table(cover);
    let best = 0;
    for (const unit of near?.units ?? []) best = Math.max(best, this.score(unit));
    if (!near?.units.length) {
      for (let sort = 0; sort < SORTS; sort++) if (sorts & (1 << sort)) best = Math.max(best, table[sort]);
      return best;
    }
    for (let at = from; at < to; at++) {
      const score = table[of.sort[at]];
      if (score > best && !isNear(near.units, of.unit[at])) best = score;
    }
    return best;
  }

  /**
   * Give the `most` best units, the best first; of those that are as good first the ones that stand in one file with the
   * very best: `reach(unit)` gives the first unit of its file, and the first beyond.
   */
  bestUnits({ of, from, to, cover = 1, near = null }, most, reach) {
    const table = this.#table(cover), some = (near?.units ?? []).map((unit) => ({ unit, score: this.score(unit) }));
    const size = to - from, nearBy = some.length;
    const scoreAt = (at) => (at < size ? (nearBy && isNear(near.units, of.unit[from + at]) ? -1 : table[of.sort[from + at]]) : some[at - size].score);
    const unitAt = (at) => (at < size ? of.unit[from + at] : some[at - size].unit.unit);
    const all = Float64Array.from({ length: size + nearBy }, (_, at) => scoreAt(at));
    const [first] = firstOf(all.length, 1, (a, b) => all[b] - all[a] || unitAt(a) - unitAt(b));
    const [low, high] = reach(unitAt(first)), far = (at) => (low <= unitAt(at) && unitAt(at) < high ? 0 : 1);
    const best = firstOf(all.length, most, (a, b) => all[b] - all[a] || far(a) - far(b) || unitAt(a) - unitAt(b));
    const kept = best.filter((at) => all[at] >= 0);
    return kept.map((at) => (at < size ? { ...of.at(from + at), ...(cover < 1 ? { cover } : {}) } : some[at - size].unit));
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
