import { describe, expect, it } from 'vitest';
import { describeError, redact } from './log.ts';

describe('redact', () => {
  it('keeps what we say of a request, and drops every other field and form', () => {
    const [fields, code] = redact([
      {
        procedure: 'sessie.ik',
        status: 200,
        ms: 3,
        device: 'aaaaaaaaaaaaaaaa',
        naam: 'Jannetje',
        body: { bsn: '999900006' },
        headers: { authorization: 'Bearer x' },
      },
      'verzoek',
    ]);
    expect([fields, code]).toEqual([
      { procedure: 'sessie.ik', status: 200, ms: 3, device: 'aaaaaaaaaaaaaaaa' },
      'verzoek',
    ]);
  });

  it('drops known fields that hold something else: a name, a number of nine digits, a path', () => {
    const [fields] = redact([
      {
        procedure: 'Jannetje de Vries',
        status: 999_900_006,
        device: '999900006',
        route: '/naam?x=Jannetje',
        kind: 'De Vries',
      },
      'verzoek',
    ]);
    expect(fields).toEqual({});
  });

  it("replaces a library's sentence, and says of an error its kind, place and code only", () => {
    const error = Object.assign(new TypeError('Jannetje is not a function'), { code: '23505' });
    const [fields, code] = redact([error, 'failed for Jannetje']);
    expect(code).toBe('melding');
    expect(fields).toMatchObject({ kind: 'TypeError', sqlstate: '23505' });
    expect(JSON.stringify(fields)).not.toContain('Jannetje');
    expect(redact([{ err: error }, 'verzoek'])[0]).toMatchObject({ kind: 'TypeError' });
  });

  it('describes what was thrown and is no error', () => {
    expect(describeError('Jannetje')).toEqual({ kind: 'Error' });
  });
});
