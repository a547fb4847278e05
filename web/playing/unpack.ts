import { gunzipSync, strFromU8 } from "fflate";

// Starts the script that the single file carries compressed; its hash stands in the page's policy.
const packed = document.getElementById("packed")!.textContent;
const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
const script = document.createElement("script");
script.type = "module";
script.textContent = strFromU8(gunzipSync(bytes));
document.body.append(script);
