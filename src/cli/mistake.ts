/** An error of whoever typed the command: shown without a stack, exit 2. */
export const mistake = (message: string): Error => Object.assign(new Error(message), { name: "Mistake" });

export const isMistake = (error: unknown): error is Error =>
  error instanceof Error && error.name === "Mistake";
