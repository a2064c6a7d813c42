import { isScalar, visit, type Document, type YAMLError } from 'yaml';

/** The library's words for a quotation or a flow collection that runs on to where it notices. */
const NOT_CLOSED = /^Missing closing |must be sufficiently indented and end with a |^Expected .* to end with /;

/** Where a person looks for an error: of what is not closed, where it was opened. */
export function yamlErrorAt(error: YAMLError, document: Document): number {
  const [noticed] = error.pos;
  if (!NOT_CLOSED.test(error.message)) return noticed;
  let opened = noticed;
  visit(document, {
    Node: (_, node) => {
      if (!('range' in node) || node.range?.[1] !== noticed) return;
      const closes = isScalar(node) ? node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' : 'flow' in node && node.flow; // prettier-ignore
      if (closes) opened = node.range[0];
    },
  });
  return opened;
}
