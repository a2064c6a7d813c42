import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { topicMarkdown } from '../../../src/core/presentation/markdown';
import { borderEntity, landFact, LAND_ARTICLES, readingAt } from '../../support/panel/library';

const markdown = new MarkdownIt({ html: true, linkify: true });

describe('a topic copied as Markdown', () => {
  it('cites each source with headline, date and file', () => {
    const text = topicMarkdown(landFact(readingAt(LAND_ARTICLES[3]!.path, '20,000')));
    assert.match(text, /^### land taken in the desert campaign$/m);
    assert.match(text, /^\*\*25,000 km², 3 sources\*\*$/m);
    assert.match(
      text,
      /^- “A general .*\*\*25,000 square kilometers\*\* of steppe.*” — \*The Harbor Post\*, “Army and allies join at the frontier”, 19 Jun 2017 \(harbor post\.txt\), according to a general \[origin A\]$/m,
    );
    assert.match(text, /\*Cedar News Agency\*, “Sweep goes on”, 20 Jun 2017 \(inferred\)/);
  });

  it('counts an entity’s mentions per source', () => {
    assert.match(topicMarkdown(borderEntity()), /^- \*The Harbor Post\*.*: 2 mentions$/m);
  });

  it('makes no link, image, HTML or further emphasis of an article’s words', () => {
    const fact = landFact(null);
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'https://evil.example',
        'www.evil.example',
        '<b>',
        '[a](b)',
        '![a](b)',
        '**',
        '__',
        '`',
        '\\',
        '\n# ',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (words) => {
          const [group] = fact.groups;
          const claim = group!.origins[0]!.claims[0]!;
          const hostile = { ...claim, context: { before: words, exact: [{ text: 'x', differs: false }], after: '' } };
          const text = topicMarkdown({
            ...fact,
            groups: [{ ...group!, origins: [{ letter: 'A', claims: [hostile] }] }],
          });
          const html = markdown.render(text);
          assert.doesNotMatch(html, /<(a|img|b|code|h1)[ >]/);
          assert.equal(html.match(/<strong>/g)?.length, 1);
        },
      ),
    );
  });
});
