import type { ExportedFile, ExportedSource } from './model';
import { valueText } from './values';

const TYPE = 'corroborate.Annotation';
const FEATURES = ['id', 'kind', 'value', 'status', 'credibility', 'tags', 'note', 'author', 'created'] as const;

/** One CAS an article in UIMA JSON CAS 0.4.0 (dkpro-cassis, INCEpTION). Offsets are UTF-16, as UIMA counts. */
export function toUimaJsonCas(sources: readonly ExportedSource[]): ExportedFile[] {
  return sources.map((source) => ({
    path: source.path.replace(/\.txt$/, '') + '.json',
    content: JSON.stringify(cas(source), null, 1) + '\n',
  }));
}

function cas({ text, annotations }: ExportedSource): object {
  const sofa = 1;
  const marks = annotations.map(({ annotation, author, start, end }, i) => {
    const features: Record<(typeof FEATURES)[number], string | null> = {
      id: annotation.id,
      kind: annotation.kind,
      value: valueText(annotation),
      status: annotation.status,
      credibility: annotation.credibility?.toString() ?? null,
      tags: annotation.tags.join(', '),
      note: annotation.note,
      author,
      created: annotation.created,
    };
    const given = FEATURES.flatMap((name) => (features[name] === null || features[name] === '' ? [] : [[name, features[name]] as const])); // prettier-ignore
    return { '%ID': sofa + 1 + i, '%TYPE': TYPE, '@sofa': sofa, begin: start, end, ...Object.fromEntries(given) };
  });
  return {
    '%TYPES': {
      [TYPE]: {
        '%NAME': TYPE,
        '%SUPER_TYPE': 'uima.tcas.Annotation',
        ...Object.fromEntries(FEATURES.map((name) => [name, { '%NAME': name, '%RANGE': 'uima.cas.String' }])),
      },
    },
    '%FEATURE_STRUCTURES': [
      {
        '%ID': sofa,
        '%TYPE': 'uima.cas.Sofa',
        sofaNum: 1,
        sofaID: '_InitialView',
        mimeType: 'text/plain',
        sofaString: text,
      },
      ...marks,
    ],
    '%VIEWS': { _InitialView: { '%SOFA': sofa, '%MEMBERS': marks.map((mark) => mark['%ID']) } },
  };
}
