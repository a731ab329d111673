import { buildApart } from "../setup/build-apart.mjs";

/** Processes apart run what was built; a test of them is to run the sources as they stand. */
export default buildApart;
