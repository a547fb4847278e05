import { form } from "../../../src/kernels/memory.ts";
import { film } from "./film.ts";
import { hash } from "./hash.ts";
import { factsOf } from "./known.ts";
import { lessonSide, lessonTwin } from "./lesson.ts";
import { look } from "./look.ts";
import { trial } from "./trial.ts";
import { twin } from "./twin.ts";

/** What the page can ask of a playing worker besides playing, by name. */
export const playJobs = { film, form, hash, known: factsOf, lessonSide, lessonTwin, look, trial, twin };
export type PlayJobs = typeof playJobs;
