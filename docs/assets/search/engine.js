// Search without a page: opens the files that generator/render/search writes, and answers questions from them.
// Works in a worker as in node; needs nothing but `fetch`.
import { facets, filtered } from "./facets.js";
import { folder } from "./fold.js";
import { gather } from "./gather.js";
import { Index } from "./index.js";
import { Word, positionOf, unitOf } from "./match.js";
import { Names } from "./names.js";
import { joined, near, pairsOf } from "./near.js";
import { pieces } from "./pieces.js";
import { parse, wanted, years } from "./query.js";
import { KEEP, fineScore, reportScore, unitScore } from "./rank.js";
import { Reports } from "./reports.js";
import { marked, standsAt } from "./show.js";
import { Stale, Store } from "./store.js";
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
    this.index = new Index(store, start.shards);
    this.reports = new Reports(store, start);
    this.names = new Names(start, this.fold);
    this.last = null;
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
    const begun = this.store.tally.bytes, asked = parse(query, this.fold);
    const { words, cut, found, through } = await this.#findOrCut(asked, bytes);
    const left = () => bytes - (this.store.tally.bytes - begun), isDone = others && through === Infinity;
    const more = isDone ? await this.#variants(words, found, left()) : [];
    const close = isDone ? await this.#near(asked, [...found, ...more], left()) : new Map();
    const has = filtered(this.reports, found, filter), called = filtered(this.reports, more, filter);
    const all = joined([...has, ...called], new Map(filtered(this.reports, [...close.values()], filter).map((one) => [one.report, one])));
    const ranked = this.#ranked(all).slice(skip, skip + limit), each = hits && Math.max(hits, Math.ceil(limit / ranked.length));
    const keep = filter.report === undefined ? KEEP : 0;
    const shown = await Promise.all(ranked.map((one) => this.#shown(one, one.variant ?? words, each, keep)));
    if (hits) shown.sort((a, b) => b.score - a.score);
    return {
      query,
      words: asked.map(({ text, exact }) => exact ?? text),
      cut,
      names: asked.flatMap(({ text }) => this.names.called(text)),
      counts: { ...counts(has), variants: called.length, near: all.length - has.length - called.length },
      facets: facets(this.reports, [...found, ...more], filter),
      complete: through === Infinity,
      through: Math.min(through, this.reports.all.length - 1),
      without: found.length || more.length ? [] : await this.#without(words, bytes),
      reports: shown,
    };
  }

  /**
   * Give up to `limit` figures whose label has all words as whole words, those of a year where the query names one
   * (议案 2024): the newest reports first, or those nearest to the year. Each is `{report, label, value, period, anchor,
   * paragraph, section, indicator}`. About `bytes` are fetched; `filter` is as above.
   */
  async figures(query, { limit = 10, bytes = 500_000, filter = {} } = {}) {
    const begun = this.store.tally.bytes, { words, year } = years(parse(query, this.fold)), rows = [];
    const found = filtered(this.reports, (await this.#find(words, bytes)).found, { ...filter, kind: "figure" });
    const labels = found.flatMap(({ report, units, scattered }) =>
      units.filter(({ whole }) => whole && !scattered).map(({ unit }) => ({ report, unit })));
    if (year) labels.sort((a, b) => this.#yearsFrom(a.report, year) - this.#yearsFrom(b.report, year));
    while (labels.length && rows.length < limit && this.store.tally.bytes - begun < bytes) {
      const some = labels.splice(0, limit);
      const read = await Promise.all(some.map(({ report, unit }) => this.reports.unit(report, unit)));
      for (const [number, { text, ...figure }] of read.entries()) {
        if (!year || figure.period.includes(year)) rows.push({ report: this.#told(some[number].report), label: text, ...figure });
      }
    }
    return rows.slice(0, limit);
  }

  /** Give the numbers of all units that have all words, by report, and of no others; nothing is ranked or shown. */
  async units(query) {
    const { found } = await this.#find(parse(query, this.fold), Infinity);
    return found.filter(({ scattered }) => !scattered).map(({ report, units }) => [report, units.map(({ unit }) => unit)]);
  }

  #word(text) {
    return new Word(text, this.index, (report, places, chars) => this.#verify(report, places, chars));
  }

  /** Find the words; where one long word stands nowhere, `cut` names the pieces of it that do, and these are found. */
  async #findOrCut(words, bytes) {
    const begun = this.store.tally.bytes, whole = { words, cut: null, ...(await this.#find(words, bytes)) };
    const isLong = words.length === 1 && words[0].exact === null && [...words[0].text].length >= LONG;
    if (!isLong || whole.found.length || whole.through !== Infinity) return whole;
    if (this.names.others(words[0].text).length) return whole;
    const stands = async (text) => {
      if (this.store.tally.bytes - begun > bytes) return false;
      for await (const { found } of this.#word(text).windows()) if (found.size) return true;
      return false;
    };
    const cut = [...new Set(await pieces(words[0].text, stands))], made = cut.map((text) => ({ text, exact: null }));
    return cut.length ? { words: made, cut, ...(await this.#find(made, bytes)) } : whole;
  }

  /** Find the reports that have another name of the same in the place of a word, and were not found for the word. */
  async #variants(words, found, bytes) {
    const known = new Set(found.map(({ report }) => report)), more = [], begun = this.store.tally.bytes;
    for (const [number, { text, exact }] of words.entries()) {
      for (const other of exact === null ? this.names.others(text) : []) {
        const left = bytes - (this.store.tally.bytes - begun);
        if (left <= 0) return more;
        const variant = words.map((word, at) => (at === number ? { text: other, exact: null } : word));
        for (const one of (await this.#find(variant, left)).found) {
          if (!known.has(one.report)) more.push({ ...one, variant });
          known.add(one.report);
        }
      }
    }
    return more;
  }

  /** Give for each word of several how much would be found without it. */
  async #without(words, bytes) {
    if (words.length < 2) return [];
    const made = [];
    for (const [number, { text, exact }] of words.entries()) {
      const { found } = await this.#find(words.filter((_, at) => at !== number), bytes);
      made.push({ word: exact ?? text, ...counts(found) });
    }
    return made;
  }

  /** Give, by report, units that have most of what was typed, where few have all of it: see near.js. */
  async #near(asked, found, bytes) {
    const begun = this.store.tally.bytes, words = wanted(asked, this.names);
    if (!words.length || asked.some(({ exact }) => exact !== null) || (words.length < 2 && counts(found).units >= ENOUGH)) return new Map();
    return near(words, {
      word: (text) => this.#word(text),
      kind: (report, unit) => this.reports.kind(report, unit),
      about: (report, text) => this.reports.about(report, text, this.fold),
      others: (text) => this.names.others(text),
      total: this.reports.all.reduce((sum, { ends }) => sum + ends.at(-1), 0),
      isOver: () => this.store.tally.bytes - begun >= bytes,
    });
  }

  /** Find words; what the last words came to is kept, for another page or another filter of the same. */
  async #find(words, bytes) {
    const key = JSON.stringify(words);
    if (this.last?.key === key) return this.last.made;
    const made = await this.#gathered(words, bytes);
    if (made.through === Infinity) this.last = { key, made };
    return made;
  }

  #gathered(words, bytes) {
    const begun = this.store.tally.bytes;
    return gather(
      words.map(({ text, exact }) => ({ word: this.#word(text), exact })),
      {
        kind: (report, unit) => this.reports.kind(report, unit),
        isOver: () => this.store.tally.bytes - begun >= bytes,
        isThere: async (report, unit, exact) => (await this.reports.unit(report, unit)).text.includes(exact),
      },
    );
  }

  async #verify(report, places, chars) {
    const kept = [];
    for (const unit of new Set(places.map(unitOf))) {
      const here = places.filter((place) => unitOf(place) === unit), { text } = await this.reports.unit(report, unit);
      const right = new Set(standsAt(this.fold(text), here.map(positionOf), chars));
      kept.push(...here.filter((place) => right.has(positionOf(place))));
    }
    return kept;
  }

  #ranked(found) {
    const oldest = Math.max(1, this.reports.all.length - 1);
    return found
      .map((one) => ({ ...one, score: reportScore(one, one.report / oldest) }))
      .sort((a, b) => b.score - a.score || a.report - b.report);
  }

  /**
   * Give a report with its best units, in the order of their worth by their text; what that does not have is dropped, and
   * so is what has not a part `keep` of the best one's worth.
   */
  async #shown({ report, units, best = units, near: close, scattered, score, variant }, words, hits, keep) {
    const some = this.#best(report, best, hits * 2), told = this.#told(report), own = words.map(({ text }) => text);
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
      units: units.length,
      hits: kept.filter(({ worth }) => scattered || worth >= keep * kept[0].worth).slice(0, hits),
    };
  }

  /** Give how many years lie between a report's own and this one; MOST where they are not known. */
  #yearsFrom(report, year) {
    return Math.min(MOST, ...this.reports.years(report).map((own) => Math.abs(own - year)));
  }

  #told(number) {
    const { address, title, place, body, genre, first, last, draft } = this.reports.all[number];
    const path = this.reports.line(place).reverse().map((at) => this.reports.places[at].name);
    return { number, address, title, place: path, body, genre, first, last, draft };
  }

  /** Give the best units; of those that are as good, the ones whose text comes in the same file as the best one's. */
  #best(report, units, hits) {
    const by = (chunk) => (a, b) => unitScore(b) - unitScore(a) || far(a, chunk) - far(b, chunk) || a.unit - b.unit;
    const far = ({ unit }, chunk) => (this.reports.chunk(report, unit) === chunk ? 0 : 1);
    const [first] = [...units].sort(by(null));
    return [...units].sort(by(this.reports.chunk(report, first.unit))).slice(0, hits);
  }

  async #hit(report, { unit, kind, whole, count }, folded) {
    const held = await this.reports.unit(report, unit);
    return { unit, kind, whole, count, ...held, ...marked(held.text, folded, this.trace) };
  }
}

function counts(found) {
  const together = found.filter(({ scattered }) => !scattered);
  return {
    units: together.reduce((sum, { units }) => sum + units.length, 0),
    reports: together.length,
    scattered: found.length - together.length,
  };
}
