import type { zh } from "./programmes-zh.ts";

export const en: typeof zh = {
  total: "County's outlay a year",
  perHousehold: (yuan) => `${yuan} yuan a household`,
  county: (amount) => `${amount} in all`,
  nothing: "no county money",
  waiting: "cost being played …",
  failed: (what) => `The cost was not found: ${what}`,
  note: (arm, replicate, households) =>
    `Cost is what the county pays a year under "${arm}" in run ${replicate}: with the programme less without it, over the ${households} households that are played; in all, for every household of the county.`,
  left: (budget, rest) => `Budget ${budget} a year: ${rest} left.`,
  over: (budget, lack) => `Budget ${budget} a year: over by ${lack}.`,
  scope: {
    new: "Programmes are for the new arrangement alone: what is compared is the same arrangement with them and without.",
    both: "Programmes are written into every lending arrangement: the differences compare arrangements, not programmes.",
  },
};
