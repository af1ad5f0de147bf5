/** What one instance takes on. */
export interface Limits {
  /** bytes of a request body, packed and unpacked */
  readonly bodyBytes: number;
  /** how deep arrays and objects may be nested */
  readonly jsonDepth: number;
  /** requests a minute of one device (or of a person without one) */
  readonly perMinute: number;
  /** refused sign-ins a minute from one address */
  readonly refusedPerMinute: number;
  /** requests in work at once */
  readonly inWork: number;
  /** requests that wait for a place, unread; more are told to come back */
  readonly waiting: number;
  readonly streams: number;
  /** milliseconds between signs of life on an event stream */
  readonly heartbeatMs: number;
  /** milliseconds after which an event stream ends and the client comes back, so that its rights are looked up anew */
  readonly streamMs: number;
}

export const STANDARD_LIMITS: Limits = {
  bodyBytes: 4 * 1024 * 1024,
  jsonDepth: 64,
  perMinute: 600,
  refusedPerMinute: 60,
  inWork: 64,
  waiting: 96,
  streams: 5000,
  heartbeatMs: 25_000,
  streamMs: 15 * 60_000,
};
