import { buildVerifier } from "./build-verifier.mjs";
import { generateClient } from "./generate-client.mjs";
import { install } from "./install.mjs";

/** Everything that has to stand before any code of the project runs: the packages, the database client, and the verifiers of bundles. */
export async function prepare() {
  await install();
  await generateClient();
  await buildVerifier();
}
