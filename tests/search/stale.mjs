// Runs the worker of search over a site that is built anew: `node stale.mjs WORKER FOLDER`. A line of standard input is
// `{"query": …, "from": {"start.json": sub-folder, "s": …}}`: from which sub-folder of FOLDER each file or folder of search
// is served from now on; `"reload"` names the one that is served where nothing kept is to be used. The answer, as a line,
// is `{starts, shown}`: how often start.json was asked for, and the titles and texts of what is shown in the end.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const BASE = "/search/";
const [workerFile, folder] = process.argv.slice(2);
let from = {}, shown = [], starts = 0;

globalThis.location = new URL("http://site/assets/search/worker.js");
globalThis.onmessage = null;
globalThis.postMessage = ({ data }) => {
  shown = (data?.items ?? []).flat().map(({ title, text }) => `${title} ${text}`);
};
globalThis.fetch = async (address, how = {}) => {
  const place = decodeURIComponent(new URL(address).pathname), path = place.slice(BASE.length);
  const kept = from[place.startsWith(BASE) ? path.split("/")[0] : "t"]; // a plain text belongs to the texts
  const sub = how.cache === "reload" && from.reload ? from.reload : kept;
  if (path === "start.json") starts++;
  if (!sub) return new Response("", { status: 404 });
  return new Response(await readFile(join(folder, sub, place)));
};
await import(pathToFileURL(workerFile));

for await (const line of createInterface({ input: process.stdin })) {
  const told = JSON.parse(line);
  ({ from } = told);
  starts = 0;
  await globalThis.onmessage({ data: { type: 2, data: told.query } });
  process.stdout.write(`${JSON.stringify({ starts, shown })}\n`);
}
