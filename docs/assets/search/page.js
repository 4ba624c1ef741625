// The page of search: a form, what was found for its question, and choices among it. The question stands in the address,
// so that it can be sent, and gone back to. Nothing is fetched before something is asked.
import { FACETS, STEP, read, write } from "./address.js";
import { chips, choices, placeOf } from "./choices.js";
import { make, way } from "./element.js";
import { arrange, entryOf, namedOf, namesOf, tableOf } from "./results.js";
import { FIGURES, HITS, MENTIONED, NAMES, NONE } from "./said.js";
import { amountOf, counted, notes, progress } from "./told.js";

const PORTION = 600_000; // bytes of the index after which what was found so far is shown
const BUDGET = 2_000_000; // bytes after which the reader is asked whether to go on
const HITS_SHOWN = 6; // of each report
const HITS_MOST = 500;
const GATHERED = 5, BELOW = 3; // names whose paragraphs are shown, and reports below each
const SUGGESTED = 5;
const PAUSE = 80; // milliseconds in which more may be typed
const SOON = 250; // milliseconds in which hits may come before the reports are shown without them
const SITE = new URL("../../", import.meta.url).href;

const page = document.querySelector(".gb-search"), form = page.querySelector("form"), input = form.elements.q;
const part = (name) => page.querySelector(`[data-part="${name}"]`);
const title = document.title;
const isBack = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
let opening = null, run = 0, scripts = null, typing = 0, isAnew = false, resting = 0, left = isBack ? history.state?.top ?? 0 : 0;

/** Open the index when it is first asked for; anew where that failed. */
function opened() {
  if (opening) return opening;
  const start = fetch(`${SITE}search/start.json`, { cache: "no-cache" }), pages = fetch(`${SITE}search/pages.json`); // with the scripts, and not after them
  pages.catch(() => null);
  scripts ??= import("./asking.js");
  opening = Promise.all([scripts, start]).then(([asking]) => asking.opened(SITE, [start, pages], { isAnew }));
  const made = opening;
  made.catch(() => { if (opening === made) opening = scripts = null; });
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
    if (!isOld()) await fail(error);
  } finally {
    clearTimeout(waiting);
    if (!isOld()) page.removeAttribute("aria-busy");
  }
}

/** Ask the index, portion by portion, until all reports are looked through or BUDGET is spent; draw what comes. */
async function fetched(asked, isOld, again = true) {
  try {
    const engine = await opened(), begun = engine.tally.bytes;
    const { parse, figuresOf } = await scripts, words = parse(asked.q, engine.fold), shown = (all) => ({ engine, asked, words, ...all });
    if (MENTIONED.includes(asked.kind)) return await gathered(shown({ question: questionOf(engine, asked) }), isOld);
    const figures = () => (asked.kind && asked.kind !== "figure" ? [] : figuresOf(engine, asked.q, { filter: questionOf(engine, asked).filter, bytes: PORTION, isAsked: Boolean(asked.kind), others: !asked.same }));
    let rows = null, before = -1, through = null;
    for (;;) {
      if (isOld()) return;
      const question = questionOf(engine, asked);
      const ask = (hits) => engine.search(asked.q, { ...question, limit: asked.n, hits, bytes: PORTION });
      const early = await ask(0), late = Promise.all([ask(HITS_SHOWN), rows ?? figures()]);
      if (!rows && !(await isSoon(late)) && !isOld()) draw(shown({ question, found: early, rows: [], isLast: false }));
      const [found, numbers] = await late;
      const outside = found.complete && !amountOf(found.counts) && isFiltered(asked) ? await engine.search(asked.q, { others: !asked.same, limit: 0 }) : null;
      if (isOld()) return;
      rows = numbers;
      const spent = engine.tally.bytes - begun, isStuck = spent === before && found.through === through;
      const isLast = found.complete || isStuck || spent >= BUDGET;
      draw(shown({ question, found, rows, outside, isLast, isStuck }));
      if (isLast) return;
      [before, through] = [spent, found.through];
    }
  } catch (error) {
    if (error.name !== "Stale" || !again || isOld()) throw error;
    [opening, isAnew] = [null, true]; // the site was built anew meanwhile
    await fetched(asked, isOld, false);
  }
}

const isSoon = (promise) => Promise.race([promise.then(() => true), new Promise((done) => setTimeout(done, SOON, false))]);
const isFiltered = (asked) => FACETS.some((facet) => asked[facet]);

/** Give what the engine is to be asked: a kind of name is none of its kinds. */
function questionOf(engine, { place, body, year, kind, same }) {
  const filter = {};
  if (place) filter.place = placeOf(engine.reports.places, place);
  if (body) filter.body = body === NONE ? "" : body;
  if (year) filter.year = year;
  if (kind in HITS) filter.kind = kind;
  return { filter, others: !same };
}

