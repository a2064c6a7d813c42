import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { escapeMarkdown, isolateControls } from '../../../src/core/text/markdown';

const markdown = new MarkdownIt({ html: true, linkify: true });
const decode = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('\u200B', ''); // prettier-ignore

describe('text in Markdown', () => {
  const hostile = [
    '<img src=x onerror=alert(1)>', '[click](command:evil)', '![x](http://e.org/x.png)', 'https://example.org/path',
    'www.example.org', '# Heading', '- item', '1. one', '> quote', '| a | b |', '`code`', '**bold** _it_ ~~no~~', '@maya #12',
    '&lt;b&gt; &amp;', '---', '=====', '\\*', 'a\n\n    code', '<!-- x -->', '<https://e.org>', '$x$', '[^1]: note',
    'mailto:a@b.org', 'ada@example.org',
  ]; // prettier-ignore

  it('shows as it is and does nothing', () => {
    for (const text of hostile) {
      const html = markdown.render(`x ${escapeMarkdown(text)}`).trim();
      assert.match(html, /^<p>[^<]*<\/p>$/, text);
      assert.equal(decode(html.slice(3, -4)), `x ${text}`.replace(/\s+/g, ' '));
    }
  });

  it('shows as it is, whatever the text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...hostile, ' ', '\n', 'a')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        const html = markdown.render(`x ${escapeMarkdown(any)} x`).trim();
        assert.match(html, /^<p>[^<]*<\/p>$/);
        assert.equal(
          decode(html.slice(3, -4)).replace(/\s+/g, ' '),
          `x ${isolateControls(any)} x`.replace(/\s+/g, ' '),
        );
      }),
    );
  });

  it('loses the characters that turn or hide what stands around them', () => {
    assert.equal(isolateControls('abc\u202Edef\u2066\u200B'), 'abcdef');
  });
});
