import fc from "fast-check";

// The same cases every time, so that the suite says the same of the same code; `npm run test:long` draws new ones.
if (!process.env.LONG) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_128 });
