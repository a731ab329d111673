/** What stands for an argument or an option at the command line, as help shows it: `<file>`, `[file]`, `<file...>`. */
type Argument<Word extends string> = Word extends `<${string}...>`
  ? readonly string[]
  : Word extends `[${string}]`
    ? string | undefined
    : string;
type Arguments<Words extends readonly string[]> = { readonly [At in keyof Words]: Argument<Words[At]> };

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Rest>}` : Name;
type NameOf<Option extends string> = Option extends `${string}--${infer Name} ${string}` ? Camel<Name> : never;
type Options<Words extends readonly string[]> = { readonly [Name in NameOf<Words[number]>]?: string };

/** One way to write a command. `more` stands in its own help and in docs/command-line.md, but not in the list of all. */
type Form = { readonly usage: string; readonly does: string; readonly more?: string };

/** A command of the command line. */
export type Command = {
  /** One word or two. */
  readonly name: string;
  readonly takes: readonly string[];
  readonly options: readonly string[];
  readonly forms: readonly Form[];
  /** The sentence for whoever gives too little or too much. */
  readonly needs: string;
  /** Whether it works on the newsroom's database; else on files and addresses alone. */
  readonly database: boolean;
  /** Loads what does it, which takes its arguments, and then its options by name. */
  readonly load: () => Promise<(...given: never) => Promise<void>>;
};

type Declared<Takes extends readonly string[], Named extends readonly string[]> = {
  readonly takes?: Takes;
  /** `--name VALUE`, in square brackets where it may be missing. */
  readonly options?: Named;
  readonly needs?: string;
  readonly database?: boolean;
  readonly load: () => Promise<(...given: [...Arguments<Takes>, Options<Named>]) => Promise<void>>;
} & (Omit<Form, "usage"> | { readonly forms: readonly Form[] });

/** Declares a command: what its function takes is checked against what the command line takes. */
export function command<const Takes extends readonly string[] = [], const Named extends readonly string[] = []>(
  name: string,
  declared: Declared<Takes, Named>,
): Command {
  const { takes = [], options = [], database = false, load } = declared;
  const usage = [name, ...takes, ...options].join(" ");
  const forms = "forms" in declared ? declared.forms : [{ ...declared, usage }];
  const needs = declared.needs ?? `Write it so: ${usage}`;
  return { name, takes, options, forms, needs, database, load };
}
