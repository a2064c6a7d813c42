import type { Line } from './lines';
import { SPEAKS_OF } from './lineTopics';

const LONGEST_CAPTION = 600;
/** Words on the picture in front of a bare agency (characters). */
const SHORTEST_PICTURE = 12;

const CREDIT_IN_BRACKETS =
  /[([](?:[^()[\]]{0,60}\b)?(?:photo(?:graph)?s?|image|picture|pic|file|getty|reuters|afp|ap|epa|efe|xinhua|anadolu|tass|handout|courtesy|credit|screen ?grab|shutterstock)\b[^()[\]]{0,80}[)\]]\s*\.?$/i;
const CREDIT_AT_END =
  /(?:\b(?:AP|AFP|EPA|EFE|Reuters|REUTERS|Xinhua|Anadolu|SANA|TASS|Sputnik|Getty(?: Images)?)\s?(?:Photo|PHOTO|photo|file photo|Images|\/|via)\s?\S?.{0,60}|\/\s?(?:AFP|AP|Reuters|REUTERS|EPA|Getty Images|Shutterstock|Anadolu|Xinhua)(?:\s?\/.{0,40})?|\b(?:Photo|Photograph|Image|Picture|Credit|Credits)\s?(?:by|:|credit:?|courtesy)\s?.{2,60}|© ?.{2,40})\.?$/;
const LABEL =
  /^(?:file(?: photo| image| picture| pic)?|photo(?:graph)?s?|images?|pictures?|captions?|pictured|(?:photo|image|picture) (?:credit|courtesy|source|caption|by)|credits?|media caption|image caption|illustration|illustrative)\s?(?:[:,—–|]|-\s|\bcaption\b|\bsource\b|\bby\b)/i;
const IN_THIS_PHOTO =
  /\b(?:in|on) (?:this|an|a) (?:(?:undated|file|handout|archive|recent|combination|screen|video|still|frame|satellite|aerial|image|photo|grab|taken|from|provided|released|by|the|of)\s){0,4}(?:photo(?:graph)?|image|picture|grab|screengrab|frame|handout)\b/i;

/** A line under a picture, told by its credit or by how it speaks of the picture. */
export function isCaption(line: Line): boolean {
  const { text } = line;
  if (text.length > LONGEST_CAPTION || !line.speaksOf(SPEAKS_OF.picture)) return false;
  if (LABEL.test(text)) return true;
  const foot = text.slice(-160);
  if (CREDIT_IN_BRACKETS.test(foot)) return true;
  const credit = CREDIT_AT_END.exec(foot);
  // An agency that opens a line with a date is a byline: "AFP / March 5, 2019".
  if (credit !== null && (credit.index >= SHORTEST_PICTURE || /photo|image|picture|credit|©/i.test(credit[0])))
    return true;
  return IN_THIS_PHOTO.test(text.slice(0, 200)) && !/["“]/.test(text);
}
