import { keepFile } from "../browser/keep-file.ts";

/** Whether this is the class in one file. */
export const classFile: boolean = import.meta.env.MODE === "class";

const NAME = "sannong-class.html";

/** Fetches the class file that lies beside the page and hands it to the browser; false where there is none. */
export async function getPack(): Promise<boolean> {
  try {
    const answer = await fetch(NAME);
    const blob = await answer.blob();
    // A host without the file may answer with the page itself.
    const is = answer.ok && (await blob.slice(0, 2000).text()).includes("sannong:class");
    if (is) keepFile(blob, NAME);
    return is;
  } catch {
    return false;
  }
}
