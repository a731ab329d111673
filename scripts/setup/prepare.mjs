import { generateClient } from "./generate-client.mjs";
import { install } from "./install.mjs";

/** Everything that has to stand before any code of the project runs: the packages and the database client. */
export async function prepare() {
  await install();
  await generateClient();
}
