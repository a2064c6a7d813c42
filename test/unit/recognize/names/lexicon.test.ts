import assert from 'node:assert/strict';
import { hashText } from '../../../../src/core/recognize/names/hash';
import { goesOn, Lexicon, Listed, fold, listsOf as listsOfEntry } from '../../../../src/core/recognize/names/lexicon';

/** The lists that a sequence of words is on. */
function listsOf(lexicon: Lexicon, ...words: string[]): number {
  let walk = Lexicon.start;
  for (const word of words) walk = Lexicon.step(walk, hashText(fold(word)));
  return listsOfEntry(lexicon.at(walk));
}

describe('the lexicon of names', () => {
  it('finds names of one word and more, and tells where longer ones go on', () => {
    const lexicon = new Lexicon();
    lexicon.add('Port', Listed.PlaceWord);
    lexicon.add('Port Sudan', Listed.City);
    assert.equal(listsOf(lexicon, 'Port'), Listed.PlaceWord);
    assert.equal(listsOf(lexicon, 'Port', 'Sudan'), Listed.City);
    assert.equal(goesOn(lexicon.at(Lexicon.step(Lexicon.start, hashText('port')))), true);
    assert.equal(listsOf(lexicon, 'Sudan'), 0);
  });

  it('looks past case, accents, hyphens, apostrophes and full stops', () => {
    const lexicon = new Lexicon();
    lexicon.add('Sana’a', Listed.City);
    lexicon.add('al-Shams', Listed.Media);
    lexicon.add('U.S. Army', Listed.Body);
    lexicon.add('São Tomé', Listed.Country);
    assert.equal(listsOf(lexicon, 'SANA', 'a'), Listed.City);
    assert.equal(listsOf(lexicon, 'Al', 'Shams'), Listed.Media);
    assert.equal(listsOf(lexicon, 'US', 'Army'), Listed.Body);
    assert.equal(listsOf(lexicon, 'Sao', 'Tome'), Listed.Country);
  });

  it('puts a name on every list that it is added to', () => {
    const lexicon = new Lexicon();
    for (const name of ['Paris', 'Paris 2', 'Paris']) lexicon.add(name, name === 'Paris 2' ? Listed.Club : Listed.City);
    lexicon.add('PARIS', Listed.GivenName);
    assert.equal(lexicon.ofWord(hashText('paris')), Listed.City | Listed.GivenName);
    assert.equal(listsOf(lexicon, 'paris', '2'), Listed.Club);
  });

  it('holds more names than it has room for at first', () => {
    const lexicon = new Lexicon();
    const name = (n: number): string => `Na${n.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'.charAt(Number(d)))}`;
    for (let n = 0; n < 150_000; n++) lexicon.add(name(n), 1 << (n % 20));
    for (let n = 0; n < 150_000; n += 7)
      assert.equal((lexicon.ofWord(hashText(fold(name(n)))) >> (n % 20)) & 1, 1, name(n));
  });
});
