import type { JobName } from "./jobs";

/** What a job may take before its process is ended: seconds from its start, and megabytes of the process, buffers too. */
export type JobLimits = { readonly seconds: number; readonly megabytes: number };

/** What somebody waits for in front of a page. */
const awaited: JobLimits = { seconds: 20, megabytes: 1_024 };
/** What reads a file of up to 50 MB. */
const large: JobLimits = { seconds: 60, megabytes: 1_024 };
/** What a transaction waits for, which may take 20 seconds itself. */
const inTransaction: JobLimits = { seconds: 5, megabytes: 1_024 };
const rendered: JobLimits = { seconds: 60, megabytes: 2_048 };

/** The limits of each job. */
export const jobLimits: Readonly<Record<JobName, JobLimits>> = {
  "read-article": awaited,
  "read-draft": awaited,
  "preview-article": awaited,
  "read-proof": awaited,
  "judge-proof": awaited,
  "read-evidence": large,
  "read-pasted": awaited,
  "sniff-evidence": awaited,
  "find-passage": inTransaction,
  "find-facts": awaited,
  // Before a transaction, and remembered: a source may have five megabytes.
  "match-facts": large,
  "find-changes": awaited,
  "read-claim-reviews": awaited,
  "plan-annotations": large,
  "read-foreign-report": large,
  "verify-bundle": large,
  "foreign-article": awaited,
  "foreign-claims": awaited,
  "carry-ranges": inTransaction,
  "compare-versions": awaited,
  "judge-password": awaited,
  "write-archive": rendered,
  "render-report": rendered,
  "render-kept-report": rendered,
  "export-report": { seconds: 600, megabytes: 12_288 },
};
