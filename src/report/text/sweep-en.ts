import { problemEn } from "../../sweeps/store/problem-en.ts";
import type { SweepText } from "./sweep-zh.ts";

const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? "" : "s"}`;

export const sweepEn: SweepText = {
  help: {
    sweep: "parameter sweeps: a study's runs, kept in a result store that can be resumed",
    run: "run a study into a result store",
    extend: "add replicates or points to a study and play them; what is stored stays",
    replicates: "replicates at each point in all",
    points: "points in all (sobol, saltelli, random)",
    replay: "play one replicate of one point again, with every season and flow",
    point: "which point",
    replicate: "which replicate",
    replayOut: "write it into this directory",
    otherModel: "go on though another build of the model, of the same version, filled the store",
    repair: "make a store readable again whose write-ahead file or head is damaged",
    resumeHere: "go on with the store if it is there already, else begin",
    resume: "go on with a study that was interrupted",
    status: "what a store holds: finished, failed and missing runs, rate and time left",
    export: "export a store as Parquet and CSV",
    merge: "merge the stores of all shards into one",
    import: "make a result store of a study that the page's laboratory saved (.study.json)",
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

  problem: problemEn,

  started: (runs, points, workers) =>
    `${plural(points, "design point")}, ${plural(runs, "run")} planned, ${plural(workers, "worker")}`,
  resumed: (stored) => `${plural(stored, "run")} stored before; going on with the rest`,
  progress: (finished, planned, rate, left) =>
    `${finished}/${planned} runs finished, ${rate} a second, ${left}`,
  failures: (count, first) => `${plural(count, "run")} failed; the first: ${first}`,
  complete: (finished, failed, directory) =>
    `Complete: ${plural(finished, "run")} finished${failed > 0 ? `, ${failed} failed` : ""}; results in ${directory}`,
  repaired: ({ log, head }, runs, directory) =>
    log || head
      ? `${directory} can be read again: ${[...(head ? ["its head was mended"] : []), ...(log ? ["its write-ahead file was put aside"] : [])].join(", ")}; it holds ${plural(runs, "run")}, what was replaced stays as .bad. Go on: sannong sweep resume ${directory}`
      : `${directory} is sound: ${plural(runs, "run")}, nothing to repair`,
  storeHash: (hash) => `store hash ${hash}`,
  stoppedWithin: (stored, planned, stays) =>
    stays
      ? `Stopped: ${stored} of ${planned} runs stored; go on with the same command and --resume`
      : `Stopped: ${stored} of ${planned} runs done; without --out none of them stays`,
  interrupted: (stored, planned, directory) =>
    `Interrupted: ${stored} of ${planned} runs stored; go on with: sannong sweep resume ${directory}`,
  limited: (stored, planned, directory) =>
    `Stopped at --limit: ${stored} of ${planned} runs stored; go on with: sannong sweep resume ${directory}`,
  allFailed: "not one run finished; the reasons: sweep status",
  already: (directory) => `${directory} is complete already; nothing to run`,
  mergedPart: (stored, planned, directory) =>
    `Merged what is there: ${stored} of ${planned} runs; the others can be played: sannong sweep resume ${directory}`,
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
    points: "points",
    pointCounts: (finished, planned) => `${finished} of ${planned} finished`,
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
