// What can be suggested while a reader types, and what else a thing is called: titles, places, and the vocabularies.
const FIRST = ["place", "term", "law", "meeting", "indicator", "report"]; // of suggestions that fit as well

/** The names of start.json, folded by `fold`. */
export class Names {
  constructor({ names, places, reports, alike = [] }, fold) {
    const all = [
      ...places.map(([name, href, , others = []]) => ["place", name, href, others]),
      ...names,
      ...reports.map(([address, title]) => ["report", title, `reports/${address}/`, []]),
    ];
    this.fold = fold;
    this.all = all.map(([kind, name, href, others]) => ({ kind, name, href, forms: [name, ...others].map(fold) }));
    this.alike = alike.map((forms) => forms.map(fold));
    this.heads = [
      ...this.all.filter(({ kind }) => kind === "place" || kind === "law").flatMap(({ forms }) => forms),
      ...places.flatMap(([, , , , short = []]) => short.map(fold)),
    ];
    this.byForm = new Map();
    for (const entry of this.all) {
      for (const form of entry.forms) this.byForm.set(form, [...(this.byForm.get(form) ?? []), entry]);
    }
  }

  /** Give up to `limit` names that begin with, or else hold, what was typed: `{kind, name, href}`. */
  suggest(typed, limit) {
    const text = this.fold(typed), found = [];
    if (!text) return found;
    for (const entry of this.all) {
      const at = Math.min(...entry.forms.map((form) => form.indexOf(text)).filter((offset) => offset >= 0));
      if (at !== Infinity) found.push([at > 0 ? 1 : 0, FIRST.indexOf(entry.kind), entry]);
    }
    found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return found.slice(0, limit).map(([, , entry]) => shown(entry));
  }

  /** Give what is called just so. */
  called(text) {
    return (this.byForm.get(text) ?? []).map(shown);
  }

  /** Part the name of a place or a law off from what begins with it: 深圳地铁 is 深圳 and 地铁. */
  parted(text) {
    const name = this.heads.filter((form) => text.startsWith(form)).sort((a, b) => b.length - a.length)[0];
    return name && text.length > name.length + 1 ? [name, text.slice(name.length)] : [text];
  }

  /** Give, folded, what else the things are called that are called so. */
  others(text) {
    const forms = (this.byForm.get(text) ?? []).flatMap((entry) => entry.forms);
    forms.push(...this.alike.filter(([word]) => word === text).map(([, printed]) => printed));
    return [...new Set(forms)].filter((form) => form !== text && !form.includes(text)); // what holds the word is found
  }
}

function shown({ kind, name, href }) {
  return { kind, name, href };
}
