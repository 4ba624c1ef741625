// What can be suggested while a reader types, and what else a thing is called: titles, places, and the vocabularies.
const FIRST = ["place", "term", "indicator", "english", "law", "meeting", "plan", "page", "report"]; // of suggestions that fit as well
const INSIDE = 3; // characters of a name that may be taken for its other name inside a longer word

/** The names of start.json, folded by `fold`. */
export class Names {
  constructor({ names, places, reports, alike = [] }, fold) {
    const all = [
      ...places.map(([name, href, , others = []]) => ["place", name, href, others]),
      ...names,
      ...reports.map(([address, title]) => ["report", title, `reports/${address}/`, []]),
    ];
    this.fold = fold;
    this.all = all.map((row) => this.#entry(row));
    this.alike = alike.map((forms) => forms.map(fold));
    this.heads = [
      ...this.all.filter(({ kind }) => kind === "place" || kind === "law").flatMap(({ forms }) => forms),
      ...places.flatMap(([, , , , short = []]) => short.map(fold)),
    ];
    this.byForm = new Map();
    for (const entry of this.all) this.#index(entry);
  }

  /** Take in further names: rows of kind, name, address and other forms. */
  add(rows) {
    for (const entry of rows.map((row) => this.#entry(row))) {
      this.all.push(entry);
      this.#index(entry);
    }
  }

  #entry([kind, name, href, others = []]) {
    return { kind, name, href, said: [name, ...others], forms: [name, ...others].map(this.fold) };
  }

  #index(entry) {
    for (const form of entry.forms) this.byForm.set(form, [...(this.byForm.get(form) ?? []), entry]);
  }

  /**
   * Give up to `limit` names that begin with, or else hold, what was typed: `{kind, name, href, other}`. The one comes
   * first of which the least is still to be typed; what holds it in another name of it alone, which is `other`, comes
   * last, unless it is called just so.
   */
  suggest(typed, limit) {
    const text = this.fold(typed), found = [];
    if (!text) return found;
    for (const entry of this.all) {
      const isNamed = entry.forms[0].includes(text);
      const fits = entry.forms.filter((form) => form.includes(text)).map((form) => [isNamed || form === text ? 0 : 1, form.startsWith(text) ? 0 : 1, form.length]);
      if (fits.length) found.push([...fits.sort(inOrder)[0], FIRST.indexOf(entry.kind), entry]);
    }
    return found.sort(inOrder).slice(0, limit).map((fit) => shown(fit.at(-1), text));
  }

  /** Give what is called just so. */
  called(text) {
    return (this.byForm.get(text) ?? []).map((entry) => shown(entry, text));
  }

  /** Part the name of a place or a law off from what begins with it: 深圳地铁 is 深圳 and 地铁. */
  parted(text) {
    const name = this.heads.filter((form) => text.startsWith(form)).sort((a, b) => b.length - a.length)[0];
    return name && text.length > name.length + 1 ? [name, text.slice(name.length)] : [text];
  }

  /** Give, folded, what else the things are called that are called so. */
  others(text) {
    const forms = (this.byForm.get(text) ?? []).flatMap((entry) => entry.forms);
    for (const [word, printed] of this.alike) {
      if (word === text) forms.push(printed);
      else if (word.length >= INSIDE && text.includes(word) && !text.includes(printed)) forms.push(text.replace(word, printed));
    }
    // What holds the word is found with it, and what holds another name with that.
    const others = [...new Set(forms)].filter((form) => !form.includes(text));
    return others.filter((form) => !others.some((other) => other !== form && form.includes(other)));
  }
}

/** Compare rows of numbers: the first that differ say which comes first. */
function inOrder(a, b) {
  const at = a.findIndex((one, number) => one !== b[number]);
  return at < 0 || typeof a[at] !== "number" ? 0 : a[at] - b[at];
}

/** Give a name as it is told; `other` is the shortest other name that has the text, where the name itself has it not. */
function shown({ kind, name, href, said, forms }, text) {
  const others = said.filter((_, at) => forms[at].includes(text)).sort((a, b) => a.length - b.length);
  return forms[0].includes(text) ? { kind, name, href } : { kind, name, href, other: others[0] };
}
