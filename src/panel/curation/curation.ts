// The entry of the page that compares analysts' variants.
import { curationContract, curationHostContract } from '../../protocol/curationContract';
import { openPage } from '../openPage';
import { CurationElement } from './curationElement';

openPage({
  name: 'corroborate-curation',
  element: CurationElement,
  mine: curationContract,
  theirs: curationHostContract,
  handlers: (element) => ({ requests: {}, events: { show: (state) => element.show(state) } }),
}).send('ready', undefined);
