// The order of what was found: first by the index alone, then, of the reports that come first, by the text of their units.
import { pairsOf } from "./near.js";
import { asksNumber, fineScore, lateScore, reportScore, unitScore } from "./rank.js";
import { marked } from "./show.js";
import { Stale } from "./store.js";
import { Scorer, firstOf, sizeOf } from "./units.js";

const SPARE = 2; // units of a report that are read besides those that may be shown
const UNREAD = 1e-9; // of its score: a report whose best units by the index lack the words by their text

/** Puts what one query found in order. `words` are folded, what is wanted by it; `fold` and `trace` are a folder's. */
export class Order {
  constructor(words, { reports, names, fold, trace }) {
    Object.assign(this, { words, reports, names, fold, trace, isAsked: asksNumber(words), abouts: new Map() });
    this.year = words.map((text) => /^((?:19|20)\d\d)年?$/.exec(text)?.[1]).find(Boolean) ?? "";
    const ends = (report) => reports.all[report].ends;
    this.scorer = new Scorer({ score: (unit) => unitScore(unit, this.isAsked), ends, late: lateScore });
  }

  /** Give the `most` best reports by the index, the best first, with their scores; `add` is what a report adds to its units. */
  ranked(found, most = Infinity) {
    const oldest = Math.max(1, this.reports.all.length - 1), scores = new Float64Array(found.length), adds = new Float64Array(found.length);
    for (const [at, one] of found.entries()) {
      const about = Math.max(0, ...this.words.map((text) => this.#about(text, one.report)));
      adds[at] = reportScore({ ...one, about }, one.report / oldest);
      scores[at] = this.scorer.best(one) * adds[at];
    }
    const first = firstOf(found.length, most, (a, b) => scores[b] - scores[a] || found[a].report - found[b].report);
    return first.map((at) => ({ ...found[at], score: scores[at], add: adds[at] }));
  }

  /**
   * Give reports as they are shown, `limit` from number `skip` on: with `hits` of their units at most, those that are
   * among the `limit` best of them all, or a report's best; `isWhole` tells to leave none out. The report comes first whose
   * hits are worth the most on the average. Without `hits` no text is read.
   */
  async shown(found, words, { limit, skip, hits, isWhole, told }) {
    const ranked = this.ranked(found, skip + limit).slice(skip);
    if (!hits) return ranked.map((one) => ({ ...entry(one, words, told), hits: [] }));
    const each = Math.max(hits, Math.ceil(limit / Math.max(1, ranked.length)));
    const read = await Promise.all(ranked.map((one) => this.#read(one, words, each, told)));
    const least = isWhole ? 0 : (read.flatMap((one) => one.hits.map(({ worth }) => worth)).sort((a, b) => b - a)[limit - 1] ?? 0);
    const kept = read.map((one) => ({ ...one, hits: one.hits.filter(({ worth }, at) => !at || worth >= least).slice(0, each) }));
    return kept.map((one) => ({ ...one, score: one.hits.length ? meanWorth(one.hits) : one.score })).sort((a, b) => b.score - a.score);
  }

  /** Give a report with its best units, in the order of their worth by their text; what does not have the words is dropped. */
  async #read(one, words, most, told) {
    const { report, near: { words: close, forms } = {}, scattered, score, add, variant } = one;
    const own = (variant ?? words).map(({ text }) => text), lit = close ? [...new Set([...own, ...close, ...close.flatMap(pairsOf)])] : own;
    const some = this.scorer.bestUnits(one, most + SPARE, (unit) => this.reports.reach(report, unit));
    const read = await Promise.all(some.map((unit) => this.#hit(report, unit, unit.cover ? lit : own)));
    // An index that was read before the site was built anew, and texts after that: they would be dropped without a word.
    if (!scattered && read.some(({ has }, number) => !has && !some[number].cover)) throw new Stale(this.reports.all[report].address);
    const about = { forms: this.#parts(report, own, forms), last: this.reports.all[report].last, isAsked: this.isAsked, year: this.year };
    const apart = new Set(scattered ? [] : one.near?.units.map(({ unit }) => unit));
    const made = read.map((hit, at) => ({ ...hit, near: apart.has(hit.unit), worth: some[at].score * add * fineScore({ ...hit, text: this.fold(hit.text) }, about) }));
    const kept = made.filter(({ has }) => (scattered || close ? has : has === own.length)).sort((a, b) => b.worth - a.worth);
    return { ...entry(one, words, told), score: score * UNREAD, hits: kept };
  }

  /** Give the parts of the words that a report's units are to have, for each form of them: of those that it is about none. */
  #parts(report, own, forms = [own.map((text) => ({ text, parts: [text] }))]) {
    return forms.map((words) => {
      const asked = words.filter(({ text }) => !this.#about(text, report));
      return (asked.length ? asked : words).flatMap(({ parts }) => parts);
    });
  }

  #about(text, report) {
    if (!this.abouts.has(text)) this.abouts.set(text, this.reports.about(text, this.fold, this.words.length > 1 ? this.names.others(text) : []));
    return this.abouts.get(text)[report];
  }

  async #hit(report, { unit, kind, whole, count }, folded) {
    const held = await this.reports.unit(report, unit);
    return { unit, kind, whole, count, ...held, ...marked(held.text, folded, this.trace) };
  }
}

const meanWorth = (hits) => hits.reduce((sum, { worth }) => sum + worth, 0) / hits.length;

function entry({ report, near, scattered, score, variant, ...found }, words, told) {
  const own = (variant ?? words).map(({ text }) => text);
  return { report: told(report), score, scattered, near: Boolean(near && scattered && !variant && found.from === found.to), variant: variant ? own : null, units: sizeOf({ near, ...found }) };
}
