// The index: where pairs of neighbouring characters stand. How it is written: generator/render/search/postings.py and
// shards.py. A place is one number: (unit * WIDTH + position) * 4 + 2 where a word begins there + 1 where one ends; units
// are counted through all reports here, so that places of many reports are one list of numbers, in order.
import { Reader } from "./varint.js";

const SECOND = 2 ** 21;
const WIDTH = 2 ** 26;
/** What lies between the places of one unit and the next. */
export const UNIT = 4 * WIDTH;

/** The key of a pair of characters; without a second one the least key that the first has. */
export const keyOf = (first, second) => first.codePointAt(0) * SECOND + (second ? second.codePointAt(0) : 0);
/** The greatest key of pairs that begin with a character. */
export const lastKeyOf = (first) => keyOf(first) + SECOND - 1;

/** Reads shards by keys. `table` is what start.json says of them; `starts` are the first unit of each report, and the end. */
export class Index {
  constructor(store, { pairs, reports, bytes }, starts) {
    const chars = [...pairs];
    this.store = store;
    this.keys = reports.map((_, number) => keyOf(chars[2 * number], chars[2 * number + 1]));
    this.reports = reports;
    this.sizes = bytes;
    this.starts = starts;
    this.room = new Float64Array(0); // where places are read into, then pairs of a unit and a count
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

  /**
   * Give the places of keys from `low` to `high` in shard `number`, those of each key in order, as a Float64Array of their
   * own; `wanted` has a 1 for each report whose places are wanted, and is null where all are.
   */
  async read(number, low, high, wanted) {
    const length = this.#readEntries(await this.load(number), low, high, wanted, null);
    return this.room.slice(0, length);
  }

  /**
   * Give the units that have places of a key in shard `number`, in order, and how many: `{units, counts, edges}`, `edges`
   * how many places there are of each sort: 0, ENDS, BEGINS, and both.
   */
  async count(number, key) {
    const edges = new Uint32Array(4), length = this.#readEntries(await this.load(number), key, key, null, edges) / 2;
    const units = new Uint32Array(length), counts = new Uint32Array(length);
    for (let at = 0; at < length; at++) [units[at], counts[at]] = [this.room[2 * at], this.room[2 * at + 1]];
    return { units, counts, edges };
  }

  /** Give the numbers of the reports that places, which are in order, lie in. */
  reportsOf(places) {
    const { starts } = this, reports = [];
    for (let at = 0; at < places.length; ) {
      const unit = Math.floor(places[at] / UNIT), report = below(starts.length, (number) => starts[number] <= unit) - 1;
      reports.push(report);
      at = firstFrom(places, starts[report + 1] * UNIT, at);
    }
    return reports;
  }

  /** Give what `read` takes for `wanted`. */
  mask(reports) {
    const wanted = new Uint8Array(this.starts.length - 1);
    for (const report of reports) wanted[report] = 1;
    return wanted;
  }

  #below(key, isBelow) {
    return below(this.keys.length, (number) => isBelow(this.keys[number]));
  }

  #readEntries(bytes, low, high, wanted, edges) {
    const reader = new Reader(bytes);
    let key = 0, length = 0;
    while (!reader.done) {
      key += reader.next();
      const end = reader.next() + reader.at;
      if (key > high) break;
      if (key >= low) {
        this.#makeRoom(length + end - reader.at); // a place takes a byte at least, and a unit two
        length = readEntry(reader, end, { starts: this.starts, room: this.room, wanted, edges }, length);
      }
      reader.at = end;
    }
    return length;
  }

  #makeRoom(size) {
    if (size <= this.room.length) return;
    const more = new Float64Array(2 * size);
    more.set(this.room);
    this.room = more;
  }
}

/** Read an entry's places, or with `edges` its units and how many places each has, into `room` from `from` on; give where they end. */
function readEntry(reader, end, { starts, room, wanted, edges }, from) {
  let report = 0, length = from;
  while (reader.at < end) {
    report += reader.small();
    const isWanted = !wanted || wanted[report] === 1;
    let unit = starts[report], lastUnit = 0;
    while (!lastUnit) {
      const step = reader.small();
      unit += step >>> 1;
      lastUnit = step & 1;
      let position = 0, lastSpot = 0, count = 0;
      while (!lastSpot) {
        const spot = reader.small();
        position += spot >>> 3;
        lastSpot = spot & 1;
        count++;
        if (edges) edges[(spot >> 1) & 3]++;
        else if (isWanted) room[length++] = unit * UNIT + position * 4 + ((spot >> 1) & 3);
      }
      if (edges) {
        room[length++] = unit;
        room[length++] = count;
      }
    }
  }
  return length;
}

/** Give the first of `size` numbers from 0 on that is not below, by halving. */
function below(size, isBelow) {
  let low = 0, high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Give where in ordered numbers, from `at` on, the first stands that is not less than `bound`: near by, most often. */
export function firstFrom(numbers, bound, at) {
  let step = 1, from = at;
  while (from + step < numbers.length && numbers[from + step] < bound) {
    from += step;
    step *= 2;
  }
  return from + below(Math.min(step, numbers.length - from - 1) + 1, (number) => numbers[from + number] < bound);
}
