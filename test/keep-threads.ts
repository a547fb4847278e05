// @ts-expect-error: plain JavaScript, for threads load it too.
import { keepThreads } from "./warm-threads.js";

keepThreads();
