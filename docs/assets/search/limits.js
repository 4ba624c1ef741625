// What an answer does not cover, in words for its reader.

/**
 * Give sentences, none where all was looked through. `asked` are the words of the query; `share` is how much of the index
 * of single characters among them was read; `through` is the last report that was looked at, of `reports`; `unread` counts
 * units that were not held against quotes; `isNear` tells whether other names and near units were looked through.
 */
export function limits({ asked, share, through, reports, unread, isNear }) {
  const made = [], { last = "" } = reports[through] ?? {};
  if (share < 1) {
    const chars = asked.map(({ text }) => text).filter((text) => [...text].length === 1), part = Math.max(1, Math.floor(share * 100));
    const rest = asked.length === 1 ? "；报告标题和地区、名词等名称查全了" : "";
    made.push(`单独一个字（${chars.join("、")}）太常见，只查了索引的约 ${part}%${rest}。再多写一个字，可以查全。`);
  } else if (through < reports.length - 1) {
    made.push(`只查了最新的 ${through + 1} 份报告${last && `（到 ${last} 年）`}，共 ${reports.length} 份。`);
  } else if (!isNear) made.push("所写的词查完了；别的名称和相近的段落没有查完。");
  if (unread) made.push(`引号里的词还有 ${unread} 处没有逐字核对，没有列出；各项数目把它们也算在内，是至多的数。`);
  return made;
}
