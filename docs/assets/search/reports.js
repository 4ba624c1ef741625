// The reports by their numbers: what start.json says of them, and the text of their units.
const ABOVE = 0.6; // what counts of a place that a report's own lies in

/** The reports of start.json, and their texts from the store. */
export class Reports {
  constructor(store, { reports, places }) {
    this.store = store;
    this.places = places.map(([name, href, parent, others = [], short = []]) => ({ name, href, parent, short: [...others, ...short] }));
    this.all = reports.map(([address, title, place, body, genre, first, last, draft, counts, chunks]) => {
      let end = 0;
      const ends = counts.map((count) => (end += count)); // where the units of each kind end
      const isPlain = !chunks.length; // its texts stand in its plain text, a line each
      return { address, title, place, body, genre, first, last, draft: Boolean(draft), ends, chunks: isPlain ? [0] : chunks, isPlain };
    });
    this.starts = new Uint32Array(this.all.length + 1); // units are counted through all reports too
    for (const [number, { ends }] of this.all.entries()) this.starts[number + 1] = this.starts[number] + ends.at(-1);
    this.lines = this.places.map((_, at) => this.#line(at));
    this.spans = new Map(); // of years, as they are told
    this.titles = null;
  }

  /** Give the numbers of a place and of those that it lies in, the lowest first. */
  line(place) {
    return this.lines[place] ?? [];
  }

  #line(place) {
    const line = [];
    for (let at = place; at >= 0; at = this.places[at].parent) line.push(at);
    return line;
  }

  /** Give the years that a report is on; none where they are not known. */
  years(number) {
    const { first, last } = this.all[number], key = `${first}-${last}`;
    if (!this.spans.has(key)) this.spans.set(key, first ? Array.from({ length: last - first + 1 }, (_, step) => String(Number(first) + step)) : []);
    return this.spans.get(key);
  }

  /** Give all titles, folded. */
  titlesBy(fold) {
    return (this.titles ??= this.all.map(({ title }) => fold(title)));
  }

  /**
   * Tell how much each report is about a folded word (0 to 1): its title, place or year, or a place that this lies in;
   * `others` are what else the word's thing is called, folded.
   */
  about(text, fold, others = []) {
    const year = /^((?:19|20)\d\d)年?$/.exec(text)?.[1];
    const called = new Set(this.places.flatMap(({ name, short }, at) => ([name, ...short].some((one) => fold(one) === text) ? [at] : [])));
    const titles = this.titlesBy(fold);
    return Float64Array.from(this.all, ({ place }, number) => {
      if ([text, ...others].some((one) => titles[number].includes(one)) || (year && this.years(number).includes(year))) return 1;
      if (called.has(place)) return 1;
      return called.size && this.line(place).some((at) => called.has(at)) ? ABOVE : 0;
    });
  }

  /** Give the numbers of a report's units that a file of its texts begins with, and the first beyond, for one of them. */
  reach(number, unit) {
    const { chunks } = this.all[number], chunk = this.chunk(number, unit);
    return [chunks[chunk], chunks[chunk + 1] ?? Infinity];
  }

  /** Give the number of the file that holds a unit's text. */
  chunk(number, unit) {
    const after = this.all[number].chunks.findIndex((first) => first > unit);
    return (after < 0 ? this.all[number].chunks.length : after) - 1;
  }

  /** Tell whether a unit's text can be had without fetching it. */
  isKept(number, unit) {
    return this.#paths(number, unit).every((path) => this.store.has(path));
  }

  /** Give functions that fetch what of some units' texts is not kept, a file each. */
  missing(number, units) {
    const paths = new Set(Array.from(units).flatMap((unit) => this.#paths(number, unit)));
    return [...paths].filter((path) => !this.store.has(path)).map((path) => () => this.#fetched(path));
  }

  /** Give the files that a unit's text is read from: its report's plain text too, where that has it. */
  #paths(number, unit) {
    const { address, isPlain } = this.all[number], path = `t/${address}/${this.chunk(number, unit)}.json`;
    return isPlain ? [path, `../reports/${address}/text.txt`] : [path];
  }

  #fetched(path) {
    return path.endsWith(".txt") ? this.store.lines(path) : this.store.json(path);
  }

  /** Give a unit: anchor, text, the words of its section, and for a figure its value, time, paragraph and indicator. */
  async unit(number, unit) {
    const [from] = this.reach(number, unit);
    const [{ heads, units }, lines] = await Promise.all(this.#paths(number, unit).map((path) => this.#fetched(path)));
    const [anchor, section, held, ...more] = units[unit - from] ?? ["", -1, ""];
    const [value = "", period = "", paragraph = "", indicator = ""] = more;
    const textOf = (text) => (typeof text === "number" ? lines?.[text] : text) ?? "";
    const head = heads[section] ?? units[section - from]?.[2];
    return { anchor, section: textOf(head), text: textOf(held), value, period, paragraph, indicator };
  }
}
