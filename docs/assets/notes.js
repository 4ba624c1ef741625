// On a wide page the notes stand beside the passages that they are about, too. Without this they stand at the foot.
(() => {
  const marks = document.querySelectorAll(".gb-report .gb-text .gb-noted");
  if (!globalThis.gbMargin) return;
  for (const mark of marks) {
    const note = document.getElementById(mark.hash.slice(1));
    if (!note) continue;
    const copy = note.cloneNode(true);
    copy.removeAttribute("id");
    const list = document.createElement("ol");
    list.className = "gb-notes";
    list.append(copy);
    gbMargin.put(list, mark, 4);

    // A mark lights its note, and a note its mark; where there is no margin the mark leads to the foot.
    const light = (on) => { for (const one of [copy, mark]) one.classList.toggle("gb-here", on); };
    for (const one of [list, mark]) {
      one.addEventListener("pointerenter", () => light(true));
      one.addEventListener("pointerleave", () => light(false));
    }
    mark.addEventListener("click", (happened) => {
      if (!gbMargin.isLevel || happened.ctrlKey || happened.metaKey || happened.shiftKey) return;
      happened.preventDefault();
      light(true);
      list.scrollIntoView({ block: "nearest" });
    });
  }
})();
