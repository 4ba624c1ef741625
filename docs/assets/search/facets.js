// What was found, counted by place, body, year and kind, and what a reader leaves of it.
import { KINDS, ofKind } from "./units.js";

/** Tell whether a found report is among those that `filter` leaves; `but` names a facet that is passed over. */
function passes(reports, { report }, filter, but = "") {
  const { place, body } = reports.all[report];
  return (
    (filter.report === undefined || report === filter.report) &&
    (but === "place" || filter.place === undefined || reports.line(place).includes(filter.place)) &&
    (but === "body" || filter.body === undefined || body === filter.body) &&
    (but === "year" || filter.year === undefined || reports.years(report).includes(String(filter.year)))
  );
}

/** Give what `filter` (`{report, place, body, year, kind}`, each may be missing) leaves of found reports (units.js). */
export function filtered(reports, found, filter) {
  return found.filter((one) => passes(reports, one, filter)).map((one) => ofKind(one, filter.kind)).filter(({ from, to }) => from < to);
}

/** Give what `filter` leaves of near units (near.js), by report. */
export function filteredNear(reports, close, filter) {
  const made = new Map();
  for (const [report, { units, ...told }] of close) {
    if (!passes(reports, { report }, filter)) continue;
    const some = filter.kind === undefined ? units : units.filter(({ kind }) => kind === filter.kind);
    if (some.length) made.set(report, { ...told, units: some });
  }
  return made;
}

/**
 * Count the reports of each place (those above it too), body and year, and the units of each kind: maps, each of what
 * the other facets' filters leave.
 */
export function facets(reports, found, filter) {
  const made = { place: new Map(), body: new Map(), year: new Map(), kind: new Map() };
  const count = (facet, value, step = 1) => made[facet].set(value, (made[facet].get(value) || 0) + step);
  const at = KINDS.indexOf(filter.kind);
  for (const one of found) {
    const { place, body } = reports.all[one.report], isSome = filter.kind === undefined || one.kinds[at] > 0;
    if (isSome && passes(reports, one, filter, "place")) for (const above of reports.line(place)) count("place", above);
    if (isSome && passes(reports, one, filter, "body")) count("body", body);
    if (isSome && passes(reports, one, filter, "year")) for (const year of reports.years(one.report)) count("year", year);
    if (passes(reports, one, filter)) for (const [kind, units] of one.kinds.entries()) if (units) count("kind", KINDS[kind], units);
  }
  return made;
}