/**
 * Show the names of a kind, and the paragraphs in which the first of them stand, under any of their names. Counts and
 * choices are those of the paragraphs that have the words themselves.
 */
async function gathered({ engine, asked, words, question }, isOld) {
  const all = namedIn(engine, asked, words).filter(({ kind }) => kind === asked.kind), some = all.slice(0, GATHERED);
  const found = await engine.search(asked.q, { ...question, limit: 0, hits: 0, bytes: PORTION }), entries = [];
  for (const name of some) {
    if (isOld()) return;
    const answer = await engine.search(name.name, { ...question, limit: BELOW, bytes: PORTION / some.length });
    const only = { ...answer, reports: answer.reports.filter(({ near }) => !near) }, to = write({ ...asked, q: name.name, kind: "" });
    entries.push(namedOf(SITE, name, only, answer.cut ?? answer.words, way(to, `gathered:${name.href}`, {}, "查看全部段落")));
  }
  if (isOld()) return;
  const rest = all.length - some.length, what = entries.length ? `写到${rest ? `其中 ${some.length} 个` : "它们"}的段落列在下面` : "";
  draw({ engine, asked, words, question, found, rows: [], isLast: true, entries, gathered: what });
}

function draw({ engine, asked, question, found, rows, outside, isLast, isStuck, words, entries: made, gathered: below }) {
  const { places, all } = engine.reports, names = namedIn(engine, asked, words), lit = found.cut ?? found.words;
  const named = new Map();
  for (const { kind } of names) named.set(kind, (named.get(kind) ?? 0) + 1);
  const isOfNames = asked.kind in NAMES, wanted = isOfNames ? names.filter(({ kind }) => kind === asked.kind) : asked.kind ? [] : names;
  const entries = made ?? (isOfNames ? [] : found.reports.map((one) => entryOf(SITE, one, lit, wholeReport(engine, asked, question, lit))));
  const rest = amountOf(found.counts) - found.reports.length;
  keepFocus(() => {
    say(isOfNames ? `找到 ${wanted.length} 个名称${below ? `，${below}` : ""}。` : counted(found, words));
    part("status").dataset.asked = asked.q; // for paper, where the form is not
    part("body").hidden = false;
    fill("chips", chips(asked, places));
    fill("names", namesOf(SITE, wanted, isOfNames));
    fill("notes", ...notes({ asked, found, words, engine, outside }));
    fill("figures", tableOf(SITE, rows.slice(0, FIGURES), lit, rows.length > FIGURES && asked.kind !== "figure" ? moreFigures(asked) : null));
    arrange(part("results"), entries);
    fill("more", !isOfNames && rest > 0 ? moreReports({ engine, asked, question, found, lit }, rest) : null);
    fill("progress", ...(isOfNames ? [] : progress({ found, all, isLast, isStuck }, answer)));
    fill("choices", ...choices(asked, found.facets, places, named));
    part("filter").hidden = !part("choices").childElementCount;
    part("heading").hidden = !entries.length;
    part("heading").textContent = below ? "写到它们的段落" : "报告";
  });
  dispatchEvent(new Event("gb-searched")); // heard by box.js
  if (isLast) comeBack();
}

/** Go where the reader was who comes back from a report: when the browser tried, the answer was not there yet. */
function comeBack() {
  if (left && !scrollY) scrollTo({ top: left, behavior: "instant" });
  left = 0;
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
  const names = [...new Map(all.filter(({ kind }) => kind in NAMES).map((one) => [one.href, one])).values()];
  return names.map((one) => ({ ...one, isWhole: one.other && words.some(({ text }) => text === engine.fold(one.other)) }));
}

/** Make what lists more reports below those that stand there, which are left as they are. */
function moreReports({ engine, asked, question, found, lit }, rest) {
  const shown = found.reports.length, count = Math.min(rest, STEP), all = { ...asked, n: asked.n + count };
  const link = way(write(asked, { n: all.n }), "more", { class: "gb-more" }, `更多（还有${found.unread ? "至多" : ""} ${rest} 份报告）`);
  link.addEventListener("click", async (happened) => {
    if (happened.ctrlKey || happened.metaKey || happened.shiftKey || happened.button) return;
    happened.preventDefault();
    happened.stopPropagation();
    const mine = run, list = part("results"), held = new Set(found.reports.map(({ report }) => report.number));
    let more;
    try {
      more = await engine.search(asked.q, { ...question, limit: count, skip: shown, hits: HITS_SHOWN, bytes: PORTION });
    } catch (error) {
      if (mine !== run) return;
      return error.name === "Stale" ? answer() : fail(error);
    }
    if (mine !== run) return;
    const fresh = more.reports.filter(({ report }) => !held.has(report.number));
    const made = fresh.map((one) => entryOf(SITE, one, lit, wholeReport(engine, asked, question, lit)));
    history.replaceState(null, "", write(asked, { n: all.n }));
    list.append(...made);
    const reports = [...found.reports, ...fresh], left = amountOf(more.counts) - reports.length;
    say(`又列出 ${made.length} 份报告，共 ${list.childElementCount} 份。`);
    const now = { ...more, reports };
    fill("more", left > 0 ? moreReports({ engine, asked: all, question, found: now, lit }, left) : null);
    fill("progress", ...progress({ found: now, all: engine.reports.all, isLast: true }, answer));
    made[0]?.querySelector("a").focus({ preventScroll: true });
  });
  return link;
}

