// Asks the engine what it is told: `node ask.mjs ENGINE FOLDER`, a question a line of standard input as JSON,
// `{"do": name of a method, "with": [arguments]}`, an answer a line, with what was fetched for it and how long it took.
// With `"anew": true` the files are opened anew, as by a reader who comes to the site.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [engineFile, folder] = process.argv.slice(2);
const { open } = await import(pathToFileURL(engineFile));

const fetcher = async (address) => {
  const path = decodeURIComponent(new URL(address, "http://site/").pathname);
  try {
    const data = await readFile(join(folder, path));
    return { ok: true, status: 200, arrayBuffer: async () => data.buffer.slice(data.byteOffset, data.byteOffset + data.length) };
  } catch {
    return { ok: false, status: 404 };
  }
};

const plain = (_, value) => (value instanceof Map ? [...value] : value);
let engine = null;
for await (const line of createInterface({ input: process.stdin })) {
  const { do: name, with: given, anew } = JSON.parse(line);
  if (anew || !engine) engine = await open("http://site/search/", { fetcher });
  const before = engine.tally, begun = performance.now();
  let answer, error;
  try {
    answer = await engine[name](...given);
  } catch (thrown) {
    error = String(thrown.stack);
  }
  const after = engine.tally;
  const cost = { requests: after.requests - before.requests, bytes: after.bytes - before.bytes, ms: performance.now() - begun };
  process.stdout.write(`${JSON.stringify({ answer, error, cost, opened: before }, plain)}\n`);
}
