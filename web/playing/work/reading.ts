import { checked } from "./checked.ts";
import { fitted } from "./county.ts";
import { read } from "./read.ts";
import { lesson } from "./read-lesson.ts";
import { write } from "./write.ts";

/** What takes YAML or the schema, by name. */
export const readingJobs = { checked, fitted, lesson, read, write };
export type ReadingJobs = typeof readingJobs;
