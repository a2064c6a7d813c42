import { oneLine } from '../../text/oneLine';
import { partitionPoint } from '../../text/partitionPoint';
import type { Span } from '../../text/span';
import { wordSet } from '../../text/wordTable';
import type { Mention, Speaker } from '../model';
import type { Clause } from './clauses';
import { genderOf, genderOfDescription, type Gender } from './genders';
import { DOCUMENT_NOUNS, PREPOSITIONS, PRONOUNS, ROLE_NOUNS } from './reportingWords';
import { isDeed } from './subjects';
import { isQuote, isToken, type Unit, type UnitRange } from './units';

/** A speaker who was heard this many frames ago is still the one that "he" or "the official" means. */
const REMEMBERED_FRAMES = 4;

/** Units at the start of a sentence that its subject stands in. */
const TOPIC_WITHIN = 6;

/** Nouns for people who hold no office: one who was named with a title is hardly meant. */
const ANYBODY = new Set(
  'woman man boy girl teenager victim mother father wife husband defendant witness resident survivor lady youth'.split(
    ' ',
  ),
);
/** "his mother" is another than he who spoke last. */
const POSSESSIVE = /^(?:his|her|their)$/i;
/** Words that open sentences before a name. */
const OPENERS =
  /^(?:But|And|When|While|After|As|In|On|At|For|Then|Later|Since|If|Though|Although|However|Like|Until|Before|Yet|So)$/;
/** Two or three words that are written like the names of persons. */
const PERSONAL_NAME = /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){1,2}$/u;

const DOCUMENTS = wordSet(DOCUMENT_NOUNS);

/** How many names back a pronoun may reach. */
const REMEMBERED_PERSONS = 24;

/** How far in front of a quotation what it is may be named (units), and what stands between. */
const PRESENTED_WITHIN = 12;
const PRESENTS = /^(?::|,|was|is|were|are)$/;
/** What is said, by what it is. */
const SPOKEN_NOUNS = new Set(
  'reply answer response message verdict advice words conclusion explanation assessment comment motto warning plea summary reaction retort question'.split(
    ' ',
  ),
);

const LEADING =
  /^(?:the|a|an|this|that|his|her|its|their|our|another|one|unnamed|former|also|meanwhile|separately|however)$/i;
const WRITER = /^(?:I|we)$/i;
const NOBODY = /^(?:nobody|none|no)$/i;
const AGED = /^the \d{1,3}-year-old$/i;
const DEFINITE = /^(?:the|this|that|his|her|its|their)$/i;

/**
 * Who speaks, told over the article: pronouns and roles are linked to the nearest earlier speaker or person that fits
 * them. Frames must be given in order.
 */
export class SpeakerTracker {
  private readonly byRole = new Map<string, Speaker>();
  private issuer: Speaker | null = null;
  /** Whether a frame speaks of a document, told once for all its clauses. */
  private documents: { readonly units: readonly Unit[]; readonly some: boolean } | null = null;
  private readonly genders = new Map<Mention, Gender | null>();
  private last: { speaker: Speaker; frame: number } | null = null;
  private lastPerson: { speaker: Speaker; frame: number } | null = null;
  private readonly persons: { mention: Mention; frame: number }[] = [];
  private next = 0;
  private frame = 0;

  constructor(
    private readonly text: string,
    private readonly mentions: readonly Mention[],
  ) {}

  /** Takes in the names of the next frame and what they are told to be. */
  enter(units: readonly Unit[]): void {
    this.frame++;
    const end = units.at(-1)?.end ?? 0;
    for (; this.next < this.mentions.length; this.next++) {
      const mention = this.mentions[this.next];
      if (mention === undefined || mention.start >= end) break;
      if (mention.type !== 'person') continue;
      this.persons.push({ mention, frame: this.frame });
      if (this.persons.length > REMEMBERED_PERSONS) this.persons.shift();
      const at = units.findIndex((unit) => !isQuote(unit) && unit.start === mention.start);
      if (at < 0) continue;
      this.genders.set(mention, genderOf(mention.text, wordBefore(units, at)));
      this.learnRoles(units, at, mention);
    }
  }

