/** More files than any class has, or any study. */
export const MOST_FILES = 400;
const ENTRIES = 100;

/** What fell on the page, folders opened; a file that cannot be read is as an empty one. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // Asked at once: after the first wait the browser takes them away.
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry?.() ?? undefined);
  const plain = Array.from(transfer.files);
  if (entries.every((entry) => !entry?.isDirectory)) return plain;
  const found = await Promise.all(entries.map((entry) => (entry ? filesIn(entry) : [])));
  return found.flat();
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return new Promise((resolve) =>
      (entry as FileSystemFileEntry).file(
        (file) => resolve([file]),
        () => resolve([]),
      ),
    );
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  for (let rounds = 0; rounds < ENTRIES; rounds++) {
    const more = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (more.length === 0) break;
    inside.push(...more);
    if (inside.length > MOST_FILES) break;
  }
  const found = await Promise.all(inside.slice(0, MOST_FILES).map(filesIn));
  return found.flat();
}
