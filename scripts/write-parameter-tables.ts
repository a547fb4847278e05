/** Makes the tables of docs/model anew from the declarations: part of `npm run generate`. */
import { writeTables } from "./parameter-tables.ts";

writeTables();
