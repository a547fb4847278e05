import type { Language } from "../tables/shown.ts";
import { experimentEn } from "../text/experiment-en.ts";
import { type ExperimentText, experimentZh } from "../text/experiment-zh.ts";

const texts: Record<Language, ExperimentText> = { zh: experimentZh, en: experimentEn };

export const experimentText = (language: Language): ExperimentText => texts[language];
