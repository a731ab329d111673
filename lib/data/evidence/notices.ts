import { oneOf, oneOfOrNull, toJson } from "@/lib/data/columns";
import "server-only";
import { randomUUID } from "node:crypto";
import { database, type Transaction } from "@/lib/data/database";
import type { Prisma } from "@/lib/data/generated/client";
import {
  type Finding,
  type NoticeAnswer,
  type NoticeDetail,
  type NoticeKind,
  noticeAnswers,
  noticeKinds,
} from "@/lib/domain/evidence/notice";
import type { SourceReader } from "@/lib/domain/evidence/source";
import { type ShownSource, shownSourceOf } from "./sources";

/** A notice: a change under one piece of evidence, and what a person said to it. */
export type Notice = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly evidenceId: string;
  readonly snapshotId: string;
  readonly newSnapshotId: string | null;
  readonly detail: NoticeDetail;
  readonly raisedAt: Date;
  readonly answer: NoticeAnswer | null;
  readonly answerReason: string | null;
  readonly answeredById: string | null;
  readonly answeredAt: Date | null;
};

type Row = Prisma.NoticeGetPayload<{ omit: { detail: true } }>;

function noticeOf<R extends Row>(row: R) {
  return { ...row, kind: oneOf(noticeKinds, row.kind), answer: oneOfOrNull(noticeAnswers, row.answer) };
}

/**
 * Raises a notice unless the same stands open, or somebody has answered just this already; gives its id, or null.
 */
export async function raiseNotice(
  tx: Transaction,
  on: { readonly evidenceId: string; readonly snapshotId: string; readonly newSnapshotId: string | null },
  { kind, detail }: Finding,
  raisedAt: Date,
): Promise<string | null> {
  const answered = await tx.notice.count({
    where: {
      evidenceId: on.evidenceId,
      kind,
      answer: { not: null },
      detail: { equals: toJson(detail) },
    },
  });
  if (answered > 0) return null;
  const id = randomUUID();
  const data = { ...on, id, kind, detail: toJson(detail), raisedAt };
  const { count } = await tx.notice.createMany({ data, skipDuplicates: true });
  return count === 1 ? id : null;
}

/** A notice by id, without the words that it tells of, or null. */
export async function findNotice(tx: Transaction, id: string): Promise<Omit<Notice, "detail"> | null> {
  const row = await tx.notice.findUnique({ where: { id }, omit: { detail: true } });
  return row && noticeOf(row);
}

/** Keeps what a person said; false when somebody was faster. */
export async function answerNotice(
  tx: Transaction,
  id: string,
  said: { answer: NoticeAnswer; answerReason: string; answeredById: string; answeredAt: Date },
): Promise<boolean> {
  const { count } = await tx.notice.updateMany({ where: { id, answer: null }, data: said });
  return count === 1;
}

/** How many notices wait for an answer. Those of evidence that was taken off its claim, or of an archived article, wait for nobody. */
export async function countOpenNotices(): Promise<number> {
  return database().notice.count({ where: openWhere });
}

const openWhere = {
  answer: null,
  evidence: { removedAt: null, claim: { article: { archivedAt: null } } },
} as const satisfies Prisma.NoticeWhereInput;

/** A notice with what it is about, as one reader may see it. */
export type NoticeRow = Notice & {
  readonly source: ShownSource;
  readonly oldSnapshotAt: Date | null;
  readonly claim: {
    readonly id: string;
    readonly number: number;
    readonly revision: number;
    readonly statement: string;
  };
  readonly article: { readonly slug: string; readonly title: string };
};

/** How many notices there are of a kind: open, or answered. */
export async function countNotices(isAnswered: boolean): Promise<number> {
  return isAnswered ? database().notice.count({ where: { answer: { not: null } } }) : countOpenNotices();
}

/** Notices, the newest first: those that wait for an answer, or those that have one. */
export async function listNoticeRows(
  isAnswered: boolean,
  reader: SourceReader,
  page: { skip: number; take: number },
): Promise<NoticeRow[]> {
  const rows = await database().notice.findMany({
    where: isAnswered ? { answer: { not: null } } : openWhere,
    include: {
      evidence: {
        select: {
          source: true,
          claim: {
            select: {
              id: true,
              number: true,
              revision: true,
              statement: true,
              article: { select: { slug: true, title: true } },
            },
          },
        },
      },
      snapshot: { select: { keptAt: true } },
    },
    orderBy: [{ raisedAt: "desc" }, { id: "desc" }],
    ...page,
  });
  return rows.map(({ evidence, snapshot, detail, ...row }) => {
    const source = shownSourceOf(evidence.source, reader);
    const { article, ...claim } = evidence.claim;
    return {
      ...noticeOf(row),
      // What a confidential source says now, and where it stands, may name it.
      detail: source.isHidden ? { was: null, is: null } : (detail as unknown as NoticeDetail),
      source,
      oldSnapshotAt: snapshot.keptAt,
      claim,
      article,
    };
  });
}