  /** The speaker of a clause; null when its subject says nothing. */
  of(clause: Clause, units: readonly Unit[]): Speaker | null {
    const { subject } = clause;
    if (subject !== null && NOBODY.test(units[subject.from]?.text ?? '')) return null;
    // "Citing \"fog\", the harbour master …": its subject stands behind
    if (subject === null || isDeed(units, subject))
      return this.mainSubject(units, clause.from === 0 ? units.length : clause.from);
    return this.resolve(units, subject, clause.apposition, clause);
  }

  resolve(
    units: readonly Unit[],
    subject: UnitRange,
    apposition: UnitRange | null,
    clause: Clause | null,
  ): Speaker | null {
    const range = this.bare(units, subject);
    if (range === null) return null;
    const first = units[range.from];
    if (first === undefined) return null;
    const span = spanOf(units, range);
    const pronoun = range.to - range.from === 1 ? PRONOUNS.get(first.lower) : undefined;
    if (pronoun !== undefined) return this.byPronoun(pronoun, span);
    const person = this.personIn(units, range) ?? this.personBefore(units, subject);
    const speaker =
      person !== null
        ? { span: { start: person.start, end: person.end }, mention: person, description: '' }
        : (this.fromApposition(units, range, apposition, span) ?? this.byNoun(units, subject, range, span));
    if (!this.isDocument(units, range)) this.remember(speaker, units, clause);
    return speaker;
  }

  /** The subject of the sentence up to a unit: the first person, organization or place, or a pronoun that opens it. */
  mainSubject(units: readonly Unit[], before: number): Speaker | null {
    const first = units[0];
    if (first === undefined) return null;
    const pronoun = !isQuote(first) ? PRONOUNS.get(first.lower) : undefined;
    if (pronoun !== undefined) return this.byPronoun(pronoun, { start: first.start, end: first.end });
    const limit = units[Math.min(before, units.length - 1)]?.start ?? 0;
    const inside = this.mentionsIn(first.start, limit).filter(
      (mention) => !this.isPossessive(mention) && mention.type !== 'group',
    );
    const found =
      inside.find((mention) => mention.type === 'person') ??
      inside.find((mention) => mention.type === 'organization') ??
      inside[0];
    if (found === undefined) return null;
    const speaker: Speaker = { span: { start: found.start, end: found.end }, mention: found, description: '' };
    return speaker;
  }

  /** Whose words a colon or "was" presents: "His reply was blunt:", "Jane Roe’s advice to sailors:". */
  presented(units: readonly Unit[], before: number): Speaker | null {
    const last = units[before - 1];
    if (last === undefined || isQuote(last) || !PRESENTS.test(last.text)) return null;
    for (let i = Math.max(0, before - PRESENTED_WITHIN); i < before; i++) {
      const noun = units[i];
      const owner = units[i - 1];
      if (noun === undefined || owner === undefined || isQuote(owner) || !SPOKEN_NOUNS.has(noun.lower)) continue;
      const pronoun = owner.lower === 'his' ? 'he' : owner.lower === 'her' ? 'she' : null;
      if (pronoun !== null) return this.byPronoun(pronoun, { start: owner.start, end: owner.end });
      const named = this.mentionsIn(units[0]?.start ?? 0, noun.start).at(-1);
      if (named?.type === 'person' && this.isPossessive(named) && noun.start - named.end <= 3)
        return { span: { start: named.start, end: named.end }, mention: named, description: '' };
    }
    return null;
  }

  /** Whoever spoke last, when that is not long ago. */
  previous(): Speaker | null {
    return this.last !== null && this.frame - this.last.frame <= REMEMBERED_FRAMES ? this.last.speaker : null;
  }

  heard(speaker: Speaker): void {
    // whoever writes is no "he", and does not go on in the next quotation
    if (speaker.mention === null && WRITER.test(speaker.description)) return;
    this.last = { speaker, frame: this.frame };
    if (speaker.mention === null || isPersonal(speaker.mention)) this.lastPerson = { speaker, frame: this.frame };
  }

