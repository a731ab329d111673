import { createSocket } from "node:dgram";
import { Resolver } from "node:dns";
import type { LookupFunction } from "node:net";
import { decode, encode } from "dns-packet";

/** A real name server on the loopback device. `asked` are the names that it was asked for, in turn. */
export type NameServer = {
  readonly asked: readonly string[];
  /** Resolves by this server alone, over UDP. */
  readonly lookup: LookupFunction;
  readonly close: () => Promise<void>;
};

/**
 * Starts a name server that answers each question for a name with the next of its lists of IPv4 addresses, the last one
 * again and again; without life time, so that nobody keeps an answer. A name that it does not know does not exist; one
 * whose list is null gets no answer at all, one with `broken` the server's failure.
 */
export async function startNameServer(
  names: Readonly<Record<string, readonly (readonly string[] | null | "broken")[]>>,
): Promise<NameServer> {
  const asked: string[] = [];
  const socket = createSocket("udp4");
  socket.on("message", (message, from) => {
    const { id, questions = [] } = decode(message);
    const name = questions[0]?.name ?? "";
    const turns = names[name];
    const answer = turns?.[Math.min(asked.filter((other) => other === name).length, turns.length - 1)];
    asked.push(name);
    if (answer === null) return;
    const code = answer === undefined ? 3 : answer === "broken" ? 2 : 0;
    const addresses = Array.isArray(answer) ? answer : [];
    const answers = addresses.map((data: string) => ({ type: "A" as const, name, ttl: 0, data }));
    const reply = encode({ type: "response", id: id ?? 0, flags: code, questions, answers });
    socket.send(reply, from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  const resolver = new Resolver({ timeout: 30_000, tries: 1 });
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  return {
    asked,
    lookup: (hostname, _, callback) => {
      resolver.resolve4(hostname, (error, found = []) => {
        callback(
          error,
          found.map((address) => ({ address, family: 4 })),
        );
      });
    },
    close: () => {
      resolver.cancel();
      return new Promise((resolve) => socket.close(() => resolve()));
    },
  };
}
