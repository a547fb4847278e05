import { type CountyValues, countyFigures, countyKeys } from "./county-figures.ts";
import type { Settings } from "./fit-county.ts";

/** Which figure a parameter was set for. */
export const madeFor: Readonly<Record<string, keyof CountyValues>> = {
  "population.householdSize": "size",
  "population.elders": "elders",
  "population.withoutLabour": "elders",
  "population.townDistance": "distance",
  "population.shopShare": "shops",
  "population.liftedShare": "lifted",
  "population.transfers": "income",
  "produce.wageScale": "income",
  "produce.fieldScale": "income",
};

interface CountyFile {
  /** Words joined by hyphens. */
  name: string;
  /** The scenario below it and the schema, as seen from the file. */
  parent: string;
  schema: string;
  asked: CountyValues;
  settings: Settings;
  source: { zh: string; en: string };
  about: { zh: string; en: string };
}

/** The line by which such a file is known. */
export const countyMark = ({ zh, en }: CountyFile["source"]): string => `# ${zh} ${en}`;

/** The text of a scenario that says which six figures it was made from. */
export function countyYaml({ name, parent, schema, asked, settings, source, about }: CountyFile): string {
  const figures = countyKeys.map((key) => {
    const { option, zh, en, unit } = countyFigures[key];
    return `#   ${option} ${asked[key]}  ${zh}（${unit.zh}） ${en} (${unit.en})`;
  });
  const groups = ["population", "produce"].map((group) => {
    const own = Object.entries(settings).filter(([path]) => path.startsWith(`${group}.`));
    const lines = own.map(([path, value]) => {
      const { zh, en } = countyFigures[madeFor[path]];
      return `  ${path.slice(group.length + 1)}: ${value} # ${zh} ${en}`;
    });
    return `${group}:\n${lines.join("\n")}`;
  });
  return `# yaml-language-server: $schema=${schema}
${countyMark(source)}
${figures.join("\n")}
extends: ${JSON.stringify(parent)}
name: ${JSON.stringify(name)}
title: { zh: ${JSON.stringify(name)}, en: ${JSON.stringify(name)} }
about:
  zh: ${about.zh}
  en: ${about.en}

${groups.join("\n")}
`;
}
