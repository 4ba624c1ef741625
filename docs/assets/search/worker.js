// What stands behind the theme's search box: takes what is typed, gives what to show. It speaks the theme's four
// messages, and fetches nothing before something is typed. A classic script, since the theme starts it as one.
const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
const ITEMS = 10; // that the theme shows at once; others would wait until the list is scrolled
const HITS = 6, SUGGESTED = 5, ROWS = 4; // of a report; names; figures
const CALLED = 2; // names that are kept room for below the reports
const FIGURES_BYTES = 300_000;
const BYTES = [1_000_000, 2_000_000]; // of the index for an answer, and where that does not reach the oldest report
const PAUSE = 60; // milliseconds in which more may be typed
const AROUND = 28; // characters shown before the first marked word of a long text
const WIDTH = 90; // characters shown of a text
const LIT = 8, LIT_CHARS = 60; // words, and characters of each, that an address names: servers take no address of a page's length
const SITE = new URL("../../", location.href).href;
const KINDS = { place: "地区", term: "名词", law: "法律法规", meeting: "会议", plan: "规划", indicator: "指标", english: "Indicator", page: "本站说明" };

const BODIES = { renda: "人大常委会", zhengxie: "政协", zhengfu: "政府", fayuan: "法院", jianchayuan: "检察院" };

let engine = null, latest = 0, isAnew = false;

/** Open the index when it is first asked for; anew where that failed, or the site was built anew. */
function opened() {
  if (engine) return engine;
  const start = fetch(`${SITE}search/start.json`, { cache: "no-cache" }), pages = fetch(`${SITE}search/pages.json`); // with the scripts, and not after them
  pages.catch(() => null);
  const made = Promise.all([import("./asking.js"), start]).then(async ([asking]) => ({ ...asking, index: await asking.opened(SITE, [start, pages], { isAnew }) }));
  made.catch(() => forget(made));
  return (engine = made);
}

/** Open the index anew next time, unless that was done meanwhile. */
function forget(made) {
  if (engine === made) engine = null;
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
  const find = words.slice(0, LIT).map((word) => `find=${encodeURIComponent([...word].slice(0, LIT_CHARS).join(""))}`).join("&");
  return `reports/${address}/${find && "?"}${find}${anchor ? `#${anchor}` : ""}`;
}

/** What the theme shows as one: the first entry is the whole, the others are parts of it. */
const entry = (location, title, text = "", score = 1) => ({ location, title, text, score, terms: {} });

function itemOf({ report, hits, score, units, scattered, near, variant }, words) {
  const lit = variant ?? words, years = report.first === report.last ? report.first : `${report.first}—${report.last}`;
  const said = [report.place.join(" "), years && `${years}年`, report.draft && "草稿", near ? "有其中大部分字" : scattered && !variant && "词散见各段", variant && `写作“${variant.join(" ")}”`, `${units} 处`];
  const small = `<small>${said.filter(Boolean).map(escaped).join(" · ")}</small>`;
  const named = hits.find(({ kind }) => kind === "title");
  const title = named ? snippet(named.text, named.marks) : escaped(report.title);
  const head = entry(addressOf(report, lit, ""), `${title} ${small}`, "", score);
  const best = hits[0]?.kind === "title" ? score : score + 0.01; // Enter leads to what is worth most
  const parts = hits.filter(({ kind }) => kind !== "title").map((hit) => {
    const value = hit.value ? `：${hit.value}${hit.period && `（${hit.period}）`}` : "";
    const title = hit.kind === "heading" ? "小标题" : hit.section || "正文";
    const anchor = hit.anchor || hit.paragraph; // a line of the title, a caption: find.js goes there
    return entry(addressOf(report, lit, anchor), escaped(title), snippet(hit.text, hit.marks) + escaped(value), best);
  });
  return [head, ...parts];
}

