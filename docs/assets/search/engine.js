// Search without a page: opens the files that generator/render/search writes, and answers questions from them.
// Works in a worker as in node; needs nothing but `fetch`.
import { facets, filtered, filteredNear } from "./facets.js";
import { folder } from "./fold.js";
import { gather } from "./gather.js";
import { Index, UNIT } from "./index.js";
import { Word, positionOf, unitOf } from "./match.js";
import { Names } from "./names.js";
import { joined, near, pairsOf } from "./near.js";
import { pieces } from "./pieces.js";
import { parse, wanted, years } from "./query.js";
import { KEEP, fineScore, reportScore, unitScore } from "./rank.js";
import { Reports } from "./reports.js";
import { marked, standsAt } from "./show.js";
import { Stale, Store } from "./store.js";
import { Scorer, firstOf, sizeOf } from "./units.js";
import "./varint.js"; // for index.js: named here it comes with the others, and not after them

export { Stale };

const SCHEMA = 1;
const MOST = 9999;
const ENOUGH = 10; // units that have a word: no near ones are looked for
const LONG = 3; // characters of a word that may be looked for in pieces

/**
 * Open the search files below `base`, an address that ends in `/`. Reads start.json alone; `asked` is the answer to asking
 * for it, where that was done while these scripts were still to come.
 */
export async function open(base, { fetcher = (...wanted) => fetch(...wanted), asked = null } = {}) {
  const store = new Store(base, (...wanted) => (store.version ? null : asked) ?? fetcher(...wanted));
  const start = await store.json("start.json");
  if (start.schema !== SCHEMA) throw new Stale("start.json");
  store.version = start.version;
  return new Engine(store, start);
}

class Engine {
  constructor(store, start) {
    Object.assign(this, folder(start.simplified)); // fold, trace
    this.store = store;
    this.reports = new Reports(store, start);
    this.index = new Index(store, start.shards, this.reports.starts);
    this.names = new Names(start, this.fold);
    this.scorer = new Scorer(unitScore);
    this.kept = { query: null, made: new Map() };
  }

  /** What was fetched so far: `{requests, bytes}`. */
  get tally() {
    return { ...this.store.tally };
  }

  /** Give up to `limit` names that what was typed begins or stands in; nothing is fetched. */
  suggest(typed, limit = 8) {
    return this.names.suggest(typed, limit);
  }

