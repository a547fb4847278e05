import type { zh } from "./programmes-zh.ts";

export const en: typeof zh = {
  total: "County's outlay a year",
  perHousehold: (yuan) => `${yuan} yuan a household`,
  county: (wan) => `${wan} × 10,000 yuan in all`,
  nothing: "no county money",
  waiting: "cost being played …",
  failed: (what) => `The cost was not found: ${what}`,
  note: (arm, replicate, households) =>
    `Cost is what the county pays a year under "${arm}" in run ${replicate}: with the programme less without it; in all, for the ${households} households that are played.`,
  everywhere:
    "A programme is written into every lending arrangement: the differences above still compare arrangements, not programmes.",
};
