import "../browser/older-browsers.ts";
import "./work/jitless.ts";
import { playJobs } from "./work/all.ts";
import { readingJobs } from "./work/reading.ts";
import { serve } from "./work/serve.ts";
import { studyJobs } from "./work/study-jobs.ts";

/** Plays, reads and analyses studies; started when the laboratory first needs it. It can do what the other workers can. */
serve({ ...playJobs, ...readingJobs, ...studyJobs });
