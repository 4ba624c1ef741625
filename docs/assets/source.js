// A source page: a number leads to its line, and a mark that is pointed at says what was done there, in the words of the
// table of edits. A page has hundreds of each, and they are as small as can be: neither links nor words are written out.
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

  page.addEventListener("pointerover", ({ target }) => {
    const mark = target.closest(".gb-file del:not([title])");
    if (mark) {
      const name = names.get(mark.dataset.rule ?? USUAL[mark.className]);
      const put = mark.dataset.to;
      mark.title = put ? `${name}：${put}` : name;
    }
  });

  page.addEventListener("click", ({ target }) => {
    const number = target.closest(".gb-file > b");
    if (number) {
      location.hash = `L${number.textContent}`;
    }
  });
})();
