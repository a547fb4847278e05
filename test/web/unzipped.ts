import { inflateRawSync } from "node:zlib";

const CENTRAL = 0x02014b50;

/** The files of a zip archive as text, by name. */
export function unzipped(zip: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = zip.indexOf("PK\u0001\u0002", 0, "latin1"); at >= 0 && zip.readUInt32LE(at) === CENTRAL; ) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + size);
    const bytes = method === 0 ? packed : inflateRawSync(packed);
    files[zip.toString("utf8", at + 46, at + 46 + name)] = bytes.toString("utf8");
    at += 46 + name + extra + comment;
  }
  return files;
}
