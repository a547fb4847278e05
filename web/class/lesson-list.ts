import lessons from "virtual:lessons";
import { signal } from "@preact/signals";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";

/** A lesson that was written in the editor, until the page is closed. */
export const ownLesson = signal<ReadLesson | undefined>(undefined);

export const lessonList: readonly ReadLesson[] = lessons;

/** A lesson by its name: the one of the editor before the packaged one. */
export const lessonNamed = (name: string): ReadLesson | undefined =>
  ownLesson.value?.lesson.name === name
    ? ownLesson.value
    : lessonList.find(({ lesson }) => lesson.name === name);
