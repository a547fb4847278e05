import type { PaperText } from "./paper-zh.ts";

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const paperEn: PaperText = {
  readme: {
    title: "Material for a paper",
    about: (study: string) =>
      `Figures, tables, methods, appendix and a script that reproduces them, made from the result store "${study}".`,
    contents: "Contents",
    files: {
      figures: "figures/: figures (SVG; PDF too where a browser was found)",
      tables: "tables/: tables (CSV in the model's units with all digits; LaTeX with booktabs; Markdown)",
      methods: "methods.md: methods, with the exact commands, versions and hashes",
      appendix: "appendix.md: ODD+D and every parameter used",
      references: "references.bib: methods used and sources of parameters",
      reproduce: "reproduce.sh: runs the study again and checks the hashes; reproduce/ is its input",
    },
    noPdf: (why: string) =>
      `No PDF: ${why}. The SVG files go into LuaLaTeX (package svg) or Word as they are.`,
    noSurvey: (path: string) =>
      `The scenario reads survey data, ${path}, which may be confidential and is not part of this; to reproduce, put it at the same relative path under reproduce/.`,
    noOdd: "appendix.md lacks the text of ODD+D: docs/odd.md is not part of this installation.",
    unfinished: "The store is not complete: there is no hash to check against, and so no reproduce.sh.",
    notAnalysed: (why: string) => `No sensitivity analysis: ${why}`,
  },
  noBrowser: "no Chromium or Chrome was found; install one, or set CHROMIUM to its path",
  pdfFailed: (why: string) => `the browser wrote no PDF: ${why}`,
  pdfSkipped: "left out by --no-pdf",

  methods: {
    title: "Methods",
    model: (version: string, seasons: number) =>
      `Results come from sannong ${version}, an agent-based model of rural e-commerce finance, over ${seasons} measured quarters. Arms are played with the same households on the same luck (random numbers follow from seed, purpose, season and household); differences are paired by replicate.`,
    design: (described: string, points: number, factors: number) =>
      `${described}: ${plural(factors, "parameter")}, ${plural(points, "point")} in all.`,
    replicates: (replicates: number) => `${plural(replicates, "replicate")} at each point.`,
    stop: (metric: string, half: number, least: number, most: number) =>
      `Replicates at each point until the 95 % interval of ${metric} is ${half} to either side, at least ${least} and at most ${most}. Intervals of replicates stopped by their own width cover somewhat less than 95 %: about 93 % from 8 replicates on, 92 % from 4, 89 % from 2 (normal responses).${least < 8 ? ` Fewer than 8 at the start is too few for intervals to be relied on.` : ""}`,
    shared: "Luck is shared: replicate r has the same luck at every point.",
    independent: "Each point has luck of its own.",
    arms: (reference: string, treatment: string) => `Reference: ${reference}; treatment: ${treatment}.`,
    oneArm: (arm: string) => `One arm is played: ${arm}.`,
    response: (name: string) => `Response: ${name}.`,
    runs: (finished: number, planned: number) => `${finished} runs finished of ${planned} planned.`,
    commands: "Commands",
    versions: "Versions and hashes",
    model_: "model version",
    node: "Node.js",
    seed: "seed",
    studyHash: "SHA-256 of the study",
    scenarioHash: "SHA-256 of the scenario",
    storeHash: "SHA-256 of the store",
    factors: "Parameters",
    analysis: "Analysis",
    discovery: "Scenario discovery",
    findings: "Findings",
  },
  tables: {
    factors: "Parameters that the study varies",
    responses: "The response at each point",
    firstOf: (shown: number, all: number) => ` (the first ${shown} of ${all})`,
    missing: "Missing and failed runs",
    parameters: "Every parameter used",
    indices: "Sensitivity indices",
    pairs: "Second-order indices",
    box: "The box in which the condition holds",
    trajectory: "Trajectory of PRIM",
    path: "path",
    name: "name",
    unit: "unit",
    varied: "values",
    value: "value used",
    own: "of the scenario",
    source: "source",
    grade: "grade",
    point: "point",
    saved: "saved",
    harmed: "harmed",
    households: "households compared",
    interval: "95 % interval",
    replicates: "replicates",
    range: (low: string, high: string, log: boolean) =>
      `${low} to ${high}${log ? " (log-uniform)" : " (uniform)"}`,
    distribution: (kind: string) => `distribution: ${kind}`,
    isVaried: "varied",
  },
  appendix: {
    title: "Appendix: the model (ODD+D) and its parameters",
    parameters: "Parameters used",
    about: "Grades: A read in a source, B derived from one, C weak or recalled, D assumed.",
  },
  script: {
    install: (version: string) => `Install sannong ${version} first, or say in SANNONG how to call it.`,
    checking: "checking the version",
    wrongVersion: "another model version: needed is",
    running: "running the study again",
    same: "same hash",
    differs: "the hash differs",
    tables: "checking the tables",
    tableDiffers: "a table differs",
    done: "reproduced: store and tables are the same to the last bit",
  },
};
