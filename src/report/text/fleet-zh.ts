/** Sentences of Slurm arrays, queues and workers. */
export const fleetZh = {
  help: {
    slurm: "在集群上分片运行：写出 Slurm 数组作业并提交",
    shards: "分成多少片，每片一个任务",
    slurmOut: "各分片的结果库、日志和批处理文件所在目录",
    cores: "每个任务的核数；默认 1",
    minutes: "每个任务的时限（分钟）；默认按短时测量推算，留一倍余量",
    megabytes: "每个任务的内存（MB）；默认按最大的县推算，留一倍余量",
    first: "数组从 0 还是从 1 起；默认 1",
    sbatch: "另加一行 #SBATCH，如 --partition=short；可多次",
    writeOnly: "只写批处理文件，不提交",
    slurmResume: "再次提交缺的分片",
    slurmStatus: "各分片进度：结果库与 squeue 怎么说",
    slurmMerge: "合并各分片",
    allowMissing: "缺分片或未完成也先合并，供提前查看；可接着运行",
    queue: "由队列上的工作机运行，地址如 redis://主机/0（TLS 用 rediss://）",
    queuePrefix: "队列键名前缀；默认 sannong",
    queueCa: "TLS 所用自有证书机构的证书文件",
    worker: "工作机：从队列领取任务，直到被停止",
    lock: "任务锁的毫秒数；默认 30000",
  },
  slurm: {
    measuring: "测量一片要多久（约 10 秒）；用 --minutes 给出时限可略过",
    wrote: (file: string, minutes: number, megabytes: number) =>
      `已写出 ${file}：每任务 ${minutes} 分钟、${megabytes} MB`,
    submitYourself: (file: string) => `在集群上提交：sbatch ${file}`,
    submitted: (job: string, tasks: number) => `已提交数组 ${job}：${tasks} 个任务`,
    next: (out: string) => `进度：sannong sweep slurm status ${out}`,
    nothingMissing: "没有要再提交的：各分片或已完成，或在队列中",
    noQueue: "此处没有 squeue，只看得到结果库",
    study: (name: string, jobs: string) => `研究 ${name}${jobs === "" ? "，尚未提交" : `，数组 ${jobs}`}`,
    states: {
      complete: "已完成",
      running: "正在运行",
      waiting: "排队中",
      lost: "未完成且不在队列中",
      unknown: "未完成",
    },
    state: (
      state: string,
      shards: number,
      runs: number,
      named: readonly number[],
      more: boolean,
      reasons: readonly string[],
    ) =>
      `${state}：${shards} 片，${runs} 次运行（第 ${named.join("、")} 片${more ? "等" : ""}）${reasons.length > 0 ? `，${reasons.join("、")}` : ""}`,
    mergeNow: (out: string) => `合并：sannong sweep slurm merge ${out} --out 结果目录`,
    submitAgain: (study: string, shards: number, out: string) =>
      `再次提交缺的：sannong sweep slurm ${study} --shards ${shards} --out ${out} --resume`,
    mistake: {
      needs: "缺 --shards（分多少片）或 --out（放在哪个目录）",
      out: "缺 --out：合并成的结果库所在目录",
      there: (out: string) => `${out} 已有提交记录；加 --resume 只提交缺的分片`,
      other: (out: string, name: string, shards: number) =>
        `${out} 中是研究 ${name} 的 ${shards} 个分片，不是这一项`,
      noSlurm: "此处没有 Slurm（找不到 squeue）",
      refused: (why: string, file: string) => `sbatch 不接受 ${file}：${why}`,
      notSlurm: (out: string) => `${out} 中没有 slurm.json；先运行 sannong sweep slurm`,
    },
  },
  queue: {
    opened: (place: string, model: string) => `队列 ${place}，模型 ${model}`,
    startWorkers: (place: string) => `在各台机器上启动工作机：sannong worker --queue ${place}`,
    lost: (place: string, why: string) => `连不上 ${place}（${why}）；等它回来`,
    back: (place: string) => `${place} 回来了`,
    chunk: (jobs: number, seconds: string) => `完成 ${jobs} 个任务，${seconds} 秒`,
    otherModel: (study: string, theirs: string, ours: string) =>
      `研究 ${study} 要模型 ${theirs}，本机是 ${ours}：不领取；请换成那一版`,
    stopping: "正在结束手上的任务；再按一次立即停止，未完成的由别的工作机重做",
    refused: {
      certificate: (place: string, why: string) =>
        `--queue：${place} 的证书不受信任（${why}）；自建机构的证书文件用 --queue-ca 指明`,
      password: (place: string, why: string) =>
        `--queue：${place} 不接受用户名或密码（${why}）；密码写在 SANNONG_QUEUE_PASSWORD，用户名写作 redis://用户名@主机`,
      index: (place: string, why: string) => `--queue：服务器没有 ${place} 中的这个库（${why}）；第一个是 0`,
    },
    mistake: {
      url: (input: string) => `--queue：${input} 应写作 redis://主机:端口/库号，TLS 用 rediss://`,
      database: (input: string) => `--queue：${input} 的库号应为 0 至 1023 的整数`,
      prefix: (input: string) => `--queue-prefix：${input} 应为 1 至 50 个字母、数字、- 或 _`,
      ca: (input: string) => `--queue-ca：${input} 应为可读的证书文件，且地址为 rediss://`,
      absent: "没有装队列所用的 bullmq 与 ioredis：npm install bullmq ioredis",
    },
  },
};

export type FleetText = typeof fleetZh;
