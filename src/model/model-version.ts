/** Stands in every manifest and every link; a test ties it to package.json. */
export const modelVersion = "0.2.0";
