/** A quick yes to what pushes hold, as `shared/sync/sure-form.ts` for operations; a no means that the schema is asked. */
import { DEVICE, isRecord, isSurelyOperation } from '../../sync/sure-form.ts';

/** Most operations in one push: an hour of typing, and small enough for a bad line. */
export const PUSH_MOST = 500;

const PUSHED_KEYS = 4;
const ANSWERED_KEYS = 2;
const TOLD_KEYS = 3;
const ANSWER_KEYS = 6;

const isWhole = (value: unknown): boolean => Number.isSafeInteger(value);

/** A push whose operations are surely in form. */
export function isSurelyPushed(value: unknown): boolean {
  if (!isRecord(value, PUSHED_KEYS)) return false;
  const { dataset, epoch, device, operations } = value;
  return (
    typeof dataset === 'string' &&
    isWhole(epoch) &&
    typeof device === 'string' &&
    DEVICE.test(device) &&
    Array.isArray(operations) &&
    operations.length >= 1 &&
    operations.length <= PUSH_MOST &&
    operations.every(isSurelyOperation)
  );
}

/** Answers to a push, none of them about another copy of the data. */
export function isSurelyPushAnswer(value: unknown): boolean {
  if (!isRecord(value, ANSWERED_KEYS) && !(isRecord(value, TOLD_KEYS) && isTold(value['told']))) return false;
  const { answers, expected } = value;
  return (expected === null || isWhole(expected)) && Array.isArray(answers) && answers.every(isSurelyAnswer);
}

function isTold(value: unknown): boolean {
  return isRecord(value, 1) && typeof value['actor'] === 'string';
}

function isSurelyAnswer(value: unknown): boolean {
  if (!isRecord(value, ANSWER_KEYS)) return false;
  const { seq, outcome, duplicate, code, gemeente, position } = value;
  return (
    isWhole(seq) &&
    (outcome === 'applied' || outcome === 'conflict') &&
    typeof duplicate === 'boolean' &&
    (code === null || typeof code === 'string') &&
    (gemeente === null || typeof gemeente === 'string') &&
    (position === null || (isWhole(position) && Number(position) >= 0))
  );
}
