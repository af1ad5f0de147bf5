import { isContractProcedure } from '@orpc/contract';

/** Names of all procedures in a contract, `part.name`. */
export function proceduresOf(part: object, path: readonly string[] = []): string[] {
  if (isContractProcedure(part)) return [path.join('.')];
  return Object.entries(part).flatMap(([name, below]) => proceduresOf(below as object, [...path, name]));
}
