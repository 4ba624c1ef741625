// Small helps on a report's page; everything works without them.
(() => {
  const report = document.querySelector(".gb-report");
  if (!report) return;

  // What stands in a column of its own is open, and says so to a screen reader.
  const columns = { ".gb-figures details": "(min-width: 60em)", ".gb-contents details": "(min-width: 76.25em)" };
  for (const [selector, width] of Object.entries(columns)) {
    const details = report.querySelector(selector);
    if (!details) continue;
    const wide = matchMedia(width);
    const follow = () => { details.open = wide.matches; };
    wide.addEventListener("change", follow);
    follow();
  }

  // A link to an entry in a folded list unfolds it, also where the browser does not do so by itself.
  const unfold = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const details = target && target.closest("details");
    if (details && !details.open) {
      details.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", unfold);
  unfold();

  // On a wide page a figure's entry is beside it: the margin scrolls to the entry, and the text stays where it is.
  report.addEventListener("click", (happened) => {
    const link = happened.target.closest(".gb-text a[href^='#k-']");
    const margin = report.querySelector(".gb-figures");
    if (!link || !margin || getComputedStyle(margin).position !== "sticky" || happened.ctrlKey || happened.metaKey) return;
    const entry = document.getElementById(link.hash.slice(1));
    if (!entry) return;
    happened.preventDefault();
    history.pushState(null, "", link.hash);
    const middle = (margin.clientHeight - entry.offsetHeight) / 2;
    margin.scrollTop += entry.getBoundingClientRect().top - margin.getBoundingClientRect().top - middle;
    entry.focus({ preventScroll: true });
  });

  // A figure in its sentence and its entry in the margin light up together.
  const partner = (link) => {
    const other = document.getElementById(link.getAttribute("href").slice(1));
    return other && (other.closest(".gb-figures li") || other);
  };
  for (const event of ["pointerover", "pointerout", "focusin", "focusout"]) {
    report.addEventListener(event, (happened) => {
      const link = happened.target.closest(".gb-text a[href^='#k-'], .gb-figures a[id]");
      const other = link && partner(link);
      if (other) other.classList.toggle("gb-here", event === "pointerover" || event === "focusin");
    });
  }
})();
