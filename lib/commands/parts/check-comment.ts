import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import type { Transaction } from "@/lib/data/database";
import { namesOfPeople } from "@/lib/data/desk/people";
import { listConfidentialOf } from "@/lib/data/evidence/confidential-names";
import { mentionsIn } from "@/lib/domain/conversation/mentions";
import { isGranted } from "@/lib/domain/desk/permissions";
import { checkKeepsName } from "@/lib/domain/evidence/source";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** How many people one comment may mention. */
const MOST_MENTIONS = 50;

/**
 * Whether words may be said about an article: they name no confidential source that whoever says them may see, and mention
 * people who can be told. Refuses `words-name-source`, `mentions-too-many`, `mention-unknown` and `mention-inactive`;
 * whom the words mentioned before (`known`) they may go on mentioning.
 */
export async function checkComment(
  tx: Transaction,
  actor: Actor,
  { articleId, words, known = [] }: { articleId: string; words: string; known?: readonly string[] },
): Promise<Result<undefined>> {
  const kept = await checkNamesNobody(tx, actor, articleId, [words]);
  if (!kept.ok) return kept;
  const mentioned = mentionsIn(words);
  if (mentioned.length > MOST_MENTIONS) return refuse("mentions-too-many", { limit: MOST_MENTIONS }, "words");
  const added = mentioned.filter((id) => !known.includes(id));
  const people = await namesOfPeople(added, tx);
  for (const id of added) {
    const person = people.get(id);
    if (!person) return refuse("mention-unknown", {}, "words");
    const isTold = person.active && isGranted("comment:read", new Set([person.role]));
    if (!isTold) return refuse("mention-inactive", { name: person.name }, "words");
  }
  return ok(undefined);
}

/** Whether words keep the names of an article's confidential sources, as far as whoever acts may see them. Refuses `words-name-source`. */
export async function checkNamesNobody(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  said: readonly string[],
): Promise<Result<undefined>> {
  const sources = await listConfidentialOf(sourceReaderOf(actor), articleId, tx);
  for (const source of sources) {
    for (const words of said) {
      const kept = checkKeepsName(source, { words });
      if (!kept.ok) return kept;
    }
  }
  return ok(undefined);
}
