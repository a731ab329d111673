import { register } from "node:module";

// With `--import`, whoever imports lib/data/record/audit-events gets plain-append.ts instead.
const plain = new URL("./plain-append.ts", import.meta.url).href;
const hook = `export const resolve = (name, context, next) =>
  name === "@/lib/data/record/audit-events" ? next(${JSON.stringify(plain)}, context) : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
