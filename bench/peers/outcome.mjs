/** Plays twice, the first time to warm up, and prints how long the second took and what came out. */
export function timed(play) {
  const [households, seasons, seed] = process.argv.slice(2, 5).map(Number);
  let [milliseconds, counts] = [0, []];
  for (let time = 0; time < 2; time++) {
    const season = play(households, seed);
    const began = performance.now();
    for (let t = 0; t < seasons; t++) counts = season();
    milliseconds = performance.now() - began;
  }
  console.log(JSON.stringify({ milliseconds, counts }));
}

/** A unit normal from two uniforms, as Box and Muller have it. */
export const normal = (uniform) =>
  Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
