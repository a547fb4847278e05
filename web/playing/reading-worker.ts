import "../browser/older-browsers.ts";
import "./work/jitless.ts";
import { playJobs } from "./work/all.ts";
import { readingJobs } from "./work/reading.ts";
import { serve } from "./work/serve.ts";

/** Reads, checks and writes scenarios, which takes YAML and the schema; started when it is first needed. */
serve({ ...playJobs, ...readingJobs });
