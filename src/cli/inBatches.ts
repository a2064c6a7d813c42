/** Waiting for one file at a time takes longer than reading them; too many open at once may not be allowed. */
const AT_ONCE = 32;

/** The answers in the order of the items, a batch of which is worked on at a time. */
export async function inBatches<Item, Answer>(
  items: readonly Item[],
  answer: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    answers.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(answer))));
  return answers;
}
