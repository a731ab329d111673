import { buildPrograms } from "./build-programs.mjs";
import { buildVerifier } from "./build-verifier.mjs";
import { generateClient } from "./generate-client.mjs";
import { install } from "./install.mjs";
import { makeReportForms } from "./make-report-forms.mjs";

/**
 * Everything that has to stand before any code of the project runs: the packages, the database client, the forms of
 * reports, the verifiers of bundles, which read reports by those forms, and the programs: of the processes in which
 * others' words are read, of the command line, and of the worker.
 */
export async function prepare() {
  await install();
  await generateClient();
  await makeReportForms();
  await buildVerifier();
  await buildPrograms();
}
