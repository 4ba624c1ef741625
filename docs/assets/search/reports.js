// The reports by their numbers: what start.json says of them, and the text of their units.
const ABOVE = 0.6; // what counts of a place that a report's own lies in
const KINDS = ["title", "heading", "text", "figure"];

/** The reports of start.json, and their texts from the store. */
export class Reports {
  constructor(store, { reports, places }) {
    this.store = store;
    this.places = places.map(([name, href, parent, others = [], short = []]) => ({ name, href, parent, short: [...others, ...short] }));
    this.all = reports.map(([address, title, place, body, genre, first, last, draft, counts, chunks]) => {
      let end = 0;
      const ends = counts.map((count) => (end += count)); // where the units of each kind end
      return { address, title, place, body, genre, first, last, draft: Boolean(draft), ends, chunks };
    });
  }

  /** Give the numbers of a place and of those that it lies in, the lowest first. */
  line(place) {
    const line = [];
    for (let at = place; at >= 0; at = this.places[at].parent) line.push(at);
    return line;
  }

  /** Give the years that a report is on; none where they are not known. */
  years(number) {
    const { first, last } = this.all[number];
    return first ? Array.from({ length: last - first + 1 }, (_, step) => String(Number(first) + step)) : [];
  }

  /** Tell how much a report is about a folded word (0 to 1): its title, place or year, or a place that this lies in. */
  about(number, text, fold) {
    const { place, title } = this.all[number], year = /^((?:19|20)\d\d)年?$/.exec(text)?.[1];
    if (fold(title).includes(text) || (year && this.years(number).includes(year))) return 1;
    const isCalled = (at) => [this.places[at].name, ...this.places[at].short].map(fold).includes(text);
    const [own, ...above] = this.line(place).map(isCalled);
    return own ? 1 : above.includes(true) ? ABOVE : 0;
  }

  kind(number, unit) {
    const { ends } = this.all[number];
    let kind = 0;
    while (unit >= ends[kind]) kind++;
    return KINDS[kind];
  }

  /** Give the number of the file that holds a unit's text. */
  chunk(number, unit) {
    const after = this.all[number].chunks.findIndex((first) => first > unit);
    return (after < 0 ? this.all[number].chunks.length : after) - 1;
  }

  /** Give a unit: anchor, text, the words of its section, and for a figure its value, time, paragraph and indicator. */
  async unit(number, unit) {
    const { address, chunks } = this.all[number], chunk = this.chunk(number, unit);
    const { heads, units } = await this.store.json(`t/${address}/${chunk}.json`);
    const [anchor, section, text, ...more] = units[unit - chunks[chunk]] ?? ["", -1, ""];
    const [value = "", period = "", paragraph = "", indicator = ""] = more;
    return { anchor, section: heads[section] ?? "", text, value, period, paragraph, indicator };
  }
}
