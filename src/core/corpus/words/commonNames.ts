/**
 * Words of names that stories of every kind and place share: agencies, capitals that speak for governments, and the
 * nouns that institutions and places are called by. They tell no story from another. From general knowledge.
 */
export const COMMON_NAME_WORDS: ReadonlySet<string> = new Set(
  (
    'united nations un u.n. unicef unesco unhcr red cross crescent reuters associated press ap afp agence france-presse bbc cnn bloomberg xinhua ' +
    'tass getty facebook twitter youtube instagram whatsapp telegram google ' +
    'america washington london europe european brussels geneva ' +
    'world international national federal state states republic democratic people peoples royal general supreme high ' +
    'party union front movement alliance coalition council committee commission ministry department office agency bureau authority ' +
    'government parliament senate congress assembly court police army forces force navy guard military security defense defence foreign ' +
    'interior health justice finance university college school institute hospital church mosque bank company group corporation corp inc ltd ' +
    'plc fund foundation association federation organization organisation society club team league news times post daily herald television ' +
    'tv radio media network channel station airport port market street road square river lake island mountain mount valley city town ' +
    'county province district region village president minister prime secretary governor mayor king queen prince general colonel captain ' +
    'mr mrs ms dr sir'
  ).split(' '),
);
