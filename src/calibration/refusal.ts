/** How a calibration that cannot be asked for is refused: in whose words, and as which error. */
export interface Refusal {
  words: {
    target(key: string, near: string | undefined, all: string): string;
    allHeld: string;
    path(path: string, near: string | undefined, count: number): string;
    nothing: string;
  };
  error(message: string): Error;
}
