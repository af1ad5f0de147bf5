import { describe, expect, it } from 'vitest';
import type { ToMain } from './messages.ts';
import { remoteKeychain } from './remote-keychain.ts';

function pair() {
  const asked: Extract<ToMain, { type: 'keychain' }>[] = [];
  const remote = remoteKeychain((message) => {
    if (message.type === 'keychain') asked.push(message);
  });
  return { asked, remote, keychain: remote.named('test') };
}

describe('remoteKeychain', () => {
  it('gives each question its own answer, in whatever order they come', async () => {
    const { asked, remote, keychain } = pair();
    const wrapped = keychain.wrap(new Uint8Array([1]));
    const unwrapped = keychain.unwrap(new Uint8Array([2]));
    expect(asked.map(({ op, bytes }) => [op, ...bytes])).toEqual([
      ['wrap', 1],
      ['unwrap', 2],
    ]);
    remote.answer(asked[1]!.id, new Uint8Array([20]));
    remote.answer(asked[0]!.id, new Uint8Array([10]));
    expect(await wrapped).toEqual(new Uint8Array([10]));
    expect(await unwrapped).toEqual(new Uint8Array([20]));
  });

  it('rejects when the keychain refused', async () => {
    const { asked, remote, keychain } = pair();
    const answer = keychain.unwrap(new Uint8Array([1]));
    remote.answer(asked[0]!.id, null);
    await expect(answer).rejects.toThrow('refused');
  });

  it('ignores an answer to a question that nobody asked', () => {
    expect(() => pair().remote.answer(7, new Uint8Array())).not.toThrow();
  });
});
