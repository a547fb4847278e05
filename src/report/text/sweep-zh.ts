import { problemZh } from "../../sweeps/store/problem-zh.ts";
/** Sentences of the sweep commands; names of things come from their declarations. */
export const sweepZh = {
  help: {
    sweep: "参数扫描：按研究文件成批运行，结果存入可续跑的结果库",
    run: "运行一项研究，结果写入结果库",
    extend: "给一项研究加重复或加点，只运行新增的；已存的不动",
    replicates: "每点的总重复次数",
    points: "总点数（sobol、saltelli、random）",
    replay: "重放某一点的某一次重复，写出逐季结果与流量",
    point: "第几点",
    replicate: "第几次重复",
    replayOut: "写入此目录",
    otherModel: "结果库由同一版本的另一次构建写成，也继续",
    repair: "写前日志或文件头损坏的结果库，使它重新可读",
    resumeHere: "目录中已有这项研究的结果库则接着运行，没有则新建",
    resume: "接着运行中断的研究",
    status: "查看结果库：已完成、失败、尚缺、速度和剩余时间",
    export: "把结果库导出为 Parquet 和 CSV",
    merge: "把各分片的结果库合并为一个",
    import: "把网页实验室保存的研究（.study.json）变成结果库",
    out: "结果库所在目录（新建）",
    shard: "只运行第几片（如 3/100：共 100 片中的第 3 片）",
    limit: "最多运行这么多个任务后停下，以后可续跑",
    workers: "线程数；默认每个核心一个",
    seed: "随机种子（任意文字），代替研究文件中的种子",
    json: "每行输出一个 JSON 对象，供程序读取",
    quiet: "不显示进度",
    exportOut: "导出到此目录；默认为结果库下的 export",
    format: "导出格式",
  },

  problem: problemZh,

  started: (runs: number, points: number, workers: number) =>
    `${points} 个设计点，计划 ${runs} 次运行，${workers} 个线程`,
  resumed: (stored: number) => `已存 ${stored} 次运行，接着运行其余`,
  progress: (finished: number, planned: number, rate: string, left: string) =>
    `已完成 ${finished}/${planned} 次运行，每秒 ${rate} 次，${left}`,
  failures: (count: number, first: string) => `失败 ${count} 次；第一次：${first}`,
  complete: (finished: number, failed: number, directory: string) =>
    `全部完成：${finished} 次运行${failed > 0 ? `，另有 ${failed} 次失败` : ""}；结果在 ${directory}`,
  repaired: ({ log, head }: { log: boolean; head: boolean }, runs: number, directory: string) =>
    log || head
      ? `${directory} 又可读了：${head ? "文件头已修补；" : ""}${log ? "写前日志已挪开；" : ""}现有 ${runs} 次运行，原文件留作 .bad。续跑：sannong sweep resume ${directory}`
      : `${directory} 完好：${runs} 次运行，无需修复`,
  storeHash: (hash: string) => `结果库哈希 ${hash}`,
  stoppedWithin: (stored: number, planned: number, stays: boolean) =>
    stays
      ? `已停下：存下 ${stored}/${planned} 次运行；同一命令加 --resume 接着做`
      : `已停下：完成 ${stored}/${planned} 次运行；没有写 --out，未保留`,
  interrupted: (stored: number, planned: number, directory: string) =>
    `已中断：计划 ${planned} 次运行，已存 ${stored} 次；接着运行：sannong sweep resume ${directory}`,
  limited: (stored: number, planned: number, directory: string) =>
    `已按 --limit 停下：计划 ${planned} 次运行，已存 ${stored} 次；接着运行：sannong sweep resume ${directory}`,
  allFailed: "没有一次运行成功；原因见 sweep status",
  already: (directory: string) => `${directory} 早已全部完成，没有什么要运行`,
  mergedPart: (stored: number, planned: number, directory: string) =>
    `已合并有的分片：计划 ${planned} 次运行，现有 ${stored} 次；其余可接着运行：sannong sweep resume ${directory}`,
  merged: (parts: number, directory: string) => `已合并 ${parts} 个分片到 ${directory}`,
  exported: (files: number, directory: string) => `已导出 ${files} 个文件到 ${directory}`,

  status: {
    states: {
      running: "正在运行",
      silent: "在另一台机器上，久无消息",
      interrupted: "已中断",
      killed: "中途被终止",
      complete: "已完成",
    },
    state: "状态",
    study: "研究",
    model: "模型版本",
    shard: "分片",
    runs: "运行",
    counts: (finished: number, failed: number, missing: number, planned: number) =>
      `完成 ${finished}，失败 ${failed}，尚缺 ${missing}，计划 ${planned}`,
    points: "点（县）",
    pointCounts: (finished: number, planned: number) => `${planned} 个中完成 ${finished} 个`,
    rate: "速度",
    perSecond: (rate: string) => `每秒 ${rate} 次`,
    left: "剩余时间",
    time: "已用时间",
    holder: "进程",
    heard: "最近消息",
    ago: (time: string) => `${time} 前`,
    failures: "失败原因",
    times: (count: number, reason: string) => `${count} 次：${reason}`,
    hash: "结果库哈希",
    next: "接着运行",
  },
};

export type SweepText = typeof sweepZh;
