import names from "virtual:names";
import { named, words } from "../browser/language.ts";
import { en } from "../text/answer-en.ts";
import { zh } from "../text/answer-zh.ts";

/** The words of the answer, in the language of the page. */
export const answerText = words({ zh, en });

/** What a lever is called. */
export const leverName = (key: string): string =>
  key === "help" ? answerText.value.help : names.members[key] ? named(names.members[key]) : key;
