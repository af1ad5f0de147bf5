/** `T` without the keys whose value may be undefined being passed on as undefined. */
export type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/**
 * Leaves out keys whose value is undefined. Our props allow undefined (a form library passes it all the time),
 * the components beneath us tell "absent" from "undefined".
 */
export function defined<T extends object>(props: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Partial<
    Defined<T>
  >;
}
