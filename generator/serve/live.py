"""What is put into pages while they are served, and never into a file: the script that listens for changes."""

from __future__ import annotations

import re

SCRIPT_PATH = "/-/live.js"
_END = re.compile(rb"</body\s*>", re.IGNORECASE)


def with_script(page: bytes, version: int) -> bytes:
    """Give a page (HTML) with the script at the end of its body; `version` is the last news that the page knows."""
    tag = f'<script src="{SCRIPT_PATH}" data-version="{version}" defer></script>\n'.encode()
    ends = list(_END.finditer(page))
    at = ends[-1].start() if ends else len(page)
    return page[:at] + tag + page[at:]


SCRIPT = """\
// Served by `gongbao serve` only: loads the page anew when it changed, says what is wrong, leads to corrections.
(() => {
  "use strict";
  const version = document.currentScript.dataset.version;
  const bar = document.createElement("section");
  bar.id = "gb-live";
  bar.setAttribute("role", "alert");
  bar.setAttribute("aria-label", "预览");
  bar.style.cssText = "position:fixed;inset:auto 0 0 0;z-index:99;max-height:45vh;overflow:auto;padding:.6rem 1rem;"
    + "background:#fff4e5;color:#5f2120;border-top:3px solid #b3261e;font:14px/1.6 system-ui,sans-serif;";
  bar.hidden = true;

  function show(errors) {
    bar.replaceChildren();
    bar.hidden = !errors.length;
    if (bar.hidden) return;
    const head = document.createElement("strong");
    head.textContent = "有错要改（改好以前，出错的报告仍显示上一次正确的样子）：";
    const list = document.createElement("ul");
    list.style.cssText = "margin:.3rem 0;padding-left:1.2rem;overflow-wrap:anywhere;";
    for (const error of errors) {
      const item = document.createElement("li");
      item.textContent = error;
      list.append(item);
    }
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "收起";
    close.addEventListener("click", () => { bar.hidden = true; });
    bar.append(head, list, close);
  }

  function link() {
    const report = /^\\/reports\\/(.+)\\/source\\/$/.exec(decodeURI(location.pathname));
    if (!report) return;
    for (const row of document.querySelectorAll(".gb-row[data-row]")) {
      const label = row.querySelector(".gb-clean > p");
      const block = row.dataset.row.split(" ")[0];
      if (!label || !block) continue;
      const way = document.createElement("a");
      way.href = "/-/correct?" + new URLSearchParams({ report: report[1], block });
      way.textContent = "改正此段";
      way.setAttribute("aria-label", "改正此段：" + block);
      const plain = way.href;
      way.addEventListener("click", () => {
        const chosen = getSelection();
        const inside = chosen.rangeCount && row.querySelector(".gb-clean > p + p")?.contains(chosen.anchorNode);
        const words = inside ? chosen.toString() : "";
        way.href = words ? plain + "&" + new URLSearchParams({ words }) : plain;
      });
      label.append(" ", way);
    }
  }

  document.body.append(bar);
  link();
  const query = new URLSearchParams({ page: location.pathname, since: version });
  const events = new EventSource("/-/events?" + query);
  let goes = false;
  events.addEventListener("message", (event) => {
    const news = JSON.parse(event.data);
    if (news.reload && !goes) {
      goes = true;
      location.reload();
      return;
    }
    show(news.errors);
  });
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();
"""
"""The script. Texts of problems are set as text, never as HTML: they quote raw reports and sidecars."""

WAITING = """\
<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>正在生成 · 公报</title>
<link rel="icon" href="data:,"></head>
<body><main style="font:16px/1.8 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem">
<h1>正在生成网站</h1>
<p>第一次要读所有报告，完成后本页自动刷新。进度和问题见终端。</p>
</main></body></html>
"""
"""The page before there is a site."""
