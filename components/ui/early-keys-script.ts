/** How many keys are kept: more is somebody typing. */
const MOST = 10;

/**
 * The page's first script: until EarlyKeys takes them it keeps keys of one letter or sign, unless they are typed into
 * something, or belong to the browser. It takes them from nobody. Plain, since nothing has been loaded when it runs.
 */
export const earlyKeysScript = `(function () {
  var kept = [];
  function hear(event) {
    if (kept.length >= ${MOST} || event.key.length !== 1 || event.key === " ") return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    var target = event.target;
    if (target.isContentEditable) return;
    if (target.closest && target.closest("input:not([type=checkbox]), textarea, select, dialog, [role=listbox]")) return;
    kept.push({ key: event.key, shiftKey: event.shiftKey, at: performance.now() });
  }
  document.addEventListener("keydown", hear, true);
  window.galleyEarlyKeys = { take: function () {
    document.removeEventListener("keydown", hear, true);
    return kept.splice(0);
  } };
})();`;
