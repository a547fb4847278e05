import type { Language } from "../tables/shown.ts";
import { sweepEn } from "../text/sweep-en.ts";
import { type SweepText, sweepZh } from "../text/sweep-zh.ts";

/** Sentences of the sweep commands in one language. */
export const sweepText = (language: Language): SweepText => ({ zh: sweepZh, en: sweepEn })[language];
