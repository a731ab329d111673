import { buildPrograms } from "../setup/build-programs.mjs";
import { makeReportForms } from "../setup/make-report-forms.mjs";

/** Processes apart and the command line run what was built; a test of them is to run the sources as they stand. */
export default async function setup(): Promise<void> {
  await makeReportForms();
  await buildPrograms();
}
