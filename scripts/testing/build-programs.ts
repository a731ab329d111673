import { buildApart } from "../setup/build-apart.mjs";
import { makeReportForms } from "../setup/make-report-forms.mjs";

/** Processes apart run what was built; a test of them is to run the sources as they stand. */
export default async function setup(): Promise<void> {
  await makeReportForms();
  await buildApart();
}
