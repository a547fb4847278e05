import { checked } from "./checked.ts";
import { fitted } from "./county.ts";
import { read } from "./read.ts";
import { lesson } from "./read-lesson.ts";
import { readYaml, rewriteYaml, writeYaml } from "./scenario-yaml.ts";
import { write } from "./write.ts";

/** What takes YAML or the schema, by name. */
export const readingJobs = { checked, fitted, lesson, read, readYaml, rewriteYaml, write, writeYaml };
export type ReadingJobs = typeof readingJobs;
