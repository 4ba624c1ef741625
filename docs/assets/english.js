// What scripts of every page say, on English pages: by the Chinese words.
globalThis.gbEnglish = {
  "全站栏目": "Pages of the site",
  "阅读设置": "Reading settings",
  "关闭": "Close",
  "明暗": "Light or dark",
  "跟随系统": "As the system",
  "浅色": "Light",
  "深色": "Dark",
  "字号": "Size",
  "标准": "Standard",
  "大": "Large",
  "特大": "Larger",
  "恢复默认": "Reset",
  "只记在这台设备上，不会发送。": "Kept on this device alone and never sent.",
};
