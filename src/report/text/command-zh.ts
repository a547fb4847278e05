/** Seasons from which on an end is not worth telling. */
export const FOREVER = 10_000;

/** What the command line says besides tables: questions, mistakes, progress and help. */
export const zh = {
  written: (directory: string) => `结果已写入 ${directory}`,
  notWritten: "已中断，未写入结果",
  progress: (finished: number, planned: number, left: string) =>
    `已完成 ${finished}/${planned} 次运行，${left}`,
  left: (time: string) => `预计还需 ${time}`,
  leftUnknown: "剩余时间待估",
  order: {
    comma: "、",
    when: (first: number, last: number) =>
      last >= FOREVER ? `自第 ${first} 季起` : `第 ${first} 至 ${last} 季`,
    step: "步骤",
    family: "类别",
    parameters: "参数",
    sets: "写入列",
    posts: "过账",
    for: "只面向",
    title: (arm: string) => `一季之内的步骤（方案“${arm}”）`,
  },
  scenarioList: { file: "文件", title: "标题", households: "户数", arms: "方案" },
  scenarioChecked: (path: string, warnings: number) =>
    warnings === 0 ? `${path}：没有问题` : `${path}：${warnings} 条警告，没有错误`,
  wrote: (path: string) => `已写入 ${path}`,
  mistake: {
    number: (option: string, input: string, allowed: string) =>
      `${option}：不能是“${input}”；允许：${allowed}`,
    wholeBetween: (low: number, high: number) => `${low} 到 ${high} 的整数`,
    numberBetween: (low: number, high: number) => `大于 ${low} 且不超过 ${high} 的数`,
    unknownArms: (inputs: readonly string[], nearest: readonly string[], arms: string) =>
      `没有方案“${inputs.join("”“")}”${nearest.length === 0 ? "。" : `；是否指“${nearest.join("”“")}”？`}可选：${arms}`,
    setting: (input: string) => `--set：“${input}”应写成 路径=值`,
    occupied: (directory: string) => `目录 ${directory} 不是空的；请另选一个目录`,
    holdsResults: (directory: string) =>
      `目录 ${directory} 里有 sannong 写的结果；另选一个目录，或加 --force 覆盖`,
    notDirectory: (path: string) => `${path} 不是目录`,
    foreign: (paths: readonly string[]) =>
      `${paths.join("、")} 不是 sannong 写的，不会覆盖或删除；请另选一个目录`,
    foreignFile: (path: string) => `${path} 不是 sannong 用这条命令写的，不会覆盖；请另选一个文件名`,
    emptyValue: (option: string) => `${option}：值为空（变量是否未设？）；请写出值，或不写此项`,
    notWritable: (path: string, why: string) => `不能写入 ${path}：${why}`,
    memory: (needed: string, workers: number, free: string, instead: string) =>
      `用 ${workers} 个线程约需内存 ${needed}，而可用的只有 ${free}；${instead}`,
    fewerWorkers: (workers: number) => `--workers ${workers} 可行`,
    fewerReplicates: (most: number, manyWorkers: boolean) =>
      `--replicates ${most}${manyWorkers ? " --workers 1" : ""} 可行，或减少季数（time.seasons）`,
    fewerHouseholds: (most: number, count: number) =>
      `约 ${most} 户可行，而不是 ${count} 户（county.villages 乘 county.householdsPerVillage）`,
    diskFor: (replicates: number, needed: string, free: string, instead: string) =>
      `${replicates} 次重复的结果文件约需 ${needed}，而磁盘只余 ${free}；${instead}`,
    replicatesOnDisk: (fits: number) => `--replicates ${fits} 可行，或去掉 --out`,
    lastColumns: "可改用 --columns last，或去掉 --out",
    withoutFiles: "可去掉 --out",
  },
  machine: {
    disk: (why: string) => `磁盘已满，写不下（${why}）。未写完的文件已撤去，其余未动；腾出空间后重来`,
    memory: (why: string) =>
      `内存不足（${why}）。请减少 county.villages、county.householdsPerVillage、--replicates 或 --workers`,
    handles: (why: string, most?: number) =>
      `系统可打开的文件或线程数不够（${why}${most === undefined ? "" : `；只允许 ${most} 个文件`}）。请减少 --workers，或提高 ulimit -n 与 -u，如 ulimit -n 1024`,
    device: (why: string) => `设备读写失败（${why}）。请检查磁盘，或另选一个目录`,
  },
  usage: (message: string) =>
    message
      .replace(/^error: /, "出错：")
      .replace(/unknown option '(.*?)'/, "没有选项 $1")
      .replace(/unknown command '(.*?)'/, "没有命令 $1")
      .replace(/missing required argument '(.*?)'/, "缺少参数 $1")
      .replace(/required option '(.*?)' not specified/, "缺少选项 $1")
      .replace(/option '(.*?)' argument missing/, "选项 $1 缺少值")
      .replace(
        /option '(.*?)' argument '(.*?)' is invalid\. Allowed choices are (.*)\./,
        "选项 $1：“$2”不可用；允许：$3",
      )
      .replace(
        /too many arguments.*\. Expected (\d+) arguments? but got (\d+)\./,
        "参数过多：应有 $1 个，给出 $2 个。",
      )
      .replace(
        /\(Did you mean (?:one of )?(.*)\?\)/,
        (_, names: string) => `（是否指 ${names.replaceAll(", ", "、")}？）`,
      ),
  help: {
    titles: {
      "Usage:": "用法：",
      "Options:": "选项：",
      "Commands:": "命令：",
      "Arguments:": "参数：",
    } as Record<string, string>,
    help: "显示帮助",
    helpOf: "显示一个命令的帮助",
    choices: (each: readonly string[]) => `可选 ${each.join("、")}`,
    usual: (value: string) => `默认 ${value}`,
    notes: (each: readonly string[]) => `（${each.join("；")}）`,
    version: "显示模型版本",
    sannong: "三农：农村电商金融的多主体模拟",
    lang: "语言",
    compare: "在同一运气下比较各方案",
    run: "运行一个方案，逐季输出",
    order: "一季之内的步骤及其参数",
    scenario: "情景文件",
    list: "列出现有情景",
    check: "检查情景文件",
    describe: "说明情景：与默认不同的设定及其来源",
    fit: "逐项与公布数据对照",
    seeds: "配合 --fit:种子数(默认 40)",
    markdown: "配合 --fit:输出 Markdown",
    schema: "情景文件的 JSON Schema",
    generate: "重新生成由声明得出的文件",
    replicates: "重复次数；与 --precision 同用时为上限",
    precision: "继续运行，直到返贫率配对差的 95% 半宽不大于此值（如 0.002）",
    arms: "只运行这些方案，以逗号分隔",
    arm: "方案",
    seed: "随机种子（任意文字）",
    set: "改动一项设定，可重复（如 consume.propensity=0.8）",
    workers: "线程数；0 也用一个线程，以便随时中断",
    out: "把结果写入此目录",
    force: "覆盖目录中 sannong 写的结果；别人的文件不动",
    json: "以 JSON 输出",
    hash: "只输出结果哈希",
    quiet: "不显示进度",
    all: "显示全部指标",
    finance: "打印什么人用什么钱：各用途、各来源的贷款",
    columns: "写出每一季（every）或仅最后一季（last）的各列",
  },
};

export type CommandWords = typeof zh;
