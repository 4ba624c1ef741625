// A sheet over the page: a dialog with a heading and a button that closes it; Escape, a press beside it, the browser's
// way back and any link in it close it too. It may borrow parts of the page: these are moved, never copied, so that an
// id stands once, and go back to their place when it closes.
// gbSheet({ title, opener, className, fill(body, borrow) }) opens one; the focus goes back to the opener.
globalThis.gbSheet = globalThis.HTMLDialogElement && (() => {
  const make = (tag, given = {}, ...inside) => {
    const element = Object.assign(document.createElement(tag), given);
    element.append(...inside);
    return element;
  };
  // Words of the site, in English on English pages (english.js).
  const said = (words) => globalThis.gbEnglish?.[words] ?? words;
  let shown = null, leaving = false, next = null;
  if (history.state?.gbSheet) history.replaceState(null, ""); // loaded anew while one was open

  // Where a part was, as much room is kept: nothing on the page moves.
  const borrower = (back) => (part) => {
    const room = make("div"), { height } = part.getBoundingClientRect();
    room.style.height = `${height}px`;
    room.style.margin = getComputedStyle(part).margin;
    part.before(room);
    back.push(() => room.replaceWith(part));
    return part;
  };
  // Opening made an entry in the way back; closing takes it away again, and then does what is to come next.
  const close = (then = null) => {
    if (!shown) return;
    const { dialog, back, opener } = shown;
    shown = null;
    next = then;
    dialog.close();
    for (const give of back) give();
    dialog.remove();
    opener.focus({ preventScroll: true });
    if (!history.state?.gbSheet) return;
    leaving = true;
    history.back();
  };
  // Before any other listener of the page, which is to know nothing of this.
  addEventListener("popstate", (happened) => {
    if (!shown && !leaving) return;
    happened.stopImmediatePropagation();
    close();
    setTimeout(() => { // by now Chromium would have scrolled to the address's fragment, had it been left to it
      history.scrollRestoration = "auto";
      leaving = false;
      next?.();
    }, 50);
  });
  // Escape is the open dialog's, this or another: what it puts away elsewhere on the page stays.
  addEventListener("keydown", (happened) => {
    if (happened.key === "Escape" && document.querySelector("dialog[open]")) happened.stopImmediatePropagation();
  }, true);
  addEventListener("beforeprint", () => close());
  const follow = (happened) => {
    const link = happened.target.closest("a[href]");
    if (!link || link.target || happened.ctrlKey || happened.metaKey || happened.shiftKey || happened.altKey) return;
    happened.preventDefault();
    close(() => {
      document.activeElement.blur(); // the next Tab goes on from there
      location.href = link.href;
    });
  };

  const open = (what) => {
    if (shown) return;
    if (leaving) {
      next = () => open(what);
      return;
    }
    const { title, opener, className = "", fill } = what;
    const button = make("button", { type: "button", textContent: said("关闭") });
    const heading = make("h2", { id: "gb-sheet-title", textContent: title });
    const body = make("div", { className: "gb-sheet__body md-typeset" }), back = [];
    const dialog = make("dialog", { className: `gb-sheet ${className}` },
      make("header", {}, heading, button), body);
    dialog.setAttribute("aria-labelledby", "gb-sheet-title");
    shown = { dialog, back, opener };
    fill(body, borrower(back));
    button.addEventListener("click", () => close());
    body.addEventListener("click", follow);
    dialog.addEventListener("click", (happened) => { if (happened.target === dialog) close(); });
    dialog.addEventListener("close", () => close()); // Escape
    document.body.append(dialog);
    const byKey = opener.matches(":focus-visible");
    dialog.showModal();
    // To who came by a pointer the button is not shown as chosen: a sheet's words come first.
    if (!byKey && document.activeElement === button) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    history.scrollRestoration = "manual";
    history.pushState({ ...history.state, gbSheet: true }, "");
  };
  return Object.assign(open, { close, make, said });
})();
