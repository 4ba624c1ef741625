// What can be suggested while a reader types, and what else a thing is called: titles, places, and the vocabularies.
const FIRST = ["place", "term", "law", "meeting", "indicator", "report"]; // of suggestions that fit as well

/** The names of start.json, folded by `fold`. */
export class Names {
  constructor({ names, places, reports }, fold) {
    const all = [
      ...places.map(([name, href, , others = []]) => ["place", name, href, others]),
      ...names,
      ...reports.map(([address, title]) => ["report", title, `reports/${address}/`, []]),
    ];
    this.fold = fold;
    this.all = all.map(([kind, name, href, others]) => ({ kind, name, href, forms: [name, ...others].map(fold) }));
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

  /** Give, folded, what else the things are called that are called so. */
  others(text) {
    const forms = (this.byForm.get(text) ?? []).flatMap((entry) => entry.forms);
    return [...new Set(forms)].filter((form) => form !== text && !form.includes(text)); // what holds the word is found
  }
}

function shown({ kind, name, href }) {
  return { kind, name, href };
}
