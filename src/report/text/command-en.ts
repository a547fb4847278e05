import { type CommandWords, FOREVER } from "./command-zh.ts";

export const en: CommandWords = {
  written: (directory: string) => `results written to ${directory}`,
  notWritten: "interrupted: no results written",
  progress: (finished: number, planned: number, left: string) =>
    `${finished}/${planned} runs finished, ${left}`,
  left: (time: string) => `about ${time} left`,
  leftUnknown: "time left not known yet",
  order: {
    comma: ", ",
    when: (first: number, last: number) =>
      last >= FOREVER ? `from season ${first}` : `seasons ${first} to ${last}`,
    step: "step",
    family: "family",
    parameters: "parameters",
    sets: "sets",
    posts: "posts",
    for: "for some only",
    title: (arm: string) => `The steps of one season (arm "${arm}")`,
  },
  scenarioList: { file: "file", title: "title", households: "households", arms: "arms" },
  scenarioChecked: (path: string, warnings: number) =>
    warnings === 0
      ? `${path}: nothing wrong`
      : `${path}: ${warnings} ${warnings === 1 ? "warning" : "warnings"}, no error`,
  wrote: (path: string) => `wrote ${path}`,
  mistake: {
    number: (option: string, input: string, allowed: string) =>
      `${option}: cannot be "${input}"; allowed: ${allowed}`,
    wholeBetween: (low: number, high: number) => `a whole number from ${low} to ${high}`,
    numberBetween: (low: number, high: number) => `a number above ${low} and at most ${high}`,
    unknownArms: (inputs: readonly string[], nearest: readonly string[], arms: string) =>
      `no arm "${inputs.join('" or "')}"${nearest.length === 0 ? "." : `; did you mean "${nearest.join('" and "')}"?`} The arms are: ${arms}`,
    setting: (input: string) => `--set: "${input}" should read path=value`,
    occupied: (directory: string) => `directory ${directory} is not empty; choose another`,
    holdsResults: (directory: string) =>
      `directory ${directory} holds results of sannong; choose another, or replace them with --force`,
    notDirectory: (path: string) => `${path} is not a directory`,
    foreign: (paths: readonly string[]) =>
      `${paths.join(", ")} ${paths.length === 1 ? "was" : "were"} not written by sannong and ${paths.length === 1 ? "is" : "are"} neither replaced nor taken away; choose another directory`,
    foreignFile: (path: string) =>
      `${path} was not written by sannong by this command and is not replaced; choose another name`,
    emptyValue: (option: string) =>
      `${option}: the value is empty (is a variable not set?); give one, or leave it out`,
    notWritable: (path: string, why: string) => `cannot write to ${path}: ${why}`,
    memory: (needed: string, workers: number, free: string, instead: string) =>
      `this needs about ${needed} of memory with ${workers} worker${workers === 1 ? "" : "s"}, and ${free} are free; ${instead}`,
    fewerWorkers: (workers: number) => `--workers ${workers} would fit`,
    fewerReplicates: (most: number, manyWorkers: boolean) =>
      `--replicates ${most}${manyWorkers ? " --workers 1" : ""} would fit, or fewer seasons (time.seasons)`,
    fewerHouseholds: (most: number, count: number) =>
      `about ${most} households would fit, not ${count} (county.villages times county.householdsPerVillage)`,
    diskFor: (replicates: number, needed: string, free: string, instead: string) =>
      `the files of ${replicates} replicate${replicates === 1 ? "" : "s"} would take about ${needed}, and ${free} are free; ${instead}`,
    replicatesOnDisk: (fits: number) => `--replicates ${fits} would fit, or leave out --out`,
    lastColumns: "choose --columns last, or leave out --out",
    withoutFiles: "leave out --out",
  },
  machine: {
    disk: (why) =>
      `the disk is full (${why}). What was half written is gone again, nothing else was touched; make room and repeat`,
    memory: (why) =>
      `not enough memory (${why}). Lower county.villages, county.householdsPerVillage, --replicates or --workers`,
    handles: (why, most) =>
      `too few files or threads may be open (${why}${most === undefined ? "" : `; ${most} files are allowed`}). Lower --workers, or raise ulimit -n and -u, such as ulimit -n 1024`,
    device: (why) => `a device failed (${why}). Look at the disk, or choose another directory`,
  },
  usage: (message: string) => message,
  help: {
    titles: {},
    help: "show help",
    helpOf: "show the help of a command",
    choices: (each: readonly string[]) => `one of ${each.join(", ")}`,
    usual: (value: string) => `default ${value}`,
    notes: (each: readonly string[]) => ` (${each.join("; ")})`,
    version: "show the model version",
    sannong: "an agent-based simulation of rural e-commerce finance in China",
    lang: "language",
    compare: "compare the arms of a scenario on the same luck",
    run: "play one arm, season by season",
    order: "the steps of a season, with their parameters",
    scenario: "scenario files",
    list: "list the scenarios there are",
    check: "check a scenario file",
    describe: "say what a scenario changes, and on what grounds",
    fit: "hold it against published figures, target by target",
    seeds: "with --fit: how many seeds (40)",
    markdown: "with --fit: print Markdown",
    schema: "the JSON Schema of scenario files",
    generate: "make the files again that follow from declarations",
    replicates: "how many replicates; with --precision, how many at most",
    precision: "go on until the 95 % half-width of the paired relapse difference is this small (e.g. 0.002)",
    arms: "only these arms, separated by commas",
    arm: "the arm",
    seed: "seed, any text",
    set: "change a setting, repeatable (e.g. consume.propensity=0.8)",
    workers: "threads; 0 is one too, so that it can be stopped at any time",
    out: "write results into this directory",
    force: "replace results that sannong wrote into the directory; files of others stay",
    json: "print JSON",
    hash: "print the result hash only",
    quiet: "show no progress",
    all: "show every metric",
    finance: "print which finance for whom: lending by purpose and source",
    columns: "write the columns of every season, or of the last",
  },
};
