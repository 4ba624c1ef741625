// What was found, as elements: names, a table of figures, and reports with their hits. `site` is the site's address.
import { make } from "./element.js";
import { GENRES, BODIES, HITS, NAMES, yearsOf } from "./said.js";

const BEFORE = 24, AFTER = 60; // characters shown before and after a marked word
const LIT = 8, LIT_CHARS = 60; // words, and characters of each, that an address names: servers take no address of a page's length
const PIECES = 3; // pieces that are shown of a long text
const FEW = 8; // names that are shown at once
const MOSTLY = "有其中大部分字";

/** Give the address of a place in a report, with the words that are to be lit there. */
function addressOf(site, { address }, words, anchor) {
  const path = address.split("/").map(encodeURIComponent).join("/"), lit = words.slice(0, LIT);
  const find = new URLSearchParams(lit.map((word) => ["find", [...word].slice(0, LIT_CHARS).join("")]));
  return `${site}reports/${path}/${words.length ? `?${find}` : ""}${anchor ? `#${encodeURIComponent(anchor)}` : ""}`;
}

/** Give where to cut a text around its marks: [start, end] of each piece, none within a character. */
function pieces(text, marks) {
  const found = [];
  for (const [start, end] of marks.length ? marks : [[0, 0]]) {
    const from = start - BEFORE < 8 ? 0 : start - BEFORE, to = end + AFTER > text.length - 8 ? text.length : end + AFTER;
    if (found.length && from <= found.at(-1)[1] + 8) found.at(-1)[1] = Math.max(found.at(-1)[1], to);
    else if (found.length < PIECES) found.push([from, to]);
  }
  const whole = (at) => (/[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at);
  return found.map(([from, to]) => [whole(from), whole(to)]);
}

/** Give a text with its marks, cut to what stands around them: strings and `mark` elements. */
export function snippet(text, marks) {
  const made = [];
  let at = 0;
  for (const [from, to] of pieces(text, marks)) {
    if (from > at) made.push("…");
    at = from;
    for (const [start, end] of marks.filter(([start, end]) => start >= from && end <= to)) {
      made.push(text.slice(at, start), make("mark", {}, text.slice(start, end)));
      at = end;
    }
    made.push(text.slice(at, to));
    at = to;
  }
  return at < text.length ? [...made, "…"] : made;
}

function hitOf(site, report, hit, words) {
  const anchor = hit.anchor || hit.paragraph, section = hit.kind === "heading" ? "" : hit.section;
  const where = make("span", { class: "gb-hit__where" }, make("span", {}, HITS[hit.kind]), section ? make("span", {}, section) : "",
    anchor ? make("span", { class: "gb-hit__anchor" }, `#${anchor}`) : "", hit.near ? make("span", {}, MOSTLY) : "");
  const value = hit.kind === "figure" ? `：${hit.value}${hit.period ? `（${hit.period}）` : ""}` : "";
  const text = make("span", { class: "gb-hit__text" }, ...snippet(hit.text, hit.marks), value);
  return make("li", {}, make("a", { href: addressOf(site, report, words, anchor), "data-key": `hit:${report.number}:${hit.unit}` }, where, text));
}

/**
 * Make the entry of a found report; `words` are lit where a hit leads to. `more(report, entry)` is asked to show all hits;
 * `below` says that the entry stands below a name, with a heading of its own.
 */
export function entryOf(site, { report, hits, units, scattered, near, variant }, words, more, below = "") {
  const lit = variant ?? words, kind = (BODIES[report.body] ?? "") + (GENRES[report.genre] ?? "");
  const address = addressOf(site, report, [], ""), place = report.place.at(-1) ?? "";
  const name = report.title.includes(place) ? report.title : `${place} ${report.title}`;
  const title = make("a", { href: address, "data-key": `report:${report.number}${below}` }, name);
  const facts = [report.place.join(" "), kind, yearsOf(report), `${units} 处`].map((fact) => make("span", {}, fact));
  if (near) facts.push(make("span", {}, MOSTLY));
  else if (scattered && !variant) facts.push(make("span", {}, "这些词分在不同的段里"));
  if (variant) facts.push(make("span", {}, `写作“${variant.join(" ")}”`));
  const draft = report.draft ? make("span", { class: "gb-draft" }, "草稿") : "";
  const list = make("ul", { class: "gb-hits" }, ...hits.map((hit) => hitOf(site, report, hit, lit)));
  const heading = make(below ? "h4" : "h3", { "data-address": address }, title, " ", draft);
  const made = make("li", { class: "gb-found", "data-hits": hits.length, "data-told": [report.number, units, ...lit].join(" ") }, heading, make("p", { class: "gb-card__facts" }, ...facts), list);
  const rest = units - hits.filter((hit) => !hit.near).length; // near ones are not among the counted
  if (more && rest > 0 && hits.length) {
    const button = make("button", { type: "button", class: "gb-more", "data-key": `all:${report.number}` }, `这份报告的其余 ${rest} 处`);
    button.addEventListener("click", () => more(report.number, made));
    made.append(button);
  }
  return made;
}

/**
 * Put entries into a list so that what stands there as it should is not touched, and neither is what has its hits while
 * the same without them is to come.
 */
export function arrange(list, entries) {
  const standing = new Map([...list.children].map((entry) => [entry.dataset.told, entry]));
  for (const [number, entry] of entries.entries()) {
    const old = standing.get(entry.dataset.told), isKept = old && Number(old.dataset.hits) >= Number(entry.dataset.hits);
    const right = isKept ? old : entry, here = list.children[number];
    if (here !== right) list.insertBefore(right, here ?? null);
  }
  while (list.children.length > entries.length) list.lastElementChild.remove();
}

/** Make the part of a name: where it leads, how much names it so, and the first of these reports; `all` leads to all. */
export function namedOf(site, { kind, name, href }, { counts, reports }, words, all) {
  const heading = make("h3", {}, make("a", { href: site + href, "data-key": `named:${href}` }, name), " ", make("small", {}, NAMES[kind]));
  const amount = counts.reports + counts.scattered + counts.variants;
  const said = amount ? `${amount} 份报告${counts.units ? `，本名 ${counts.units} 处` : ""}` : "没有写到它的段落";
  const list = make("ol", { class: "gb-results" }, ...reports.map((one) => entryOf(site, one, words, null, `:${href}`)));
  return make("li", { class: "gb-named", "data-hits": "0", "data-told": href }, heading, make("p", { class: "gb-card__facts" }, make("span", {}, said)), list, amount > reports.length ? make("p", {}, all) : "");
}

/**
 * Make the line of what is called so; null where nothing is. With `all` none of it is folded. What
 * has the words in another name alone is folded, or it would stand above what has them, unless it is called so (`isWhole`).
 */
export function namesOf(site, names, all) {
  if (!names.length) return null;
  const link = ({ name, href }) => make("a", { href: site + href, "data-key": `name:${href}` }, name);
  const item = (one) => (one.other ? make("span", {}, link(one), `（又称“${one.other}”）`) : link(one));
  const list = (some) => make("ul", {}, ...Object.entries(NAMES).map(([kind, word]) => {
    const those = some.filter((one) => one.kind === kind);
    return those.length ? make("li", {}, make("span", {}, word), ...those.map(item)) : "";
  }));
  const shown = all ? names : names.filter((one) => !one.other || one.isWhole).slice(0, FEW), rest = names.filter((one) => !shown.includes(one));
  const made = make("section", { class: "gb-names", "aria-label": "名称" }, shown.length ? list(shown) : "");
  const summary = shown.length ? `其余 ${rest.length} 个名称` : `别名里有这些字的 ${rest.length} 个名称`;
  if (rest.length) made.append(make("details", {}, make("summary", { "data-key": "more:names" }, summary), list(rest)));
  return made;
}

/** Make the table of figures, see figuresOf in asking.js. Null where there are none. */
export function tableOf(site, rows, words, more) {
  if (!rows.length) return null;
  const head = make("tr", {}, ...["数值", "标签", "地区", "机构", "期间"].map((name) => make("th", { scope: "col" }, name)));
  const body = rows.map(({ report, label, value, period, anchor, paragraph, indicator }) => {
    const figure = make("a", { href: addressOf(site, report, [], anchor || paragraph), "data-key": `figure:${report.number}:${anchor}` }, value);
    const name = indicator ? make("a", { href: `${site}indicators/${encodeURIComponent(indicator)}/` }, label) : label;
    return make("tr", {}, make("td", {}, figure), make("td", {}, name), make("td", {}, report.place.at(-1) ?? ""),
      make("td", {}, BODIES[report.body] ?? ""), make("td", {}, period, " ", report.draft ? make("span", { class: "gb-draft" }, "草稿") : ""));
  });
  const table = make("table", { class: "gb-numbers__table" }, make("thead", {}, head), make("tbody", {}, ...body));
  const title = make("h2", { id: "gb-numbers" }, "关键数字"), [{ missed }] = rows;
  const note = missed ? make("p", {}, `没有找到 ${missed} 年的，以下是其他时间的。`) : "";
  return make("section", { class: "gb-numbers", "aria-labelledby": "gb-numbers" }, title, note, table, more ?? "");
}