  /** A statement, letter or release that the frame speaks of is taken to be its speaker's. */
  private remember(speaker: Speaker, units: readonly Unit[], clause: Clause | null): void {
    if (clause === null || clause.kind === 'according') return;
    if (this.documents?.units !== units) {
      this.documents = { units, some: units.some((unit) => isToken(unit) && DOCUMENTS.has(unit.lower, unit.shape)) };
    }
    if (this.documents.some) this.issuer = speaker;
  }

  private isDocument(units: readonly Unit[], range: UnitRange): boolean {
    return DOCUMENT_NOUNS.has(headNoun(units, range) ?? '');
  }

  private bare(units: readonly Unit[], range: UnitRange): UnitRange | null {
    let { from } = range;
    // "On Thursday Kiir said": a name or pronoun at the end is the subject, the phrase before it is not.
    while (from < range.to - 1 && LEADING.test(units[from]?.text ?? '')) from++;
    return from < range.to ? { from, to: range.to } : null;
  }

  private mentionsIn(start: number, end: number): Mention[] {
    const first = partitionPoint(this.mentions.length, (i) => (this.mentions[i]?.start ?? 0) < start);
    const found: Mention[] = [];
    for (let i = first; i < this.mentions.length; i++) {
      const mention = this.mentions[i];
      if (mention === undefined || mention.end > end) break;
      found.push(mention);
    }
    return found;
  }

  private isPossessive(mention: Mention): boolean {
    return /^['’]s?\b|^['’]\s/.test(this.text.slice(mention.end, mention.end + 3));
  }

  private personIn(units: readonly Unit[], range: UnitRange): Mention | null {
    const span = spanOf(units, range);
    const persons = this.mentionsIn(span.start, span.end).filter(
      (mention) => mention.type === 'person' && !this.isPossessive(mention),
    );
    // "a lawyer for Jane Roe": a name behind a preposition is not the one who speaks, unless all is one name.
    const free = persons.filter((mention) => {
      const at = units.findIndex((unit) => !isQuote(unit) && unit.start >= mention.start);
      return (
        mention.end === span.end || !hasPreposition(units, range.from, at) || wordsBeforeAreRole(units, range.from, at)
      );
    });
    return free[0] ?? null;
  }

  /** "Jane Roe, president of the bank said": the comma behind the apposition is left out. */
  private personBefore(units: readonly Unit[], subject: UnitRange): Mention | null {
    const comma = units[subject.from - 1];
    if (comma?.text !== ',' || !ROLE_NOUNS.has(headNoun(units, subject) ?? '')) return null;
    const found = this.mentionsIn(units[0]?.start ?? 0, comma.start).at(-1);
    return found?.type === 'person' && found.end === comma.start ? found : null;
  }

  /** Who a sentence that reports nothing is about: a person named in its first words. */
  topic(units: readonly Unit[]): Speaker | null {
    const first = units[0];
    const limit = units[Math.min(TOPIC_WITHIN, units.length - 1)];
    if (first === undefined || limit === undefined || isQuote(first)) return null;
    const found = this.mentionsIn(first.start, limit.end).find(({ type }) => type !== 'group');
    if (found?.type !== 'person' || this.isPossessive(found)) return null;
    return { span: { start: found.start, end: found.end }, mention: found, description: '' };
  }

  private fromApposition(
    units: readonly Unit[],
    range: UnitRange,
    apposition: UnitRange | null,
    span: Span,
  ): Speaker | null {
    if (apposition === null) return null;
    const inner = spanOf(units, apposition);
    const person = this.mentionsIn(inner.start, inner.end).find(
      (mention) => mention.type === 'person' && !this.isPossessive(mention),
    );
    if (person === undefined) return null;
    // "Deng, governor under Kiir,": the name must open the insertion, a title aside.
    const at = units.findIndex((unit) => unit.start >= person.start);
    if (hasPreposition(units, apposition.from, at)) return null;
    const named = this.mentionsIn(span.start, span.end).some(
      (mention) => mention.type === 'organization' && mention.end === span.end && mention.start === span.start,
    );
    if (named) return null;
    const speaker: Speaker = { span: { start: person.start, end: person.end }, mention: person, description: '' };
    const role = headNoun(units, range);
    if (role !== null) this.byRole.set(role, speaker);
    return speaker;
  }

