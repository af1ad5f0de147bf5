import { describe, expect, it } from 'vitest';
import { regionContract } from '#shared/contract/region/index.ts';
import { ROLLEN, type Apparaat } from '#shared/contract/region/procedure.ts';
import { proceduresOf } from '#tests/region/contract.ts';
import { ACCESS, deviceRefusal, refusedBy, type DeviceRule } from './access.ts';
import type { Who } from './who.ts';

const procedures = proceduresOf(regionContract).sort();

function whoWith(...rollen: Who['rollen'][number]['rol'][]): Who {
  return {
    personId: 'noor',
    naam: 'Noor',
    gemeenten: ['0603'],
    aanstellingen: { '0603': 'noor' },
    rollen: rollen.map((rol) => ({ gemeente: '0603', rol, team: null })),
  };
}

const device: Apparaat = {
  id: 'aaaaaaaaaaaaaaaa',
  gemeente: '0603',
  naam: 'Laptop',
  medewerker: { id: 'noor', naam: 'Noor' },
  aangemeldOp: '2026-11-02T09:00:00.000Z',
  laatstGezienOp: null,
  laatsteSeq: 0,
  ingetrokkenOp: null,
};
const withdrawn: Apparaat = { ...device, ingetrokkenOp: '2026-11-03T09:00:00.000Z' };

describe('the access matrix', () => {
  it('has a line for every procedure of the contract, and no other', () => {
    expect(Object.keys(ACCESS).sort()).toEqual(procedures);
  });

  it('refuses somebody without any role everywhere, and everybody what is not in it', () => {
    for (const procedure of procedures)
      expect(refusedBy(procedure, whoWith(), device), procedure).toBe('geen-toegang');
    for (const name of ['sync.verzonnen', 'toString', '__proto__', '']) {
      expect(refusedBy(name, whoWith(...ROLLEN), device), name).toBe('geen-toegang');
    }
  });

  it.each(ROLLEN)('lets a %s call what its line says, and nothing else', (rol) => {
    for (const procedure of procedures) {
      const allowed = ACCESS[procedure]?.rollen.includes(rol);
      expect(refusedBy(procedure, whoWith(rol), device), procedure).toBe(
        allowed === true ? null : 'geen-toegang',
      );
    }
  });

  const table: [DeviceRule, string | null, string | null, string | null][] = [
    // rule, no device named, somebody else's or unknown, withdrawn
    ['geen', null, null, null],
    ['mag', null, 'apparaat-onbekend', 'apparaat-ingetrokken'],
    ['nodig', 'apparaat-onbekend', 'apparaat-onbekend', 'apparaat-ingetrokken'],
    ['ook-ingetrokken', 'apparaat-onbekend', 'apparaat-onbekend', null],
  ];
  it.each(table)('judges the device of a call by its rule: %s', (rule, none, unknown, revoked) => {
    expect(deviceRefusal(rule, 'geen')).toBe(none);
    expect(deviceRefusal(rule, 'onbekend')).toBe(unknown);
    expect(deviceRefusal(rule, withdrawn)).toBe(revoked);
    expect(deviceRefusal(rule, device)).toBeNull();
  });
});