  /**
   * Answer a query: see docs/dev/search.md. `limit` reports from number `skip` on, up to `hits` units of each; `bytes`
   * is about how much of the index may be fetched now; `filter` is `{report, place, body, year, kind}`; with `others`
   * other names of the same are looked for too, and, where few units have all words, those that are near to it.
   */
  async search(query, { limit = 10, skip = 0, hits = 3, bytes = 1_000_000, filter = {}, others = true } = {}) {
    const left = this.#budget(bytes), asked = parse(query, this.fold);
    this.#keep(query);
    const { words, cut, found, through } = await this.#findOrCut(asked, left);
    const isDone = others && through === Infinity;
    const more = isDone ? await this.#variants(words, found, left) : { found: [], complete: true };
    const close = isDone ? await this.#near(asked, [...found, ...more.found], left) : { close: new Map(), complete: true };
    const has = filtered(this.reports, found, filter), called = filtered(this.reports, more.found, filter);
    const all = joined([...has, ...called], filteredNear(this.reports, close.close, filter));
    const ranked = this.#ranked(all, skip + limit).slice(skip), each = hits && Math.max(hits, Math.ceil(limit / ranked.length));
    const keep = filter.report === undefined ? KEEP : 0;
    const shown = await Promise.all(ranked.map((one) => this.#shown(one, one.variant ?? words, each, keep)));
    if (hits) shown.sort((a, b) => b.score - a.score);
    return {
      query,
      words: asked.map(({ text, exact }) => exact ?? text),
      cut,
      names: asked.flatMap(({ text }) => this.names.called(text)),
      counts: { ...counts(has), variants: called.length, near: all.length - has.length - called.length },
      facets: facets(this.reports, [...found, ...more.found], filter),
      complete: through === Infinity && more.complete && close.complete,
      through: Math.min(through, this.reports.all.length - 1),
      without: found.length || more.found.length ? [] : await this.#without(words, left),
      reports: shown,
    };
  }

  /**
   * Give up to `limit` figures whose label has all words as whole words, those of a year where the query names one
   * (议案 2024): the newest reports first, or those nearest to the year. Each is `{report, label, value, period, anchor,
   * paragraph, section, indicator}`. About `bytes` are fetched; `filter` is as above.
   */
  async figures(query, { limit = 10, bytes = 500_000, filter = {} } = {}) {
    const left = this.#budget(bytes), { words, year } = years(parse(query, this.fold)), rows = [];
    const found = filtered(this.reports, (await this.#find(words, left)).found, { ...filter, kind: "figure" });
    const labels = found.filter(({ scattered }) => !scattered).flatMap(({ report, of, from, to }) => of.whole(from, to).map((unit) => ({ report, unit })));
    if (year) labels.sort((a, b) => this.#yearsFrom(a.report, year) - this.#yearsFrom(b.report, year));
    for (let from = 0; from < labels.length && rows.length < limit && left() > 0; from += limit) {
      const some = labels.slice(from, from + limit);
      const read = await Promise.all(some.map(({ report, unit }) => this.reports.unit(report, unit)));
      for (const [number, { text, ...figure }] of read.entries()) {
        if (!year || figure.period.includes(year)) rows.push({ report: this.#told(some[number].report), label: text, ...figure });
      }
    }
    return rows.slice(0, limit);
  }

  /** Give the numbers of all units that have all words, by report, and of no others; nothing is ranked or shown. */
  async units(query) {
    const { found } = await this.#find(parse(query, this.fold), () => Infinity);
    return found.filter(({ scattered }) => !scattered).map(({ report, of, from, to }) => [report, [...of.unit.subarray(from, to)]]);
  }

  /** Give what tells how many of so many bytes are left to be fetched. */
  #budget(bytes) {
    const end = this.store.tally.bytes + bytes;
    return () => end - this.store.tally.bytes;
  }

  /** Forget what another query came to; of the same one it is kept, for another page, another filter, or the texts. */
  #keep(query) {
    if (this.kept.query !== query) this.kept = { query, made: new Map() };
  }

  #word(text) {
    return new Word(text, this.index, (report, places, chars) => this.#verify(report, places, chars));
  }

  /** Find the words; where one long word stands nowhere, `cut` names the pieces of it that do, and these are found. */
  async #findOrCut(words, left) {
    const whole = { words, cut: null, ...(await this.#find(words, left)) };
    const isLong = words.length === 1 && words[0].exact === null && [...words[0].text].length >= LONG;
    if (!isLong || whole.found.length || whole.through !== Infinity) return whole;
    if (this.names.others(words[0].text).length) return whole;
    const stands = async (text) => {
      if (left() <= 0) return false;
      for await (const { places } of this.#word(text).windows()) if (places.length) return true;
      return false;
    };
    const cut = [...new Set(await pieces(words[0].text, stands))], made = cut.map((text) => ({ text, exact: null }));
    return cut.length ? { words: made, cut, ...(await this.#find(made, left)) } : whole;
  }

  /** Find the reports that have another name of the same in the place of a word, and were not found for the word. */
  async #variants(words, found, left) {
    const known = new Set(found.map(({ report }) => report)), more = [];
    for (const [number, { text, exact }] of words.entries()) {
      for (const other of exact === null ? this.names.others(text) : []) {
        if (left() <= 0) return { found: more, complete: false };
        const variant = words.map((word, at) => (at === number ? { text: other, exact: null } : word));
        const made = await this.#find(variant, left);
        for (const one of made.found) {
          if (!known.has(one.report)) more.push({ ...one, variant });
          known.add(one.report);
        }
        if (made.through !== Infinity) return { found: more, complete: false };
      }
    }
    return { found: more, complete: true };
  }

  /** Give for each word of several how much would be found without it. */
  async #without(words, left) {
    if (words.length < 2) return [];
    const made = [];
    for (const [number, { text, exact }] of words.entries()) {
      const { found } = await this.#find(words.filter((_, at) => at !== number), left);
      made.push({ word: exact ?? text, ...counts(found) });
    }
    return made;
  }

  /** Give, by report, units that have most of what was typed, where few have all of it: see near.js. */
  async #near(asked, found, left) {
    const words = wanted(asked, this.names), none = { close: new Map(), complete: true };
    if (!words.length || asked.some(({ exact }) => exact !== null) || (words.length < 2 && counts(found).units >= ENOUGH)) return none;
    return this.#once("near", ({ complete }) => complete, () => near(words, {
      word: (text) => this.#word(text),
      starts: this.reports.starts,
      ends: (report) => this.reports.all[report].ends,
      about: (text) => this.reports.about(text, this.fold),
      others: (text) => this.names.others(text),
      isOver: () => left() <= 0,
    }));
  }

  /** Find words: see gather.js. */
  #find(words, left) {
    const made = words.map(({ text, exact }) => ({ word: this.#word(text), exact }));
    return this.#once(JSON.stringify(words), ({ through }) => through === Infinity, () => gather(made, {
      index: this.index,
      ends: (report) => this.reports.all[report].ends,
      isOver: () => left() <= 0,
      isThere: async (report, unit, exact) => (await this.reports.unit(report, unit)).text.includes(exact),
    }));
  }

  /** Make what was not made for this query before; it is kept where it is whole. */
  async #once(key, isWhole, make) {
    const { made } = this.kept, known = made.get(key);
    if (known) return known;
    const now = await make();
    if (isWhole(now)) made.set(key, now);
    return now;
  }

  async #verify(report, places, chars) {
    const kept = [], start = this.reports.starts[report];
    for (const unit of new Set(Array.from(places, unitOf))) {
      const here = [...places].filter((place) => unitOf(place) === unit), position = (place) => positionOf(place - unit * UNIT);
      const { text } = await this.reports.unit(report, unit - start), right = new Set(standsAt(this.fold(text), here.map(position), chars));
      kept.push(...here.filter((place) => right.has(position(place))));
    }
    return kept;
  }

