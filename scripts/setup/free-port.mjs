import { createServer } from "node:net";

/** A port on 127.0.0.1 that is free at this moment. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Could a server listen there?
 * @param {number} port
 * @param {string} host
 * @throws {Error} with the system's code, when the reason that it could not is another than a taken port
 */
export async function isPortFree(port, host) {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    });
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
