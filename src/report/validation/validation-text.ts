import type { Language } from "../tables/shown.ts";
import { validationEn } from "../text/validation-en.ts";
import { type ValidationText, validationZh } from "../text/validation-zh.ts";

const texts: Record<Language, ValidationText> = { zh: validationZh, en: validationEn };

export const validationText = (language: Language): ValidationText => texts[language];
