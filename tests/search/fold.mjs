// Folds texts as a reader's browser does: `node fold.mjs FOLD_JS`, on standard input as JSON the pair of scripts and the
// texts; gives the folded texts, and what each folded character was made from.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { folder } = await import(pathToFileURL(process.argv[2]));
const { scripts, texts } = JSON.parse(readFileSync(0, "utf8"));
const { fold, trace } = folder(scripts);
const sources = (text) => {
  const { at, to } = trace(text);
  return at.map((start, unit) => text.slice(start, to[unit]));
};
process.stdout.write(JSON.stringify({ folded: texts.map(fold), sources: texts.map(sources) }));
