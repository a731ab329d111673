import { parseSync } from "oxc-parser";

/** Methods that make an expression of a string they are given. */
const takesExpressions = new Set(["match", "matchAll", "search"]);

/**
 * The regular expressions that a program holds (`source`, `flags`, `line`), and the places where one is made while it
 * runs, of which nobody can say what it costs (`why`, `line`). `RegExp` with its source written out counts as a literal.
 *
 * @param path the file's name, by whose ending TypeScript and JSX are known
 * @throws {Error} when it is no program
 */
export function findExpressions(path, text) {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0].message}`);
  const found = { expressions: [], faults: [] };
  const lineOf = ({ start }) => text.slice(0, start).split("\n").length;
  walk(program, null, (node, parent) => {
    const expression = literal(node) ?? written(node);
    if (expression) found.expressions.push({ ...expression, line: lineOf(node) });
    const why = faultOf(node, parent);
    if (why) found.faults.push({ why, line: lineOf(node) });
  });
  return found;
}

function literal({ type, regex }) {
  return type === "Literal" && regex ? { source: regex.pattern, flags: regex.flags } : null;
}

function written({ type, callee, arguments: given }) {
  if ((type !== "NewExpression" && type !== "CallExpression") || callee.name !== "RegExp") return null;
  const [source, flags = { value: "" }] = given.map((each) => (isString(each) ? each : {}));
  return source?.value !== undefined && flags.value !== undefined ? { source: source.value, flags: flags.value } : null;
}

function faultOf(node, parent) {
  if (node.type === "Identifier" && node.name === "RegExp") {
    const isAsked = parent.type === "BinaryExpression" && parent.operator === "instanceof";
    const isType = parent.type === "TSTypeReference";
    return isAsked || isType || (parent.callee === node && written(parent)) ? null : "is made while the program runs";
  }
  if (node.type !== "CallExpression" || !takesExpressions.has(node.callee.property?.name)) return null;
  const [sought] = node.arguments;
  const isText = sought && (isString(sought) || sought.type === "TemplateLiteral");
  return isText && node.callee.object.type !== "Super" ? "is made of a string by the method" : null;
}

function isString({ type, value }) {
  return type === "Literal" && typeof value === "string";
}

function walk(node, parent, visit) {
  if (Array.isArray(node)) {
    for (const each of node) if (each !== null && typeof each === "object") walk(each, parent, visit);
  } else {
    visit(node, parent);
    for (const value of Object.values(node)) if (value !== null && typeof value === "object") walk(value, node, visit);
  }
}
