import type { Annotation, AnnotationStatus } from '../model';
import type { ExportedSource } from './model';

/** The scale of schema.org's rating: 1 false to 5 true. Only a judgement is a review; open notes stay behind. */
const RATING: Partial<Record<AnnotationStatus, { value: number; words: string }>> = {
  confirmed: { value: 5, words: 'Confirmed' },
  disputed: { value: 3, words: 'Disputed' },
  refuted: { value: 1, words: 'Refuted' },
};

/** The judged annotations as schema.org ClaimReview (JSON-LD), the form that search engines and archives take. */
export function toClaimReview(sources: readonly ExportedSource[]): object {
  return {
    '@context': 'https://schema.org',
    '@graph': sources.flatMap((source) =>
      source.annotations.flatMap(({ annotation, author }) => {
        const rating = RATING[annotation.status];
        return rating === undefined ? [] : [review(annotation, author, rating, source)];
      }),
    ),
  };
}

function review(
  annotation: Annotation,
  author: string | null,
  rating: { value: number; words: string },
  source: ExportedSource,
): object {
  const { id, target, note, created } = annotation;
  const sentence = `${target.prefix}${target.exact}${target.suffix}`.replace(/\s+/g, ' ').trim();
  return {
    '@type': 'ClaimReview',
    identifier: id,
    claimReviewed: sentence,
    ...(note === '' ? {} : { reviewBody: note }),
    ...(created === null ? {} : { datePublished: created }),
    ...(author === null ? {} : { author: { '@type': 'Person', name: author } }),
    reviewRating: {
      '@type': 'Rating',
      ratingValue: rating.value,
      bestRating: 5,
      worstRating: 1,
      alternateName: rating.words,
    },
    itemReviewed: {
      '@type': 'Claim',
      text: target.exact,
      appearance: {
        '@type': 'NewsArticle',
        identifier: source.path,
        ...(source.publisher === null ? {} : { publisher: { '@type': 'Organization', name: source.publisher } }),
        ...(source.published === null ? {} : { datePublished: source.published }),
      },
    },
  };
}