/** Give an item for a place, a term …; its score keeps Enter for what the reports themselves say. */
function nameItem({ kind, name, href, other }) {
  const title = `${escaped(name)} <small class="gb-kind">${KINDS[kind]}${other ? `，又称“${escaped(other)}”` : ""}</small>`;
  return [entry(href, kind === "english" ? `<span lang="en">${title}</span>` : title, "", 0)];
}

/** Give the item of figures: a row for each, which leads to its sentence, below what leads to all of them in a table. */
function figuresItem(rows, query) {
  const [{ missed }] = rows, title = missed ? `关键数字（没有 ${missed} 年的）` : "关键数字";
  const head = entry(`${searchPage(query)}&kind=figure`, title, "", 0);
  const cell = (text) => `<span>${escaped(text)}</span>`;
  return [head, ...rows.slice(0, ROWS).map(({ report, label, value, period, anchor, paragraph }) => {
    const where = [report.place.at(-1), BODIES[report.body], report.draft && "草稿"].filter(Boolean).join(" ");
    const row = `<span class="gb-row"><b>${escaped(value)}</b>${[label, where, period].map(cell).join(" ")}</span>`;
    return entry(addressOf(report, [], anchor || paragraph || "text"), row, "", 0);
  })];
}

const searchPage = (query) => `search/?q=${encodeURIComponent(query)}`;

/**
 * Names that have to do with what was typed, the ones that are called just so first: `first` have it in the name that is
 * shown, or are called so, `last` have it in another name of theirs alone. Reports are answers themselves.
 */
function named(index, query, called = []) {
  const all = [...called, ...index.suggest(query, SUGGESTED * 3)].filter(({ kind }) => kind in KINDS);
  const some = [...new Map(all.map((one) => [`${one.kind} ${one.href}`, one])).values()].slice(0, SUGGESTED);
  const typed = new Set([query, ...query.split(/\s+/)].map(index.fold)), isFirst = ({ other }) => !other || typed.has(index.fold(other));
  return { first: some.filter(isFirst).map(nameItem), last: some.filter((one) => !isFirst(one)).map(nameItem) };
}

function names(index, query) {
  const { first, last } = named(index, query);
  return [...first, ...last];
}

/** Give the one name that goes on from the last word typed, for the theme to show it behind that. */
function completion(index, query) {
  const last = query.split(/[\s-]+/).at(-1);
  const found = last && index.suggest(last, SUGGESTED * 3).find(({ name }) => name.startsWith(last) && name !== last);
  return found ? [found.name] : [];
}

const amount = ({ reports, units }) => `${reports} 份报告、${units} 处`;

/** Say in one line how much was found, and what not was looked through. */
function saidOf({ counts, words, cut, isBare, complete, unread, limits }, isLast) {
  const none = words.length > 1 ? "没有一处同时有这些词" : "没有一处有这个词", hasOthers = counts.scattered + counts.variants + counts.near;
  const found = counts.reports || !hasOthers ? `${unread ? "至多 " : ""}${amount(counts)}` : none;
  const instead = isBare ? "连同标点没有，不算标点来找" : `没有连在一起的，分成 ${cut?.join("、")} 来找`, said = [cut ? `${instead}：${found}` : found];
  if (counts.scattered) said.push(`另有 ${counts.scattered} 份在不同段落里提到`);
  if (counts.variants) said.push(`另有 ${counts.variants} 份用别的名称`);
  if (counts.near) said.push(`另有 ${counts.near} 份有其中大部分字`);
  if (!complete && !isLast) said.push("还在查找");
  return said.join("，") + (complete || !isLast ? "" : `。${limits.join("")}`);
}

/** What is shown where no report has all of several words: how much there would be without one of them. */
function nothing({ query, words, without }) {
  const parts = without.filter(({ reports, scattered }) => reports + scattered).map(({ word, isMost, ...counts }) => {
    const rest = words.filter((one) => one !== word).join(" "), more = counts.scattered ? `，另有 ${counts.scattered} 份分处提到` : "";
    return entry(searchPage(rest), `不要“${escaped(word)}”`, `${isMost ? "至多 " : ""}${amount(counts)}${more}`, 0);
  });
  const none = "没有找到同时有这些词的报告";
  return parts.length ? [[entry(searchPage(query), `${none}${said(none)}`, "", 0), ...parts]] : [];
}

