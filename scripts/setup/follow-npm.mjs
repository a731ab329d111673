import { readFileSync } from "node:fs";

/** How often to look, in milliseconds. */
const interval = 300;

/**
 * Ends this script of npm, as SIGTERM would, when npm is gone: it would go on unseen and keep the port.
 *
 * npm puts a shell between itself and its script, tells only the shell to end, and the shell tells nobody. So the script
 * follows the shell and also npm itself: on Linux, where that can be seen.
 */
export function followNpm() {
  const parent = process.ppid;
  const shell = isShell(parent) ? parentOf(parent) : null;
  setInterval(() => {
    const isOrphan = process.ppid !== parent || (shell !== null && parentOf(parent) !== shell);
    if (isOrphan) process.kill(process.pid, "SIGTERM");
  }, interval).unref();
}

function isShell(pid) {
  return /^Name:\s*(sh|dash|bash|ash|busybox)$/m.test(statusOf(pid));
}

function parentOf(pid) {
  return statusOf(pid).match(/^PPid:\s*(\d+)$/m)?.[1] ?? null;
}

/** Linux's /proc/<pid>/status; empty elsewhere. */
function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}
