import { ok, type Result, refuse } from "@/lib/domain/result";

/** How many tries a guesser has to need, as the estimator counts them (zxcvbn's best score). */
const leastGuesses = 1e10;

/** How much of a password is estimated, in UTF-16 code units: the time grows faster than the length. */
const estimatedLength = 40;

let estimator: ReturnType<typeof loadEstimator> | undefined;

/**
 * Refuses `password-guessable`: what a guesser has first, by zxcvbn's estimate with its lists of common passwords, words and
 * names, and with what is known of the person. Loads the lists at first use and takes up to seconds: it runs apart.
 * @param known  the person's name and address, which a guesser has too
 */
export async function judgePassword(password: string, known: readonly string[]): Promise<Result<null>> {
  estimator ??= loadEstimator();
  const words = known.flatMap((each) => [each, ...each.split(/[\s@._-]/)]).filter((word) => word.length > 2);
  const { guesses } = (await estimator).check(password.normalize("NFC").slice(0, estimatedLength), words);
  return guesses < leastGuesses ? refuse("password-guessable", {}, "password") : ok(null);
}

async function loadEstimator() {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
}
