/** The message of the error with which a run that was stopped ends. */
export const INTERRUPTED = "interrupted";
