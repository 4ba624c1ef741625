// The index: where pairs of neighbouring characters stand. How it is written: generator/render/search/postings.py and
// shards.py. A place is one number: (unit * WIDTH + position) * 4 + 2 where a word begins there + 1 where one ends.
import { Reader } from "./varint.js";

const SECOND = 2 ** 21;
export const WIDTH = 2 ** 26;

/** The key of a pair of characters; without a second one the least key that the first has. */
export const keyOf = (first, second) => first.codePointAt(0) * SECOND + (second ? second.codePointAt(0) : 0);
/** The greatest key of pairs that begin with a character. */
export const lastKeyOf = (first) => keyOf(first) + SECOND - 1;

/** Reads shards by keys. `table` is what start.json says of them. */
export class Index {
  constructor(store, { pairs, reports, bytes }) {
    const chars = [...pairs];
    this.store = store;
    this.keys = reports.map((_, number) => keyOf(chars[2 * number], chars[2 * number + 1]));
    this.reports = reports;
    this.sizes = bytes;
  }

  /** Give the numbers of the shards that may hold keys from `low` to `high`, in order: [first, last]. */
  span(low, high) {
    const first = this.#below(low, (key) => key < low), last = this.#below(high, (key) => key <= high) - 1;
    // The shard before the first that begins with the key may hold it too, unless the key begins with a shard.
    const begins = this.keys[first] === low && !this.reports[first];
    return [Math.max(0, begins ? first : first - 1), last];
  }

  /** Give the first and the last number of a report that shard `number` may hold places of these keys for. */
  reach(number, low, high) {
    const goesOn = this.keys[number] === low && low === high, more = this.keys[number + 1] === low && low === high;
    return [goesOn ? this.reports[number] : 0, more ? this.reports[number + 1] - 1 : Infinity];
  }

  isKept(number) {
    return this.store.has(`s/${number}.bin`);
  }

  load(number) {
    return this.store.bytes(`s/${number}.bin`, this.sizes[number]);
  }

  /** Give the places of keys from `low` to `high` in shard `number`, by report; `wanted(report)` says of which ones. */
  async read(number, low, high, wanted) {
    const reader = new Reader(await this.load(number)), found = new Map();
    let key = 0;
    while (!reader.done) {
      key += reader.next();
      const end = reader.next() + reader.at;
      if (key > high) break;
      if (key >= low) readEntry(reader, end, found, wanted);
      reader.at = end;
    }
    if (low !== high) for (const places of found.values()) places.sort((a, b) => a - b);
    return found;
  }

  #below(key, isBelow) {
    let low = 0, high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(this.keys[middle])) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function readEntry(reader, end, found, wanted) {
  let report = 0;
  while (reader.at < end) {
    report += reader.next();
    const isWanted = wanted(report), places = (isWanted && found.get(report)) || [];
    let unit = 0, lastUnit = 0;
    while (!lastUnit) {
      const step = reader.next();
      unit += Math.floor(step / 2);
      lastUnit = step & 1;
      let position = 0, lastSpot = 0;
      while (!lastSpot) {
        const spot = reader.next();
        position += Math.floor(spot / 8);
        lastSpot = spot & 1;
        if (isWanted) places.push((unit * WIDTH + position) * 4 + ((spot >> 1) & 3));
      }
    }
    if (isWanted) found.set(report, places);
  }
}
