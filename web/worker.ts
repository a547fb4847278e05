import "./older-browsers.ts";
import "./play/jitless.ts";
import { playJobs } from "./play/all.ts";
import { serve } from "./play/serve.ts";

/** Plays; there is one for each core. */
serve(playJobs);
