import { readFileSync } from "node:fs";

/** How long a process may outlive its parent, in milliseconds. */
const interval = 300;

/**
 * Ends this process, as SIGTERM would, when its parent is gone: a server whose starter was killed would keep the port.
 *
 * npm puts a shell between itself and its script, tells only the shell to end, and the shell tells nobody. So a script
 * also follows npm itself: on Linux, where that can be seen.
 * @param {{ isScriptOfNpm?: boolean }} [options]
 */
export function followParent({ isScriptOfNpm = false } = {}) {
  const parent = process.ppid;
  const shell = isScriptOfNpm && isShell(parent) ? parentOf(parent) : null;
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
