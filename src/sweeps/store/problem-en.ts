import type { ProblemText } from "./problem-zh.ts";

const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? "" : "s"}`;
const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`;

export const problemEn: ProblemText = {
  exists: (directory) =>
    `${directory} already holds a result store; go on with it: sannong sweep resume ${directory}`,
  existsOther: (directory, name) =>
    `${directory} holds the store of another study ("${name}", or the same name with other contents); choose another directory`,
  otherVersion: (directory, theirs, ours) =>
    `${directory} was written by model version ${theirs}, this is ${ours}: results of two versions do not mix; resume with that version, or start anew`,
  otherModel: (directory, theirs, ours) =>
    `${directory} was filled by another build of the model (${theirs}, this is ${ours}), so that its runs may have come out otherwise; use that build, start anew, or, if both are known to give the same, add --other-model`,
  locked: (directory, who) =>
    `${directory} is in use by another process (${who}); see how far it is: sannong sweep status ${directory}`,
  otherHost: (directory, who, lock) =>
    `${directory} is held by a process on another machine (${who}); if it no longer runs, delete ${lock} and try again`,
  unknownHolder: "process not known",
  notStore: (directory) => `there is no result store (study.duckdb) in ${directory}`,
  corrupt: (directory, why) =>
    `the result store in ${directory} is damaged and was left untouched: ${why}. Try sannong sweep repair ${directory}, which works on a copy`,
  damagedLog: (directory, why) =>
    `the write-ahead file study.duckdb.wal in ${directory} is damaged and was left untouched: ${why}. The store itself may be whole: sannong sweep repair ${directory} puts that file aside; runs that were in it alone are then played again by sannong sweep resume ${directory}`,
  beyondRepair: (directory) =>
    `nothing that could be tried makes the store in ${directory} readable; it was left as it is. Go back to a copy, or play the study anew`,
  lostLog: (directory, { held: rows, said: expected }) =>
    `the write-ahead file study.duckdb.wal of ${directory} is not there${expected === undefined ? ", and its last spell of work has no end: runs may have been in that file alone" : `: the store holds ${plural(rows, "run")}, and ${expected} were stored`}. If it was copied, copy the whole directory again; or go on with sannong sweep resume ${directory}, which plays what is missing again`,
  noManifest: (directory) => `the store in ${directory} has no manifest: its study is not known`,
  notWritable: (path, why) => `cannot write to ${path}: ${why}`,
  notReadable: (path, why) => `cannot read ${path}: ${why}`,
  tooLarge: (directory, needed, room) =>
    `what is left needs about ${megabytes(needed)} and the disk of ${directory} has ${megabytes(room)}: make room and go on with sannong sweep resume ${directory}, or begin anew elsewhere with fewer points or replicates, or fewer metrics, no seasons, no households`,
  workersDie: (directory, jobs, why) =>
    `workers died over ${jobs} jobs in a row (${why}), most likely for want of memory or because the program's files changed; stopped, what was stored before is kept. Set that right or take fewer --workers, then these jobs are played again by: sannong sweep resume ${directory}`,
  sampleDisk: (directory) =>
    `no room in the temporary directory ${directory} to weigh a sample of the store; name another in TMPDIR`,
  shardCount: (directory, count, expected) =>
    `${directory} holds ${plural(count, "run")} and its manifest says ${expected}: this shard is not whole; copy or run it again`,
  holdsStore: (directory) => `${directory} is the directory of a result store; choose another`,
  disk: (directory, why) =>
    `results cannot be written to ${directory}: ${why}. What was stored before is kept; make room, then: sannong sweep resume ${directory}`,
  noStore: (directory, why) =>
    `no result store could be made in ${directory}: ${why}. Nothing is left there; make room or choose another disk, then begin again`,
  exportDisk: (path, why) => `the export cannot be written to ${path}: ${why}`,
  occupied: (directory) => `directory ${directory} is not empty; choose another`,
  shard: (input) => `--shard: not "${input}"; write part/parts, such as 3/100`,
  shards: (of, most) => `--shard: ${of} parts are too many; this study has work for at most ${most}`,
  noShard: "not one shard can be read: nothing to merge",
  notShard: (directory) => `${directory} is not a shard (it was run without --shard): nothing to merge`,
  shardIncomplete: (directory) => `${directory} is not complete; first: sannong sweep resume ${directory}`,
  shardTwice: (at, of, first, second) => `shard ${at}/${of} is given twice: ${first} and ${second}`,
  shardsMissing: (missing, of) => `missing: shard ${missing} of ${of}`,
  shardsDiffer: (first, of, second, other) =>
    `divided differently: ${first} is one of ${of} parts, ${second} one of ${other}`,
  otherStudy: (first, second) => `${first} and ${second} are of different studies`,
  otherSeed: (first, second) => `${first} and ${second} have different seeds`,
  unknownMetric: (input, nearest, form) =>
    `no "${input}"; ${nearest === undefined ? "write" : `did you mean "${nearest}"? Write`} ${form}`,
  response: "difference.<metric> or <arm>.<metric>",
  notExtended: {
    shard: "this is a shard: put the shards together first (sweep merge)",
    stopped: "this study stops by precision: how many replicates it has is its own decision",
    nested: "a longer design of this kind does not begin with the shorter one; sobol, saltelli and random do",
    fewer:
      "--replicates and --points take more than the study has, and no more points than a design may have",
  },
  noRun: (point, replicate) => `there is no point ${point} with replicate ${replicate}`,
  otherReplay: (point, replicate) =>
    `point ${point}, replicate ${replicate} played again differs from what is stored: the model or the scenario has changed`,
  moreMissing: (count) => `and ${count} more`,
};
