// What a query finds, before it is put in order: words or their pieces, other names of the same, what is near to it, and
// what stands in quotes. What it came to is kept for the same query, until another one is asked.
import { held, prove } from "./exact.js";
import { filtered } from "./facets.js";
import { gather } from "./gather.js";
import { Word } from "./match.js";
import { near } from "./near.js";
import { pieces } from "./pieces.js";
import { bare, wanted } from "./query.js";
import { Units, sizeOf } from "./units.js";

const ENOUGH = 10; // units that have a word: no near ones are looked for
const PLENTY = 1000; // units that have all of several words: the same
const LONG = 3, PASTED = 300; // characters of a word that may be looked for in pieces: at least, and at most
const MANY = 10; // words without one of which nothing is looked for
const NEAR = 1000; // characters for which near units are looked for, at most
const STOPS = /[、,。;:?!\s]+/u; // folded: no piece of a word reaches over them
const NOTHING = { close: new Map(), complete: true };

/** Finds folded words. `verify` is what a Word takes; `left()`, here and there, tells how many bytes may be fetched still. */
export class Finder {
  constructor({ index, reports, names, fold, verify }) {
    Object.assign(this, { index, reports, names, fold, verify });
    this.forget(null);
  }

  /** Forget what another query came to; of the same one it is kept, for another page, another filter, or the texts. */
  forget(query) {
    if (this.query !== query) Object.assign(this, { query, made: new Map() });
  }

  /** Find words: see gather.js. What is in quotes is found as if it was not. */
  find(words, left) {
    return this.#once(JSON.stringify(words), ({ through }) => through === Infinity, async () => {
      const made = words.length ? await gather(this.#words(words), this.#tools({ left })) : { found: [], through: Infinity, share: 1 };
      const [{ text } = {}] = words;
      return words.length === 1 && made.share < 1 ? { ...made, found: this.#withTitles(made.found, text) } : made;
    });
  }

