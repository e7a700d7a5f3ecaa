import ts from 'typescript';

/** Something in a file that a check objects to. */
export interface Finding {
  readonly line: number;
  readonly text: string;
}

/** Read by people, on the screen or by a screen reader, whatever component has them. */
const SPOKEN = new Set([
  ...['alt', 'aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext'],
  ...['caption', 'description', 'hint', 'label', 'lead', 'legend', 'placeholder', 'summary', 'title'],
  ...['triggerLabel', 'valueText', 'what'],
]);

const hasWords = (text: string) => /\p{L}/u.test(text);

/** The strings that an expression may come to, where they stand in it themselves. */
function stringsOf(node: ts.Node): ts.Node[] {
  if (ts.isStringLiteralLike(node)) return hasWords(node.text) ? [node] : [];
  if (ts.isTemplateExpression(node)) {
    const parts = [node.head, ...node.templateSpans.map((span) => span.literal)];
    return parts.some((part) => hasWords(part.text)) ? [node] : [];
  }
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(stringsOf);
  if (ts.isBinaryExpression(node)) return [node.left, node.right].flatMap(operandStrings(node));
  if (ts.isParenthesizedExpression(node)) return stringsOf(node.expression);
  return [];
}

/** What is compared is not shown: of `state === 'open' && 'Open'` only the last part is. */
const operandStrings = (node: ts.BinaryExpression) => (operand: ts.Node) => {
  const shown = ['&&', '||', '??', '+'].includes(node.operatorToken.getText());
  return shown ? stringsOf(operand) : [];
};

function literalsOf(node: ts.Node): ts.Node[] {
  if (ts.isJsxText(node)) return hasWords(node.text) ? [node] : [];
  if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) return stringsOf(node.expression);
  if (ts.isJsxAttribute(node) && node.initializer && SPOKEN.has(node.name.getText())) {
    const { initializer } = node;
    return stringsOf(ts.isJsxExpression(initializer) && initializer.expression ? initializer.expression : initializer);
  }
  return [];
}

/** Words that stand in a component instead of in a message file, where every language has them. */
export function literalsIn(path: string, source: string): Finding[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: Finding[] = [];
  const visit = (node: ts.Node): void => {
    for (const literal of literalsOf(node)) {
      const { line } = file.getLineAndCharacterOfPosition(literal.getStart());
      found.push({ line: line + 1, text: literal.getText().trim() });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