  /** Give the `most` best reports, the best first, with their scores. */
  #ranked(found, most) {
    const oldest = Math.max(1, this.reports.all.length - 1);
    const scores = new Float64Array(found.length);
    for (const [at, one] of found.entries()) {
      const { report, scattered, near: close, variant } = one;
      scores[at] = reportScore({ best: this.scorer.best(one), size: sizeOf(one), scattered, near: close, variant }, report / oldest);
    }
    const first = firstOf(found.length, most, (a, b) => scores[b] - scores[a] || found[a].report - found[b].report);
    return first.map((at) => ({ ...found[at], score: scores[at] }));
  }

  /**
   * Give a report with its best units, in the order of their worth by their text; what that does not have is dropped, and
   * so is what has not a part `keep` of the best one's worth.
   */
  async #shown(one, words, hits, keep) {
    const { report, near: { words: close } = {}, scattered, score, variant } = one, told = this.#told(report), own = words.map(({ text }) => text);
    const some = this.scorer.bestUnits(one, hits * 2, (unit) => this.reports.reach(report, unit));
    const lit = close ? [...new Set([...own, ...close, ...close.flatMap(pairsOf)])] : own;
    const read = await Promise.all(some.map((unit) => this.#hit(report, unit, unit.cover ? lit : own)));
    const made = read.map((hit, number) => ({ ...hit, worth: unitScore(some[number]) * fineScore(hit, told) }));
    const kept = made.filter(({ has }) => (scattered || close ? has : has === words.length)).sort((a, b) => b.worth - a.worth);
    return {
      report: told,
      score: kept.length ? score + kept[0].worth - unitScore(some[0]) : score,
      scattered,
      near: Boolean(close && scattered),
      variant: variant && !close ? own : null,
      units: sizeOf(one),
      hits: kept.filter(({ worth }) => scattered || worth >= keep * kept[0].worth).slice(0, hits),
    };
  }

  /** Give how many years lie between a report's own and this one; MOST where they are not known. */
  #yearsFrom(report, year) {
    return Math.min(MOST, ...this.reports.years(report).map((own) => Math.abs(own - year)));
  }

  #told(number) {
    const { address, title, place, body, genre, first, last, draft } = this.reports.all[number];
    const path = this.reports.line(place).toReversed().map((at) => this.reports.places[at].name);
    return { number, address, title, place: path, body, genre, first, last, draft };
  }

  async #hit(report, { unit, kind, whole, count }, folded) {
    const held = await this.reports.unit(report, unit);
    return { unit, kind, whole, count, ...held, ...marked(held.text, folded, this.trace) };
  }
}

function counts(found) {
  const together = found.filter(({ scattered }) => !scattered);
  return {
    units: together.reduce((sum, one) => sum + sizeOf(one), 0),
    reports: together.length,
    scattered: found.length - together.length,
  };
}
