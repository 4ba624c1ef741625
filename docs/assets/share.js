// Sharing a report: its title, the words that are selected, and the address of the paragraph on a line of its own, of
// letters that no messenger takes for the end of it. By the device's own sheet where it has one, else to the clipboard.
(() => {
  const report = document.querySelector(".gb-report");
  const text = report?.querySelector(".gb-text");
  const MOST = 200; // code points of what is selected
  if (!text) return;

  // The first block that is not above the upper third of the window; none before the reader has come to the text.
  const inView = () => {
    const edge = innerHeight / 3;
    if (text.getBoundingClientRect().top > edge) return null;
    const blocks = [...text.querySelectorAll("[data-block][id]")];
    return blocks.find((block) => block.getBoundingClientRect().bottom > edge) || blocks.at(-1);
  };
  const selected = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return {};
    const { startContainer } = selection.getRangeAt(0), block = startContainer.parentElement?.closest("[data-block]");
    const words = [...selection.toString().replace(/\s+/g, " ").trim()];
    if (!block || !text.contains(block) || !words.length) return {};
    const shown = words.length > MOST ? `${words.slice(0, MOST).join("")}……` : words.join("");
    return { block, words: shown.replaceAll("“", "‘").replaceAll("”", "’") }; // GB/T 15834: marks within marks
  };

  // What cites says which address stays; a version's page has its own, which stays too.
  const home = () => {
    const { latest } = JSON.parse(document.getElementById("gb-cite")?.textContent || "{}");
    const canonical = !report.matches(".gb-version") && document.querySelector('link[rel="canonical"]')?.href;
    return (latest || canonical || location.href).split(/[?#]/)[0];
  };
  // Reports of several years have one title: the year, where the title does not name it.
  const named = () => {
    const title = report.querySelector("h1").textContent.replace(/\s+/g, " ").trim();
    const data = document.querySelector('script[type="application/ld+json"]')?.textContent;
    const years = String((data && JSON.parse(data).temporalCoverage) || "").match(/^\d{4}(?:\/\d{4})?$/)?.[0].replace("/", "—");
    return years && !title.includes(years) ? `${title}（${years}年）` : title;
  };
  const told = () => {
    const title = named();
    const { block = inView(), words } = selected();
    const address = new URL(block?.id ? `#${block.id}` : "", home()).href;
    return { title, text: [title, words && `“${words}”`, address].filter(Boolean).join("\n") };
  };

  const say = (words) => {
    let said = document.querySelector(".gb-said");
    if (!said) {
      said = Object.assign(document.createElement("div"), { className: "gb-said" });
      said.setAttribute("role", "status");
      document.body.append(said);
    }
    said.textContent = words;
    setTimeout(() => { said.textContent = ""; }, 4000);
  };
  // Where nothing may be written to the clipboard, what is to be shared is shown.
  const show = (words, opener) => gbSheet?.({
    title: "分享",
    opener,
    fill: (body) => {
      const area = Object.assign(document.createElement("textarea"), { value: words, readOnly: true, rows: 5, autofocus: true });
      area.setAttribute("aria-label", "分享的文字");
      area.addEventListener("focus", () => area.select());
      body.append("浏览器不许自动复制，请用键盘或菜单复制：", area);
    },
  });
  globalThis.gbShare = async (opener) => {
    const what = told();
    try {
      if (navigator.share) return await navigator.share(what);
      await navigator.clipboard.writeText(what.text);
      say("已复制标题和地址，可以粘贴给别人。");
    } catch (failure) {
      if (failure?.name !== "AbortError") show(what.text, opener); // else the reader thought better of it
    }
  };
  for (const button of document.querySelectorAll(".gb-share")) {
    button.addEventListener("pointerdown", (happened) => happened.preventDefault()); // the selection stays
    button.addEventListener("click", () => gbShare(button));
  }
})();
