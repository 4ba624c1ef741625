// The page of search: a form, what was found for its question, and choices among it. The question stands in the address,
// so that it can be sent, and gone back to. Nothing is fetched before something is asked.
import { FACETS, STEP, read, write } from "./address.js";
import { chips, choices, placeOf } from "./choices.js";
import { make, way } from "./element.js";
import { entryOf, namesOf, tableOf } from "./results.js";
import { HITS, NAMES, NONE, quoted } from "./said.js";

const PORTION = 600_000; // bytes of the index after which what was found so far is shown
const BUDGET = 2_000_000; // bytes after which the reader is asked whether to go on
const HITS_SHOWN = 3; // of each report
const HITS_MOST = 500;
const FIGURES = 6; // in the table
const NAMED = 3; // other names that are told
const ASKED = 12; // figures of which those are chosen where no year is named
const SOON = 250; // milliseconds in which hits may come before the reports are shown without them
const ENGINE = ["engine", "query"]; // scripts
const SITE = new URL("../../", import.meta.url).href;

const page = document.querySelector(".gb-search"), form = page.querySelector("form"), input = form.elements.q;
const part = (name) => page.querySelector(`[data-part="${name}"]`);
const title = document.title;
let opening = null, run = 0, modules = null;

/** Open the index when it is first asked for; anew where that failed. */
function opened() {
  if (opening) return opening;
  const asked = fetch(`${SITE}search/start.json`, { cache: "no-cache" }); // with the scripts, and not after them
  modules ??= Promise.all(ENGINE.map((name) => import(`./${name}.js`)));
  opening = Promise.all([modules, asked]).then(([[{ open }]]) => open(`${SITE}search/`, { asked }));
  opening.catch(() => { opening = null; });
  return opening;
}

/** Answer what the address asks. */
async function answer() {
  const asked = read(location.search), mine = ++run, isOld = () => mine !== run;
  input.value = asked.q;
  for (const facet of [...FACETS, "same"]) form.elements[facet].value = facet === "same" ? (asked.same ? "1" : "") : asked[facet];
  for (const field of form.querySelectorAll("[type=hidden]")) field.disabled = !field.value; // keeps the address short
  document.title = asked.q ? `${asked.q} - ${title}` : title;
  if (!asked.q) return clear();
  page.setAttribute("aria-busy", "true");
  const waiting = setTimeout(() => { if (!isOld()) say("正在查找…"); }, 400);
  try {
    await fetched(asked, isOld);
  } catch (error) {
    if (!isOld()) fail(error);
  } finally {
    clearTimeout(waiting);
    if (!isOld()) page.removeAttribute("aria-busy");
  }
}

/** Ask the index, portion by portion, until all reports are looked through or BUDGET is spent; draw what comes. */
async function fetched(asked, isOld, again = true) {
  try {
    const engine = await opened(), begun = engine.tally.bytes;
    const words = await wordsOf(engine, asked);
    let rows = null, before = -1, through = null;
    for (;;) {
      if (isOld()) return;
      const question = questionOf(engine, asked);
      const ask = (hits) => engine.search(asked.q, { ...question, limit: asked.n, hits, bytes: PORTION });
      const early = await ask(0), late = Promise.all([ask(HITS_SHOWN), rows ?? figuresOf(engine, asked, question, words)]);
      if (!rows && !(await isSoon(late)) && !isOld()) draw({ engine, asked, question, found: early, rows: [], isLast: false, words });
      const [found, figures] = await late;
      const outside = found.complete && !amountOf(found.counts) && isFiltered(asked) ? await engine.search(asked.q, { others: !asked.same, limit: 0 }) : null;
      if (isOld()) return;
      rows = figures;
      const spent = engine.tally.bytes - begun, isStuck = spent === before && found.through === through;
      const isLast = found.complete || isStuck || spent >= BUDGET;
      draw({ engine, asked, question, found, rows, outside, isLast, isStuck, words });
      if (isLast) return;
      [before, through] = [spent, found.through];
    }
  } catch (error) {
    if (error.name !== "Stale" || !again || isOld()) throw error;
    opening = null; // the site was built anew meanwhile
    await fetched(asked, isOld, false);
  }
}

