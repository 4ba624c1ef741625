// What was found, counted by place, body, year and kind, and what a reader leaves of it.

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

const ofKind = (found, kind) => (kind === undefined ? found : { ...found, units: found.units.filter((unit) => unit.kind === kind) });

/** Give what `filter` (`{report, place, body, year, kind}`, each may be missing) leaves of found reports. */
export function filtered(reports, found, filter) {
  return found
    .filter((one) => passes(reports, one, filter))
    .map((one) => ofKind(one, filter.kind))
    .filter(({ units }) => units.length);
}

/**
 * Count the reports of each place (those above it too), body and year, and the units of each kind: maps, each of what
 * the other facets' filters leave.
 */
export function facets(reports, found, filter) {
  const made = { place: new Map(), body: new Map(), year: new Map(), kind: new Map() };
  const count = (facet, value, step = 1) => made[facet].set(value, (made[facet].get(value) || 0) + step);
  for (const one of found) {
    const some = ofKind(one, filter.kind).units.length, { place, body } = reports.all[one.report];
    if (some && passes(reports, one, filter, "place")) for (const at of reports.line(place)) count("place", at);
    if (some && passes(reports, one, filter, "body")) count("body", body);
    if (some && passes(reports, one, filter, "year")) for (const year of reports.years(one.report)) count("year", year);
    if (passes(reports, one, filter)) for (const [kind, units] of kinds(one.units)) count("kind", kind, units);
  }
  return made;
}

/** Count units by kind: units of a kind stand together, so that few steps do for many. */
function kinds(units) {
  const runs = [];
  let from = 0;
  for (let at = 1; at <= units.length; at++) {
    if (at < units.length && units[at].kind === units[from].kind) continue;
    runs.push([units[from].kind, at - from]);
    from = at;
  }
  return runs;
}
