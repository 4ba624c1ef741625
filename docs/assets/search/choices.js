// What may be chosen of an answer: place, body, year and kind of hit, each with how many there are, as links.
import { make, way } from "./element.js";
import { FACETS, write } from "./address.js";
import { BODIES, FACET_NAMES, HITS, NAMES, NONE, bodyName } from "./said.js";

const FEW = 8; // choices that are shown at once

/** The part of a place's address that names it: reports/210921/ is 210921. */
export const codeOf = ({ href }) => decodeURIComponent(href).split("/").slice(1, -1).join("/");

/** Give the number of the place that an address names, -1 where there is none. */
export const placeOf = (places, code) => places.findIndex((place) => codeOf(place) === code);

/** Give the name of what is chosen of a facet. */
export function chosenName(facet, value, places) {
  if (facet === "place") return places[placeOf(places, value)]?.name ?? value;
  if (facet === "body") return bodyName(value);
  return facet === "year" ? `${value}年` : HITS[value] ?? NAMES[value] ?? value;
}

/** Make the list of what is chosen already, each a link that gives it up; null where nothing is. */
export function chips(asked, places) {
  const chosen = FACETS.filter((facet) => asked[facet]);
  if (!chosen.length) return null;
  const items = chosen.map((facet) => {
    const words = `${FACET_NAMES[facet]}：${chosenName(facet, asked[facet], places)}`;
    const cross = make("span", { "aria-hidden": "true" }, "×");
    return make("li", {}, way(write(asked, { [facet]: "" }), `chip:${facet}`, { "aria-label": `去掉条件 ${words}` }, words, cross));
  });
  return make("ul", { class: "gb-chips", "aria-label": "已选的条件" }, ...items);
}

/** Make the lists of choices of an answer; `named` counts what is called so, by kind. */
export function choices(asked, facets, places, named) {
  const bodies = [...Object.keys(BODIES), ""].filter((body) => facets.body.has(body));
  const years = [...facets.year.keys()].sort().reverse();
  const kinds = Object.keys(HITS).filter((kind) => facets.kind.has(kind)), names = Object.keys(NAMES).filter((kind) => named.has(kind));
  return [
    group("place", "份报告", placeChoices(asked, facets.place, places)),
    group("body", "份报告", bodies.map((body) => choice(asked, "body", body || NONE, bodyName(body), facets.body.get(body)))),
    group("year", "份报告", years.map((year) => choice(asked, "year", year, `${year}年`, facets.year.get(year)))),
    group("kind", "处", [
      ...kinds.map((kind) => choice(asked, "kind", kind, HITS[kind], facets.kind.get(kind))),
      ...names.map((kind) => choice(asked, "kind", kind, `名称：${NAMES[kind]}`, named.get(kind))),
    ]),
  ].filter((made) => made);
}

/** Give the way down to the chosen place, and the places right below it; where only one is, what is below that. */
function placeChoices(asked, counts, places) {
  const below = (parent) => [...counts.keys()].filter((at) => places[at].parent === parent).sort((a, b) => a - b);
  const line = [];
  for (let at = placeOf(places, asked.place); at >= 0; at = places[at].parent) line.unshift(at);
  let shown = below(line.at(-1) ?? -1);
  while (shown.length === 1 && below(shown[0]).length) {
    line.push(shown[0]);
    shown = below(shown[0]);
  }
  const one = (at, depth) => choice(asked, "place", codeOf(places[at]), places[at].name, counts.get(at) ?? 0, depth);
  return [...line.map(one), ...shown.map((at) => one(at, line.length))];
}

function choice(asked, facet, value, name, count, depth = 0) {
  const isChosen = asked[facet] === value, to = write(asked, { [facet]: isChosen ? "" : value });
  const number = make("span", { class: "gb-choice__count" }, String(count));
  const link = way(to, `${facet}:${value}`, { "aria-current": isChosen ? "true" : null }, make("span", {}, name), " ", number);
  return make("li", { class: depth ? `gb-choice--${Math.min(depth, 3)}` : null, "data-chosen": isChosen }, link);
}

/** Make the list of a facet; what is not chosen and beyond the first few is folded. */
function group(facet, counted, items) {
  if (!items.length) return null;
  const heading = make("h3", { id: `gb-by-${facet}` }, `${FACET_NAMES[facet]}`, make("span", {}, `（${counted}）`));
  const last = Math.max(FEW, items.findIndex((item) => item.hasAttribute("data-chosen")) + 1);
  const lists = [make("ul", { "aria-labelledby": heading.id }, ...items.slice(0, last))];
  if (items.length > last) {
    const more = make("summary", { "data-key": `more:${facet}` }, `其余 ${items.length - last} 个`);
    lists.push(make("details", {}, more, make("ul", { "aria-labelledby": heading.id }, ...items.slice(last))));
  }
  return make("section", { class: "gb-choice" }, heading, ...lists);
}
