import { CommanderError, Command as Parser } from "commander";
import type { Command } from "./command";
import { commands, findCommand } from "./commands";
import { helpOf, helpOfAll } from "./help";
import { CommandFailure } from "./output";

/**
 * Does what the words of a command line say; without any, or with `help`, says what there is. Loads nothing but the one
 * command. Throws CommandFailure, and what the command throws.
 */
export async function runCommand(words: readonly string[]): Promise<void> {
  const [first, ...others] = words;
  const isHelp = first === undefined || ["help", "--help", "-h"].includes(first);
  const command = findCommand(isHelp ? others : words);
  if (isHelp) return void process.stdout.write(command ? helpOf(command) : helpOfAll());
  if (!command) throw new CommandFailure(noSuchCommand(first));
  const given = readWords(command, words.slice(command.name.split(" ").length));
  if (!given) return void process.stdout.write(helpOf(command));
  await (await command.load())(...(given as never));
}

/** What the command's function is called with, its arguments and then its options; null for who asks for help. */
function readWords(command: Command, words: readonly string[]): unknown[] | null {
  const parser = new Parser(command.name).exitOverride().configureOutput({ writeOut() {}, writeErr() {} });
  parser.showSuggestionAfterError(false);
  for (const each of command.takes) parser.argument(each);
  for (const each of command.options) parser.option(`${/--[a-z-]+/.exec(each)} <value>`);
  // Where many may come and no option is known, whatever stands behind the first is one of them.
  parser.passThroughOptions(command.options.length === 0 && command.takes.some((each) => each.endsWith("...>")));
  try {
    parser.parse(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.helpDisplayed") return null;
    throw new CommandFailure(wordsOfMistake(command, error));
  }
  return [...parser.processedArgs, parser.opts()];
}

function wordsOfMistake({ needs, forms }: Command, { code, message }: CommanderError): string {
  if (code === "commander.missingArgument" || code === "commander.excessArguments") return needs;
  const option = /'([^' ]*)/.exec(message)?.[1];
  const said =
    code === "commander.optionMissingArgument"
      ? `The option “${option}” needs a value`
      : `There is no option “${option}”`;
  return `${said}. Write it so: ${forms.map(({ usage }) => usage).join(", or ")}`;
}

/** Of a name that stands before others only, which there are; of any other, all that there is. */
function noSuchCommand(first: string): string {
  const names = commands.flatMap(({ name }) => (name.startsWith(`${first} `) ? [name] : []));
  if (names.length === 0) return `There is no command “${first}”.\n\n${helpOfAll()}`;
  return `${names.length > 1 ? "There are" : "There is only"}: ${names.join(", ")}.`;
}
