// Units that have the most of what was typed, where few have all: by the pairs of characters that they hold, the rare
// ones first, weighed as BM25 weighs them. What a report is about (place, year, title) counts as said in each unit.
// The numbers were tuned by the first hundred queries in tests/search.
import { parted } from "./parts.js";
import { KINDS, firstOf } from "./units.js";

const ABOUT = 0.9; // what counts of a word that the report is about, against one that the unit has
const NOWHERE = 0.6; // what counts of a pair that stands nowhere: between two words that were typed together
const OTHER = 0.85; // what counts of a unit that has another name of the same
const OTHERS = 2; // other names that are looked for, of each word
const SEVERAL = 4; // parts of a word that may be a name together
const LEAST = 0.4; // of what was typed: units with less are not near
const SCATTERED = 0.4; // of the worth of a unit that has some of the words, where others of its report have the rest
const MOST = 10; // units of a report that are kept
const CROSS = 0.3; // what counts of a pair that lies between two parts of a word
const SLACK = 1e-9; // sums of the same numbers in another order differ by less

/**
 * Give the units near to folded words, or to words with another name of the same: `{close, complete}`. `close` is a map
 * from reports to `{words, forms, units}`, `words` those that were looked for, `forms` lists of `{text, parts}` of them, each unit as `{unit, kind, count, whole, together,
 * cover}` with `cover`, how much of the words it has, from LEAST to 1; `complete` tells whether all pairs were read.
 *
 * `word(text)` makes a Word, `starts` are the first unit of each report, and the end, `ends(report)` tells where its units
 * of each kind end, `about(text)` how much each report is about a word (0 to 1), `others(text)` other names, and `isOver()`
 * whether to stop reading.
 */
export async function near(words, { word, starts, ends, about, others, isOver }) {
  const pairs = new Map(), total = starts.at(-1), close = new Map();
  const read = async (texts) => {
    for (const pair of texts.flatMap(pairsOf)) if (!pairs.has(pair)) pairs.set(pair, isOver() ? null : await readPair(word(pair), total, isOver));
  };
  await read(words);
  const parts = new Map(words.map((text) => [text, parted([...text], pairsOf(text).map((pair) => pairs.get(pair)))]));
  const forms = [words, ...words.flatMap((text, at) => otherForms(text, parts.get(text), others).map((other) => words.with(at, other)))];
  await read(forms.flat());
  for (const text of forms.flat()) if (!parts.has(text)) parts.set(text, parted([...text], pairsOf(text).map((pair) => pairs.get(pair))));
  const known = new Map(forms.flat().map((text) => [text, about(text)]));
  const made = forms.map((some, number) => new Form(some, parts, pairs, known, number ? OTHER : 1)), room = new Room();
  for (let report = 0; report + 1 < starts.length; report++) {
    for (const pair of pairs.values()) pair?.cut(starts[report + 1]);
    const some = made.map((form) => ({ form, units: form.unitsOf(report, starts[report], ends(report), room) })).filter(({ units }) => units.length);
    if (some.length) close.set(report, best(some));
  }
  return { close, complete: [...pairs.values()].every((pair) => pair?.complete) };
}

/** Give a word with other names in the place of it, or of some of its parts. */
function otherForms(text, parts, others) {
  const made = [];
  for (let from = 0; from < parts.length; from++) {
    for (let to = Math.min(parts.length, from + SEVERAL); to > from; to--) {
      const [head, tail] = [parts.slice(0, from).join(""), parts.slice(to).join("")];
      made.push(...others(parts.slice(from, to).join("")).slice(0, OTHERS).map((other) => head + other + tail));
    }
  }
  return [...new Set(made)].slice(0, OTHERS);
}

/** Give the units of a report that forms of the words found, each once. */
function best(some) {
  if (some.length === 1) return { words: some[0].form.words, forms: [some[0].form.parts], units: some[0].units };
  const units = new Map();
  for (const unit of some.flatMap((one) => one.units)) if (unit.cover > (units.get(unit.unit)?.cover ?? 0)) units.set(unit.unit, unit);
  return { words: [...new Set(some.flatMap(({ form }) => form.words))], forms: some.map(({ form }) => form.parts), units: [...units.values()] };
}

/** Put near units to the reports that were found: behind the units that have all words, or for those that do not. */
export function joined(found, close) {
  const both = found.map((one) => {
    const near = close.get(one.report);
    if (!near) return one;
    if (one.scattered) return { ...one, near, cover: SCATTERED };
    const known = new Set(one.of.unit.subarray(one.from, one.to));
    return { ...one, ...(one.variant ? { cover: OTHER } : {}), near: { ...near, units: near.units.filter(({ unit }) => !known.has(unit)) } };
  });
  const known = new Set(found.map(({ report }) => report)), only = [...close].filter(([report]) => !known.has(report));
  return [...both, ...only.map(([report, near]) => ({ report, from: 0, to: 0, sorts: 0, scattered: true, near }))];
}