const isSoon = (promise) => Promise.race([promise.then(() => true), new Promise((done) => setTimeout(done, SOON, false))]);
const isFiltered = (asked) => FACETS.some((facet) => asked[facet]);
const amountOf = ({ reports, scattered, variants, near }) => reports + scattered + variants + near;

/** Give what the engine is to be asked: a kind of name is none of its kinds. */
function questionOf(engine, { place, body, year, kind, same }) {
  const filter = {};
  if (place) filter.place = placeOf(engine.reports.places, place);
  if (body) filter.body = body === NONE ? "" : body;
  if (year) filter.year = year;
  if (kind in HITS) filter.kind = kind;
  return { filter, others: !same };
}

async function wordsOf(engine, { q }) {
  const [, { parse }] = await modules;
  return parse(q, engine.fold);
}

/**
 * Give figures for the table: those of a year that is named; else, where an indicator is called so or figures alone are
 * asked for, those whose label says little besides the words.
 */
async function figuresOf(engine, asked, { filter }, words) {
  const { q, kind } = asked;
  if (kind && kind !== "figure") return [];
  const [, { years }] = await modules, { words: left, year } = years(words), size = left.reduce((sum, { text }) => sum + text.length, 0);
  if (!year && !kind && !namedIn(engine, asked, words).some((name) => name.kind === "indicator")) return [];
  const rows = await engine.figures(q, { limit: year ? FIGURES + 1 : ASKED, filter, bytes: PORTION });
  return year ? rows : rows.filter(({ label }) => engine.fold(label).length <= 2 * size);
}

function draw({ engine, asked, question, found, rows, outside, isLast, isStuck, words }) {
  const { places, all } = engine.reports, names = namedIn(engine, asked, words), lit = found.cut ?? found.words;
  const named = new Map();
  for (const { kind } of names) named.set(kind, (named.get(kind) ?? 0) + 1);
  const isOfNames = asked.kind in NAMES, wanted = isOfNames ? names.filter(({ kind }) => kind === asked.kind) : asked.kind ? [] : names;
  const entries = isOfNames ? [] : found.reports.map((one) => entryOf(SITE, one, lit, wholeReport(engine, asked, question, lit)));
  const rest = amountOf(found.counts) - found.reports.length;
  keepFocus(() => {
    say(isOfNames ? `找到 ${wanted.length} 个名称。` : counted(found, words));
    part("status").dataset.asked = asked.q; // for paper, where the form is not
    part("body").hidden = false;
    fill("chips", chips(asked, places));
    fill("names", namesOf(SITE, wanted, isOfNames));
    fill("notes", ...notes({ asked, found, words, engine, outside }));
    fill("figures", tableOf(SITE, rows.slice(0, FIGURES), lit, rows.length > FIGURES && asked.kind !== "figure" ? moreFigures(asked) : null));
    part("results").replaceChildren(...entries);
    fill("more", !isOfNames && rest > 0 ? moreReports(asked, rest) : null);
    fill("progress", ...progress({ found, all, isLast, isStuck }));
    fill("choices", ...choices(asked, found.facets, places, named));
    part("filter").hidden = !part("choices").childElementCount;
    part("heading").hidden = !entries.length;
  });
}

/** Draw, and put the focus back to what stands in the place of what had it. */
function keepFocus(drawing) {
  const held = document.activeElement, key = page.contains(held) ? held.dataset.key : null;
  const open = new Set([...page.querySelectorAll("details[open] > summary[data-key]")].map(({ dataset }) => dataset.key));
  drawing();
  for (const summary of page.querySelectorAll("summary[data-key]")) if (open.has(summary.dataset.key)) summary.parentElement.open = true;
  if (!key || document.activeElement === held) return;
  const same = page.querySelector(`[data-key="${CSS.escape(key)}"]`);
  (same?.checkVisibility() ? same : part("status")).focus({ preventScroll: Boolean(same) });
}

