// Search without a page: opens the files that generator/render/search writes, and answers questions from them.
// Works in a worker as in node; needs nothing but `fetch`.
import { facets, filtered, filteredNear } from "./facets.js";
import { Finder, counts } from "./finder.js";
import { folder } from "./fold.js";
import { Index, UNIT } from "./index.js";
import { limits } from "./limits.js";
import { positionOf, unitOf } from "./match.js";
import { Names } from "./names.js";
import { joined } from "./near.js";
import { Order } from "./order.js";
import { parse, wanted, years } from "./query.js";
import { Reports } from "./reports.js";
import { standsAt } from "./show.js";
import { Stale, Store } from "./store.js";

export { Stale };

const SCHEMA = 1;
const MOST = 9999;
const NOWHERE = { close: new Map(), complete: true };

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
    const verify = (report, places, chars) => this.#verify(report, places, chars);
    this.finder = new Finder({ index: this.index, reports: this.reports, names: this.names, fold: this.fold, verify });
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
  async search(query, { limit = 10, skip = 0, hits = 6, bytes = 1_000_000, filter = {}, others = true } = {}) {
    const left = this.#budget(bytes), asked = parse(query, this.fold);
    this.finder.forget(query);
    const { words, cut, isBare = false, isCut, found: first, through, share } = await this.finder.findOrCut(asked, left), isThrough = through === Infinity;
    const { more, complete } = others && isThrough ? await this.finder.variants(words, first, left) : { more: [], complete: true };
    const order = new Order(wanted(asked, this.names), this), enough = hits ? skip + limit : 0;
    const { hold, isRead, unread } = await this.finder.proof(words, [...first, ...more], { filter, left, enough, ranked: (some) => order.ranked(some) });
    const found = hold(first), called = hold(more), nearby = others && isThrough ? await this.finder.near(asked, [...found, ...called], left) : NOWHERE;
    const has = filtered(this.reports, found, filter), also = filtered(this.reports, called, filter);
    const all = joined([...has, ...also], filteredNear(this.reports, nearby.close, filter));
    const without = found.length || called.length ? [] : await this.finder.without(words, left), isNear = isCut && complete && nearby.complete;
    return {
      query,
      words: asked.map(({ text, exact }) => exact ?? text),
      cut,
      isBare,
      names: asked.flatMap(({ text }) => this.#called(text, asked)),
      counts: { ...counts(has), variants: also.length, near: all.length - has.length - also.length },
      facets: facets(this.reports, [...found, ...called], filter),
      complete: isThrough && isNear && !unread,
      through: Math.min(through, this.reports.all.length - 1),
      unread,
      limits: limits({ asked, share, through, reports: this.reports.all, unread, isNear }),
      without,
      reports: await order.shown(all.filter(isRead), words, { limit, skip, hits, isWhole: filter.report !== undefined, told: (report) => this.#told(report) }),
    };
  }

  /**
   * Give up to `limit` figures whose label has all words as whole words, those of a year where the query names one
   * (议案 2024), with `others` under other names of a word too: the newest reports first, or those nearest to the year. Each is `{report, label, value, period, anchor,
   * paragraph, section, indicator}`. About `bytes` are fetched; `filter` is as above.
   */
  async figures(query, { limit = 10, bytes = 500_000, filter = {}, others = true } = {}) {
    const left = this.#budget(bytes), { words, year } = years(parse(query, this.fold)), rows = [];
    const all = [...(await this.finder.find(words, left)).found, ...(others ? await this.finder.called(words, left) : [])];
    const found = filtered(this.reports, all, { ...filter, kind: "figure" });
    const isSaid = (text) => words.every(({ exact }) => exact === null || text.includes(exact));
    const made = found.filter(({ scattered }) => !scattered).flatMap(({ report, of, from, to }) => of.whole(from, to).map((unit) => ({ report, unit })));
    const labels = [...new Map(made.map((one) => [`${one.report} ${one.unit}`, one])).values()].sort((a, b) => a.report - b.report || a.unit - b.unit);
    if (year) labels.sort((a, b) => this.#yearsFrom(a.report, year) - this.#yearsFrom(b.report, year));
    for (let from = 0; from < labels.length && rows.length < limit && left() > 0; from += limit) {
      const some = labels.slice(from, from + limit);
      const read = await Promise.all(some.map(({ report, unit }) => this.reports.unit(report, unit)));
      for (const [number, { text, ...figure }] of read.entries()) {
        if (isSaid(text) && (!year || figure.period.includes(year))) rows.push({ report: this.#told(some[number].report), label: text, ...figure });
      }
    }
    return rows.slice(0, limit);
  }

  /** Give the numbers of all units that have all words, by report, and of no others; nothing is ranked or shown. */
  async units(query) {
    const found = await this.finder.findExact(parse(query, this.fold));
    return found.filter(({ scattered }) => !scattered).map(({ report, of, from, to }) => [report, [...of.unit.subarray(from, to)]]);
  }

  /** Give what tells how many of so many bytes are left to be fetched. */
  #budget(bytes) {
    const end = this.store.tally.bytes + bytes;
    return () => end - this.store.tally.bytes;
  }

  /** Give what is called just so; of a single character alone, all names that have it. */
  #called(text, asked) {
    if (asked.length > 1 || [...text].length > 1) return this.names.called(text);
    const all = [...this.names.called(text), ...this.names.suggest(text, Infinity)].filter(({ kind }) => kind !== "report");
    return [...new Map(all.map((one) => [`${one.kind} ${one.href}`, one])).values()];
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

  /** Give how many years lie between a report's own and this one; MOST where they are not known. */
  #yearsFrom(report, year) {
    return Math.min(MOST, ...this.reports.years(report).map((own) => Math.abs(own - year)));
  }

  #told(number) {
    const { address, title, place, body, genre, first, last, draft } = this.reports.all[number];
    const path = this.reports.line(place).toReversed().map((at) => this.reports.places[at].name);
    return { number, address, title, place: path, body, genre, first, last, draft };
  }
}
