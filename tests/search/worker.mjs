// Runs the worker of search as a browser does: `node worker.mjs WORKER FOLDER`. A line of standard input is a list of
// messages, with names of files that are missing, or slow, from now on; the answer is the list of messages that came back until
// nothing more did for QUIET milliseconds, as a line.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const QUIET = 150, SLOW = 260; // milliseconds; the worker waits for 200 before it shows what it has
const [workerFile, folder] = process.argv.slice(2);
let sent = [], missing = [], slow = [], last = 0;

globalThis.location = new URL("http://site/assets/search/worker.js");
globalThis.onmessage = null;
globalThis.postMessage = (message) => { sent.push(message); last = performance.now(); };
globalThis.fetch = async (address) => {
  const path = decodeURIComponent(new URL(address).pathname);
  if (missing.some((name) => path.includes(name))) throw new TypeError("no network");
  if (slow.some((name) => path.includes(name))) await new Promise((go) => setTimeout(go, SLOW));
  try {
    const data = await readFile(join(folder, path));
    return new Response(data);
  } catch {
    return new Response("", { status: 404 });
  }
};
await import(pathToFileURL(workerFile));

for await (const line of createInterface({ input: process.stdin })) {
  const told = JSON.parse(line);
  if (told.missing) missing = told.missing;
  if (told.slow) slow = told.slow;
  for (const data of told.messages) globalThis.onmessage({ data });
  do await new Promise((go) => setTimeout(go, 20)); while (!sent.length || performance.now() - last < (slow.length ? 4 * SLOW : QUIET));
  process.stdout.write(`${JSON.stringify(sent)}\n`);
  sent = [];
}
