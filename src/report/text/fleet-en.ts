import type { FleetText } from "./fleet-zh.ts";

const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? "" : "s"}`;

export const fleetEn: FleetText = {
  help: {
    slurm: "play a study's shards on a cluster: write a Slurm array and submit it",
    shards: "into how many shards, a task each",
    slurmOut: "directory of the shards' stores, logs and the batch file",
    cores: "cores of a task; by default 1",
    minutes: "time limit of a task in minutes; by default from a short measurement, twice as much",
    megabytes: "memory of a task in MB; by default what the largest county takes, twice as much",
    first: "number of the array's first task, 0 or 1; by default 1",
    sbatch: "a further line of #SBATCH, such as --partition=short; may be repeated",
    writeOnly: "write the batch file and submit nothing",
    slurmResume: "submit again what is missing",
    slurmStatus: "how the shards stand, by their stores and by squeue",
    slurmMerge: "merge the shards",
    allowMissing:
      "merge though shards are missing or not complete, for a look before the end; can be gone on with",
    queue: "play on the workers of a queue, such as redis://host/0 (rediss:// for TLS)",
    queuePrefix: "what the queue's keys begin with; by default sannong",
    queueCa: "certificate file of one's own authority, for TLS",
    worker: "a worker: takes work from a queue until it is stopped",
    lock: "milliseconds for which work is this worker's without a sign of life; by default 30000",
  },
  slurm: {
    measuring: "measuring how long a shard takes (about 10 s); --minutes gives a limit instead",
    wrote: (file, minutes, megabytes) => `${file} written: ${minutes} min and ${megabytes} MB a task`,
    submitYourself: (file) => `Submit it on the cluster: sbatch ${file}`,
    submitted: (job, tasks) => `Array ${job} submitted: ${plural(tasks, "task")}`,
    next: (out) => `How it stands: sannong sweep slurm status ${out}`,
    nothingMissing: "Nothing to submit again: every shard is complete or in the queue",
    noQueue: "there is no squeue here: this is what the stores say",
    study: (name, jobs) => `study ${name}${jobs === "" ? ", not submitted yet" : `, array ${jobs}`}`,
    states: {
      complete: "complete",
      running: "running",
      waiting: "waiting",
      lost: "not complete, and not in the queue",
      unknown: "not complete",
    },
    state: (state, shards, runs, named, more, reasons) =>
      `${state}: ${plural(shards, "shard")}, ${plural(runs, "run")} (shard ${named.join(", ")}${more ? ", …" : ""})${reasons.length > 0 ? `: ${reasons.join(", ")}` : ""}`,
    mergeNow: (out) => `Merge them: sannong sweep slurm merge ${out} --out results/`,
    submitAgain: (study, shards, out) =>
      `Submit again what is missing: sannong sweep slurm ${study} --shards ${shards} --out ${out} --resume`,
    mistake: {
      needs: "--shards (into how many) or --out (into which directory) is missing",
      out: "--out is missing: the directory of the merged store",
      there: (out) => `${out} was submitted before; --resume submits what is missing`,
      other: (out, name, shards) =>
        `${out} holds ${plural(shards, "shard")} of the study ${name}, not of this one`,
      noSlurm: "there is no Slurm here (squeue is not found)",
      refused: (why, file) => `sbatch refused ${file}: ${why}`,
      notSlurm: (out) => `there is no slurm.json in ${out}; first: sannong sweep slurm`,
    },
  },
  queue: {
    opened: (place, model) => `queue ${place}, model ${model}`,
    startWorkers: (place) => `Start workers on any machines: sannong worker --queue ${place}`,
    lost: (place, why) => `${place} cannot be reached (${why}); waiting for it`,
    back: (place) => `${place} is back`,
    chunk: (jobs, seconds) => `${plural(jobs, "job")} done in ${seconds} s`,
    otherModel: (study, theirs, ours) =>
      `the study ${study} wants model ${theirs}, and this is ${ours}: left alone; use that build`,
    stopping: "ending what is under way; once more stops at once, and others do it again",
    refused: {
      certificate: (place, why) =>
        `--queue: the certificate of ${place} is not trusted (${why}); --queue-ca names the certificate file of one's own authority`,
      password: (place, why) =>
        `--queue: ${place} refuses the name or password (${why}); the password stands in SANNONG_QUEUE_PASSWORD, a name in redis://name@host`,
      index: (place, why) => `--queue: the server has no such database as ${place} (${why}); the first is 0`,
    },
    mistake: {
      url: (input) => `--queue: ${input} should be redis://host:port/database, rediss:// for TLS`,
      database: (input) => `--queue: the database of ${input} should be a whole number from 0 to 1023`,
      prefix: (input) => `--queue-prefix: ${input} should be 1 to 50 letters, digits, - or _`,
      ca: (input) => `--queue-ca: ${input} should be a certificate file that can be read, beside rediss://`,
      absent: "bullmq and ioredis, which the queue needs, are not installed: npm install bullmq ioredis",
    },
  },
};
