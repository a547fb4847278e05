/** Whether this is the page in one file, which leaves out what is heavy (Word export). */
export const singleFile: boolean = import.meta.env.MODE === "file";
