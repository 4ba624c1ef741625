// Keeps what a reader has opened, so that these pages, and searches in what was fetched for a search before, work without
// a network too. Asks no other host for anything, and shows nothing old while there is a network: what is kept stands
// in only where the network does not answer. What search reads alone never changes under its address (`?v=`).
const SITE = new URL("./", location.href);
const PAGES = `gongbao:${SITE.pathname}:pages`, INDEX = `gongbao:${SITE.pathname}:index`;
const MOST = { [PAGES]: 300, [INDEX]: 600 }; // files; those of the index have some 32 kB
const PARTS = new Set(["script", "style", "image", "font", "worker"]);
const ABSENT = `<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>没有联网</title><h1>没有联网</h1><p>这一页没有打开过，离线时看不到。打开过的页面仍可阅读。</p>
<p><a href="${SITE.pathname}">首页</a></p>
<p lang="en">There is no network, and this page has not been opened before. <a href="${SITE.pathname}en/">Home</a></p></html>`;

// What searching needs before all else: kept when a reader has searched for the first time, so that it can be done
// without a network ever after, and costs nobody anything who does not search.
const SEARCH = ["search/", "search/search_index.json", "search/start.json", "search/pages.json", "assets/search/worker.js", "assets/search/asking.js",
  "assets/search/page.js", "assets/search/page.css", "assets/search/fold.js"].map((path) => new URL(path, SITE).href);

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

/** Tell a path below the site's root; null for what is not of this site. */
function pathOf(address) {
  const url = new URL(address);
  return url.origin === SITE.origin && url.pathname.startsWith(SITE.pathname) ? url.pathname.slice(SITE.pathname.length) : null;
}

/** What an answer is kept under: a page is the same whatever it was asked for with, a file of the index is not. */
function keyOf(name, address) {
  const url = new URL(address);
  url.hash = "";
  if (name === PAGES) url.search = "";
  return url.href;
}

/**
 * Keep an answer as the latest; the oldest ones go, and so do other versions of the index. What is gone from the site goes
 * here too: a report may have been withdrawn. Parts of files and pages that lead elsewhere are not kept.
 */
async function keep(name, address, answer) {
  const kept = await caches.open(name), key = keyOf(name, address), version = new URL(key).searchParams.get("v");
  if (answer.status === 404 || answer.status === 410) return kept.delete(key);
  if (answer.status !== 200 || answer.type !== "basic" || answer.redirected) return null;
  await kept.put(key, answer); // in the place of what was there, and as the latest
  const keys = await kept.keys(), others = keys.filter(({ url }) => !SEARCH.includes(url)), old = others.slice(0, Math.max(0, others.length - MOST[name]));
  const other = keys.filter(({ url }) => version && new URL(url).searchParams.get("v") !== version);
  return Promise.all([...old, ...other].map((request) => kept.delete(request)));
}

/** Give the parts of search that are not kept yet; what is kept was asked for anew when it was used. */
async function partsOfSearch() {
  if (navigator.connection?.saveData) return [];
  const kept = await caches.open(PAGES), held = await Promise.all(SEARCH.map((address) => kept.match(address)));
  return SEARCH.filter((_, at) => !held[at]);
}

/** Fetch and keep what can be had of these addresses. */
const take = (addresses) => Promise.allSettled(addresses.map(async (address) => keep(PAGES, address, await fetch(address))));

async function ofIndex(event) {
  const held = await (await caches.open(INDEX)).match(keyOf(INDEX, event.request.url));
  if (held && event.request.cache !== "reload") return held; // asked so where files did not fit together: see asking.js
  const answer = await fetch(event.request);
  event.waitUntil(keep(INDEX, event.request.url, answer.clone()));
  return answer;
}

async function ofSite(event) {
  const { request } = event;
  try {
    const answer = await fetch(request);
    event.waitUntil(keep(PAGES, request.url, answer.clone()));
    return answer;
  } catch (error) {
    const held = await (await caches.open(PAGES)).match(keyOf(PAGES, request.url));
    if (held) return held;
    if (request.mode !== "navigate") throw error;
    return new Response(ABSENT, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
}

addEventListener("fetch", (event) => {
  const { request } = event, path = pathOf(request.url);
  if (request.method !== "GET" || path === null) return;
  if (/^(search\/[st]\/.*|reports\/.*\/text\.txt)\?v=/.test(path + new URL(request.url).search)) event.respondWith(ofIndex(event));
  else if (request.mode === "navigate" || PARTS.has(request.destination) || path.startsWith("search/")) event.respondWith(ofSite(event));
});

// The page that was open before this script was, and what it is made of; and that something was searched for.
addEventListener("message", (event) => {
  const { keep: shown = [], isSearched = false } = event.data;
  event.waitUntil(take(shown.filter((address) => pathOf(address) !== null)));
  if (isSearched) event.waitUntil(partsOfSearch().then(take));
});
