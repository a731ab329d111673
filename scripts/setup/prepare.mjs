import { buildApart } from "./build-apart.mjs";
import { buildVerifier } from "./build-verifier.mjs";
import { generateClient } from "./generate-client.mjs";
import { install } from "./install.mjs";

/**
 * Everything that has to stand before any code of the project runs: the packages, the database client, the verifiers of
 * bundles, and the program of the processes in which others' words are read.
 */
export async function prepare() {
  await install();
  await generateClient();
  await buildVerifier();
  await buildApart();
}
