// Where a word stands, from the index alone: the places of pairs that together cover it, held against one another.
import { UNIT, keyOf, lastKeyOf } from "./index.js";

const BEGINS = 2, ENDS = 1;
const MOST = 800_000; // bytes of shards that are read for a single character
const AHEAD = 3; // shards that are asked for before it is known whether they are needed
const FEW = 2; // reports whose text is cheaper to look at than more shards

/** What of a place is counted in its unit: position of its first character, and whether it is a whole word there. */
export const unitOf = (place) => (place / UNIT) | 0; // a small whole number, which is quicker to reckon with
export const positionOf = (spot) => spot >> 2;
export const isWhole = (spot) => (spot & 3) === BEGINS + ENDS;

/** A folded word to be found. `verify(report, places, chars)` gives those places at which the text has it. */
export class Word {
  constructor(text, index, verify) {
    this.chars = [...text];
    this.text = text;
    this.index = index;
    this.verify = verify;
    this.lists = (this.chars.length > 1 ? cover(this.chars, index) : [single(this.chars[0], index)])
      .sort((a, b) => a.size - b.size || a.offset - b.offset);
    this.share = 1; // of the index of a single character that was read
  }

  /** How much must be read for it at most: shards of its rarest pair. */
  get cost() {
    return this.lists[0].size;
  }

  /**
   * Give, newest reports first, `{through, places}`: all places of the word in reports up to number `through`, in order,
   * as far as they were not given before. The shards of a single character, whose pairs are many, are read at once; of
   * one that has more than MOST bytes of them, or more than `left()` to be fetched, the first are, and `share` tells how
   * much that is.
   */
  async *windows(left = () => Infinity) {
    const [driver] = this.lists, shards = numbers(driver);
    if (this.#isSingle || !shards.length) {
      yield { through: Infinity, places: await this.#find(this.#part(shards, left()), null) };
      return;
    }
    for (const [number, shard] of shards.entries()) {
      const through = number + 1 < shards.length ? this.index.reach(shard, driver.low, driver.high)[1] : Infinity;
      yield { through, places: await this.#find([shard], null) };
    }
  }

  /** Give, for a word of two characters, the units that have it and how often, newest reports first, shard by shard. */
  async *counted() {
    const [{ low, first, last }] = this.lists;
    for (let shard = first; shard <= last; shard++) yield { isLast: shard === last, ...(await this.index.count(shard, low)) };
  }

  /** Give all places of the word in some reports, whose numbers are in order; of a single character as `windows` does. */
  within(reports, left = () => Infinity) {
    return this.#find(this.#part(this.#shards(this.lists[0], reports), left()), this.index.mask(reports));
  }

  /** Give how many bytes must be fetched at most to find the word in some reports, whose numbers are in order. */
  missing(reports) {
    if (this.#isSingle) return 0; // a part of it does
    return this.#unkept([...new Set(this.lists.flatMap((list) => this.#shards(list, reports)))]);
  }

  get #isSingle() {
    return this.chars.length === 1;
  }

  /** Give the shards that are read: all but for a single character, and of that one at least. */
  #part(shards, left) {
    if (!this.#isSingle) return shards;
    let size = 0;
    while (size < shards.length && (!size || (this.#bytes(shards.slice(0, size + 1)) <= MOST && this.#unkept(shards.slice(0, size + 1)) <= left))) size++;
    const some = shards.slice(0, size);
    if (size < shards.length) this.share = this.#bytes(some) / this.#bytes(shards);
    return some;
  }

  #bytes(shards) {
    return shards.reduce((sum, shard) => sum + this.index.sizes[shard], 0);
  }

  #unkept(shards) {
    return this.#bytes(shards.filter((shard) => !this.index.isKept(shard)));
  }

  async #find(shards, wanted) {
    const [driver, ...others] = this.lists;
    const [places] = await Promise.all([this.#gather(driver, shards, wanted), this.ahead()]);
    return this.#narrow(places, others);
  }

  /** Ask at once for the few shards that are wanted first, since waiting for one after the other is what takes longest. */
  ahead() {
    const short = this.lists.filter(({ size }) => size === 1).slice(0, AHEAD);
    return Promise.all(short.map(({ first }) => this.index.load(first)));
  }

  async #gather(list, shards, wanted) {
    const parts = await Promise.all(shards.map((shard) => this.#read(list, shard, wanted)));
    if (parts.length === 1 && !this.#isSingle) return parts[0];
    const places = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      places.set(part, at);
      at += part.length;
    }
    return this.#isSingle ? places.sort() : places; // the reports of one pair go on from shard to shard
  }

  async #narrow(found, lists) {
    let places = found;
    for (const [number, list] of lists.entries()) {
      if (!places.length) return places;
      const reports = this.index.reportsOf(places), shards = this.#shards(list, reports), rest = lists.length - number;
      const missing = shards.filter((shard) => !this.index.isKept(shard)).length;
      if (reports.length <= FEW && rest > 1 && missing) return this.#look(places, reports);
      places = intersect(places, await this.#gather(list, shards, this.index.mask(reports)));
    }
    return places;
  }

  /** Give the shards of a list that may hold a report which is still in question; the reports are in order. */
  #shards(list, reports) {
    return numbers(list).filter((shard) => {
      const [from, to] = this.index.reach(shard, list.low, list.high), first = reports[atLeast(reports, from)];
      return first !== undefined && first <= to;
    });
  }

  async #look(places, reports) {
    const kept = [];
    for (const report of reports) {
      const [first, end] = [this.index.starts[report] * UNIT, this.index.starts[report + 1] * UNIT];
      kept.push(...(await this.verify(report, places.filter((place) => first <= place && place < end), this.chars)));
    }
    return Float64Array.from(kept);
  }

  /** Give where the word would begin by the places of one of its pairs, with the edges that the pair can tell of. */
  async #read(list, shard, wanted) {
    const places = await this.index.read(shard, list.low, list.high, wanted), last = this.chars.length - 2;
    const known = (list.offset === 0 ? BEGINS : 0) + (list.offset === last ? ENDS : 0);
    if (known === BEGINS + ENDS) return places; // a word of two characters stands where its pair stands
    let length = 0;
    for (const place of places) {
      const spot = place - unitOf(place) * UNIT;
      if (positionOf(spot) >= list.offset) places[length++] = place - (spot & 3) + (spot & known) - 4 * list.offset;
    }
    return places.subarray(0, length);
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

/** Give where in ordered numbers the first stands that is not less than `bound`. */
function atLeast(ordered, bound) {
  let low = 0, high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle] < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Give the places that stand in both lists, with the edges that either knows of; they are written over the first. */
function intersect(a, b) {
  let length = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = Math.floor(a[i] / 4) * 4, right = Math.floor(b[j] / 4) * 4;
    if (left === right) a[length++] = left + ((a[i++] - left) | (b[j++] - right));
    else if (left < right) i++;
    else j++;
  }
  return a.subarray(0, length);
}
