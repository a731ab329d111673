import { createServer, type Socket } from "node:net";

/** A message as the test server took it. */
type TakenMail = { readonly to: string; readonly raw: string };

/**
 * How the server answers the next messages: as it should; refusing the reader for good, or everything for a while; saying
 * nothing after the greeting; ending the connection before the message, or after it came and before saying so.
 */
type Manner = "kind" | "no-such-reader" | "later" | "silent" | "dies-before" | "dies-after";

/** An SMTP server on loopback that keeps what it takes, for tests. */
export type MailServer = {
  readonly url: string;
  readonly taken: TakenMail[];
  /** How many connections there were. */
  readonly connections: () => number;
  readonly be: (manner: Manner) => void;
  readonly close: () => Promise<void>;
};

/** Starts one at a port of its own. It speaks as much of RFC 5321 as one client needs. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const taken: TakenMail[] = [];
  const sockets = new Set<Socket>();
  let manner: Manner = "kind";
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    converse(socket, () => manner, taken);
  });
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the mail server has no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    connections: () => connections,
    be: (next) => {
      manner = next;
    },
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => closed());
      }),
  };
}

function converse(socket: Socket, manner: () => Manner, taken: TakenMail[]): void {
  let heard = "";
  let to = "";
  let isData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  socket.setEncoding("utf8");
  say("220 test ESMTP");
  socket.on("data", (chunk: string) => {
    heard += chunk;
    for (;;) {
      const end = isData ? heard.indexOf("\r\n.\r\n") : heard.indexOf("\r\n");
      if (end < 0) return;
      const said = heard.slice(0, end);
      heard = heard.slice(end + (isData ? 5 : 2));
      if (isData) {
        isData = false;
        taken.push({ to, raw: said });
        if (manner() === "dies-after") return socket.destroy();
        say("250 taken");
        continue;
      }
      if (manner() === "silent") continue;
      const command = said.slice(0, 4).toUpperCase();
      if (command === "EHLO" || command === "HELO") say("250 test");
      else if (command === "MAIL") say(manner() === "later" ? "451 later" : "250 ok");
      else if (command === "RCPT") {
        to = /<([^>]*)>/.exec(said)?.[1] ?? "";
        say(manner() === "no-such-reader" ? `550 no such reader ${to}` : "250 ok");
      } else if (command === "DATA") {
        if (manner() === "dies-before") return socket.destroy();
        isData = true;
        say("354 go on");
      } else if (command === "QUIT") {
        say("221 bye");
        socket.end();
      } else say("250 ok");
    }
  });
}
