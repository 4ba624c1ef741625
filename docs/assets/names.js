// A page that gathers names: the entry that the address names is opened, or the page of it where only its name stands here,
// and a field leaves those in which the typed words stand. Without this script names and entries are there all the same.
(() => {
  const MANY = 20; // entries from which on a field is of use
  const ENTRY = ".gb-entry, .gb-index > li";
  const entries = [...document.querySelectorAll(ENTRY)];

  const open = () => {
    const there = document.getElementById(location.hash.slice(1));
    if (there?.matches(".gb-index > li")) return location.replace(there.querySelector("a").href); // all were explained here once
    for (let fold = there?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    there?.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();

  if (entries.length < MANY) return;
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  const texts = entries.map((entry) => fold([...entry.querySelectorAll(":scope > :is(summary, p, a)")].map((part) => part.textContent).join("\n")));
  const groups = [], rests = [...document.querySelectorAll(".gb-rest")];
  for (const element of document.querySelectorAll(`h2:not(summary > *), ${ENTRY}`)) {
    if (element.matches("h2")) groups.push([element, []]);
    else groups.at(-1)?.[1].push(element);
  }

  const field = document.createElement("input"), label = document.createElement("label"), told = document.createElement("output");
  Object.assign(field, { type: "search", autocomplete: "off" });
  label.append("在这一页里找", field);
  const line = document.createElement("div");
  line.className = "gb-sift";
  line.append(label, told);
  document.querySelector(".gb-themes").before(line);

  field.addEventListener("input", () => {
    const words = fold(field.value);
    entries.forEach((entry, at) => { entry.hidden = !texts[at].includes(words); });
    for (const [head, held] of groups) head.hidden = held.length > 0 && held.every((entry) => entry.hidden);
    for (const rest of rests) {
      rest.hidden = !rest.querySelector("li:not([hidden])");
      rest.open = Boolean(words) && !rest.hidden;
    }
    const left = entries.filter((entry) => !entry.hidden).length;
    told.textContent = words && (left ? `${left} 条` : "这一页里没有，可到页首的搜索里找");
  });
})();
