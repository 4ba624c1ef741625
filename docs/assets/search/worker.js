// What stands behind the theme's search box: takes what is typed, gives what to show. It speaks the theme's four
// messages, and fetches nothing before something is typed. A classic script, since the theme starts it as one.
const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
const ITEMS = 10, HITS = 3, SUGGESTED = 4;
const BYTES = [1_000_000, 2_000_000]; // of the index for an answer, and where that does not reach the oldest report
const AROUND = 28; // characters shown before the first marked word of a long text
const WIDTH = 90; // characters shown of a text
const SITE = new URL("../../", location.href).href;
const KINDS = { place: "地区", term: "名词", law: "法律法规", meeting: "会议", indicator: "指标", report: "报告" };

let engine = null, latest = 0;

/** Open the index when it is first asked for; anew where that failed, or the site was built anew. */
function opened() {
  engine ??= import("./engine.js").then(({ open }) => open(`${SITE}search/`));
  engine.catch(() => { engine = null; });
  return engine;
}

// Titles and texts go into the page as HTML.
const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Give a text as HTML with its marks, cut to what stands around the first of them. */
function snippet(text, marks) {
  const first = marks[0]?.[0] ?? 0, from = first > AROUND + 8 ? edge(text, first - AROUND) : 0;
  const to = from + WIDTH < text.length - 8 ? edge(text, from + WIDTH) : text.length;
  let html = from ? "…" : "", at = from;
  for (const [start, end] of marks.filter(([start]) => start >= from && start < to)) {
    html += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escaped(text.slice(at, Math.max(at, to))) + (to < text.length && at < text.length ? "…" : "");
}

/** Move an offset that is within a character to its beginning. */
const edge = (text, at) => (/[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at);

/** Give the address of a place in a report with the words lit that were looked for. */
function addressOf({ address }, words, anchor) {
  const find = words.map((word) => `find=${encodeURIComponent(word)}`).join("&");
  return `reports/${address}/?${find}${anchor ? `#${anchor}` : ""}`;
}

/** What the theme shows as one: the first entry is the whole, the others are parts of it. */
const entry = (location, title, text = "", score = 1) => ({ location, title, text, score, terms: {} });

function itemOf({ report, hits, score, units, scattered, variant }, words) {
  const lit = variant ?? words, years = report.first === report.last ? report.first : `${report.first}—${report.last}`;
  const said = [report.place.join(" "), years && `${years}年`, report.draft && "草稿", scattered && "词散见各段", `${units} 处`];
  const small = `<small>${said.filter(Boolean).map(escaped).join(" · ")}</small>`;
  const head = entry(addressOf(report, lit, ""), `${escaped(report.title)} ${small}`, "", score);
  const parts = hits.filter(({ kind }) => kind !== "title").map((hit) => {
    const value = hit.value ? `：${hit.value}（${hit.period}）` : "";
    const title = hit.kind === "heading" ? "小标题" : hit.section || "正文";
    const anchor = hit.anchor || hit.paragraph || "text";
    return entry(addressOf(report, lit, anchor), escaped(title), snippet(hit.text, hit.marks) + escaped(value), score);
  });
  return [head, ...parts];
}

function nameItem({ kind, name, href }) {
  return [entry(href.replace("#", "?#"), `${escaped(name)} <small>${KINDS[kind]}</small>`, "", 0)];
}
