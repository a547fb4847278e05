import "./older-browsers.ts";
import "./play/jitless.ts";
import { playJobs } from "./play/all.ts";
import { readingJobs } from "./play/reading.ts";
import { serve } from "./play/serve.ts";

/** Reads, checks and writes scenarios, which takes YAML and the schema; started when it is first needed. */
serve({ ...playJobs, ...readingJobs });
