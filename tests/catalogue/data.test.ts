import { z } from 'zod';
import agencyRows from '../../src/catalogue/data/agencies.json';
import commonRows from '../../src/catalogue/data/common-agencies.json';
import communeRows from '../../src/catalogue/data/communes.json';
import groupMembers from '../../src/catalogue/data/group-members.json';
import calendar from '../../src/catalogue/data/reporting-calendar.json';
import { allAgencies } from '../../src/catalogue/agencyData';
import { agencyCatalogue } from '../../src/catalogue/agencies';
import { bareKey, nameKey } from '../../src/catalogue/agencyName';
import source from '../fixtures/agencies.json';

const text = z
  .string()
  .min(1)
  .refine((value) => value === value.normalize('NFC') && value === value.trim(), 'NFC without blank ends');
const day = z.iso.date();
const names = z.array(text).min(1).optional();
const ended = z.strictObject({ on: day, successors: z.array(text).min(1), split: z.literal(true).optional() });
const province = z.enum(['lai-chau', 'son-la']);
const described = {
  name: text,
  kind: text,
  abbreviations: names,
  variants: names,
  isGroup: z.literal(true).optional(),
  ended: ended.optional(),
};
const frequency = z.enum(['year', 'half-year', 'quarter', 'month']);
const dayOfPeriod = z.strictObject({ month: z.literal('last'), day: z.int().min(1).max(31) });

describe('catalogue data', () => {
  test('every file has its shape', () => {
    z.array(z.strictObject({ id: text, province: province.optional(), ...described })).parse(agencyRows);
    z.array(z.strictObject({ key: text, ...described })).parse(commonRows);
    z.array(
      z.strictObject({ code: z.string().regex(/^\d{5}$/), name: text, province, formedFrom: z.array(text).min(1) }),
    ).parse(communeRows);
    z.record(text, z.array(text).min(1)).parse(groupMembers);
    z.strictObject({
      duties: z.array(
        z.strictObject({
          id: text,
          plans: z.array(text).min(1),
          province,
          years: z.strictObject({ from: z.int(), to: z.int() }),
          frequencies: z.array(frequency).min(1),
          sendBy: dayOfPeriod.nullable(),
          to: text,
          source: text,
        }),
      ),
      dataWindows: z.array(
        z.strictObject({
          frequency,
          from: z.strictObject({ monthsBefore: z.int(), day: z.int() }),
          to: dayOfPeriod,
          source: text,
        }),
      ),
    }).parse(calendar);
  });

  test('every agency of the source is there, with its successors', () => {
    const byId = new Map(allAgencies().map((agency) => [agency.id, agency]));
    for (const agency of source.agencies) {
      const shipped = byId.get(agency.id);
      expect(shipped).toMatchObject({ name: agency.canonical, isGroup: agency.isGroup });
      const successor = 'successor' in agency ? agency.successor : null;
      expect(shipped?.ended?.successors ?? null).toEqual(successor?.to ?? null);
      expect(shipped?.ended?.split ?? null).toEqual(successor === null ? null : (successor?.split ?? null));
      if (successor?.effective != null) expect(shipped?.ended?.on).toBe(successor.effective);
    }
  });

  test('ids are unique, and whoever is named by id exists', () => {
    const agencies = allAgencies();
    const ids = new Set(agencies.map(({ id }) => id));
    expect(ids.size).toBe(agencies.length);
    for (const agency of agencies) for (const id of agency.ended?.successors ?? []) expect(ids).toContain(id);
    for (const id of Object.keys(groupMembers)) expect(ids).toContain(id);
    for (const { to } of calendar.duties) expect(ids).toContain(to);
  });

  test('the communes are the 38 of Lai Châu and the 75 of Sơn La', () => {
    const count = (id: string) => communeRows.filter((row) => row.province === id).length;
    expect([count('lai-chau'), count('son-la')]).toEqual([38, 75]);
  });

  test.each(['lai-chau', 'son-la'] as const)('in %s every name finds its own agency', (id) => {
    const catalogue = agencyCatalogue(id);
    for (const agency of catalogue.agencies) expect(catalogue.lookup(agency.name)?.name).toBe(agency.name);
  });

  test.each(['lai-chau', 'son-la'] as const)('in %s no abbreviation or variant is another agency’s name', (id) => {
    const catalogue = agencyCatalogue(id);
    const owners = new Map<string, string>();
    for (const agency of catalogue.agencies) owners.set(nameKey(agency.name), agency.id);
    for (const agency of catalogue.agencies) {
      for (const name of [...agency.variants, ...agency.abbreviations]) {
        expect([agency.id, undefined]).toContain(owners.get(nameKey(name)));
      }
    }
  });

  test('no two names of Sở differ by their accents alone', () => {
    for (const id of ['lai-chau', 'son-la'] as const) {
      const keys = agencyCatalogue(id)
        .agencies.filter(({ name }) => name.startsWith('Sở '))
        .map(({ name }) => bareKey(nameKey(name)));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
