// Search without a page: opens the files that generator/render/search writes, and answers questions from them.
// Works in a worker as in node; needs nothing but `fetch`.
import { facets, filtered, filteredNear } from "./facets.js";
import { Finder, counts } from "./finder.js";
import { folder } from "./fold.js";
import { Index, UNIT } from "./index.js";
import { limits } from "./limits.js";
import { positionOf, unitOf } from "./match.js";
import { Names } from "./names.js";
import { joined, pairsOf } from "./near.js";
import { parse, years } from "./query.js";
import { KEEP, fineScore, reportScore, unitScore } from "./rank.js";
import { Reports } from "./reports.js";
import { marked, standsAt } from "./show.js";
import { Stale, Store } from "./store.js";
import { Scorer, firstOf, sizeOf } from "./units.js";

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
    this.scorer = new Scorer(unitScore);
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
  async search(query, { limit = 10, skip = 0, hits = 3, bytes = 1_000_000, filter = {}, others = true } = {}) {
    const left = this.#budget(bytes), asked = parse(query, this.fold);
    this.finder.forget(query);
    const { words, cut, isCut, found: first, through, share } = await this.finder.findOrCut(asked, left), isThrough = through === Infinity;
    const { more, complete } = others && isThrough ? await this.finder.variants(words, first, left) : { more: [], complete: true };
    const ranked = (some, most = Infinity) => this.#ranked(some, most), enough = hits ? skip + limit : 0;
    const { hold, isRead, unread } = await this.finder.proof(words, [...first, ...more], { filter, left, enough, ranked });
    const found = hold(first), called = hold(more), nearby = others && isThrough ? await this.finder.near(asked, [...found, ...called], left) : NOWHERE;
    const has = filtered(this.reports, found, filter), also = filtered(this.reports, called, filter);
    const all = joined([...has, ...also], filteredNear(this.reports, nearby.close, filter));
    const without = found.length || called.length ? [] : await this.finder.without(words, left), isNear = isCut && complete && nearby.complete;
    return {
      query,
      words: asked.map(({ text, exact }) => exact ?? text),
      cut,
      names: asked.flatMap(({ text }) => this.#called(text, asked)),
      counts: { ...counts(has), variants: also.length, near: all.length - has.length - also.length },
      facets: facets(this.reports, [...found, ...called], filter),
      complete: isThrough && isNear && !unread,
      through: Math.min(through, this.reports.all.length - 1),
      limits: limits({ asked, share, through, reports: this.reports.all, unread, isNear }),
      without,
      reports: await this.#all(ranked(all.filter(isRead), skip + limit).slice(skip), words, { limit, hits, keep: filter.report === undefined ? KEEP : 0 }),
    };
  }

  /**
   * Give up to `limit` figures whose label has all words as whole words, those of a year where the query names one
   * (议案 2024): the newest reports first, or those nearest to the year. Each is `{report, label, value, period, anchor,
   * paragraph, section, indicator}`. About `bytes` are fetched; `filter` is as above.
   */
  async figures(query, { limit = 10, bytes = 500_000, filter = {} } = {}) {
    const left = this.#budget(bytes), { words, year } = years(parse(query, this.fold)), rows = [];
    const found = filtered(this.reports, (await this.finder.find(words, left)).found, { ...filter, kind: "figure" });
    const isSaid = (text) => words.every(({ exact }) => exact === null || text.includes(exact));
    const labels = found.filter(({ scattered }) => !scattered).flatMap(({ report, of, from, to }) => of.whole(from, to).map((unit) => ({ report, unit })));
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

  /** Give reports that are in order as they are shown, with their texts where `hits` are wanted. */
  async #all(ranked, words, { limit, hits, keep }) {
    const each = hits && Math.max(hits, Math.ceil(limit / ranked.length));
    const shown = await Promise.all(ranked.map((one) => this.#shown(one, one.variant ?? words, each, keep)));
    return hits ? shown.sort((a, b) => b.score - a.score) : shown;
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
    // An index that was read before the site was built anew, and texts after that: they would be dropped without a word.
    if (!scattered && read.some(({ has }, number) => !has && !some[number].cover)) throw new Stale(told.address);
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
