import { Listed } from './lexicon';
import type { NameSpan } from './nameSpan';
import type { TokenFrame } from './tokenFrame';
import { Shape } from './word';

const OWNERS = Listed.Country | Listed.Demonym;
/** Organizations of a state, which its name or people before them belongs to. */
const STATE_HEADS = new Set(
  'ministry department council parliament assembly senate court army navy force guard police commission agency command embassy congress'.split(
    ' ',
  ),
);
const UNIONS = new Set(['un', 'eu', 'au']);

/** "the Korean peninsula": with one of these a people's adjective names a part of the earth. */
const LANDSCAPES = new Set(['peninsula', 'desert', 'archipelago', 'sea', 'strait', 'gulf']);

/** Behind a comma they end a company's name: "Norvex Motors, Inc." */
const LEGAL_FORMS = new Set(['inc', 'ltd', 'llc', 'corp', 'plc', 'co']);
/** Of these an abbreviation that has a full stop. */
const STOPPED_FORMS = new Set(['inc', 'ltd', 'corp', 'co']);
/** At the end of a name they make it a company's, written just so: "AB" is no place, and "Spa" is one. */
const COMPANY_ENDS = new Set('AB ASA Oyj SpA GmbH AG KGaA SARL Bhd Pty PLC Plc plc LLC LLP Inc Ltd Corp'.split(' '));
/** Military units are numbered: "44th Rifle Regiment". */
const UNITS = new Set('army corps division brigade regiment battalion squadron infantry fleet wing'.split(' '));
const ORDINAL_ENDS = new Set(['st', 'nd', 'rd', 'th']);

function asCompany(frame: TokenFrame, span: NameSpan): NameSpan {
  let last = span.end - 1;
  if (frame.words[last]?.text === '.') last--;
  return last > span.first && COMPANY_ENDS.has(frame.words[last]?.text ?? '')
    ? { ...span, type: 'organization' }
    : span;
}

/** An organization with the legal form behind its name and the number before it. */
function extendOrganization(frame: TokenFrame, span: NameSpan, from: number): NameSpan {
  if (span.type !== 'organization') return span;
  let { first, end } = span;
  const form = frame.words[end + 1];
  if (frame.words[end]?.text === ',' && form?.capital === true && LEGAL_FORMS.has(form.folded)) {
    end += 2;
    const stop = frame.tokens[end];
    if (stop?.text === '.' && !stop.spaced && STOPPED_FORMS.has(form.folded)) end++;
  }
  const number = frame.words[first - 2];
  const numbered =
    number?.shape === Shape.Number &&
    ORDINAL_ENDS.has(frame.words[first - 1]?.folded ?? '') &&
    frame.tokens[first - 1]?.spaced === false;
  if (numbered && first - 2 >= from && UNITS.has(frame.words[end - 1]?.folded ?? '')) first -= 2;
  return { ...span, first, end };
}

/** "U.S. State Department" is one organization, also where the tagger found the country by itself. */
export function joinSpans(frame: TokenFrame, found: readonly NameSpan[]): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const plain of found) {
    const last = spans[spans.length - 1];
    // A form that stood as a name of its own has become part of the name before it.
    if (last && plain.first < last.end) continue;
    const span = extendOrganization(frame, asCompany(frame, plain), last?.end ?? 0);
    if (span.type === 'group' && LANDSCAPES.has(frame.words[span.end]?.folded ?? '') && isLower(frame, span.end)) {
      spans.push({ ...span, end: span.end + 1, type: 'place' });
      continue;
    }
    if (last?.end === span.first && span.type === 'organization' && isOwner(frame, last) && isOfState(frame, span))
      spans[spans.length - 1] = { ...span, first: last.first };
    else spans.push(span);
  }
  return spans;
}

function isLower(frame: TokenFrame, i: number): boolean {
  return frame.words[i]?.shape === Shape.Lower && frame.tokens[i]?.spaced === true;
}

function isOwner(frame: TokenFrame, { first, end }: NameSpan): boolean {
  const word = frame.words[first];
  if (!word || end - first !== 1) return false;
  return (word.lists & OWNERS) !== 0 || UNIONS.has(word.folded);
}

function isOfState(frame: TokenFrame, { first, end }: NameSpan): boolean {
  const token = frame.tokens[first];
  if (!token?.spaced || token.startsLine) return false;
  const head = frame.words[end - 1];
  const entry = frame.matchPlace[first] === 1 ? (frame.matchLists[first] ?? 0) : 0;
  return (head?.capital === true && STATE_HEADS.has(head.folded)) || ((entry & Listed.Body) !== 0 && end - first > 1);
}