/** A line that box.js puts above the list, where the theme would count items; with counts where they are all that it says. */
function said(words, counts = null) {
  const amounts = counts ? ` data-reports="${counts.reports}" data-places="${counts.units}"` : "";
  return `<span class="gb-said"${amounts} hidden>${escaped(words)}</span>`;
}

function itemsOf(index, answer, rows, isLast) {
  const { query, counts, complete } = answer, isFound = counts.reports + counts.scattered + counts.variants;
  const { first: called, last } = named(index, query, answer.names), first = [...called, ...(rows.length ? [figuresItem(rows, query)] : [])];
  if (complete && !isFound) first.push(...nothing(answer));
  const room = Math.max(ITEMS - first.length - 1, 1), shown = Math.max(room - Math.min(last.length, CALLED), 1);
  const reports = answer.reports.slice(0, shown).map((one) => itemOf(one, answer.words)), also = last.slice(0, Math.max(room - reports.length, 0));
  if (!reports.length && complete) return [...first, ...also];
  const words = saidOf(answer, isLast), all = `在搜索页查看全部 <small>${escaped(words)}</small>${said(words, words === amount(counts) ? counts : null)}`;
  return [...first, ...reports, ...also, [entry(searchPage(query), all, "", 0)]];
}

const send = (items, suggest = []) => postMessage({ type: RESULT, data: { items, suggest } });

/** Wait for an answer; where that takes longer than a moment, show meanwhile what `meanwhile` gives. */
async function within(promise, isLatest, meanwhile) {
  const timer = setTimeout(() => isLatest() && send(...meanwhile()), 200);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}

async function answer(query, using, isLatest) {
  const { index, figuresOf } = await using;
  if (!isLatest()) return;
  const suggest = completion(index, query), ask = (hits, bytes) => index.search(query, { limit: ITEMS, hits, bytes });
  const show = (found, rows, isLast) => [itemsOf(index, found, rows, isLast), suggest];
  let found = await within(ask(0, BYTES[0]), isLatest, () => [names(index, query), suggest]), rows = null;
  for (const [number, bytes] of BYTES.entries()) {
    if (!isLatest()) return;
    const isLast = number + 1 === BYTES.length, both = Promise.all([ask(HITS, bytes), rows ?? figuresOf(index, query, { bytes: FIGURES_BYTES })]);
    const [full, figures] = await within(both, isLatest, () => show(found, rows ?? [], false));
    if (!isLatest()) return;
    [found, rows] = [full, figures]; // what is shown while more is looked for
    send(...show(full, rows, isLast));
    if (full.complete) return;
  }
}

/** Answer a query unless another one came meanwhile. A site that was built anew is opened anew, once. */
async function query(text) {
  const turn = ++latest, isLatest = () => turn === latest;
  if (!text.trim()) return send([]);
  await new Promise((go) => setTimeout(go, PAUSE));
  try {
    for (let tries = 0; isLatest(); tries++) {
      const using = opened();
      try {
        return await answer(text, using, isLatest);
      } catch (error) {
        if (error.name !== "Stale" || tries) throw error;
        forget(using);
        isAnew = true;
      }
    }
  } catch {
    if (isLatest()) send(await missing(text));
  }
}

/** What is shown where files could not be fetched: names, if they are there, and where reports are listed. */
async function missing(query) {
  const words = "没有取到搜索要用的文件，可能是没有联网；没有联网时只找得到以前查过的词";
  const index = await opened().then((made) => made.index, () => null);
  return [...(index ? names(index, query) : []), [entry("reports/", `到报告目录里找${said(words)}`, words, 0)]];
}

/** Answer a message; gives a promise that all is said, which the tests wait for. */
onmessage = ({ data: { type, data } }) => (type === QUERY ? query(data) : type === SETUP && postMessage({ type: READY }));