const fill = (name, ...made) => part(name).replaceChildren(...made.filter(Boolean));
function say(words) {
  if (part("status").textContent !== words) part("status").textContent = words;
}

/** Give what is called as the words, or has them in its name; reports are found themselves. */
function namedIn(engine, asked, words) {
  const isShort = words.length === 1 && [...words[0].text].length === 1; // stands in too many names
  const all = [...words.flatMap(({ text }) => engine.names.called(text)), ...(isShort ? [] : engine.suggest(asked.q, Infinity))];
  return [...new Map(all.filter(({ kind }) => kind in NAMES).map((one) => [one.href, one])).values()];
}

/** Say how much was found. */
function counted({ counts, cut, complete }, words) {
  const said = words.map(({ typed }) => typed);
  if (!amountOf(counts)) return `${complete ? "" : "还"}没有找到${said.length > 1 ? `同时有${quoted(said)}的报告` : quoted(said)}。`;
  const parts = [];
  if (counts.reports) parts.push(`${counts.reports} 份报告、${counts.units} 处`);
  if (counts.scattered) parts.push(`${counts.reports ? "另有 " : ""}${counts.scattered} 份报告，这些词分在不同的段里`);
  if (counts.variants) parts.push(`${parts.length ? "另有 " : ""}${counts.variants} 份报告用别的名称`);
  if (counts.near) parts.push(`${parts.length ? "另有 " : ""}${counts.near} 份报告有其中大部分字`);
  return `${insteadOf(said, cut)}找到 ${parts.join("；")}。`;
}

function insteadOf(said, cut) {
  if (!cut) return "";
  return cut.length > 1 ? `没有连在一起的${quoted(said)}，分成${quoted(cut)}来找：` : `没有${quoted(said)}，改找${quoted(cut)}：`;
}

/** Say what was looked for besides, or what would be found otherwise. */
function notes({ asked, found, words, engine, outside }) {
  const made = [], others = [...new Set(words.flatMap(({ text, exact }) => (exact === null ? engine.names.others(text) : [])))];
  const to = (changes, key, text) => way(write(asked, changes), `to:${key}`, {}, text), line = (...parts) => made.push(make("p", {}, ...parts));
  if (asked.same) line("只找了所写的词本身。", to({ same: false }, "others", "也找别的名称"));
  else if (others.length) line(`也找了别的名称：${quoted(others.slice(0, NAMED))}${others.length > NAMED ? ` 等 ${others.length} 个` : ""}。`, to({ same: true }, "same", `只找${quoted(words.map(({ typed }) => typed))}`));
  if (outside && amountOf(outside.counts)) {
    const all = Object.fromEntries(FACETS.map((facet) => [facet, ""]));
    line(`不加条件，有 ${amountOf(outside.counts)} 份报告。`, to(all, "all", "去掉全部条件"));
  }
  if (amountOf(found.counts) || !found.complete) return made;
  const without = found.without.filter((one) => one.reports + one.scattered);
  for (const one of without) {
    const left = words.filter(({ text, exact }) => (exact ?? text) !== one.word).map(({ typed }) => typed).join(" ");
    line(to({ q: left }, `without:${one.word}`, `不要“${one.word}”`), `：${one.reports + one.scattered} 份报告${one.units ? `、${one.units} 处` : ""}`);
  }
  if (words.some(({ exact }) => exact !== null)) {
    const plain = words.map(({ typed }) => typed.replace(/^"(.*)"$/, "$1")).join(" ");
    line("双引号里的词要一字不差，简繁、全半角、空格都算。", to({ q: plain }, "plain", "去掉引号再找"));
  } else if (words.length === 1 && !outside) line("可以少写几个字，或者用空格把几个词隔开。");
  return made;
}

