import "server-only";
import { createTransport } from "nodemailer";

/** How long each step may take, and the whole of it, in milliseconds: a server that dribbles must not hold a worker. */
const usualLimits = { step: 15_000, whole: 60_000 };

type Message = {
  readonly to: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly date: Date;
  /** Where a program unsubscribes the reader by a POST (RFC 8058). */
  readonly unsubscribe: string;
};

/** What the mail server made of a message; `trouble` is nodemailer's word for what went wrong, never the server's. */
export type MailOutcome =
  | { readonly is: "taken" }
  /** For good: another try would be refused as well. */
  | { readonly is: "refused"; readonly trouble: string }
  | { readonly is: "failed"; readonly trouble: string };

/** Hands a message to the mail server, by SMTP, over TLS where the server offers it. Never throws. */
export async function sendMail(
  { server, from }: { readonly server: string; readonly from: string },
  { to, subject, text, messageId, date, unsubscribe }: Message,
  { step, whole } = usualLimits,
): Promise<MailOutcome> {
  const limits = { connectionTimeout: step, greetingTimeout: step, socketTimeout: step, dnsTimeout: step };
  const transport = createTransport({ url: server, ...limits, disableFileAccess: true, disableUrlAccess: true });
  const sent = transport.sendMail({
    ...{ from, to: { name: to.name, address: to.email }, subject, text, messageId, date },
    headers: {
      "List-Unsubscribe": `<${unsubscribe}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
    },
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error("too long"), { code: "ETOOLONG" })), whole);
  });
  // What comes of it after that is nobody's any more.
  sent.catch(() => {});
  try {
    await Promise.race([sent, tooLong]);
    return { is: "taken" };
  } catch (error) {
    return outcomeOf(error);
  } finally {
    clearTimeout(timer);
    transport.close();
  }
}

function outcomeOf(error: unknown): MailOutcome {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const trouble = typeof code === "string" && /^[A-Z]{2,20}$/.test(code) ? code : "EUNKNOWN";
  const isOfMessage = trouble === "EENVELOPE" || trouble === "EMESSAGE";
  const isForGood = isOfMessage && typeof responseCode === "number" && responseCode >= 500;
  return { is: isForGood ? "refused" : "failed", trouble };
}
