import { disconnect } from "@/lib/data/database";
import { demoPeople } from "@/prisma/scenarios/demo-people";
import { seedArabicVersions, seedVersions } from "@/prisma/scenarios/versions";

const { reviewer, editor } = await demoPeople();
const desk = { reviewer: reviewer.id, editor: editor.id };
const articles = [await seedVersions(desk), await seedArabicVersions(desk)];
for (const { slug } of articles) process.stdout.write(`${slug}\n`);
await disconnect();
