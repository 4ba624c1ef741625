// Runs the worker of search as a browser does: `node worker.mjs WORKER FOLDER`. A line of standard input is a list of
// messages, with names of files that are missing, or slow, from now on; the answer is the list of messages that came back until
// the worker was done with them, as a line. No file that is slow comes before all the time is over that the worker waits for.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [workerFile, folder] = process.argv.slice(2);
const { setTimeout: begin, clearTimeout: end } = globalThis, waits = new Map();
let sent = [], missing = [], slow = [];

globalThis.location = new URL("http://site/assets/search/worker.js");
globalThis.onmessage = null;
globalThis.postMessage = (message) => sent.push(message);
globalThis.setTimeout = (then, milliseconds) => {
  const wait = begin(() => { waits.delete(wait); then(); }, milliseconds);
  waits.set(wait, then);
  return wait;
};
globalThis.clearTimeout = (wait) => { waits.delete(wait); end(wait); };
globalThis.fetch = async (address) => {
  const path = decodeURIComponent(new URL(address).pathname);
  if (missing.some((name) => path.includes(name))) throw new TypeError("no network");
  if (slow.some((name) => path.includes(name))) await passTime();
  try {
    const data = await readFile(join(folder, path));
    return new Response(data);
  } catch {
    return new Response("", { status: 404 });
  }
};

/** Let the worker begin to wait, then have it waited. */
async function passTime() {
  await new Promise((go) => begin(go, 0));
  const over = [...waits];
  for (const [wait] of over) globalThis.clearTimeout(wait);
  for (const [, then] of over) then();
}

await import(pathToFileURL(workerFile));

for await (const line of createInterface({ input: process.stdin })) {
  const told = JSON.parse(line);
  if (told.missing) missing = told.missing;
  if (told.slow) slow = told.slow;
  await Promise.all(told.messages.map((data) => globalThis.onmessage({ data })));
  process.stdout.write(`${JSON.stringify(sent)}\n`);
  sent = [];
}
