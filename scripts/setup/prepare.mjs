import { buildApart } from "./build-apart.mjs";
import { buildVerifier } from "./build-verifier.mjs";
import { generateClient } from "./generate-client.mjs";
import { install } from "./install.mjs";
import { makeReportForms } from "./make-report-forms.mjs";

/**
 * Everything that has to stand before any code of the project runs: the packages, the database client, the forms of
 * reports, the verifiers of bundles, which read reports by those forms, and the program of the processes in which others'
 * words are read.
 */
export async function prepare() {
  await install();
  await generateClient();
  await makeReportForms();
  await buildVerifier();
  await buildApart();
}
