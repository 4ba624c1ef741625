// Where a word stands, from the index alone: the places of pairs that together cover it, held against one another.
import { WIDTH, keyOf, lastKeyOf } from "./index.js";

const BEGINS = 2, ENDS = 1;
const MOST = 800_000; // bytes of shards that are read for a single character
const AHEAD = 3; // shards that are asked for before it is known whether they are needed
const FEW = 2; // reports whose text is cheaper to look at than more shards

/** A place of a word as units know it: unit, position of its first character, and whether it is a whole word there. */
export const unitOf = (place) => Math.floor(place / (4 * WIDTH));
export const positionOf = (place) => Math.floor(place / 4) % WIDTH;
export const isWhole = (place) => place % 4 === BEGINS + ENDS;

/** A folded word to be found. `verify(report, unit, positions, word)` gives those positions at which the text has it. */
export class Word {
  constructor(text, index, verify) {
    this.chars = [...text];
    this.text = text;
    this.index = index;
    this.verify = verify;
    this.lists = (this.chars.length > 1 ? cover(this.chars, index) : [single(this.chars[0], index)])
      .sort((a, b) => a.size - b.size || a.offset - b.offset);
  }

  /** How much must be read for it at most: shards of its rarest pair. */
  get cost() {
    return this.lists[0].size;
  }

  /**
   * Give, newest reports first, `{through, found}`: all places of the word in reports up to number `through`, by report,
   * as far as they were not given before. The shards of a single character, whose pairs are many, are read at once; of
   * one that has more than MOST bytes of them the first are, and `through` is -1.
   */
  async *windows() {
    const [driver] = this.lists, shards = numbers(driver);
    if (driver.low !== driver.high || !shards.length) {
      let room = MOST;
      const some = shards.filter((shard) => (room -= this.index.sizes[shard]) >= 0);
      yield { through: some.length < shards.length ? -1 : Infinity, found: await this.#find(some, () => true) };
      return;
    }
    for (const [number, shard] of shards.entries()) {
      const through = number + 1 < shards.length ? this.index.reach(shard, driver.low, driver.high)[1] : Infinity;
      yield { through, found: await this.#find([shard], () => true) };
    }
  }

  /** Give all places of the word in some reports, by report; `reports` is a map or a set of their numbers. */
  within(reports) {
    return this.#find(this.#shards(this.lists[0], reports), (report) => reports.has(report));
  }

  async #find(shards, wanted) {
    const [driver, ...others] = this.lists;
    const [found] = await Promise.all([this.#gather(driver, shards, wanted), this.ahead()]);
    return this.#narrow(found, others);
  }

  /** Ask at once for the few shards that are wanted first, since waiting for one after the other is what takes longest. */
  ahead() {
    const short = this.lists.filter(({ size }) => size === 1).slice(0, AHEAD);
    return Promise.all(short.map(({ first }) => this.index.load(first)));
  }

  async #gather(list, shards, wanted) {
    const parts = await Promise.all(shards.map((shard) => this.#read(list, shard, wanted))), found = new Map();
    if (parts.length === 1) return parts[0];
    for (const part of parts) for (const [report, places] of part) found.set(report, merge(found.get(report) || [], places));
    return found;
  }

  async #narrow(found, lists) {
    for (const [number, list] of lists.entries()) {
      if (!found.size) return found;
      const shards = this.#shards(list, found), rest = lists.length - number;
      const missing = shards.filter((shard) => !this.index.isKept(shard)).length;
      if (found.size <= FEW && rest > 1 && missing) return this.#look(found);
      const other = await this.#gather(list, shards, (report) => found.has(report));
      for (const [report, places] of found) {
        const both = intersect(places, other.get(report) || []);
        if (both.length) found.set(report, both);
        else found.delete(report);
      }
    }
    return found;
  }

  /** Give the shards of a list that hold a report which is still in question. */
  #shards(list, found) {
    const reports = [...found.keys()];
    return numbers(list).filter((shard) => {
      const [from, to] = this.index.reach(shard, list.low, list.high);
      return reports.some((report) => from <= report && report <= to);
    });
  }

  async #look(found) {
    for (const [report, places] of found) {
      const kept = await this.verify(report, places, this.chars);
      if (kept.length) found.set(report, kept);
      else found.delete(report);
    }
    return found;
  }

  /** Give where the word would begin by the places of one of its pairs, with the edges that the pair can tell of. */
  async #read(list, shard, wanted) {
    const found = await this.index.read(shard, list.low, list.high, wanted), last = this.chars.length - 2;
    const known = (list.offset === 0 ? BEGINS : 0) + (list.offset === last ? ENDS : 0);
    if (known === BEGINS + ENDS) return found; // a word of two characters stands where its pair stands
    for (const [report, places] of found) {
      const begins = [];
      for (const place of places) {
        if (positionOf(place) >= list.offset) begins.push(place - (place % 4) + (place & known) - 4 * list.offset);
      }
      if (begins.length) found.set(report, begins);
      else found.delete(report);
    }
    return found;
  }
}

function numbers({ first, last }) {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, number) => first + number);
}

function single(char, index) {
  const low = keyOf(char), high = lastKeyOf(char), [first, last] = index.span(low, high);
  return { offset: 0, low, high, first, last, size: last - first + 1 };
}

/** Choose pairs that cover the characters and take the fewest shards; the first and the last pair are among them. */
function cover(chars, index) {
  const pairs = chars.slice(1).map((char, offset) => {
    const key = keyOf(chars[offset], char), [first, last] = index.span(key, key);
    return { offset, low: key, high: key, first, last, size: last - first + 1 };
  });
  const best = [{ cost: pairs[0].size, count: 1, before: null, pair: pairs[0] }];
  for (let at = 1; at < pairs.length; at++) {
    const ways = [best[at - 1], ...(at > 1 ? [best[at - 2]] : [])];
    const before = ways.reduce((a, b) => (b.cost < a.cost || (b.cost === a.cost && b.count < a.count) ? b : a));
    best.push({ cost: before.cost + pairs[at].size, count: before.count + 1, before, pair: pairs[at] });
  }
  const chosen = [];
  for (let way = best.at(-1); way; way = way.before) chosen.push(way.pair);
  return chosen;
}

/** Give the places that stand in both lists, with the edges that either knows of. */
function intersect(a, b) {
  const both = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = Math.floor(a[i] / 4), right = Math.floor(b[j] / 4);
    if (left === right) both.push(left * 4 + ((a[i++] % 4) | (b[j++] % 4)));
    else if (left < right) i++;
    else j++;
  }
  return both;
}

function merge(a, b) {
  return a.length ? [...a, ...b].sort((left, right) => left - right) : b;
}
