/** Experiments in the laboratory: published trials replayed, or one's own. */
export const zh = {
  about: "把发表过的研究当作数据重做：谁得到什么、问了谁、怎样估计，都写在文件里。",
  packaged: "随软件提供的实验",
  inBrowser: "这个浏览器里的实验",
  ofSeeds: (seeds: number) => `${seeds} 个种子`,
  title: "实验",
  text: "实验（YAML）",
  textAbout:
    "与命令行 sannong experiment 同一种文件，可以改、粘贴、打开或拖到页面上。scenario 写随软件提供的情景，改动写在 set 里。",
  problems: "这个实验不能推演：",
  saveText: "保存实验文本",
  seeds: "种子数",
  seedsAbout: (file: number, least: number) =>
    least > 1 ? `文件写 ${file}，至少 ${least}` : `文件写 ${file}`,
  /** `estimate` asks for the least number, where one does. */
  wrongSeeds: (least: number, most: number, estimate = "") =>
    `种子数须为 ${least} 到 ${most} 的整数${estimate ? `：estimates.${estimate} 至少要 ${least} 个` : ""}。`,
  plan: (seeds: number, arms: number, households: number) =>
    `${seeds} 个种子 × ${arms} 个方案 × ${households} 户`,
  seconds: (seconds: number) => `${seconds} 秒`,
  minutes: (minutes: number) => `${minutes} 分钟`,
  /** Both ends are the same once a seed has been played. */
  takes: (low: string, high: string, workers: number) =>
    low === high
      ? `约 ${low}（${workers} 个线程）`
      : `粗估 ${low}到 ${high}（${workers} 个线程，做完第一个种子才准）`,
  nothingLeft: "都已推演过",
  progress: (there: number, all: number) => `${there}/${all} 个种子`,
  left: (time: string) => `约剩 ${time}`,
  failedSeeds: (count: number) => `失败 ${count} 个`,
  someFailed: (count: number, why: string) => `${count} 个种子失败，计入“种子符合”的分母。例如：${why}`,
  results: "结果",
  later: "暂停或完成后估计。",
  tooFew: (there: number, least: number) => `估计至少要 ${least} 个种子，现有 ${there} 个。`,
  partial: (there: number, all: number) => `以下只用了 ${there}/${all} 个种子；全部做完才与命令行一致。`,
  pictures: "图：哪一项估计",
  notes: "说明与出处",
  saveJson: "保存 experiment.json",
  saveHtml: "保存 experiment.html",
  copyCommand: "复制命令",
  commandFile: (file: string) => `先把实验文本存成 ${file}：scenario 的路径从它所在的文件夹算起。`,
};
