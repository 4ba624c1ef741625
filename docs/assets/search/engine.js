// Search without a page: opens the files that generator/render/search writes, and answers questions from them.
// Works in a worker as in node; needs nothing but `fetch`.
import { facets, filtered } from "./facets.js";
import { folder } from "./fold.js";
import { gather } from "./gather.js";
import { Index } from "./index.js";
import { Word, positionOf, unitOf } from "./match.js";
import { parse } from "./query.js";
import { reportScore, unitScore } from "./rank.js";
import { Reports } from "./reports.js";
import { marked, standsAt } from "./show.js";
import { Stale, Store } from "./store.js";

export { Stale };

const SCHEMA = 1;

/** Open the search files below `base`, an address that ends in `/`. Reads start.json alone. */
export async function open(base, { fetcher } = {}) {
  const store = new Store(base, fetcher), start = await store.json("start.json");
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
  }

  /** What was fetched so far: `{requests, bytes}`. */
  get tally() {
    return { ...this.store.tally };
  }

  /**
   * Answer a query: see docs/dev/search.md. `limit` reports from number `skip` on, up to `hits` units of each; `bytes`
   * is about how much of the index may be fetched now; `filter` is `{place, body, year, kind}`.
   */
  async search(query, { limit = 10, skip = 0, hits = 3, bytes = 1_000_000, filter = {} } = {}) {
    const words = parse(query, this.fold), { found, through } = await this.#find(words, bytes);
    const left = filtered(this.reports, found, filter), ranked = this.#ranked(left);
    const shown = ranked.slice(skip, skip + limit);
    return {
      query,
      words: words.map(({ text, exact }) => exact ?? text),
      counts: counts(left),
      facets: facets(this.reports, found, filter),
      complete: through === Infinity,
      through: Math.min(through, this.reports.all.length - 1),
      reports: await Promise.all(shown.map((one) => this.#shown(one, words, hits))),
    };
  }

  /** Give the numbers of all units that have all words, by report, and of no others; nothing is ranked or shown. */
  async units(query) {
    const { found } = await this.#find(parse(query, this.fold), Infinity);
    return found.filter(({ scattered }) => !scattered).map(({ report, units }) => [report, units.map(({ unit }) => unit)]);
  }

  #find(words, bytes) {
    const begun = this.store.tally.bytes;
    const verify = (report, places, chars) => this.#verify(report, places, chars);
    return gather(
      words.map(({ text, exact }) => ({ word: new Word(text, this.index, verify), exact })),
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

  /** Give a report with its best units, in the order of their worth; what the text does not have is dropped. */
  async #shown({ report, units, scattered, score }, words, hits) {
    const { address, title, place, body, genre, first, last, draft } = this.reports.all[report];
    const path = this.reports.line(place).reverse().map((at) => this.reports.places[at].name);
    const made = await Promise.all(this.#best(report, units, hits).map((unit) => this.#hit(report, unit, words)));
    return {
      report: { number: report, address, title, place: path, body, genre, first, last, draft },
      score,
      scattered,
      units: units.length,
      hits: made.filter(({ has }) => (scattered ? has : has === words.length)),
    };
  }

  /** Give the best units; of those that are as good, the ones whose text comes in the same file as the best one's. */
  #best(report, units, hits) {
    const by = (chunk) => (a, b) => unitScore(b) - unitScore(a) || far(a, chunk) - far(b, chunk) || a.unit - b.unit;
    const far = ({ unit }, chunk) => (this.reports.chunk(report, unit) === chunk ? 0 : 1);
    const [first] = [...units].sort(by(null));
    return [...units].sort(by(this.reports.chunk(report, first.unit))).slice(0, hits);
  }

  async #hit(report, { unit, kind, whole, count }, words) {
    const held = await this.reports.unit(report, unit), folded = words.map(({ text }) => text);
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
