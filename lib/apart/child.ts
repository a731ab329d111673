import { jobs } from "./jobs";
import { serveJobs } from "./serve-jobs";

// What each process of the pool runs; scripts/setup/build-programs.mjs makes one file of it.
serveJobs(jobs);
