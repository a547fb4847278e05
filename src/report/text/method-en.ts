import type { MethodText } from "./method-zh.ts";

export const methodEn: MethodText = {
  title: "Method",
  noise: [
    "Luck: with shared luck a two-way split of variance (point and replicate), otherwise a one-way split; differences between replicates never pass for effects of parameters.",
  ],
  prim: [
    "PRIM (Friedman and Fisher 1999): from the whole space on, a thin slice is peeled off at a time, the one that gains most density for each point given up (Kwakkel and Jaxa-Rozen 2016), then slices are tried back on. A limit lies midway between the values on its two sides.",
    "Quasi-p (Bryant and Lempert 2010): the chance of so many cases in the box if the density without that restriction were the true one (one-sided binomial test). Found again: of 20 bootstrap resamples of points, the share in which PRIM's box nearest in coverage (density) restricts that parameter.",
  ],
};