/** Give the neighbouring characters of a text, two and two. */
export const pairsOf = (text) => [...text].map((char, at, chars) => char + chars[at + 1]).slice(0, -1);

/** Give the pairs of a word, each with what counts of its weight: little where it lies between two parts. */
function weighed(text, parts) {
  const ends = new Set();
  let end = 0;
  for (const part of parts) ends.add((end += [...part].length));
  return pairsOf(text).map((pair, at) => ({ pair, share: ends.has(at + 1) ? CROSS : 1 }));
}

/** The units that a pair stands in, of all reports, and how often; `at` to `to` are those of one report. */
class Pair {
  constructor(parts, total, complete) {
    const length = parts.reduce((sum, { units }) => sum + units.length, 0);
    Object.assign(this, { unit: new Uint32Array(length), count: new Uint32Array(length), length, complete, at: 0, to: 0 });
    Object.assign(this, { places: 0, begins: 0, ends: 0 }); // how often it stands anywhere, and begins or ends a word
    let at = 0;
    for (const { units, counts, edges: [neither, end, begin, both] } of parts) {
      this.unit.set(units, at);
      this.count.set(counts, at);
      this.places += neither + end + begin + both;
      this.begins += begin + both;
      this.ends += end + both;
      at += units.length;
    }
    this.weight = Math.log(1 + (total - length + 0.5) / (length + 0.5)) * (length ? 1 : NOWHERE);
  }

  /** Go on to the units below `end`; reports come in order. */
  cut(end) {
    this.at = this.to;
    while (this.to < this.length && this.unit[this.to] < end) this.to++;
  }
}

async function readPair(word, total, isOver) {
  const parts = [];
  let complete = true;
  for await (const part of word.counted()) {
    parts.push(part);
    complete = part.isLast;
    if (isOver()) break;
  }
  return new Pair(parts, total, complete);
}

/** Sums of the units of one report, by their numbers in it; `held` are those that have any. */
class Room {
  constructor() {
    Object.assign(this, { cover: new Float64Array(1024), count: new Uint32Array(1024), held: [] });
  }

  clear(size) {
    if (size > this.cover.length) Object.assign(this, { cover: new Float64Array(2 * size), count: new Uint32Array(2 * size) });
    for (const unit of this.held) this.count[unit] = 0;
    this.held = [];
  }
}

/** Words, with their pairs that were read; `worth` is what counts of their units. */
class Form {
  constructor(words, parts, pairs, about, worth) {
    const all = words.flatMap((text) => weighed(text, parts.get(text)).map(({ pair, share }) => ({ about: about.get(text), pair: pairs.get(pair), share })));
    this.words = words;
    this.parts = words.map((text) => ({ text, parts: parts.get(text) }));
    this.pairs = all.filter(({ pair }) => pair);
    this.whole = this.pairs.reduce((sum, { pair, share }) => sum + pair.weight * share, 0);
    this.worth = worth;
  }

  /** Give the best units of a report; what the report is about counts for each of them. */
  unitsOf(report, start, ends, room) {
    const isGiven = ({ about }) => about[report] > 0, least = LEAST * this.whole;
    let before = 0, most = 0, any = false;
    for (const one of this.pairs) {
      if (isGiven(one)) before += one.pair.weight * one.share * ABOUT * one.about[report];
      else if (one.pair.at < one.pair.to) [most, any] = [most + one.pair.weight * one.share, true];
    }
    if (!any || before + most < least - SLACK) return [];
    room.clear(ends.at(-1));
    for (const one of this.pairs) if (!isGiven(one)) add(one, start, before, room);
    return this.#best(ends, least, room);
  }

  #best(ends, least, { held, cover, count }) {
    const some = held.filter((unit) => cover[unit] >= least);
    const kept = firstOf(some.length, MOST, (a, b) => cover[some[b]] - cover[some[a]] || some[a] - some[b]).map((at) => some[at]);
    const kindOf = (unit) => KINDS[ends.findIndex((end) => unit < end)];
    return kept.map((unit) => {
      return { unit, kind: kindOf(unit), count: count[unit], whole: true, together: false, cover: (cover[unit] / this.whole) * this.worth };
    });
  }
}

/** Add what a pair weighs to the units of a report that have it. */
function add({ share, pair: { unit, count, weight, at, to } }, start, before, room) {
  for (let number = at; number < to; number++) {
    const here = unit[number] - start;
    if (!room.count[here]) {
      room.held.push(here);
      room.cover[here] = before;
    }
    room.cover[here] += weight * share;
    room.count[here] += count[number];
  }
}
