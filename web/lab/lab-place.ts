import { batch } from "@preact/signals";
import { at, door, tab } from "../browser/place.ts";

/** Parts of the laboratory, by their word in the address: its beginning has none. */
export const labParts = ["home", "scenario", "sweep", "experiment"] as const;
export type LabPart = (typeof labParts)[number];

/** The part that the address names. */
export const labPartOf = (word: string): LabPart => labParts.find((part) => part === word) ?? "home";

/** Goes to a part; the browser's Back leads to where one was. */
export function goToPart(part: LabPart): void {
  at.value = part === "home" ? "" : part;
  scrollTo(0, 0);
}

/** Goes through the policymaker's door, to the comparison of what is set. */
export function goToComparison(): void {
  batch(() => {
    door.value = "policy";
    tab.value = "compare";
    at.value = "";
  });
  scrollTo(0, 0);
}
