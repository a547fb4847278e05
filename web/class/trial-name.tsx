import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { words } from "../browser/language.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { chosenText } from "./lever-field.tsx";
import { work } from "./student.ts";

const text = words({ zh, en });

/** Which trial it was, and what had been chosen. */
export const TrialName = ({ read, place }: { read: ReadLesson; place: number }) => (
  <>
    {text.value.trial(place + 1)}{" "}
    <span class="muted">{chosenText(read, work.value.trials[place].chosen)}</span>
  </>
);
