import { words } from "../browser/language.ts";
import { en } from "../text/charts-en.ts";
import { zh } from "../text/charts-zh.ts";

/** The messages of charts in the language of the page. */
export const chartText = words({ zh, en });
