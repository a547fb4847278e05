import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonical } from "../../scenario/hash.ts";
import type { Study } from "./study.ts";

/** SHA-256 of everything in a study that can move what its store holds; titles and file names cannot. */
export function studyHash(study: Study): string {
  const {
    name: _name,
    title: _title,
    about: _about,
    scenario: _scenario,
    factors,
    variants,
    ...rest
  } = study;
  const varied = factors.map(({ names: _names, unit: _unit, ...factor }) => factor);
  const named = variants && { variants: variants.map(({ name, set }) => ({ name, set })) };
  return bytesToHex(sha256(utf8ToBytes(canonical({ ...rest, factors: varied, ...named }))));
}