const moreFigures = (asked) => make("p", {}, way(write(asked, { kind: "figure" }), "figures", {}, "在全部结果里只看数字"));

/** Give what shows all hits of a report, in the place of its entry. */
function wholeReport(engine, asked, question, lit) {
  return async (report, entry) => {
    const filter = { ...question.filter, report };
    let reports;
    try {
      ({ reports } = await engine.search(asked.q, { ...question, filter, limit: 1, hits: HITS_MOST }));
    } catch (error) {
      return entry.isConnected && (error.name === "Stale" ? answer() : fail(error));
    }
    const links = entry.querySelectorAll(".gb-hits a").length;
    if (!reports.length || !entry.isConnected) return;
    const whole = entryOf(SITE, { ...reports[0], units: 0 }, lit);
    entry.querySelector(".gb-hits").replaceWith(whole.querySelector(".gb-hits"));
    entry.querySelector(":scope > .gb-more")?.remove(); // pressed twice, it is gone
    entry.querySelectorAll(".gb-hits a")[links]?.focus();
  };
}

function clear() {
  say("");
  part("body").hidden = true;
  page.removeAttribute("aria-busy");
}

/** Say that files could not be fetched, and show what can be without them: names. */
async function fail(error) {
  console.info(error);
  const mine = run, asked = read(location.search), engine = await opened().catch(() => null);
  if (mine !== run) return;
  clear();
  const again = make("button", { type: "button", class: "gb-more" }, "再试一次");
  again.addEventListener("click", answer);
  const offline = navigator.onLine ? "" : "没有联网时，只找得到名称和以前查过的词。";
  part("status").replaceChildren(`没有取到查找用的文件。${offline}`, again, " 也可以看", make("a", { href: `${SITE}reports/` }, "报告目录"), "。");
  if (!engine) return;
  for (const name of ["chips", "notes", "figures", "results", "more", "progress", "choices"]) fill(name);
  fill("names", namesOf(SITE, namedIn(engine, asked, (await scripts).parse(asked.q, engine.fold)), true));
  part("filter").hidden = part("heading").hidden = true;
  part("body").hidden = false;
}

function go(search) {
  if (search !== location.search) history.pushState(null, "", search);
  return answer();
}

/** Suggest names for what is being typed. */
async function suggest() {
  const mine = ++typing, text = input.value;
  await new Promise((go) => setTimeout(go, PAUSE));
  if (mine !== typing || !text.trim()) return;
  const engine = await opened().catch(() => null);
  if (!engine || mine !== typing) return;
  const kinds = { ...NAMES, report: "报告" };
  // A browser leaves out what does not have the words that are typed: beside another name of the same that one is said.
  const said = ({ kind, name, other }) => `${name}（${kinds[kind]}${other ? `，又称“${other}”` : ""}）`;
  const named = engine.suggest(text, 2 * SUGGESTED).filter(({ kind }) => kind in kinds).slice(0, SUGGESTED);
  input.list.replaceChildren(...named.map((one) => make("option", { value: one.name, label: said(one) })));
}

input.addEventListener("input", (happened) => { if (!happened.isComposing) suggest(); });
form.addEventListener("submit", (happened) => {
  happened.preventDefault();
  if (!isByHand.matches) input.blur(); // puts away the keyboard that covers half a phone
  if (input.value.trim()) go(write(read(`?${new URLSearchParams(new FormData(form))}`)));
});
page.addEventListener("click", (happened) => {
  const link = happened.target.closest("a[data-key]");
  if (!link?.getAttribute("href").startsWith("?") || happened.ctrlKey || happened.metaKey || happened.shiftKey || happened.button) return;
  happened.preventDefault();
  go(link.search);
});
addEventListener("popstate", answer);
addEventListener("scroll", () => {
  clearTimeout(resting);
  resting = setTimeout(() => { if (!left) history.replaceState({ ...history.state, top: scrollY }, ""); }, PAUSE);
}, { passive: true });
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
