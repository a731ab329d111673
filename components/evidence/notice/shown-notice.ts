import type { NoticeAnswer, NoticeDetail, NoticeKind } from "@/lib/domain/evidence/notice";

/** A notice as its list shows it. */
export type ShownNotice = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly detail: NoticeDetail;
  readonly evidenceId: string;
  readonly raisedAt: Date;
  readonly snapshotId: string;
  readonly newSnapshotId: string | null;
  readonly oldSnapshotAt: Date | null;
  readonly answer: NoticeAnswer | null;
  readonly answerReason: string | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  readonly source: { readonly id: string; readonly title: string; readonly isHidden: boolean };
  readonly claim: {
    readonly id: string;
    readonly number: number;
    readonly revision: number;
    readonly statement: string;
  };
  readonly article: { readonly slug: string; readonly title: string };
};
