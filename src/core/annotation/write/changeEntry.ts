import { isMap, type YAMLMap } from 'yaml';
import type { Annotation, Reply } from '../model';
import {
  ANNOTATION_KEYS,
  annotationFields,
  numberField,
  REPLY_KEYS,
  replyFields,
  scalarField,
  type RenderedField,
} from './render';
import { removeField, setField } from './mapEdits';
import { pairOf, type YamlText } from './yamlText';

/** Edits the fields in which an annotation differs, each in its own lines. */
export function changeAnnotation(yaml: YamlText, map: YAMLMap, from: Annotation, to: Annotation): void {
  const target = pairOf(map, 'target')?.value;
  const value = pairOf(map, 'value')?.value;
  const whole = new Set<string>(ANNOTATION_KEYS);
  if (isMap(target)) {
    whole.delete('target');
    for (const key of ['exact', 'prefix', 'suffix'] as const)
      changeScalar(yaml, target, ['exact', 'prefix', 'suffix'], key, from.target[key], to.target[key]);
  }
  if (isMap(value) && from.value !== null && to.value !== null) {
    whole.delete('value');
    const order = ['amount', 'unit'];
    if (from.value.amount !== to.value.amount) setField(yaml, value, numberField('amount', to.value.amount), order);
    changeScalar(yaml, value, order, 'unit', from.value.unit ?? '', to.value.unit ?? '');
  }
  changeFields(yaml, map, ANNOTATION_KEYS, whole, annotationFields(from), annotationFields(to));
}

export function changeReply(yaml: YamlText, map: YAMLMap, from: Reply, to: Reply): void {
  changeFields(yaml, map, REPLY_KEYS, new Set(REPLY_KEYS), replyFields(from), replyFields(to));
}

function changeScalar(
  yaml: YamlText,
  map: YAMLMap,
  order: readonly string[],
  key: string,
  from: string,
  to: string,
): void {
  if (from === to) return;
  if (to === '') removeField(yaml, map, key);
  else setField(yaml, map, scalarField(key, to), order);
}

function changeFields(
  yaml: YamlText,
  map: YAMLMap,
  order: readonly string[],
  keys: ReadonlySet<string>,
  from: readonly RenderedField[],
  to: readonly RenderedField[],
): void {
  for (const key of order) {
    if (!keys.has(key)) continue;
    const before = from.find((field) => field.key === key);
    const after = to.find((field) => field.key === key);
    if (before?.flow === after?.flow) continue;
    if (after === undefined) removeField(yaml, map, key);
    else setField(yaml, map, after, order);
  }
}
