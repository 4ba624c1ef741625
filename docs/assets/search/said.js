// The words in which the page of search names what the index has codes for. Bodies and genres are those of
// generator/render/words.py; a test holds them together.
export const BODIES = {
  renda: "人大常委会",
  zhengxie: "政协",
  zhengfu: "政府",
  fayuan: "法院",
  jianchayuan: "检察院",
  other: "其他机构",
};
export const GENRES = {
  work: "工作报告",
  overview: "工作综述",
  plan: "计划报告",
  budget: "预算报告",
  proposals: "提案工作报告",
  other: "报告",
};
export const HITS = { title: "标题", heading: "小标题", text: "正文", figure: "数字" };
export const NAMES = { place: "地区", term: "名词", law: "法律法规", meeting: "会议", plan: "规划", indicator: "指标", page: "本站说明" };
export const MENTIONED = ["term", "law", "meeting", "plan"]; // kinds of names that stand in reports as they are called
export const FACET_NAMES = { place: "地区", body: "机构", year: "年度", kind: "种类" };
export const FIGURES = 6; // in the table
const NAMED_CHARS = 40; // of a word that is named in a sentence
export const NONE = "none"; // a report without a body, in an address

export const bodyName = (body) => (body && body !== NONE ? BODIES[body] ?? body : "机构未详");

/** Give the years that a report is on: 2024年, 2021—2025年. */
export function yearsOf({ first, last }) {
  if (!first) return "年度未详";
  return first === last ? `${first}年` : `${first}—${last}年`;
}

/** Name things in a row: “甲”、“乙”. Of what was pasted the beginning is enough, since it is read aloud. */
export const quoted = (words) => words.map(begun).map((word) => (/^".*"$/.test(word) ? word : `“${word}”`)).join("、");

function begun(word) {
  const chars = [...word];
  if (chars.length <= NAMED_CHARS) return word;
  return `${chars.slice(0, NAMED_CHARS).join("")}…${/^".*"$/.test(word) ? '"' : ""}`;
}
