import type { Language } from "../tables/shown.ts";
import { calibrationEn } from "../text/calibration-en.ts";
import { type CalibrationText, calibrationZh } from "../text/calibration-zh.ts";

const texts: Record<Language, CalibrationText> = { zh: calibrationZh, en: calibrationEn };

export const calibrationText = (language: Language): CalibrationText => texts[language];
