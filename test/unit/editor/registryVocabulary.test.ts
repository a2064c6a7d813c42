import assert from 'node:assert/strict';
import schema from '../../../media/schemas/corroborate.schema.json';
import { keysOf, valuesOf } from '../../../src/editor/registry/registryVocabulary';

const { entities, publishers, rules } = schema.properties;
const described = (properties: Readonly<Record<string, { readonly description: string }>>) =>
  Object.entries(properties).map(([name, { description }]) => ({ name, meaning: description }));
const names = (words: readonly { readonly name: string }[]): string[] => words.map(({ name }) => name);

describe('The words that completion offers in a registry', () => {
  it('are the keys of its schema, with the same meanings', () => {
    assert.deepEqual(keysOf(null), described(schema.properties));
    assert.deepEqual(keysOf('entities'), described(entities.items.properties));
    assert.deepEqual(keysOf('publishers'), described(publishers.items.properties));
  });

  it('are the values that its schema allows', () => {
    assert.deepEqual(names(valuesOf('entities', 'type')), entities.items.properties.type.enum);
    assert.deepEqual(names(valuesOf('publishers', 'reliability')), publishers.items.properties.reliability.enum);
    assert.deepEqual(names(valuesOf('rules', 'anchor/gone')), rules.additionalProperties.enum);
  });
});
