// A source page: what the raw lines became stands beside them, a number leads to its line, and a mark that is pointed at
// says what was done there, in the words of the table of edits. A page has hundreds of marks, and they are as small as can
// be: neither links nor words are written out, nor is the clean text, which is what the marks leave.
(() => {
  "use strict";

  const USUAL = { "": "join.wrap", b: "break.block" };
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
    text.querySelectorAll("del").forEach((mark) => mark.replaceWith(mark.dataset.to ?? ""));
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

  for (const row of page.querySelectorAll("[data-row]:not(.gb-row--furniture)")) {
    const text = made(row.querySelector(".gb-file"));
    row.querySelector(".gb-clean > p").after(text);
    mark(text, row.querySelectorAll("[data-at]"));
  }

  page.addEventListener("pointerover", ({ target }) => {
    const mark = target.closest(".gb-file del:not([title])");
    if (mark) {
      const name = names.get(mark.dataset.rule ?? USUAL[mark.className]);
      const put = mark.dataset.to;
      mark.title = put ? `${name}：${put}` : name;
    }
  });

  page.addEventListener("click", ({ target }) => {
    const number = target.closest(".gb-file > :is(b, del[id])");
    if (number) {
      location.hash = number.id || `L${number.textContent}`;
    }
  });
})();
