import type { SweepText } from "./sweep-zh.ts";

export type { SweepText } from "./sweep-zh.ts";

const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? "" : "s"}`;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`;

export const sweepEn: SweepText = {
  help: {
    sweep: "parameter sweeps: a study's runs, kept in a result store that can be resumed",
    run: "run a study into a result store",
    resume: "go on with a study that was interrupted",
    status: "what a store holds: finished, failed and missing runs, rate and time left",
    export: "export a store as Parquet and CSV",
    merge: "merge the stores of all shards into one",
    out: "directory of the result store (new)",
    shard: "run only this part (3/100: the third of 100)",
    limit: "stop after this many jobs; resume goes on",
    workers: "threads; by default one a core",
    seed: "seed of the luck and of the design (any text), in place of the study's",
    json: "print one JSON object a line, for machines",
    quiet: "show no progress",
    exportOut: "export into this directory; by default export/ in the store",
    format: "what to export",
  },

  problem: {
    exists: (directory) =>
      `${directory} already holds a result store; go on with it: npx sannong sweep resume ${directory}`,
    existsOther: (directory, name) =>
      `${directory} holds the store of another study ("${name}", or the same name with other contents); choose another directory`,
    otherVersion: (directory, theirs, ours) =>
      `${directory} was written by model version ${theirs}, this is ${ours}: results of two versions do not mix; resume with that version, or start anew`,
    locked: (directory, who) =>
      `${directory} is in use by another process (${who}); see how far it is: npx sannong sweep status ${directory}`,
    otherHost: (directory, who, lock) =>
      `${directory} is held by a process on another machine (${who}); if it no longer runs, delete ${lock} and try again`,
    unknownHolder: "process not known",
    notStore: (directory) => `there is no result store (study.duckdb) in ${directory}`,
    corrupt: (directory, why) => `the result store in ${directory} is damaged and was left untouched: ${why}`,
    noManifest: (directory) => `the store in ${directory} has no manifest: its study is not known`,
    notWritable: (path, why) => `cannot write to ${path}: ${why}`,
    notReadable: (path, why) => `cannot read ${path}: ${why}`,
    tooLarge: (directory, needed, room) =>
      `what is left needs about ${megabytes(needed)} and the disk of ${directory} has ${megabytes(room)}: make room and go on with npx sannong sweep resume ${directory}, or begin anew elsewhere with fewer points or replicates, or fewer metrics, no seasons, no households`,
    workersDie: (directory, jobs, why) =>
      `workers died over ${jobs} jobs in a row (${why}), most likely for want of memory or because the program's files changed; stopped, what was stored before is kept. Set that right or take fewer --workers, then these jobs are played again by: npx sannong sweep resume ${directory}`,
    sampleDisk: (directory) =>
      `no room in the temporary directory ${directory} to weigh a sample of the store; name another in TMPDIR`,
    shardCount: (directory, held, said) =>
      `${directory} holds ${plural(held, "run")} and its manifest says ${said}: this shard is not whole; copy or run it again`,
    holdsStore: (directory) => `${directory} is the directory of a result store; choose another`,
    disk: (directory, why) =>
      `results cannot be written to ${directory}: ${why}. What was stored before is kept; make room, then: npx sannong sweep resume ${directory}`,
    exportDisk: (path, why) => `the export cannot be written to ${path}: ${why}`,
    occupied: (directory) => `directory ${directory} is not empty; choose another`,
    shard: (given) => `--shard: not "${given}"; write part/parts, such as 3/100`,
    shards: (of, most) => `--shard: ${of} parts are too many; this study has work for at most ${most}`,
    notShard: (directory) => `${directory} is not a shard (it was run without --shard): nothing to merge`,
    shardIncomplete: (directory) =>
      `${directory} is not complete; first: npx sannong sweep resume ${directory}`,
    shardTwice: (at, of, first, second) => `shard ${at}/${of} is given twice: ${first} and ${second}`,
    shardsMissing: (missing, of) => `missing: shard ${missing} of ${of}`,
    shardsDiffer: (first, of, second, other) =>
      `divided differently: ${first} is one of ${of} parts, ${second} one of ${other}`,
    otherStudy: (first, second) => `${first} and ${second} are of different studies`,
    otherSeed: (first, second) => `${first} and ${second} have different seeds`,
    unknownMetric: (given, nearest, form) =>
      `no "${given}"; ${nearest === undefined ? "write" : `did you mean "${nearest}"? Write`} ${form}`,
    response: "difference.<metric> or <arm>.<metric>",
    moreMissing: (count) => `and ${count} more`,
  },

  started: (runs, points, workers) =>
    `${plural(points, "design point")}, ${plural(runs, "run")} planned, ${plural(workers, "worker")}`,
  resumed: (stored) => `${plural(stored, "run")} stored before; going on with the rest`,
  progress: (finished, planned, rate, left) =>
    `${finished}/${planned} runs finished, ${rate} a second, ${left}`,
  failures: (count, first) => `${plural(count, "run")} failed; the first: ${first}`,
  complete: (finished, failed, directory) =>
    `Complete: ${plural(finished, "run")} finished${failed > 0 ? `, ${failed} failed` : ""}; results in ${directory}`,
  storeHash: (hash) => `store hash ${hash}`,
  interrupted: (stored, planned, directory) =>
    `Interrupted: ${stored} of ${planned} runs stored; go on with: npx sannong sweep resume ${directory}`,
  limited: (stored, planned, directory) =>
    `Stopped at --limit: ${stored} of ${planned} runs stored; go on with: npx sannong sweep resume ${directory}`,
  allFailed: "not one run finished; the reasons: sweep status",
  already: (directory) => `${directory} is complete already; nothing to run`,
  merged: (parts, directory) => `${plural(parts, "shard")} merged into ${directory}`,
  exported: (files, directory) => `${plural(files, "file")} exported to ${directory}`,

  status: {
    states: {
      running: "running",
      silent: "on another machine, not heard of for a while",
      interrupted: "interrupted",
      killed: "killed",
      complete: "complete",
    },
    state: "state",
    study: "study",
    model: "model version",
    shard: "shard",
    runs: "runs",
    counts: (finished, failed, missing, planned) =>
      `${finished} finished, ${failed} failed, ${missing} missing, ${planned} planned`,
    rate: "rate",
    perSecond: (rate) => `${rate} a second`,
    left: "time left",
    time: "time so far",
    holder: "process",
    heard: "last heard of",
    ago: (time) => `${time} ago`,
    failures: "failures",
    times: (count, reason) => `${plural(count, "time")}: ${reason}`,
    hash: "store hash",
    next: "go on with",
  },
};
