import assert from 'node:assert/strict';
import type { EntityType } from '../../../../src/core/recognize/model';
import { divideSpans } from '../../../../src/core/recognize/names/divideSpans';
import { settleTypes } from '../../../../src/core/recognize/names/documentTypes';
import { joinSpans } from '../../../../src/core/recognize/names/joinSpans';
import { applyLists } from '../../../../src/core/recognize/names/listedNames';
import { readNameResources } from '../../../../src/core/recognize/names/nameResources';
import type { NameSpan } from '../../../../src/core/recognize/names/nameSpan';
import { repeatNames } from '../../../../src/core/recognize/names/repeatedNames';
import { frameTokens, type TokenFrame } from '../../../../src/core/recognize/names/tokenFrame';
import { trimSpans } from '../../../../src/core/recognize/names/trimSpans';
import { Vocabulary } from '../../../../src/core/recognize/names/word';
import { splitSentences } from '../../../../src/core/text/sentences';
import { tokenize } from '../../../../src/core/text/tokens';
import { shippedMedia } from './support';

describe('rules for names', () => {
  const { lexicon } = readNameResources(shippedMedia());

  /** Applies a rule to a text in which names stand as `[name|type]`, and gives them in the same form. */
  const apply = (
    rule: (frame: TokenFrame, found: readonly NameSpan[], marginals: null) => NameSpan[],
    marked: string,
  ): string[] => {
    let text = '';
    let at = 0;
    const names: { start: number; end: number; type: EntityType }[] = [];
    for (const match of marked.matchAll(/\[([^|\]]+)\|(\w+)\]/g)) {
      text += marked.slice(at, match.index);
      const name = match[1] ?? '';
      names.push({ start: text.length, end: text.length + name.length, type: match[2] as EntityType });
      text += name;
      at = match.index + match[0].length;
    }
    text += marked.slice(at);
    const tokens = tokenize(text);
    const frame = frameTokens(tokens, splitSentences(text), new Vocabulary(lexicon), lexicon);
    const spans = names.map(({ start, end, type }) => ({
      first: tokens.findIndex((token) => token.start === start),
      end: tokens.findIndex((token) => token.end === end) + 1,
      type,
    }));
    return rule(frame, spans, null).map(
      ({ first, end, type }) => `${text.slice(tokens[first]?.start, tokens[end - 1]?.end)}/${type}`,
    );
  };

  it('part two names that "and" joins where each is known by itself, and no others', () => {
    assert.deepEqual(apply(divideSpans, 'Trade between [Kenya and Uganda|place] grew.'), [
      'Kenya/place',
      'Uganda/place',
    ]);
    assert.deepEqual(
      apply(
        divideSpans,
        '[Forward Dawn|organization] and others met. Then [Forward Dawn and Unity Bloc|organization] voted.',
      ),
      ['Forward Dawn/organization', 'Forward Dawn and Unity Bloc/organization'],
    );
    assert.deepEqual(apply(divideSpans, 'Rain fell in [Trinidad and Tobago|place].'), ['Trinidad and Tobago/place']);
  });

  it('leave a ruler whole who is known by a number and a country', () => {
    assert.deepEqual(apply(divideSpans, 'The crown of [Henry IV of France|person] was sold.'), [
      'Henry IV of France/person',
    ]);
    assert.deepEqual(apply(divideSpans, 'So said [Anna Berg of Norway|person].')[0], 'Anna Berg/person');
  });

  it('part a country from the person that stands behind it', () => {
    assert.deepEqual(apply(divideSpans, 'the envoy for [Syria Olof van Dijk|place] said'), [
      'Syria/place',
      'Olof van Dijk/person',
    ]);
  });

  it('type by its head what begins with a place but goes on', () => {
    assert.deepEqual(apply(divideSpans, 'He joined the [Hong Kong Chess Association|place].'), [
      'Hong Kong Chess Association/organization',
    ]);
    assert.deepEqual(apply(divideSpans, 'He moved to [Hong Kong|place].'), ['Hong Kong/place']);
  });

  it('take what ends in a legal form for a company', () => {
    assert.deepEqual(apply(joinSpans, '[Norvik AB|place] and [Terme Spa|place] grew.'), [
      'Norvik AB/organization',
      'Terme Spa/place',
    ]);
  });

  it('give a company its legal form and a military unit its number', () => {
    assert.deepEqual(apply(joinSpans, 'Shares of [Norvex Motors|organization], Inc. fell.'), [
      'Norvex Motors, Inc./organization',
    ]);
    assert.deepEqual(apply(joinSpans, '[Norvex|organization], [Ltd|organization] and [Ikaru|organization], Coburg'), [
      'Norvex, Ltd/organization',
      'Ikaru/organization',
    ]);
    assert.deepEqual(apply(joinSpans, 'the 44th [Rifle Regiment|organization] and a 2nd [Norvex Bank|organization]'), [
      '44th Rifle Regiment/organization',
      'Norvex Bank/organization',
    ]);
  });

  it('take a capital for the city and its government, unless the article names a person so', () => {
    assert.deepEqual(apply(settleTypes, '[Washington|person] wanted more.'), ['Washington/place']);
    assert.deepEqual(apply(settleTypes, '[Clara Washington|person] spoke. [Washington|person] wanted more.'), [
      'Clara Washington/person',
      'Washington/person',
    ]);
  });

  it('see from the land behind a comma that a name is a place', () => {
    assert.deepEqual(apply(settleTypes, 'She lived in [Ellsford|person], Ohio. [Ellsford|person] is small.'), [
      'Ellsford/place',
      'Ellsford/place',
    ]);
    assert.deepEqual(apply(settleTypes, 'said [Ellsford|person], Ohio State coach.'), ['Ellsford/person']);
  });

  it('give all mentions of a name the type that most of them have', () => {
    assert.deepEqual(
      apply(settleTypes, '[Tarn Field|place] rose. [Tarn Field|organization] fell. [Tarn Field|organization] closed.'),
      ['Tarn Field/organization', 'Tarn Field/organization', 'Tarn Field/organization'],
    );
  });

  it('see an organization in what it is called and in what it owns', () => {
    assert.deepEqual(apply(settleTypes, 'the Danish retailer [Ikaru|person] closed shops.'), ['Ikaru/organization']);
    assert.deepEqual(apply(settleTypes, '[Ikaru|place], a Danish insurer with 40 offices, said no.'), [
      'Ikaru/organization',
    ]);
    assert.deepEqual(apply(settleTypes, '[Ikaru|person], an airline pilot, said no.'), ['Ikaru/person']);
    assert.deepEqual(apply(settleTypes, "[Ikaru|place]'s shareholders met."), ['Ikaru/organization']);
  });

  it('take the first word of an organization for it, where no person and no place is called so', () => {
    assert.deepEqual(apply(settleTypes, '[Ikaru Motors|organization] shrinks. [Ikaru|place] made a loss.'), [
      'Ikaru Motors/organization',
      'Ikaru/organization',
    ]);
    assert.deepEqual(apply(settleTypes, '[Lima Foods|organization] shrinks. It rained in [Lima|place].'), [
      'Lima Foods/organization',
      'Lima/place',
    ]);
  });

  it('see a place in what goes towards it and in the institutions that it has', () => {
    assert.deepEqual(apply(settleTypes, 'Families fled to [al-Tarmun|organization] at night.'), ['al-Tarmun/place']);
    assert.deepEqual(apply(settleTypes, "[Ostania|organization]'s Central Election Commission met."), [
      'Ostania/place',
    ]);
    assert.deepEqual(apply(settleTypes, "[Novak|person]'s government fell."), ['Novak/person']);
  });

  it('leave the role of a person and the market of a share out of names', () => {
    assert.deepEqual(apply(trimSpans, '[Survivor Ana Berg|person] wept.'), ['Ana Berg/person']);
    assert.deepEqual(apply(applyLists, '[Norvex Motors|organization] (NVX.[DE|organization]) fell.'), [
      'Norvex Motors/organization',
    ]);
  });

  it('repeat a name where it was left out, when most of its places have it', () => {
    const once = '[Rekonu|place] is far. Few know [Rekonu|place]. The ships to Rekonu are slow.';
    assert.deepEqual(apply(repeatNames, once), ['Rekonu/place', 'Rekonu/place', 'Rekonu/place']);
    const rarely = '[Chromium|person] is new. We like Chromium. All use Chromium now.';
    assert.deepEqual(apply(repeatNames, rarely), ['Chromium/person']);
  });
});
