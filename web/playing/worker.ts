import "../browser/older-browsers.ts";
import "./work/jitless.ts";
import { playJobs } from "./work/all.ts";
import { serve } from "./work/serve.ts";

/** Plays; there is one for each core. */
serve(playJobs);