  private byNoun(units: readonly Unit[], whole: UnitRange, range: UnitRange, span: Span): Speaker {
    const description = oneLine(this.text.slice(spanOf(units, whole).start, span.end));
    const described: Speaker = { span: spanOf(units, whole), mention: null, description };
    const head = headNoun(units, range);
    const definite = DEFINITE.test(units[whole.from]?.text ?? '');
    if (head !== null && DOCUMENT_NOUNS.has(head)) {
      const { issuer } = this;
      const own = this.mentionsIn(span.start, span.end).find((mention) => mention.type === 'organization');
      if (own !== undefined) return { ...described, mention: own };
      return definite && issuer !== null ? { ...issuer, span: described.span } : described;
    }
    // "the 34-year-old": whoever was told of last
    if (definite && AGED.test(described.description)) {
      const recent = this.lastPerson === null ? this.lastNamed() : this.lastPerson.speaker;
      if (recent !== null && recent.mention !== null) return { ...recent, span: described.span };
    }
    if (head !== null && ROLE_NOUNS.has(head)) {
      const known = this.byRole.get(head);
      if (definite && known !== undefined) return { ...known, span: described.span };
      const recent = this.lastPerson;
      if (
        definite &&
        range.to - range.from <= 2 &&
        recent !== null &&
        this.frame - recent.frame <= REMEMBERED_FRAMES &&
        recent.speaker.mention !== null &&
        !(ANYBODY.has(head) && this.hasTitle(recent.speaker.mention)) &&
        !POSSESSIVE.test(units[whole.from]?.text ?? '')
      ) {
        return { ...recent.speaker, span: described.span };
      }
      this.byRole.set(head, described);
      return described;
    }
    const inside = this.mentionsIn(span.start, span.end).filter((mention) => !this.isPossessive(mention));
    const found =
      inside.find((mention) => mention.type === 'organization') ?? inside.find((mention) => mention.type === 'place');
    if (found !== undefined && (found.end === span.end || head === null || !/^\p{Ll}+s$/u.test(head))) {
      return { span: described.span, mention: found, description };
    }
    return described;
  }

  private byPronoun(pronoun: 'he' | 'she' | 'they' | 'it' | 'i', span: Span): Speaker | null {
    if (pronoun === 'he' || pronoun === 'she') {
      const fits = (mention: Mention | null): boolean => {
        const gender = mention === null ? null : this.genders.get(mention);
        return gender === null || gender === undefined || gender === pronoun;
      };
      const speaking = this.lastPerson;
      const recent = this.persons.findLast(
        ({ mention }) => mention.end <= span.start && fits(mention) && !this.isPossessive(mention),
      );
      const speakingFits =
        speaking !== null &&
        this.frame - speaking.frame <= REMEMBERED_FRAMES &&
        fits(speaking.speaker.mention) &&
        (genderOfDescription(speaking.speaker.description) ?? pronoun) === pronoun;
      // "Birtukan Roe said … 'Nobody may,' she said": whom "she" means is a person, whatever her name was taken for.
      const spoke = this.last;
      if (
        spoke !== null &&
        spoke.speaker.mention !== null &&
        PERSONAL_NAME.test(spoke.speaker.mention.text) &&
        spoke.speaker.mention.type !== 'person' &&
        this.frame - spoke.frame <= REMEMBERED_FRAMES &&
        spoke.frame > (recent?.frame ?? 0) &&
        (speaking === null || spoke.frame > speaking.frame)
      ) {
        return { ...spoke.speaker, span };
      }
      // A person named since the last speaker spoke, as the subject of a sentence, takes over; from one who has no
      // name, in the same sentence too ("Jane Roe held up a sign that read …").
      const since = speaking?.speaker.mention === null ? 0 : 1;
      if (
        speakingFits &&
        !(recent !== undefined && recent.frame >= speaking.frame + since && this.opens(recent.mention))
      ) {
        return { ...speaking.speaker, span };
      }
      if (recent !== undefined) return { span, mention: recent.mention, description: '' };
      return { span, mention: null, description: this.text.slice(span.start, span.end) };
    }
    const last = this.last;
    if (last !== null && this.frame - last.frame <= REMEMBERED_FRAMES && last.speaker.mention?.type !== 'person') {
      return { ...last.speaker, span };
    }
    return { span, mention: null, description: this.text.slice(span.start, span.end) };
  }

