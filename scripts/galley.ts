import path from "node:path";
import { disconnect } from "@/lib/data/database";
import { ForbiddenError, NotFoundError } from "@/lib/domain/errors";
import { auditCommand } from "./galley/audit";
import { backupCommand } from "./galley/backup";
import { claimReviewCommand } from "./galley/claimreview";
import { exportCommand } from "./galley/export";
import { extractCommand } from "./galley/extract";
import { factsCommand } from "./galley/facts";
import { fetchCommand } from "./galley/fetch";
import { importCommand } from "./galley/import";
import { importAnnotationsCommand } from "./galley/import-annotations";
import { importBundleCommand } from "./galley/import-bundle";
import { callersPath } from "./galley/input";
import { loadFolder } from "./galley/load";
import { matchCommand } from "./galley/match";
import { CommandFailure, print, say } from "./galley/output";
import { proofCommand } from "./galley/proof";
import { readCommand } from "./galley/read";
import { reanchorCommand } from "./galley/reanchor";
import { restoreCommand } from "./galley/restore";
import { schemaCommand } from "./galley/schema";
import { userCommand } from "./galley/user";
import { verifyCommand } from "./galley/verify";
import { watchCommand } from "./galley/watch";

const help = `npm run galley -- <command>

  import <file|-> [--title T] [--language L] [--as <email>]   bring an article in; prints its slug
  extract <file>...                                           print what importing each file gives, as JSON lines
  export <slug> [--claim N] --format F --out <file|->         write an article's audit report, or that of one claim, as
                                                              html, pdf, csv, xlsx, tables, json, claimreview or annotations
  export --from <day> --to <day> [--person <email>] --format F --out <file|->
                                                              write the reports of a period as a zip file
  export --report <id> --format F --out <file|->              write a report of another newsroom, or its bundle
  import-bundle <file>                                        take in a bundle, or the JSON of a report, of another
                                                              newsroom; prints its id
  import-annotations <slug> <file|-> [--as <email>]           make W3C Web Annotations claims of an article whose words
                                                              they have
  claimreview import <file>                                   take other outlets' ClaimReviews into the library
  claimreview export <file|->                                 give them as they came
  claimreview like [file]                                     which are like each statement, a line each
  schema [<folder>]                                           write the exports' JSON Schemas into a folder, or anew
                                                              into docs/schema
  fetch <address>...                                          print what fetching each address gives, as JSON lines
  read <file>...                                              print the words of each file as evidence, as JSON lines
  facts <file>... [--language L]                              print the numbers, dates, names and quotations of each text
  match <article> <source>                                    print which facts of a text stand in another, and which differ
  load <folder>                                               load article.txt and claims.json; prints the slug
  reanchor                                                    carry claims from an old text to a new one, by JSON lines
  audit verify [--against <checkpoint file>] [--key K]        verify the whole audit log, leaf by leaf
  audit checkpoint                                            print the newest signed checkpoint
  audit key                                                   print the log's public keys, the one in force last
  audit rotate-key --reason <why> [--as <e-mail>]             sign with a new key from here on
  backup <file> [--with-keys <file>]                          write all that the newsroom is into a file, while people work
  restore <file> [--keys <file>]                              put a backup into an empty newsroom, and verify it
  verify <bundle.zip> [--key K]                               verify a bundle; needs no database
  proof check                                                 check Merkle proofs, by JSON lines
  demo load                                                   load the demo newsroom; prints the slug
  watch now                                                   look again at what approved verdicts rest on
  user add <email> --role R [--name N]                        make an account; prints the link by which the person sets
                                                              a password
  user link <email>                                           print a link by which the person sets another password
  user disable <email>                                        close an account
`;

async function run([command, ...args]: string[]): Promise<void> {
  switch (command) {
    case "import":
      return importCommand(args);
    case "extract":
      return extractCommand(args);
    case "facts":
      return factsCommand(args);
    case "match":
      return matchCommand(args);
    case "fetch":
      return fetchCommand(args);
    case "read":
      return readCommand(args);
    case "export":
      return exportCommand(args);
    case "load":
      return load(args[0]);
    case "reanchor":
      return reanchorCommand(args);
    case "audit":
      return auditCommand(args);
    case "backup":
      return backupCommand(args);
    case "restore":
      return restoreCommand(args);
    case "verify":
      return verifyCommand(args);
    case "proof":
      return proofCommand(args);
    case "import-bundle":
      return importBundleCommand(args);
    case "import-annotations":
      return importAnnotationsCommand(args);
    case "claimreview":
      return claimReviewCommand(args);
    case "schema":
      return schemaCommand(args);
    case "demo":
      if (args[0] === "load") return load(path.join(import.meta.dirname, "../prisma/demo"));
      throw new CommandFailure("There is only: demo load.");
    case "watch":
      return watchCommand(args);
    case "user":
      return userCommand(args);
    case undefined:
    case "help":
    case "--help":
      return void process.stdout.write(help);
    default:
      throw new CommandFailure(`There is no command “${command}”.\n\n${help}`);
  }
}

async function load(folder: string | undefined): Promise<void> {
  if (!folder) throw new CommandFailure("Name the folder that holds article.txt and claims.json.");
  const { slug, refused } = await loadFolder(callersPath(folder));
  if (refused > 0) process.exitCode = 1;
  print(slug);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = 1;
  if (error instanceof CommandFailure) say(error.message);
  else if (error instanceof ForbiddenError) say("That person’s role does not allow this.");
  else if (error instanceof NotFoundError) say(`There is no such ${error.what}.`);
  else if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
    say(error.message);
  else throw error;
} finally {
  await disconnect();
}
