import "server-only";
import { articleBranches, showArticles, showTexts, textBranches } from "./articles";
import { claimBranches, showClaims, showVerdicts, verdictBranches } from "./claims";
import { commentBranches, showComments } from "./comments";
import type { FindKind } from "./found";
import { passageBranches, showPassages } from "./passages";
import { personBranches, showPeople } from "./people";
import { showSnapshots, showSources, snapshotBranches, sourceBranches } from "./sources";

/**
 * Everything that is found by Ctrl+K, a row a kind. A new kind takes its row here, an index over `searched_words` of its words,
 * and its name under `find` in messages/en.json.
 */
export const findKinds = {
  article: { permission: "article:read", branches: articleBranches, show: showArticles },
  text: { permission: "article:read", branches: textBranches, show: showTexts },
  claim: { permission: "article:read", branches: claimBranches, show: showClaims },
  verdict: { permission: "article:read", branches: verdictBranches, show: showVerdicts },
  passage: { permission: "article:read", branches: passageBranches, show: showPassages },
  source: { permission: "source:read", branches: sourceBranches, show: showSources },
  snapshot: { permission: "source:read", branches: snapshotBranches, show: showSnapshots },
  comment: { permission: "comment:read", branches: commentBranches, show: showComments },
  person: { permission: "article:read", branches: personBranches, show: showPeople },
} as const satisfies Record<string, FindKind>;

export type FindKindName = keyof typeof findKinds;
export const findKindNames = Object.keys(findKinds) as readonly FindKindName[];
