import { gunzipSync, strFromU8 } from "fflate";

/** Starts workers from a compressed script that the single file carries in itself. */
export function packedWorker(packed: string): new () => Worker {
  let address: string | undefined;
  const unpacked = (): string => {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    return URL.createObjectURL(new Blob([strFromU8(gunzipSync(bytes))], { type: "text/javascript" }));
  };
  return function start() {
    address ??= unpacked();
    return new Worker(address);
  } as unknown as new () => Worker;
}
