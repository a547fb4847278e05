import { fillDraws, fillNormals } from "../math/draw-columns.ts";
import { exp, normalQuantile } from "../math/elementary.ts";
import type { Doubles, f64, i32, SeenSingles, SeenWholes, Singles } from "../math/machine.ts";
import { fillUniforms } from "../math/threefry.ts";

/** Two independent uniforms for each id, from the two words of one draw under the key (k0, k1). */
export function uniforms(
  count: i32,
  ids: SeenWholes,
  first: Singles,
  second: Singles,
  k0: i32,
  k1: i32,
): void {
  fillUniforms(k0, k1, ids, count, first, second);
}

/** A uniform for each id under the key (k0, k1). */
export function draws(count: i32, ids: SeenWholes, drawn: Doubles, k0: i32, k1: i32): void {
  fillDraws(count, ids, drawn, k0, k1);
}

/** A unit normal for each id, by the same draw. */
export function normals(count: i32, ids: SeenWholes, drawn: Doubles, k0: i32, k1: i32): void {
  fillNormals(count, ids, drawn, k0, k1);
}

/** x ← ρ·x + s·N(u): persistent fortune after the season's news, log points; `news` holds the uniforms u. */
export function persist(
  count: i32,
  news: SeenSingles,
  fortune: Singles,
  persistence: f64,
  spread: f64,
): void {
  for (let i = 0; i < count; i++) fortune[i] = persistence * fortune[i] + spread * normalQuantile(news[i]);
}

/** e^(a·x + s·N(u) − drift): a season's fortune, times, where persistent fortune is x; `fortune` holds the uniforms u. */
export function pass(
  count: i32,
  persistent: SeenSingles,
  fortune: Singles,
  share: f64,
  spread: f64,
  drift: f64,
): void {
  for (let i = 0; i < count; i++)
    fortune[i] = exp(share * persistent[i] + spread * normalQuantile(fortune[i]) - drift);
}
