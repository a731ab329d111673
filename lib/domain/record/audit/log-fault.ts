/** What does not hold in a log; each has its sentence under `log-fault` in messages/en.json, which takes the members. */
export type LogFault =
  | { readonly what: "leaf-out-of-order"; readonly index: number }
  | { readonly what: "event-missing"; readonly index: number }
  | { readonly what: "event-hash"; readonly index: number }
  | { readonly what: "event-column"; readonly index: number }
  | { readonly what: "event-data"; readonly id: string }
  | { readonly what: "event-number"; readonly id: string }
  | { readonly what: "number-extra" }
  | { readonly what: "event-outside" }
  | { readonly what: "event-waiting"; readonly id: string }
  | { readonly what: "node-wrong"; readonly level: number; readonly index: number }
  | { readonly what: "node-extra" }
  | { readonly what: "checkpoint-unreadable"; readonly size: number }
  | { readonly what: "checkpoint-column"; readonly size: number }
  | { readonly what: "checkpoint-origin"; readonly size: number }
  | { readonly what: "checkpoint-key"; readonly size: number }
  | { readonly what: "checkpoint-signature"; readonly size: number }
  | { readonly what: "checkpoint-root"; readonly size: number }
  | { readonly what: "checkpoint-order"; readonly size: number }
  | { readonly what: "checkpoint-ahead"; readonly size: number }
  | { readonly what: "checkpoint-behind"; readonly size: number }
  | { readonly what: "person-changed"; readonly id: string }
  | { readonly what: "scale-changed"; readonly version: number }
  | { readonly what: "comment-changed"; readonly id: string }
  | { readonly what: "plan-changed"; readonly id: string }
  | { readonly what: "stale-since-changed"; readonly id: string }
  | { readonly what: "pinned-key" }
  | { readonly what: "pinned-key-left" }
  | { readonly what: "held-origin"; readonly origin: string }
  | { readonly what: "held-empty" }
  | { readonly what: "held-key" }
  | { readonly what: "held-signature" }
  | { readonly what: "held-ahead"; readonly size: number; readonly log: number }
  | { readonly what: "held-root"; readonly size: number };

/** Carries the first fault out of a verification. */
export class LogFaultFound extends Error {
  override name = "LogFaultFound";
  constructor(readonly fault: LogFault) {
    super(fault.what);
  }
}
