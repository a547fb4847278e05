import { at } from "../browser/place.ts";

/** Pages of the class: all lessons, one of them as a student plays it, a teacher's pages of it, the editor. */
type ClassPlace =
  | { page: "home" }
  | { page: "lesson"; lesson: string }
  | { page: "plan" | "answers" | "sheet"; lesson: string }
  | { page: "editor" };

const EDITOR = "editor";
const teachers = ["plan", "answers", "sheet"] as const;

/** A place by its word in the address, as `two-lenders.plan`; no word of a student is ever in it. */
export function classPlaceOf(word: string): ClassPlace {
  if (word === "") return { page: "home" };
  if (word === EDITOR) return { page: "editor" };
  const [lesson, page] = word.split(".");
  const teaching = teachers.find((each) => each === page);
  return teaching ? { page: teaching, lesson } : { page: "lesson", lesson };
}

function wordOf(place: ClassPlace): string {
  if (place.page === "home") return "";
  if (place.page === "editor") return EDITOR;
  return place.page === "lesson" ? place.lesson : `${place.lesson}.${place.page}`;
}

/** Goes to a page of the class; the browser's Back leads to where one was. */
export function goTo(place: ClassPlace): void {
  at.value = wordOf(place);
  scrollTo(0, 0);
}
