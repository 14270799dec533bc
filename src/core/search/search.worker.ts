import { parentPort } from 'node:worker_threads';
import { Failure } from '../../rpc/failure.ts';
import { IndexHolder } from './index-holder.ts';
import { createSegmentWork } from './segment-work.ts';
import type { SearchReplies, SearchReply, SearchRequest } from './worker-messages.ts';

type Answers = {
  readonly [Kind in SearchRequest['kind']]: (
    request: Extract<SearchRequest, { kind: Kind }>,
  ) => SearchReplies[Kind] | Promise<SearchReplies[Kind]>;
};

/** Either the holder of the index or a builder of segments, by what it is asked. */
const holder = new IndexHolder();
const answers: Answers = {
  open: (request) => holder.open(request),
  compare: (request) => holder.compare(request),
  add: (request) => holder.add(request),
  adopt: (request) => holder.adopt(request),
  'plan-merge': () => holder.planMerge(),
  ...holder.questions,
  rank: (request) => holder.rank(request),
  flush: () => holder.flush(),
  ...createSegmentWork(),
};

async function answer(request: SearchRequest): Promise<SearchReplies[keyof SearchReplies]> {
  // Each kind is answered by the function of its own name; TypeScript cannot follow that through the union.
  const work = answers[request.kind] as (request: SearchRequest) => SearchReplies[keyof SearchReplies];
  return work(request);
}

parentPort?.on('message', ({ id, request }: { id: number; request: SearchRequest }) => {
  answer(request).then(
    (value) => parentPort?.postMessage({ id, value } satisfies SearchReply),
    (error: unknown) => {
      const failure = error instanceof Failure ? error.toJSON() : { code: 'INTERNAL', message: String(error) };
      parentPort?.postMessage({ id, failure } satisfies SearchReply);
      // A segment changed under our hands: whoever starts this worker again checks every byte and heals what is damaged.
      if (error instanceof RangeError) process.exit(1);
    },
  );
});
