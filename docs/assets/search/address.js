// What is asked of the page of search, as its address says it: ?q=议案&place=210921&body=renda&year=2024&kind=figure.
// Everything but `q` may be missing. `same=1` leaves other names of the same out, `n` is how many reports are listed.
export const FACETS = ["place", "body", "year", "kind"];
export const STEP = 10; // reports that are listed at first, and that each 更多 adds
const MOST = 500; // reports that an address may ask for

/** Read a question from the part of an address behind `?`. */
export function read(search) {
  const given = new URLSearchParams(search), asked = { q: (given.get("q") ?? "").trim() };
  for (const facet of FACETS) asked[facet] = given.get(facet) ?? "";
  const number = Math.trunc(Number(given.get("n")));
  return { ...asked, same: given.get("same") === "1", n: Math.min(MOST, Math.max(STEP, number || 0)) };
}

/** Give the address of a question with some of it changed; the list begins anew unless `n` is among the changes. */
export function write(asked, changes = {}) {
  const { q, same, n, ...facets } = { ...asked, n: STEP, ...changes }, made = new URLSearchParams({ q });
  for (const facet of FACETS) if (facets[facet]) made.set(facet, facets[facet]);
  if (same) made.set("same", "1");
  if (n > STEP) made.set("n", n);
  return `?${made}`;
}
