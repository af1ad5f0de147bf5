/**
 * One thing after the other for each key, and whatever came in meanwhile together: a lone one is taken at once, and the more
 * wait, the more share one round. (A group commit: what a round costs does not depend on how many are in it.)
 */

export interface TogetherOptions<Job, Answer> {
  /** Does the work of some jobs of one key; answers in their order. When it throws, each is tried by itself. */
  readonly work: (key: string, jobs: readonly Job[]) => Promise<Answer[]>;
  /** jobs with the same name are never in one round: the second builds on what the first left; null: with any other */
  readonly nameOf: (job: Job) => string | null;
  readonly weightOf: (job: Job) => number;
  /** most weight in one round; a job that is heavier goes alone */
  readonly most: number;
}

interface Waiting<Job, Answer> {
  readonly job: Job;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** The way in: resolves with the answer to this job, when its round is done. */
export function createTogether<Job, Answer>(
  options: TogetherOptions<Job, Answer>,
): (key: string, job: Job) => Promise<Answer> {
  const queues = new Map<string, Waiting<Job, Answer>[]>();

  const alone = async (key: string, { job, resolve, reject }: Waiting<Job, Answer>): Promise<void> => {
    try {
      const [answer] = await options.work(key, [job]);
      resolve(answer as Answer);
    } catch (error) {
      reject(error);
    }
  };
  const round = async (key: string, some: readonly Waiting<Job, Answer>[]): Promise<void> => {
    const [first] = some;
    if (first && some.length === 1) return alone(key, first);
    let answers: Answer[];
    try {
      answers = await options.work(
        key,
        some.map(({ job }) => job),
      );
    } catch {
      // one of them may be at fault: the others do not suffer from it
      for (const one of some) await alone(key, one);
      return;
    }
    for (const [index, { resolve }] of some.entries()) resolve(answers[index] as Answer);
  };
  const drain = async (key: string, queue: Waiting<Job, Answer>[]): Promise<void> => {
    while (queue.length > 0) await round(key, nextRound(queue, options));
    queues.delete(key);
  };

  return (key, job) =>
    new Promise((resolve, reject) => {
      const waiting = { job, resolve, reject };
      const queue = queues.get(key);
      if (queue) {
        queue.push(waiting);
        return;
      }
      const started = [waiting];
      queues.set(key, started);
      void drain(key, started);
    });
}

/** Takes the next round out of a queue: in the order in which they came, as long as it is not too heavy. */
function nextRound<Job, Answer>(
  queue: Waiting<Job, Answer>[],
  { nameOf, weightOf, most }: TogetherOptions<Job, Answer>,
): Waiting<Job, Answer>[] {
  const names = new Set<string>();
  let weight = 0;
  const end = queue.findIndex(({ job }, index) => {
    weight += weightOf(job);
    const name = nameOf(job);
    if (index > 0 && (weight > most || (name !== null && names.has(name)))) return true;
    if (name !== null) names.add(name);
    return false;
  });
  return queue.splice(0, end === -1 ? queue.length : end);
}
