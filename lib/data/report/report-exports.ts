import { oneOf, oneOfOrNull } from "@/lib/data/columns";
import "server-only";
import { contentBytes, keepContent } from "@/lib/data/content";
import { database, databaseTime, type Transaction } from "@/lib/data/database";
import type { Prisma } from "@/lib/data/generated/client";
import { sha256HexInTurns } from "@/lib/data/sha256";
import {
  type ExportScope,
  type ExportState,
  type ExportTrouble,
  exportStates,
  exportTroubles,
} from "@/lib/domain/report/export-scope";

/** An export without its bytes. */
export type ReportExport = {
  readonly id: string;
  readonly scope: ExportScope;
  readonly format: string;
  readonly state: ExportState;
  /** How many of its articles are made. */
  readonly done: number;
  readonly total: number;
  /** What went wrong when it was tried last, or null. */
  readonly trouble: ExportTrouble | null;
  readonly askedById: string;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  /** Of a kept one. */
  readonly file: { readonly name: string; readonly length: number; readonly sha256: string } | null;
};

export type KeptFile = { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array };

const facts = {
  ...{ id: true, articleId: true, claimNumber: true, fromDay: true, toDay: true, personId: true, format: true },
  ...{ state: true, done: true, total: true, trouble: true, askedById: true, askedAt: true, endedAt: true },
  ...{ fileName: true, length: true, sha256: true },
} as const satisfies Prisma.ReportExportSelect;

/** Writes down what is asked for, waiting to be made. */
export async function insertExport(
  tx: Transaction,
  { id, scope, format, askedById, askedAt }: Pick<ReportExport, "id" | "scope" | "format" | "askedById" | "askedAt">,
): Promise<void> {
  await tx.reportExport.create({ data: { id, format, askedById, askedAt, state: "waiting", ...columnsOf(scope) } });
}

/** One that is under way for the same, or null. The article's or the newsroom's lock has to be held. */
export async function findExportUnderWay(tx: Transaction, scope: ExportScope, format: string): Promise<string | null> {
  const where = { ...columnsOf(scope), format, state: { in: ["waiting", "making"] } };
  const row = await tx.reportExport.findFirst({ where, select: { id: true } });
  return row?.id ?? null;
}

/** An export, or null. */
export async function findExport(id: string, tx: Transaction = database()): Promise<ReportExport | null> {
  const row = await tx.reportExport.findUnique({ where: { id }, select: facts });
  return row && exportOf(row);
}

/** The exports of an article, or those of periods, the newest first. */
export async function listExports(articleId: string | null, take: number): Promise<ReportExport[]> {
  const rows = await database().reportExport.findMany({
    where: { articleId },
    select: facts,
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    take,
  });
  return rows.map(exportOf);
}

/** The file of a kept export, or null. Throws an Error when its bytes are not those whose hash was kept. */
export async function findExportFile(id: string): Promise<(KeptFile & { readonly sha256: string }) | null> {
  const row = await database().reportExport.findUnique({
    where: { id },
    select: { fileName: true, contentType: true, file: { select: { sha256: true, length: true } } },
  });
  if (!row?.file || row.fileName === null || row.contentType === null) return null;
  const { sha256, length } = row.file;
  const bytes = await contentBytes(sha256, length);
  if ((await sha256HexInTurns(bytes)) !== sha256) throw new Error(`the file of the export ${id} is not what was kept`);
  return { name: row.fileName, contentType: row.contentType, bytes, sha256 };
}

const underWay = { state: { in: ["waiting", "making"] } };

/** Says that it is being made, once more; false when it has ended already. */
export async function beginExport(id: string): Promise<boolean> {
  const data = { state: "making", done: 0, tries: { increment: 1 }, aliveAt: await databaseTime() };
  const { count } = await database().reportExport.updateMany({ where: { id, ...underWay }, data });
  return count === 1;
}

/** Says how far it is made. */
export async function updateExportProgress(id: string, done: number, total: number): Promise<void> {
  const data = { done, total, aliveAt: await databaseTime() };
  await database().reportExport.updateMany({ where: { id, ...underWay }, data });
}

