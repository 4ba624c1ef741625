// The slider of the home page: how much of the stage shows the raw text, the rest the page that it became. Without this
// script both stand side by side (home.css).

const range = document.querySelector(".gb-turn__bar > input");

if (range) {
  const turn = range.closest(".gb-turn");

  const show = () => {
    const raw = Number(range.value);
    turn.style.setProperty("--gb-cut", String(raw / 100));
    turn.classList.toggle("gb-turn--whole", raw === 0 || raw === 100);
    range.setAttribute("aria-valuetext", `原文 ${raw}%，整理后 ${100 - raw}%`);
  };

  range.addEventListener("input", show);
  // What has the focus must be seen: links are in the page alone.
  turn.querySelector(".gb-turn__page").addEventListener("focusin", (event) => {
    if (event.target.matches(":focus-visible")) {
      range.value = "0";
      show();
    }
  });
  show(); // a browser that comes back keeps the slider where it was
}
