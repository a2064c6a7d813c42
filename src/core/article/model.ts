import type { Span } from '../text/span';

/** What the page around an article says of it, and which parts of the file are the article at all. */
export interface ArticleParts {
  /** The outlet as the page names it; null where the text does not say. */
  readonly publisher: string | null;
  /** ISO day (`2017-06-19`) printed on the page; null where none is printed. Never inferred. */
  readonly published: string | null;
  readonly headline: Span | null;
  readonly byline: Span | null;
  /** The news agency that the byline or dateline credits. */
  readonly agency: Span | null;
  /** The place a report was filed from, with the date where the line has one. */
  readonly dateline: Span | null;
  /** Captions of pictures, which are part of the article but have dates and places of their own. */
  readonly captions: readonly Span[];
  /** Text of the web page around the article: share links, comment forms, related headlines. In order, disjoint. */
  readonly furniture: readonly Span[];
}