/** Says that whoever makes it is alive. */
export async function keepExportAlive(id: string): Promise<void> {
  await database().reportExport.updateMany({ where: { id, ...underWay }, data: { aliveAt: await databaseTime() } });
}

/** Says what went wrong with making it, before it is tried again or fails. */
export async function noteExportTrouble(id: string, trouble: ExportTrouble): Promise<void> {
  await database().reportExport.updateMany({ where: { id, ...underWay }, data: { trouble } });
}

/**
 * Takes up the exports that are being made by nobody who was alive since a moment: gives their ids, with how often each
 * was begun, and counts them as alive from now, so that nobody else takes them up.
 */
export async function takeUpDeadExports(
  tx: Transaction,
  since: Date,
  now: Date,
): Promise<{ id: string; tries: number }[]> {
  const where = { state: "making", aliveAt: { lt: since } };
  const rows = await tx.reportExport.findMany({ where, select: { id: true, tries: true } });
  const taken: typeof rows = [];
  for (const row of rows) {
    const { count } = await tx.reportExport.updateMany({ where: { id: row.id, ...where }, data: { aliveAt: now } });
    if (count === 1) taken.push(row);
  }
  return taken;
}

/** Ends it: with its file, or failed without one. Gives the file's SHA-256 in hex, or null; false when it had ended. */
export async function endExport(
  tx: Transaction,
  id: string,
  file: KeptFile | null,
  endedAt: Date,
): Promise<{ readonly sha256: string | null } | false> {
  const sha256 = file && (await keepContent(tx, file.bytes));
  const kept = file && { fileName: file.name, contentType: file.contentType, length: file.bytes.byteLength, sha256 };
  const { count } = await tx.reportExport.updateMany({
    where: { id, ...underWay },
    data: { state: file ? "kept" : "failed", endedAt, ...kept },
  });
  return count === 1 && { sha256 };
}

/** The slugs of the articles in whose check something happened between two days, in UTC, in order; by one person, if named. */
export async function listSlugsOfPeriod(from: string, to: string, personId: string | null): Promise<string[]> {
  const until = new Date(`${to}T00:00:00Z`);
  until.setUTCDate(until.getUTCDate() + 1);
  const events = await database().auditEvent.groupBy({
    by: ["articleId"],
    where: {
      articleId: { not: null },
      at: { gte: new Date(`${from}T00:00:00Z`), lt: until },
      type: { notIn: ["report.export-asked", "report.exported", "report.export-failed"] },
      ...(personId !== null && { actorId: personId }),
    },
  });
  const rows = await database().article.findMany({
    where: { id: { in: events.flatMap(({ articleId }) => articleId ?? []) } },
    select: { slug: true },
    orderBy: { slug: "asc" },
  });
  return rows.map(({ slug }) => slug);
}

type Row = Prisma.ReportExportGetPayload<{ select: typeof facts }>;

function exportOf({
  articleId,
  claimNumber,
  fromDay,
  toDay,
  personId,
  fileName,
  length,
  sha256,
  ...row
}: Row): ReportExport {
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? "";
  return {
    ...row,
    state: oneOf(exportStates, row.state),
    trouble: oneOfOrNull(exportTroubles, row.trouble),
    scope:
      articleId === null
        ? { of: "period", from: day(fromDay), to: day(toDay), personId }
        : { of: "article", articleId, claim: claimNumber },
    file: fileName === null || length === null || sha256 === null ? null : { name: fileName, length, sha256 },
  };
}

function columnsOf(scope: ExportScope) {
  const none = { articleId: null, claimNumber: null, fromDay: null, toDay: null, personId: null };
  if (scope.of === "article") return { ...none, articleId: scope.articleId, claimNumber: scope.claim };
  const { from, to, personId } = scope;
  return { ...none, fromDay: new Date(`${from}T00:00:00Z`), toDay: new Date(`${to}T00:00:00Z`), personId };
}
