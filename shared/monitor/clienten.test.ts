import { describe, expect, it } from 'vitest';
import { GRENS } from './afscherming.ts';
import { schermClienten } from './clienten.ts';
import { exact } from './waarde.ts';

const told = (indicaties: number, clienten: number) =>
  schermClienten(clienten, { van: indicaties, tot: indicaties });

describe('cliënten beside their indicaties', () => {
  it('are told when nobody, or ten and more, have more than one', () => {
    expect(told(34, 34)).toEqual({ van: 34, tot: 34 });
    expect(told(1018, 706)).toEqual({ van: 706, tot: 706 });
  });

  it('are told as a range when the difference would be a small count: 1,539 indicaties of 1,538 cliënten', () => {
    expect(told(1539, 1538)).toEqual({ van: 1530, tot: 1538 });
    expect(told(1539, 1530)).toEqual({ van: 1530, tot: 1538 });
    expect(told(1539, 1529)).toEqual({ van: 1529, tot: 1529 });
  });

  it('tell no more than the indicaties where these are not told', () => {
    expect(schermClienten(7, { van: 1, tot: 9 })).toEqual({ van: 1, tot: 9 });
  });

  it('leave eight ways or more wherever they or the difference are a small count', () => {
    for (let indicaties = GRENS; indicaties < 60; indicaties += 1) {
      for (let clienten = 1; clienten <= indicaties; clienten += 1) {
        const answer = told(indicaties, clienten);
        expect(answer.van <= clienten && clienten <= answer.tot).toBe(true);
        const more = indicaties - clienten;
        if (clienten >= GRENS && (more === 0 || more >= GRENS)) continue;
        const alike = Array.from({ length: indicaties }, (_, index) => index + 1).filter(
          (other) => JSON.stringify(told(indicaties, other)) === JSON.stringify(answer),
        );
        expect([indicaties, clienten, exact(answer), alike.length >= 8]).toEqual([
          indicaties,
          clienten,
          null,
          true,
        ]);
      }
    }
  });
});
