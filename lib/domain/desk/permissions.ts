/** The roles a person can hold; exactly one each. */
export const roles = ["reviewer", "editor", "auditor", "administrator"] as const;
export type Role = (typeof roles)[number];

/** What is true of the person who asks. Roles are facts like any other. */
export type Fact = Role | "is-self" | "has-added" | "is-author";

/**
 * Every right in Galley. A row of facts grants when all of its facts hold; any row is enough.
 * Nothing else in the code decides what a person may do, and what is not listed is denied.
 * Four eyes is not here on purpose: it is a rule of the domain (claim.ts) that no right steps over.
 */
export const permissions = {
  "article:read": [["reviewer"], ["editor"], ["auditor"], ["administrator"]],
  "article:import": [["reviewer"], ["editor"], ["administrator"]],
  "article:revise": [["reviewer"], ["editor"], ["administrator"]],
  "article:plan": [["reviewer"], ["editor"], ["administrator"]],
  "article:sign-off": [["editor"], ["administrator"]],
  "article:archive": [["editor"], ["administrator"]],
  "claim:mark": [["reviewer"], ["editor"], ["administrator"]],
  "claim:edit": [["reviewer"], ["editor"], ["administrator"]],
  "claim:assign": [["reviewer"], ["editor"], ["administrator"]],
  "claim:dismiss": [["reviewer"], ["editor"], ["administrator"]],
  "claim:reopen": [["editor"], ["administrator"]],
  "skip:make": [["reviewer"], ["editor"], ["administrator"]],
  "source:read": [["reviewer"], ["editor"], ["auditor"], ["administrator"]],
  "source:edit": [["reviewer"], ["editor"], ["administrator"]],
  "source:see-confidential": [["editor"], ["administrator"], ["reviewer", "has-added"]],
  "source:merge": [["editor"], ["administrator"]],
  "source:retire": [["editor"], ["administrator"]],
  "source:end-confidence": [["editor"], ["administrator"]],
  "evidence:change": [["reviewer"], ["editor"], ["administrator"]],
  /** A writer's document may name confidential sources. */
  "draft:read": [["editor"], ["administrator"], ["reviewer", "has-added"]],
  "notice:read": [["reviewer"], ["editor"], ["auditor"], ["administrator"]],
  "notice:answer": [["reviewer"], ["editor"], ["administrator"]],
  "snapshot:take": [["reviewer"], ["editor"], ["administrator"]],
  // Nobody: what came of background work is told by the worker alone.
  "snapshot:keep": [],
  "notice:raise": [],
  "verdict:submit": [["reviewer"], ["editor"], ["administrator"]],
  "verdict:decide": [["editor"], ["administrator"]],
  "queue:read": [["editor"], ["administrator"]],
  "report:export": [["reviewer"], ["editor"], ["auditor"], ["administrator"]],
  /** What came of making a file; the worker says so, and no person can. */
  "report:keep": [],
  "foreign-report:import": [["reviewer"], ["editor"], ["administrator"]],
  "foreign-report:read": [["reviewer"], ["editor"], ["auditor"], ["administrator"]],
  "earlier-check:read": [["reviewer"], ["editor"], ["auditor"], ["administrator"]],
  "earlier-check:import": [["reviewer"], ["editor"], ["administrator"]],
  "comment:read": [["reviewer"], ["editor"], ["auditor"], ["administrator"]],
  "comment:write": [["reviewer"], ["editor"], ["administrator"]],
  /** Editing and deleting what was said: one's own alone. */
  "comment:change": [
    ["reviewer", "is-author"],
    ["editor", "is-author"],
    ["administrator", "is-author"],
  ],
  "comment:include": [["editor"], ["administrator"]],
  "notification:read": [["reviewer"], ["editor"], ["auditor"], ["administrator"]],
  "person:read": [["administrator"]],
  "person:manage": [["administrator"]],
  "person:change-password": [["is-self"]],
  "person:choose-mail": [["is-self"]],
  "rating-scale:read": [["reviewer"], ["editor"], ["auditor"], ["administrator"]],
  "rating-scale:change": [["administrator"]],
  "audit-log:read": [["reviewer"], ["editor"], ["auditor"], ["administrator"]],
  "audit-key:register": [["administrator"]],
  "settings:read": [["reviewer"], ["editor"], ["auditor"], ["administrator"]],
  "settings:change": [["administrator"]],
} as const satisfies Record<string, readonly (readonly Fact[])[]>;

export type Permission = keyof typeof permissions;

/** Whether the facts that hold grant the permission. */
export function isGranted(permission: Permission, facts: ReadonlySet<Fact>): boolean {
  const rows: readonly (readonly Fact[])[] = permissions[permission];
  return rows.some((row) => row.every((fact) => facts.has(fact)));
}
