import { type Static, Type } from '@sinclair/typebox';
import { Day, Nullable } from './schema';

const FeedResponse = Type.Object(
  {
    source: Type.String({ example: 'gmail' }),
    topic: Type.String({ example: 'talk' }),
    name: Type.String({ example: 'emails and calls', description: 'What it delivers, in words.' }),
    lastOn: Day({ description: 'The last day (UTC) with a delivery, for any account.' }),
    usualDays: Nullable(Type.Number({ example: 1.4, description: 'The usual gap in days between deliveries; null after a few.' })),
    stoppedOn: Nullable(Day({ description: 'Its last day before it stopped; null while it delivers.' })),
  },
  { $id: 'FeedBody' },
);
export type FeedResponse = Static<typeof FeedResponse>;

export const StoppedSource = Type.Object(
  {
    source: Type.String({ example: 'gmail' }),
    accounts: Type.Integer({ example: 41, description: 'Accounts that keep their last known state of what it fed.' }),
    text: Type.String({
      example: 'Nothing has arrived from “gmail” since 3 November. 41 accounts keep their last known state.',
    }),
  },
  { $id: 'StoppedSourceBody' },
);

/** What each source delivers, and which have stopped. */
export const FeedsResponse = Type.Object(
  {
    items: Type.Array(FeedResponse, { description: 'By source and topic.' }),
    stopped: Type.Array(StoppedSource, { description: 'One notice for each source that stopped.' }),
  },
  { $id: 'FeedsBody' },
);
export type FeedsResponse = Static<typeof FeedsResponse>;
