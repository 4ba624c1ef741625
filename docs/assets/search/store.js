// The files of search, fetched once each and kept while there is room.
const ROOM = 64 * 1024 * 1024; // bytes
const READ = 100; // files that are kept as what they hold: what one page of answers takes, and the next

/** What is thrown where a file is not the one that start.json knows: the site was built anew meanwhile. */
export class Stale extends Error {
  name = "Stale";
}

/** Fetches files below `base` (an address that ends in `/`); `tally` counts what was fetched, before decompression. */
export class Store {
  constructor(base, fetcher) {
    this.base = base;
    this.fetcher = fetcher;
    this.version = "";
    this.tally = { requests: 0, bytes: 0 };
    this.kept = new Map();
    this.read = new Map();
    this.room = ROOM;
  }

  /** Give the bytes of a file; Stale where there are not `size` of them. */
  async bytes(path, size) {
    const data = await this.#get(path);
    if (data.length !== size) throw new Stale(path);
    return data;
  }

  /** Give what a JSON file holds. */
  json(path) {
    return this.#parsed(path, JSON.parse);
  }

  /** Give the lines of a text file. */
  lines(path) {
    return this.#parsed(path, (text) => text.split("\n"));
  }

  async #parsed(path, parse) {
    const data = await this.#get(path);
    let held = this.read.get(path);
    this.read.delete(path); // what was asked for last goes out last
    if (held?.data !== data) held = { data, value: parse(new TextDecoder().decode(data)) };
    this.read.set(path, held);
    if (this.read.size > READ) this.read.delete(this.read.keys().next().value);
    return held.value;
  }

  has(path) {
    return this.kept.has(path);
  }

  /** Forget every file, so that the site as it is now can be read. */
  clear() {
    this.kept.clear();
    this.read.clear();
    this.room = ROOM;
  }

  #get(path) {
    let held = this.kept.get(path);
    if (!held) {
      held = this.#fetch(path);
      this.kept.set(path, held);
      held.catch(() => this.kept.delete(path));
    }
    return held;
  }

  async #fetch(path) {
    this.tally.requests++;
    const address = this.base + path.split("/").map(encodeURIComponent).join("/");
    const answer = await this.fetcher(this.version ? `${address}?v=${this.version}` : address, this.version ? {} : { cache: "no-cache" });
    if (!answer.ok) throw answer.status === 404 && this.version ? new Stale(path) : new Error(`${path}: ${answer.status}`);
    const data = new Uint8Array(await answer.arrayBuffer());
    this.tally.bytes += data.length;
    this.#makeRoom(data.length);
    return data;
  }

  #makeRoom(size) {
    this.room -= size;
    if (this.room >= 0) return;
    this.kept.clear();
    this.read.clear();
    this.room = ROOM - size;
  }
}
