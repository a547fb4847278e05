import { useEffect } from "preact/hooks";
import { droppedFiles } from "../parts/dropped-files.ts";

/** Takes files, or a folder's, that fall anywhere on the page. */
export function useDrop(take: (files: readonly File[]) => unknown): void {
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then(take);
    };
    addEventListener("dragover", over);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("drop", drop);
    };
  });
}
