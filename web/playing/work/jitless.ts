import * as z from "zod/mini";

// The page's security policy forbids code made from text, by which zod would be quicker; said before any schema.
z.config({ jitless: true });
