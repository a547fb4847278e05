import type { zh } from "./experiment-zh.ts";

export const en: typeof zh = {
  about:
    "A published study replayed as data: who gets what, who is asked, how it is estimated, all of it in a file.",
  packaged: "Experiments that come with it",
  inBrowser: "Experiments in this browser",
  ofSeeds: (seeds) => `${seeds} seeds`,
  title: "An experiment",
  text: "Experiment (YAML)",
  textAbout:
    "The same file as for sannong experiment: change it, paste one, open one, or drop it on the page. Its scenario is one that comes with the package, with changes under set.",
  problems: "This experiment cannot be played:",
  saveText: "Save the experiment's text",
  seeds: "Seeds",
  seedsAbout: (file, least) =>
    least > 1 ? `the file says ${file}; at least ${least}` : `the file says ${file}`,
  wrongSeeds: (least, most, estimate = "") =>
    `Seeds are a whole number from ${least} to ${most}${estimate ? `: estimates.${estimate} asks for ${least} at least` : ""}.`,
  plan: (seeds, arms, households) => `${seeds} seeds × ${arms} arms × ${households} households`,
  seconds: (seconds) => `${seconds} s`,
  minutes: (minutes) => `${minutes} min`,
  takes: (low, high, workers) =>
    low === high
      ? `about ${low} on ${workers} threads`
      : `roughly ${low} to ${high} on ${workers} threads; known better after the first seed`,
  nothingLeft: "all of them played",
  progress: (there, all) => `${there} of ${all} seeds`,
  left: (time) => `about ${time} left`,
  failedSeeds: (count) => `${count} failed`,
  someFailed: (count, why) => `${count} seeds failed and count against "seeds in". One of them: ${why}`,
  results: "Results",
  later: "Estimated once it is paused or complete.",
  tooFew: (there, least) => `Estimates take ${least} seeds at least; there are ${there}.`,
  partial: (there, all) =>
    `These are of ${there} of ${all} seeds; with all of them they are those of the command line.`,
  pictures: "Pictures of",
  notes: "Notes and sources",
  saveJson: "Save experiment.json",
  saveHtml: "Save experiment.html",
  copyCommand: "Copy command",
  commandFile: (file) =>
    `First save the experiment's text as ${file}: the path of its scenario is seen from its folder.`,
};