  /** Find words, each as it is quoted, whatever must be read. */
  async findExact(words) {
    const isThere = async (report, unit, exact) => (await this.reports.unit(report, unit)).text.includes(exact);
    return words.length ? (await gather(this.#words(words), this.#tools({ isThere }))).found : [];
  }

  /**
   * Find the words; where they stand nowhere, those without marks around them (“法院”), then `isBare` is true; where one
   * long word stands nowhere, its pieces that do. `cut` names what was found instead. `isCut` is false where it was not
   * seen which pieces do.
   */
  async findOrCut(words, left) {
    const whole = { words, cut: null, isCut: true, ...(await this.find(words, left)) };
    if (whole.found.length || whole.through !== Infinity) return whole;
    const plain = bare(words), made = plain ? await this.find(plain, left) : null;
    if (made?.found.length) return { words: plain, cut: plain.map(({ text }) => text), isBare: true, isCut: true, ...made };
    return this.#cut((plain ?? words)[0], whole, left);
  }

  /** Find the pieces of a word that stand somewhere, where the query is of one long word; else give what is there already. */
  async #cut(word, whole, left) {
    const size = whole.words.length === 1 && word.exact === null ? [...word.text].length : 0;
    if (size < LONG || size > PASTED || this.names.others(word.text).length) return whole;
    let isCut = true;
    const stands = async (text) => {
      isCut &&= left() > 0;
      if (!isCut) return false;
      for await (const { places } of this.#word(text).windows()) if (places.length) return true;
      return false;
    };
    const some = [];
    for (const part of word.text.split(STOPS)) some.push(...(await pieces(part, stands)));
    const cut = [...new Set(some)], made = cut.map((text) => ({ text, exact: null }));
    return isCut && cut.length ? { words: made, cut, isCut, ...(await this.find(made, left)) } : { ...whole, isCut };
  }

  /** Give all that has another name of the same in the place of a word, as far as there are bytes left. */
  async called(words, left) {
    const all = [];
    for (const [number, { text, exact }] of words.entries()) {
      for (const other of exact === null ? this.names.others(text) : []) {
        if (left() <= 0) return all;
        all.push(...(await this.find(words.with(number, { text: other, exact: null }), left)).found);
      }
    }
    return all;
  }

  /**
   * Find the reports that have another name of the same in the place of a word, and were not found for the word;
   * `complete` tells whether all names were looked for.
   */
  async variants(words, found, left) {
    const known = new Set(found.map(({ report }) => report)), more = [];
    for (const [number, { text, exact }] of words.entries()) {
      for (const other of exact === null ? this.names.others(text) : []) {
        if (left() <= 0) return { more, complete: false };
        const variant = words.map((word, at) => (at === number ? { text: other, exact: null } : word));
        const made = await this.find(variant, left);
        for (const one of made.found) {
          if (!known.has(one.report)) more.push({ ...one, variant });
          known.add(one.report);
        }
        if (made.through !== Infinity) return { more, complete: false };
      }
    }
    return { more, complete: true };
  }

  /**
   * Give for each word of several how much would be found without it, as far as there are bytes left; `isMost` says that
   * some of it may not be what is quoted.
   */
  async without(words, left) {
    if (words.length < 2 || words.length > MANY) return [];
    const made = [];
    for (const [number, { text, exact }] of words.entries()) {
      const rest = words.filter((_, at) => at !== number), { found } = await this.find(rest, left);
      made.push({ word: exact ?? text, isMost: rest.some((one) => one.exact !== null), ...counts(found) });
    }
    return made;
  }

  /** Give, by report, units that have most of what was typed, where few have all of it: see near.js. */
  async near(asked, found, left) {
    const words = wanted(asked, this.names);
    if (!words.length || words.join("").length > NEAR || asked.some(({ exact }) => exact !== null) || counts(found).units >= (words.length < 2 ? ENOUGH : PLENTY)) return NOTHING;
    return this.#once("near", ({ complete }) => complete, () => near(words, {
      word: (text) => this.#word(text),
      starts: this.reports.starts,
      ends: (report) => this.reports.all[report].ends,
      about: (text) => this.reports.about(text, this.fold, words.length > 1 ? this.names.others(text) : []),
      others: (text) => this.names.others(text),
      isOver: () => left() <= 0,
    }));
  }

  /**
   * Hold what was found of words in quotes against the text, where there are such; `ranked(found)` puts reports in order,
   * `enough` of which are to be shown. Gives `hold(found)`, which gives what is right of it, `isRead(one)`, which tells
   * whether a report may be shown, and `unread`, the number of units that were not held against the text.
   */
  async proof(words, found, { filter, left, enough, ranked }) {
    if (words.every(({ exact }) => exact === null)) return { hold: (some) => some, isRead: () => true, unread: 0 };
    const some = filtered(this.reports, found, filter);
    const whole = new Map(found.map((one) => [one.report, one])); // a filter leaves some units out: all are looked at
    const before = this.#proven(words); // for less bytes: it is not read again
    const { known, open } = await prove(enough ? ranked(some).map(({ report }) => whole.get(report)) : [], enough, before, {
      filesOf: ({ report, of, from, to }) => this.reports.missing(report, of.unit.subarray(from, to)),
      look: (several) => this.#look(words, several),
      left,
    });
    const isOpen = ({ report }) => open.has(report) || !known.has(report), right = ({ report }) => known.get(report);
    const unread = some.filter(isOpen).reduce((sum, one) => sum + Math.max(1, sizeOf(one) - (right(one) ? sizeOf(right(one)) : 0)), 0);
    return { hold: (several) => held(several, known), isRead: ({ report }) => known.has(report), unread };
  }

  /** Give what is known of reports for words in quotes, to be added to. */
  #proven(words) {
    const key = `proven ${JSON.stringify(words)}`;
    if (!this.made.has(key)) this.made.set(key, new Map());
    return this.made.get(key);
  }

  /** Find quoted words in reports whose texts were read, as far as they were. */
  async #look(words, some) {
    const right = new Map(), open = new Set();
    const isThere = async (report, unit, exact) => {
      if (this.reports.isKept(report, unit)) return (await this.reports.unit(report, unit)).text.includes(exact);
      open.add(report);
      return false;
    };
    for (const variant of new Set(some.map((one) => one.variant))) {
      const only = some.filter((one) => one.variant === variant).map(({ report }) => report).sort((a, b) => a - b);
      const { found } = await gather(this.#words(variant ?? words), this.#tools({ isThere, only }));
      for (const one of found) right.set(one.report, variant ? { ...one, variant } : one);
    }
    return { right, open };
  }

  /** Add the titles that have a single character: they are known without the index. */
  #withTitles(found, char) {
    const known = new Map(found.map((one) => [one.report, one])), units = new Units();
    for (const [report, title] of this.reports.titlesBy(this.fold).entries()) {
      const one = known.get(report);
      if (!title.includes(char) || one?.kinds[0]) continue;
      const from = units.length;
      units.add(0, title.split(char).length - 1, 0, false, false);
      if (one) units.copy(one);
      known.set(report, units.found(report, false, from));
    }
    return [...known.values()].sort((a, b) => a.report - b.report);
  }

  #word(text) {
    return new Word(text, this.index, this.verify);
  }

  #words(words) {
    return words.map(({ text, exact }) => ({ word: this.#word(text), exact }));
  }

  #tools(more) {
    return { index: this.index, ends: (report) => this.reports.all[report].ends, left: () => Infinity, ...more };
  }

  /** Make what was not made for this query before; it is kept where it is whole. */
  async #once(key, isWhole, make) {
    const { made } = this, known = made.get(key);
    if (known) return known;
    const now = await make();
    if (isWhole(now)) made.set(key, now);
    return now;
  }
}

/** Count the units with all words, the reports that they are in, and those that have the words only scattered. */
export function counts(found) {
  const together = found.filter(({ scattered }) => !scattered);
  return {
    units: together.reduce((sum, one) => sum + sizeOf(one), 0),
    reports: together.length,
    scattered: found.length - together.length,
  };
}
