/** Bytes of a text file that is opened at most. */
export const LARGEST_TEXT = 1_000_000;

/** A file's text; why it has none. */
type FileText = { text: string } | { fault: "tooLarge" | "notText" };

/** Reads a file as text in UTF-8. */
export async function textOf(file: File): Promise<FileText> {
  if (file.size > LARGEST_TEXT) return { fault: "tooLarge" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { fault: "notText" };
  }
}
