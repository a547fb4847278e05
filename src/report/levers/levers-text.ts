import type { Language } from "../tables/shown.ts";
import { leversEn } from "../text/levers-en.ts";
import { type LeversText, leversZh } from "../text/levers-zh.ts";

const texts: Record<Language, LeversText> = { zh: leversZh, en: leversEn };

export const leversText = (language: Language): LeversText => texts[language];
