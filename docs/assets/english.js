// What scripts of every page say, on English pages: by the Chinese words.
globalThis.gbEnglish = {
  "全站栏目": "Pages of the site",
  "导航栏": "Navigation",
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
  "键盘": "Keyboard",
  "单键快捷键": "Single-key shortcuts",
  "f、s、/ 打开查找，p、n 翻到前后页；容易误触（例如用语音输入）时可以关掉":
    "f, s and / search, p and n turn pages; can be turned off where they are set off by mistake, as by speech input",
  "恢复默认": "Reset",
  "只记在这台设备上，不会发送。": "Kept on this device alone and never sent.",
};
