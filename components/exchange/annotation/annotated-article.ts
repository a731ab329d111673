import type { Workbench } from "@/lib/queries/article/get-workbench";

/** The article that annotations are held against. */
export type AnnotatedArticle = Pick<Workbench["article"], "id" | "slug" | "language" | "direction">;
