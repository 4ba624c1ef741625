// On a wide page the notes on the passages in view stand beside the text too. Without this they stand at its foot.
(() => {
  const report = document.querySelector(".gb-report");
  const list = report?.querySelector(".gb-end .gb-notes");
  if (!list) return;
  const marks = [...report.querySelectorAll(".gb-text .gb-noted")];
  const wide = matchMedia("(min-width: 60em)");

  // What a screen reader meets once, at the foot, it is not to meet again.
  const margin = document.createElement("aside");
  margin.className = "gb-beside";
  margin.setAttribute("aria-hidden", "true");
  margin.hidden = true;
  const shown = document.createElement("ol");
  shown.className = "gb-notes";
  margin.append(shown);
  report.append(margin);

  const copies = new Map(marks.map((mark) => {
    const copy = document.getElementById(mark.hash.slice(1)).cloneNode(true);
    copy.removeAttribute("id");
    for (const link of copy.querySelectorAll("a")) link.tabIndex = -1;
    return [mark, copy];
  }));
  const seen = new Set();
  const watch = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) seen[isIntersecting ? "add" : "delete"](target);
    shown.replaceChildren(...marks.filter((mark) => seen.has(mark)).map((mark) => copies.get(mark)));
    margin.hidden = !shown.children.length;
  }, { rootMargin: "-6% 0px -6% 0px" });
  for (const mark of marks) watch.observe(mark);

  // A mark lights its note in the margin; where there is no margin it leads to the foot.
  for (const mark of marks) {
    const light = (on) => copies.get(mark).classList.toggle("gb-here", on);
    mark.addEventListener("pointerenter", () => light(true));
    mark.addEventListener("pointerleave", () => light(false));
    mark.addEventListener("click", (happened) => {
      if (!wide.matches || happened.ctrlKey || happened.metaKey || happened.shiftKey) return;
      happened.preventDefault();
      for (const copy of copies.values()) copy.classList.remove("gb-here");
      light(true);
      copies.get(mark).scrollIntoView({ block: "nearest" });
    });
  }
})();
