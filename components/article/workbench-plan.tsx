"use client";

import { PlanArticle } from "./plan-article";
import { useWorkbench } from "./workbench-context";

/** Who leads the check of the article that is open, and until when. */
export function WorkbenchPlan() {
  const { articleId, plan, now, rights } = useWorkbench();
  const { leadId, lead, deadline } = plan;
  return <PlanArticle {...{ articleId, leadId, lead, deadline, now }} mayPlan={rights.plan} />;
}
