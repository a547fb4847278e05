import type { LostLog } from "./lost-log.ts";

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`;

/** What can be wrong with a result store. */
export const problemZh = {
  exists: (directory: string) => `${directory} 中已有结果库；接着运行：sannong sweep resume ${directory}`,
  existsOther: (directory: string, name: string) =>
    `${directory} 中是另一项研究（“${name}”，或同名而内容已改）的结果库；请另选目录`,
  otherVersion: (directory: string, theirs: string, ours: string) =>
    `${directory} 由模型版本 ${theirs} 写成，现在是 ${ours}：不同版本的结果不能混在一起；请用原版本续跑，或重新开始`,
  otherModel: (directory: string, theirs: string, ours: string) =>
    `${directory} 由另一次构建的模型写成（${theirs}，现在是 ${ours}），结果可能不同；请用原来的构建，或重新开始；若确知二者结果相同，加 --other-model`,
  locked: (directory: string, who: string) =>
    `${directory} 正被另一进程使用（${who}）；查看进度：sannong sweep status ${directory}`,
  otherHost: (directory: string, who: string, lock: string) =>
    `${directory} 被另一台机器上的进程占用（${who}）；若它已不在运行，删除 ${lock} 后再试`,
  unknownHolder: "进程号不详",
  notStore: (directory: string) => `${directory} 中没有结果库（study.duckdb）`,
  corrupt: (directory: string, why: string) =>
    `${directory} 中的结果库已损坏，未作任何改动：${why}。可试 sannong sweep repair ${directory}（在副本上进行）`,
  damagedLog: (directory: string, why: string) =>
    `${directory} 中的写前日志 study.duckdb.wal 已损坏，未作任何改动：${why}。结果库本身可能完好：sannong sweep repair ${directory} 会把它挪开；只存在日志中的运行，随后由 sannong sweep resume ${directory} 重做`,
  beyondRepair: (directory: string) =>
    `${directory} 中的结果库试过各种办法仍读不出，未作改动。请用备份，或重新运行这项研究`,
  lostLog: (directory: string, { held: rows, said: expected }: LostLog) =>
    `${directory} 缺写前日志 study.duckdb.wal${expected === undefined ? "，上次运行又没有结束：有的运行可能只在那个文件里" : `：现存 ${rows} 次运行，而已存过 ${expected} 次`}。若是复制来的，请把整个目录再复制一遍；或用 sannong sweep resume ${directory} 续跑，缺的会重新运行`,
  noManifest: (directory: string) => `${directory} 中的结果库没有清单，无法得知属于哪项研究`,
  notWritable: (path: string, why: string) => `不能写入 ${path}：${why}`,
  notReadable: (path: string, why: string) => `不能读取 ${path}：${why}`,
  tooLarge: (directory: string, needed: number, room: number) =>
    `其余结果约需 ${megabytes(needed)}，而 ${directory} 所在磁盘只剩 ${megabytes(room)}：腾出空间后续跑（sannong sweep resume ${directory}），或减少点数、重复，少留指标、逐季路径、每户结局后另选目录重新开始`,
  workersDie: (directory: string, jobs: number, why: string) =>
    `连续 ${jobs} 个任务的线程意外终止（${why}），多半是内存不足或程序文件有变；已停下，此前存下的都还在。排除原因或减少 --workers 后续跑，这些任务会重做：sannong sweep resume ${directory}`,
  sampleDisk: (directory: string) =>
    `临时目录 ${directory} 空间不足，无法估算结果库的大小；用环境变量 TMPDIR 另指一个目录`,
  shardCount: (directory: string, count: number, expected: number) =>
    `${directory} 中有 ${count} 次运行，而它的清单说有 ${expected} 次：这一片不完整，请重新拷贝或重新运行`,
  holdsStore: (directory: string) => `${directory} 是结果库所在目录，不能再写入别的结果；请另选目录`,
  disk: (directory: string, why: string) =>
    `结果写不进 ${directory}：${why}。此前存下的都还在；腾出空间后续跑：sannong sweep resume ${directory}`,
  noStore: (directory: string, why: string) =>
    `在 ${directory} 建不成结果库：${why}。那里没有留下什么；腾出空间或换一个磁盘，再从头开始`,
  exportDisk: (path: string, why: string) => `导出写不进 ${path}：${why}`,
  occupied: (directory: string) => `目录 ${directory} 不是空的；请另选目录`,
  shard: (input: string) => `--shard：不能是“${input}”；应写成 第几片/总片数，如 3/100`,
  shards: (of: number, most: number) => `--shard：共 ${of} 片太多；这项研究至多分 ${most} 片`,
  noShard: "没有一个分片可读，无从合并",
  notShard: (directory: string) => `${directory} 不是分片（运行时没有用 --shard），无从合并`,
  shardIncomplete: (directory: string) =>
    `${directory} 尚未运行完；先续跑：sannong sweep resume ${directory}`,
  shardTwice: (at: number, of: number, first: string, second: string) =>
    `第 ${at}/${of} 片给了两次：${first} 与 ${second}`,
  shardsMissing: (missing: string, of: number) => `缺少第 ${missing} 片（共 ${of} 片）`,
  shardsDiffer: (first: string, of: number, second: string, other: number) =>
    `分法不同：${first} 分为 ${of} 片，${second} 分为 ${other} 片`,
  otherStudy: (first: string, second: string) => `${first} 与 ${second} 不是同一项研究`,
  otherSeed: (first: string, second: string) => `${first} 与 ${second} 的种子不同`,
  unknownMetric: (input: string, nearest: string | undefined, form: string) =>
    `没有“${input}”${nearest === undefined ? "；" : `；是否指“${nearest}”？`}应写成 ${form}`,
  response: "difference.<指标> 或 <方案>.<指标>",
  notExtended: {
    shard: "这是分片：先合并（sweep merge），再加点或重复",
    stopped: "这项研究按精度停止，重复次数由它自己决定，不能再加",
    nested: "这种设计加点后不以原来的点开头；只有 sobol、saltelli、random 可以加点",
    fewer: "--replicates、--points 须大于研究现有的数目，且点数不超过上限",
  },
  noRun: (point: number, replicate: number) => `没有第 ${point} 点第 ${replicate} 次重复`,
  otherReplay: (point: number, replicate: number) =>
    `第 ${point} 点第 ${replicate} 次重复重放的结果与结果库中所存的不同：模型或情景已变`,
  moreMissing: (count: number) => `等 ${count} 片`,
};

export type ProblemText = typeof problemZh;
