/** What rents, wages and prices are told for in letters: "£1,450 pcm", "£30,000 pa", "$2,100psf". */
export const RATE_LETTERS: ReadonlyMap<string, string> = new Map([
  ['pcm', 'month'],
  ['pw', 'week'],
  ['pa', 'year'],
  ['p.a.', 'year'],
  ['pp', 'person'],
  ['pppn', 'night'],
  ['psf', 'ft2'],
  ['psm', 'm2'],
]);
