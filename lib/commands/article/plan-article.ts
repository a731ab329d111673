import { defineCommand, done } from "@/lib/commands/define-command";
import { takeOpenArticle } from "@/lib/commands/parts/claim-in-hand";
import { touchArticle } from "@/lib/data/article/articles";
import { isAssignable } from "@/lib/data/desk/people";
import { refuse } from "@/lib/domain/result";
import type { PlanArticleInput } from "@/lib/input/article";

/**
 * Says who leads an article's check and until when; what is left out stays as it is. Refuses `plan-changed` when what
 * stands is not what the person saw, `field-invalid` for somebody who cannot work on claims, and `nothing-changed`.
 */
export const planArticle = defineCommand<PlanArticleInput, { articleId: string }>({
  name: "plan-article",
  permission: "article:plan",
  async run({ tx, now }, { articleId, seen, ...input }) {
    const open = await takeOpenArticle(tx, articleId);
    if (!open.ok) return open;
    const article = open.value;
    const before = { leadId: article.leadId, deadline: article.deadline?.toISOString() ?? null };
    if (before.leadId !== seen.leadId || before.deadline !== seen.deadline) return refuse("plan-changed");
    const { leadId = before.leadId, deadline = before.deadline } = input;
    if (leadId === before.leadId && deadline === before.deadline) return refuse("nothing-changed");
    if (leadId !== null && leadId !== before.leadId && !(await isAssignable(tx, leadId)))
      return refuse("field-invalid", {}, "leadId");
    const plan = { leadId, deadline: deadline === null ? null : new Date(deadline) };
    await touchArticle(tx, article.id, await now(), plan);
    return done({
      value: { articleId: article.id },
      event: {
        type: "article.planned",
        subject: article.id,
        articleId: article.id,
        data: { before, after: { leadId, deadline } },
      },
    });
  },
});
