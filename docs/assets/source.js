// A source page: what the raw lines became stands beside them, a number leads to its line, and a mark that is pointed at
// says what was done there, in the words of the table of edits. A page has hundreds of marks, and they are as small as can
// be: neither links nor words are written out, nor is the clean text, which is what the marks leave.
(() => {
  "use strict";

  const USUAL = { "": "break.block", e: "break.block", j: "join.wrap", l: "join.wrap" };
  const ruleOf = (mark) => mark.dataset.rule ?? (mark.matches("s") ? USUAL[mark.className] : "width.marks");
  const page = document.querySelector(".gb-source");
  const names = new Map(
    [...page.querySelectorAll("td > data")].map((count) => [
      count.value,
      count.closest("tr").cells[1].textContent,
    ]),
  );

  /** Give what a stretch of raw text became: without numbers, and for each mark what it put there. */
  function made(file) {
    const text = document.createElement("p");
    text.append(...file.cloneNode(true).childNodes);
    text.querySelectorAll(":scope > b").forEach((number) => number.remove());
    text.querySelectorAll("del, s").forEach((mark) => mark.replaceWith(mark.dataset.to ?? ""));
    text.querySelectorAll("[data-c]").forEach((shown) => shown.replaceWith(shown.textContent));
    text.normalize();
    return text;
  }

  /** Mark the words that the remarks of a row speak of; their places are counted in characters, not in UTF-16. */
  function mark(text, remarks) {
    const words = text.firstChild, all = [...text.textContent];
    const ranges = [...remarks].map((remark) => {
      const range = document.createRange();
      const [start, end] = remark.dataset.at.split(" ").map((at) => all.slice(0, at).join("").length);
      range.setStart(words, start);
      range.setEnd(words, end);
      return range;
    });
    for (const range of ranges) {
      if (range.startContainer === range.endContainer) range.surroundContents(document.createElement("mark"));
    }
  }

  // An end of a line within a paragraph stands bare, and was taken out there: its mark is made.
  for (const file of page.querySelectorAll(".gb-file")) {
    for (const words of [...file.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)) {
      const [first, ...lines] = words.data.split("\n");
      const made = lines.flatMap((text) => [Object.assign(document.createElement("s"), { className: "j", textContent: "\n" }), text]);
      if (made.length) words.replaceWith(first, ...made);
    }
  }

  // The address of each line, which its number bears, or the mark of the line end before it. Where the page was asked for
  // by one, it is found now.
  let line = 0;
  for (const place of page.querySelectorAll(".gb-file > :is(b:not(.r), s:not(.l, .e))")) {
    line += 1;
    place.id = `L${line}`;
  }
  if (/^#L\d+$/.test(location.hash) && !page.querySelector(":target")) location.replace(location.hash);

  for (const row of page.querySelectorAll("[data-row]:not(.gb-row--furniture)")) {
    const text = made(row.querySelector(".gb-file"));
    row.querySelector(".gb-clean > p").after(text);
    mark(text, row.querySelectorAll("[data-at]"));
  }

  page.addEventListener("pointerover", ({ target }) => {
    const mark = target.closest(".gb-file :is(del, s):not([title])");
    if (mark) {
      const name = names.get(ruleOf(mark));
      const put = mark.dataset.to;
      mark.title = put ? `${name}：${put}` : name;
    }
  });

  page.addEventListener("click", ({ target }) => {
    const number = target.closest(".gb-file > :is(b, s[id])"); // a number that is repeated has no id
    if (number) {
      location.hash = number.id || `L${number.textContent}`;
    }
  });
})();
