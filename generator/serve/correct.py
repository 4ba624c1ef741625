"""The page that gives an editor a ready-made correction of a paragraph, to paste into the sidecar."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from generator.correct.snippet import snippet_for
from generator.model.spans import Span
from generator.seeds import SIDECAR_SUFFIX

if TYPE_CHECKING:
    from generator.model.report import Report

_PAGE = """\
<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>改正一段 · 公报</title>
<link rel="icon" href="data:,">
<style>
body {{ font: 16px/1.8 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222;
  background: #fff; }}
blockquote {{ margin: 0; padding: .2rem 1rem; border-left: 3px solid #999; }}
textarea {{ width: 100%; box-sizing: border-box; font: 14px/1.6 ui-monospace, monospace; padding: .6rem; }}
button {{ font: inherit; padding: .3rem 1rem; }}
</style>
</head>
<body>
<main>
<h1>改正一段</h1>
<p>这一段（{block}）现在是：</p>
<blockquote>{text}</blockquote>
<p><label for="entry">把下面这条粘贴到 <code>{file}</code> 的 <code>corrections:</code> 之下，
改好 <code>with</code>（改成什么）和 <code>why</code>（为什么）后保存，页面随即更新：</label></p>
<textarea id="entry" rows="{rows}" spellcheck="false">
{entry}</textarea>
<p>条目只写了几个字，够认出地方就行。要改别的字：在逐行对照里先选中那几个字，再点“改正此段”。</p>
<p><button type="button" id="copy">复制</button> <span role="status" id="done"></span></p>
<p><a href="{back}">回到逐行对照</a></p>
</main>
<script>
document.getElementById("copy").addEventListener("click", async () => {{
  const entry = document.getElementById("entry");
  entry.select();
  let done = false;
  try {{
    await navigator.clipboard.writeText(entry.value);
    done = true;
  }} catch {{
    done = document.execCommand("copy");
  }}
  document.getElementById("done").textContent = done ? "已复制" : "请按 Ctrl+C 复制";
}});
</script>
</body>
</html>
"""


def correction_page(report: Report, block_id: str, words: str, seeds: Path, who: tuple[str, str]) -> str | None:
    """Give the page (HTML) with a correction of `words` in a block, or of its beginning where they are not in it.

    `who` are the name and the day that the entry bears. None where the report has no such block.
    """
    block = next((block for block in report.blocks if block.id == block_id), None)
    if block is None or report.id is None or not block.text.strip():
        return None
    at = block.text.find(words) if words.strip() else -1
    entry = snippet_for(report, block, Span(at, at + len(words)) if at >= 0 else None, *who)
    return _PAGE.format(
        block=escape(block.anchor or block.id),
        text=escape(block.text),
        file=escape((seeds / Path(report.source.file).with_suffix(SIDECAR_SUFFIX)).as_posix()),
        rows=entry.count("\n") + 2,
        entry=escape(entry),
        back=escape(f"/reports/{report.id}/source/#{block.anchor or ''}"),
    )