  /** "Judge Roe", "Sgt. John Doe": a word in capitals or a role stands before the name. */
  private hasTitle(mention: Mention): boolean {
    const before = /(\p{L}+)\.?\s$/u.exec(this.text.slice(Math.max(0, mention.start - 30), mention.start))?.[1] ?? '';
    return ROLE_NOUNS.has(before.toLowerCase()) || (/^\p{Lu}\p{Ll}+$/u.test(before) && !OPENERS.test(before));
  }

  private lastNamed(): Speaker | null {
    const last = this.mentions[this.next - 1];
    if (last === undefined || !isPersonal(last)) return null;
    return { span: { start: last.start, end: last.end }, mention: last, description: '' };
  }

  /** Few words stand between the start of its line or sentence and the name. */
  private opens(mention: Mention): boolean {
    return /(?:^|[.!?\n"”]\s*)(?:[\p{L}.'’-]+\s){0,5}$/u.test(
      this.text.slice(Math.max(0, mention.start - 60), mention.start),
    );
  }

  private learnRoles(units: readonly Unit[], at: number, mention: Mention): void {
    const speaker: Speaker = { span: { start: mention.start, end: mention.end }, mention, description: '' };
    for (let i = at - 1; i >= Math.max(0, at - 2); i--) {
      const word = units[i]?.lower ?? '';
      if (ROLE_NOUNS.has(word)) this.byRole.set(word, speaker);
      else if (word !== '.') break;
    }
    let end = at;
    while (end < units.length && (units[end]?.end ?? 0) <= mention.end) end++;
    if (units[end]?.text !== ',') return;
    for (let i = end + 1; i < Math.min(units.length, end + 9); i++) {
      const word = units[i]?.lower ?? ',';
      if (ROLE_NOUNS.has(word)) {
        this.byRole.set(word, speaker);
        return;
      }
      if (word === ',' || !isToken(units[i])) return;
    }
  }
}

/** A person, or what a role in front of a name made look like something else ("Survivor Jane Roe"). */
const isPersonal = ({ type, text }: Mention): boolean =>
  type === 'person' || ROLE_NOUNS.has((text.split(/\s/)[0] ?? '').toLowerCase());

function spanOf(units: readonly Unit[], range: UnitRange): Span {
  return { start: units[range.from]?.start ?? 0, end: units[range.to - 1]?.end ?? 0 };
}

function wordBefore(units: readonly Unit[], at: number): string {
  const before = units[at - 1];
  return before?.text === '.' ? (units[at - 2]?.text ?? '') : (before?.text ?? '');
}

function hasPreposition(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (PREPOSITIONS.has(units[i]?.lower ?? '')) return true;
  return false;
}

/** "president of the bank Jane Roe": a role in front of the name. */
function wordsBeforeAreRole(units: readonly Unit[], from: number, at: number): boolean {
  return at > from && PREPOSITIONS.has(units[from]?.lower ?? '') && !PREPOSITIONS.has(units[at - 1]?.lower ?? '');
}

/** The last word in front of the first preposition or participle: "general" of "a Syrian general on the channel". */
function headNoun(units: readonly Unit[], range: UnitRange): string | null {
  let head: string | null = null;
  for (let i = range.from; i < range.to; i++) {
    const unit = units[i];
    if (unit === undefined || isQuote(unit)) break;
    if (i > range.from && (PREPOSITIONS.has(unit.lower) || unit.lower === 'who' || unit.lower === 'linked')) break;
    if (unit.kind === 'word') head = unit.lower;
  }
  return head;
}
