import ts from 'typescript'

/** A piece of a text, or what is put in between when it is shown. */
type Part = string | ts.Node

/**
 * Every piece of text that stands in a source file, templates cut where something is put in: what a function of the
 * texts can give back is made of these. Found in the source itself, so that no branch of it is missed.
 */
export function fixedPiecesOf(source: string): string[] {
  const pieces: string[] = []
  const visit = (node: ts.Node): void => {
    if (isNotShown(node)) return
    const parts = partsOf(node)
    if (parts === null) return ts.forEachChild(node, visit)
    pieces.push(...joined(parts))
    // What is put in may hold texts of its own.
    for (const part of parts) if (typeof part !== 'string') visit(part)
  }
  visit(ts.createSourceFile('text.ts', source, ts.ScriptTarget.Latest, true))
  return pieces.filter(piece => /[\p{L}\p{N}]/u.test(piece))
}

/** Names, types and what is compared are words of the program. */
function isNotShown(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return true
  const { parent } = node
  if (!ts.isStringLiteralLike(node) || parent === undefined) return false
  const isName = ts.isPropertyAssignment(parent) && parent.name === node
  const isCompared = ts.isBinaryExpression(parent) && parent.operatorToken.kind !== ts.SyntaxKind.PlusToken
  return isName || isCompared || ts.isExportDeclaration(parent) || ts.isElementAccessExpression(parent) || ts.isCaseClause(parent)
}

/** The parts of a text that is written out, or null where `node` is none. */
function partsOf(node: ts.Node): Part[] | null {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.flatMap(span => [span.expression, span.literal.text])]
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null
  const { left, right } = node
  const [before, after] = [partsOf(left), partsOf(right)]
  return before === null && after === null ? null : [...(before ?? [left]), ...(after ?? [right])]
}

function joined(parts: readonly Part[]): string[] {
  const pieces = ['']
  for (const part of parts) {
    if (typeof part === 'string') pieces[pieces.length - 1] += part
    else pieces.push('')
  }
  return pieces
}
