import { missedIn, type Validation } from "../../validation/validation.ts";
import type { Language } from "../tables/shown.ts";
import { validationText } from "./validation-text.ts";

/** Paragraphs under a title. */
interface Prose {
  title: string;
  paragraphs: readonly string[];
}

/** What is missed and by which mechanism; what cannot be measured and what it would take; what is to be said besides. */
export function validationProse(validation: Validation, language: Language): Prose[] {
  const { tables, colon, unlooked } = validationText(language);
  const { rows } = validation;
  const missed = missedIn(validation).map(
    ({ number, part }) =>
      `${number} ${part[language]} (${part.from})${colon}${part.mechanism?.[language] ?? unlooked}`,
  );
  const lacks = rows.flatMap(({ row: { number, lacks: own = [] } }) =>
    own.map(({ what, takes }) => `${number} ${what[language]}${colon}${takes[language]}`),
  );
  const notes = rows.flatMap(({ row: { number, note } }) => (note ? [`${number} ${note[language]}`] : []));
  return [
    { title: tables.mechanisms, paragraphs: missed },
    { title: tables.lacks, paragraphs: lacks },
    { title: tables.notes, paragraphs: notes },
  ].filter(({ paragraphs }) => paragraphs.length > 0);
}
