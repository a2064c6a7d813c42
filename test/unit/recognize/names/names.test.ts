import assert from 'node:assert/strict';
import { createFinder, named, shippedMedia } from './support';

describe('names', () => {
  const find = createFinder();
  const names = (text: string): string[] => named(find(text));
  const holds = (text: string, ...wanted: string[]): void => {
    const found = names(text);
    for (const name of wanted) assert.ok(found.includes(name), `${name} in ${found.join(', ')}`);
  };

  it('are persons without their titles', () => {
    holds(
      'Gen. Maria Lopez met President Thomas Weber in Lima, a spokesman for Col. Peter Novak said.',
      'Maria Lopez/person',
      'Thomas Weber/person',
      'Lima/place',
      'Peter Novak/person',
    );
  });

  it('are divided at the hyphens of compounds, and only there', () => {
    holds('Troops left the Kenyan-Somali border on Monday.', 'Kenyan/group', 'Somali/group');
    holds('A Britain-based group said so.', 'Britain/place');
    holds('The U.S.-led coalition struck again.', 'U.S./place');
    assert.ok(names('The talks of Jean-Pierre Martin went on.').some((name) => name.includes('Jean-Pierre')));
  });

  it('are divided behind the possessive of a country', () => {
    const found = names("Fighting spread to Ethiopia's Tigray region.");
    assert.ok(found.includes('Ethiopia/place'), found.join(', '));
  });

  it('keep the full stop of an abbreviation that ends them', () => {
    holds('Shares of Norvex Motors Inc. rose on Friday.', 'Norvex Motors Inc./organization');
  });

  it('begin behind an article and end before a possessive', () => {
    const found = find("The United Nations' envoy praised the World Bank's work in Chad.").map((m) => m.text);
    assert.deepEqual(found, ['United Nations', 'World Bank', 'Chad']);
  });

  it('are organizations when they stand on such a list', () => {
    holds('Doctors Without Borders said 30 people were hurt.', 'Doctors Without Borders/organization');
    holds('The report was published by Human Rights Watch.', 'Human Rights Watch/organization');
  });

  it('have one type in an article when the words around one of them tell it', () => {
    const found = names(
      'Soldiers reached the Zarwan border crossing on Sunday. Zarwan had been closed for weeks. Drivers waited in Zarwan.',
    );
    assert.deepEqual([...new Set(found.filter((name) => name.startsWith('Zarwan')))], ['Zarwan/place']);
  });

  it('are persons when an article gives the full name elsewhere', () => {
    const found = names('Fatima Adeyemi won the vote. Adeyemi thanked her voters. "We are ready," Adeyemi said.');
    assert.deepEqual(found, ['Fatima Adeyemi/person', 'Adeyemi/person', 'Adeyemi/person']);
  });

  it('are found in datelines', () => {
    holds(
      'NAIROBI (Reuters) - Kenyan police arrested two men on Monday.',
      'NAIROBI/place',
      'Reuters/organization',
      'Kenyan/group',
    );
  });

  it('are peoples when a demonym or a religion stands alone', () => {
    holds('Shiite and Sunni leaders met Iraqi officials.', 'Shiite/group', 'Sunni/group', 'Iraqi/group');
  });

  it('join a state and its department, and part a people from an organization that has its own name', () => {
    holds('The U.S. State Department declined to comment.', 'U.S. State Department/organization');
    holds('Lebanese Al-Manar TV showed the parade.', 'Lebanese/group', 'Al-Manar TV/organization');
  });

  it('hold the feature of the land that a people gives its name to', () => {
    holds('Tension on the Korean peninsula rose again.', 'Korean peninsula/place');
  });

  it('begin behind ordinary words in lower case, and end before them', () => {
    const found = names('Rain fell in east-central Africa. Tents stood in the Omdalo refugee camp near Khartoum.');
    assert.ok(found.includes('Africa/place'), found.join(', '));
    assert.ok(!found.some((name) => name.includes('camp')), found.join(', '));
  });

  it('are no measures, events and other things that only look like names', () => {
    assert.deepEqual(names('The GDP of the region fell before the World Cup.'), []);
  });

  it('are no languages that a name is given in', () => {
    assert.ok(!names('The Guardians, known by their Arabic name as Hurras, met in Lima.').includes('Arabic/group'));
    holds('The Arabic press of Lima reported it.', 'Lima/place');
  });

  it('are no months, days or sentence openers', () => {
    assert.deepEqual(names('On Monday the rain stopped. However, it came back in March.'), []);
  });
});

describe('names without weights', () => {
  it('are still found by lists and capitals', () => {
    const lists = Object.fromEntries(Object.entries(shippedMedia()).filter(([name]) => name !== 'names.bin'));
    const found = named(createFinder(lists)('Angela Brown met Kenyan officials and the Finance Ministry in Nairobi.'));
    assert.deepEqual(found, ['Angela Brown/person', 'Kenyan/group', 'Finance Ministry/organization', 'Nairobi/place']);
  });
});
