// What the page of search says of an answer: how much was found, what else was looked for, and how far.
import { FACETS, write } from "./address.js";
import { make, way } from "./element.js";
import { quoted } from "./said.js";

const NAMED = 3; // other names that are told

const isFound = ({ reports, scattered, variants }) => reports + scattered + variants > 0;

/** Give how many reports there are of any sort. */
export const amountOf = ({ reports, scattered, variants, near }) => reports + scattered + variants + near;

/** Say how much was found. */
export function counted({ counts, cut, isBare, complete, unread }, words) {
  const said = words.map(({ typed }) => typed);
  if (!amountOf(counts)) return `${complete ? "" : "还"}没有找到${said.length > 1 ? `同时有${quoted(said)}的报告` : quoted(said)}。`;
  const parts = [];
  if (counts.reports) parts.push(`${counts.reports} 份报告、${counts.units} 处`);
  if (counts.scattered) parts.push(`${counts.reports ? "另有 " : ""}${counts.scattered} 份报告，这些词分在不同的段里`);
  if (counts.variants) parts.push(`${parts.length ? "另有 " : ""}${counts.variants} 份报告用别的名称`);
  if (counts.near) parts.push(`${parts.length ? "另有 " : ""}${counts.near} 份报告有其中大部分字`);
  return `${insteadOf(said, cut, isBare)}${unread ? "至多找到" : "找到"} ${parts.join("；")}。`;
}

function insteadOf(said, cut, isBare) {
  if (!cut) return "";
  if (isBare) return `连同标点没有，不算标点，改找${quoted(cut)}：`;
  return cut.length > 1 ? `没有连在一起的${quoted(said)}，分成${quoted(cut)}来找：` : `没有${quoted(said)}，改找${quoted(cut)}：`;
}

/** Say what was looked for besides, or what would be found otherwise. */
export function notes({ asked, found, words, engine, outside }) {
  const made = [], others = [...new Set(words.flatMap(({ text, exact }) => (exact === null ? engine.names.others(text) : [])))];
  const to = (changes, key, text) => way(write(asked, changes), `to:${key}`, {}, text), line = (...parts) => made.push(make("p", {}, ...parts));
  if (asked.same) line("只找了所写的词本身。", to({ same: false }, "others", "也找别的名称"));
  else if (others.length) line(`也找了别的名称：${quoted(others.slice(0, NAMED))}${others.length > NAMED ? ` 等 ${others.length} 个` : ""}。`, to({ same: true }, "same", `只找${quoted(words.map(({ typed }) => typed))}`));
  if (outside && amountOf(outside.counts)) {
    const all = Object.fromEntries(FACETS.map((facet) => [facet, ""]));
    line(`不加条件，有 ${amountOf(outside.counts)} 份报告。`, to(all, "all", "去掉全部条件"));
  }
  if (isFound(found.counts) || !found.complete) return made;
  const without = found.without.filter((one) => one.reports + one.scattered);
  for (const one of without) {
    const left = words.filter(({ text, exact }) => (exact ?? text) !== one.word).map(({ typed }) => typed).join(" ");
    line(to({ q: left }, `without:${one.word}`, `不要“${one.word}”`), `：${one.isMost ? "至多 " : ""}${one.reports + one.scattered} 份报告${one.units ? `、${one.units} 处` : ""}`);
  }
  if (words.some(({ exact }) => exact !== null)) {
    const plain = words.map(({ typed }) => typed.replace(/^"(.*)"$/, "$1")).join(" ");
    line("英文双引号里的词要一字不差，简繁、全半角、空格都算。", to({ q: plain }, "plain", "去掉引号再找"));
  } else if (words.length === 1 && !outside) line("可以少写几个字，或者用空格把几个词隔开。");
  return made;
}

/** Say how far the reports were looked through; `again` is called where a reader wants to go on. */
export function progress({ found, all, isLast, isStuck }, again) {
  if (found.complete) return [];
  const here = found.limits.join("");
  if (isStuck) return [make("p", {}, here)];
  if (!isLast) return [make("p", {}, `${here}还在查找…`)];
  const isOlder = found.through < all.length - 1;
  const button = make("button", { type: "button", class: "gb-more", "data-key": "older" }, isOlder ? "继续查找较早的报告" : "继续查找");
  button.addEventListener("click", again);
  return [make("p", {}, here), button];
}
