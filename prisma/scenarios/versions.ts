import { addVersion } from "@/lib/commands/article/add-version";
import { readVersion } from "@/lib/data/article/articles";
import { type SeededArticle, seedApproved, seedArticle, seedMarked } from "./claims";
import { as, type Desk, must } from "./desk";

/** A version of the article that the reviewer read from a file; gives the article as it is then. */
export async function seedVersion(desk: Desk, article: SeededArticle, text: string): Promise<SeededArticle> {
  const source = { from: "file", name: "new-text.txt", bytes: new TextEncoder().encode(text) } as const;
  const { id: articleId, versionNumber } = article;
  const { number } = must(
    await addVersion(as(desk.reviewer), { articleId, versionNumber, source, title: null, note: null }),
  );
  return { ...article, text: (await readVersion(articleId, number)).text, versionNumber: number };
}

const bridge = {
  opening: "The bridge opened in 1932 and the whole town came to see it.",
  cost: "It cost 4.2 million pounds, which the council had not got.",
  mayor: "Nobody liked it, as the mayor said on a rainy afternoon.",
  closed: "It was closed again in 1951 after an accident with a barge.",
};

const ferries = [
  "Ferries had crossed there before.",
  "They were slow.",
  "They were also often late.",
  "In winter they did not run.",
  "Their captains wanted the bridge least.",
];

/**
 * An article with three versions. From the first to the second a figure changed, a paragraph was moved to the top and
 * another one deleted; the third adds one. Its claims are kept (1, approved), reworded (2), lost (3) and moved (4).
 */
export async function seedVersions(desk: Desk, title?: string): Promise<SeededArticle> {
  const { opening, cost, mayor, closed } = bridge;
  const first = await seedArticle(desk, [opening, cost, mayor, ...ferries, closed].join("\n\n"), title);
  await seedApproved(desk, first, "The bridge opened in 1932");
  await seedMarked(desk, first, "It cost 4.2 million pounds");
  await seedMarked(desk, first, "Nobody liked it");
  await seedMarked(desk, first, "closed again in 1951");
  const edited = [closed, opening, cost.replace("4.2", "4.3"), ...ferries];
  const second = await seedVersion(desk, first, edited.join("\n\n"));
  return seedVersion(desk, second, [...edited, "The ferries are back on Sundays."].join("\n\n"));
}

/** An Arabic article with two versions, in which a figure and a last word changed and a paragraph was moved. */
export async function seedArabicVersions(desk: Desk): Promise<SeededArticle> {
  const blocks = [
    "افتتحت البلدية الجسر الجديد في عام 2024 بكلفة 4.2 مليون دينار، كما قال رئيسها.",
    "لم يعجب الجسر أحدا من سكان المدينة، كما قالوا للصحيفة.",
    "وأغلق الجسر مرة أخرى بعد شهرين.",
    "وقالت الوزارة إن التحقيق في الحادث ما زال مستمرا حتى الآن.",
  ] as const;
  const [opening, people, closed, ministry] = blocks;
  const article = await seedArticle(desk, blocks.join("\n\n"), "بلدية المدينة تفتح الجسر الجديد", "ar");
  await seedMarked(desk, article, "بكلفة 4.2 مليون دينار");
  const edited = [opening.replace("4.2", "4.8"), ministry, people, closed.replace("شهرين", "ثلاثة أشهر")];
  return seedVersion(desk, article, edited.join("\n\n"));
}