function progress({ found, all, isLast, isStuck }) {
  if (found.complete) return [];
  if (isStuck) return [make("p", {}, "单个字太常见，只找了一部分。请再多写一个字。")];
  const last = all[found.through]?.last, here = `已查最新的 ${found.through + 1} 份报告${last ? `（到 ${last} 年）` : ""}，共 ${all.length} 份`;
  if (!isLast) return [make("p", {}, `${here}；较早的还在查找…`)];
  const button = make("button", { type: "button", class: "gb-more", "data-key": "older" }, "继续查找较早的报告");
  button.addEventListener("click", answer);
  return [make("p", {}, `${here}。`), button];
}

function moreReports(asked, rest) {
  const count = Math.min(rest, STEP), text = `更多（还有 ${rest} 份报告）`;
  return way(write(asked, { n: asked.n + count }), "more", { class: "gb-more", "data-way": "longer" }, text);
}

const moreFigures = (asked) => make("p", {}, way(write(asked, { kind: "figure" }), "figures", {}, "在全部结果里只看数字"));

/** Give what shows all hits of a report, in the place of its entry. */
function wholeReport(engine, asked, question, lit) {
  return async (report, entry) => {
    const filter = { ...question.filter, report };
    const { reports } = await engine.search(asked.q, { ...question, filter, limit: 1, hits: HITS_MOST });
    const links = entry.querySelectorAll(".gb-hits a").length;
    if (!reports.length || !entry.isConnected) return;
    const whole = entryOf(SITE, { ...reports[0], units: 0 }, lit);
    entry.querySelector(".gb-hits").replaceWith(whole.querySelector(".gb-hits"));
    entry.querySelector(":scope > .gb-more").remove();
    entry.querySelectorAll(".gb-hits a")[links]?.focus();
  };
}

function clear() {
  say("");
  part("body").hidden = true;
  page.removeAttribute("aria-busy");
}

function fail(error) {
  console.info(error);
  clear();
  const again = make("button", { type: "button", class: "gb-more" }, "再试一次");
  again.addEventListener("click", answer);
  part("status").replaceChildren("没有取到查找用的文件。", again, " 也可以看", make("a", { href: `${SITE}reports/` }, "报告目录"), "。");
}

function go(search) {
  if (search !== location.search) history.pushState(null, "", search);
  return answer();
}

form.addEventListener("submit", (happened) => {
  happened.preventDefault();
  if (!isByHand.matches) input.blur(); // puts away the keyboard that covers half a phone
  if (input.value.trim()) go(write(read(`?${new URLSearchParams(new FormData(form))}`)));
});
page.addEventListener("click", (happened) => {
  const link = happened.target.closest("a[data-key]");
  if (!link?.getAttribute("href").startsWith("?") || happened.ctrlKey || happened.metaKey || happened.shiftKey || happened.button) return;
  happened.preventDefault();
  if (link.dataset.way !== "longer") return void go(link.search);
  history.replaceState(null, "", link.search);
  const before = part("results").childElementCount;
  answer().then(() => part("results").children[before]?.querySelector("a").focus());
});
addEventListener("popstate", answer);
addEventListener("keydown", (happened) => {
  const isTyping = happened.target.matches("input, textarea, select, [contenteditable]");
  if (happened.key !== "/" || isTyping || happened.ctrlKey || happened.metaKey || happened.altKey) return;
  happened.preventDefault();
  input.select();
});
const isByHand = matchMedia("(pointer: fine)");
const wide = matchMedia("(min-width: 60em)");
const unfold = () => { part("filter").open = wide.matches; };
wide.addEventListener("change", unfold);
unfold();
if (!read(location.search).q && isByHand.matches) input.focus({ preventScroll: true });
answer();
