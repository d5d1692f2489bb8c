import fc from 'fast-check';
import { agencyCatalogue } from '../../src/catalogue/agencies';
import { type Agency } from '../../src/catalogue/types';

const laiChau = agencyCatalogue('lai-chau');
const sonLa = agencyCatalogue('son-la');

describe('successors', () => {
  test('are all offered where the functions were split', () => {
    expect(laiChau.byId('lc-so-tttt')?.ended?.split).toBe(true);
    expect(laiChau.successorsOf('lc-so-tttt', '2026-01-01')).toEqual(['lc-so-khcn', 'lc-so-vhttdl', 'lc-congan']);
  });

  test('are reached through every later change, as of the day', () => {
    expect(laiChau.successorsOf('lc-cucthue', '2025-02-28')).toEqual([]);
    expect(laiChau.successorsOf('lc-cucthue', '2025-03-01')).toEqual(['lc-cctkv']);
    expect(laiChau.successorsOf('lc-cucthue', '2025-07-01')).toEqual(['lc-thue']);
    expect(laiChau.successorsOf('lc-dai', '2026-01-01')).toEqual(['lc-baodai']);
  });

  test('are none for the living and for strangers', () => {
    expect(laiChau.successorsOf('lc-so-yt', '2026-01-01')).toEqual([]);
    expect(laiChau.successorsOf('nobody', '2026-01-01')).toEqual([]);
  });

  test('of a former commune is the commune it went into', () => {
    const former = laiChau.lookup('UBND xã Giang Ma');
    expect(laiChau.successorsOf(former?.id ?? '', '2026-01-01')).toEqual(['xa-03405']);
    expect(laiChau.lookup('UBND xã Tả Lèng')?.ended).toBeNull();
  });
});

describe('groups', () => {
  test('communes and departments stand behind their group', () => {
    expect(laiChau.membersOf('lc-ubndxa', '2026-01-01')).toHaveLength(38);
    expect(sonLa.membersOf('sl-ubndxa', '2026-01-01')).toHaveLength(75);
    const departments = sonLa.membersOf('g-sbn', '2026-01-01');
    expect(departments).toContain('sl-so-yt');
    expect(departments).not.toContain('sl-so-tttt');
    expect(departments.every((id) => !id.startsWith('lc-'))).toBe(true);
    expect(sonLa.membersOf('g-dvlq', '2026-01-01')).toEqual([]);
  });
});

describe('nearest names', () => {
  test.each([
    ['Sở Tài chnh', ['lc-so-tc']],
    ['Sở Xâu dựng', ['lc-so-xd']],
    ['Sở Nông nghiệp và Môi trưòng', ['lc-so-nnmt']],
    ['Văn phòng UBDN tỉnh', ['lc-vpubnd']],
    ['Sở Giáo dục', ['lc-so-gddt']],
  ])('%j', (name, ids) => {
    expect(laiChau.nearest(name).slice(0, 1)).toEqual(ids);
  });

  test('false friends are not offered', () => {
    expect(laiChau.nearest('Sở Y tá')).not.toContain('lc-so-tp');
    expect(laiChau.nearest('Sở Nội vụ')).not.toContain('lc-so-nvu');
    expect(laiChau.nearest('Sở Ngoại vụ')).not.toContain('lc-so-nv');
    expect(laiChau.nearest('Bộ Nội vụ')).not.toContain('lc-so-nv');
    expect(sonLa.nearest('UBND xã Mường Kim')).toEqual([]);
    expect(laiChau.nearest('')).toEqual([]);
  });

  test('are at most three known ids, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const ids = laiChau.nearest(name);
        expect(ids.length).toBeLessThanOrEqual(3);
        for (const id of ids) expect(laiChau.byId(id)).not.toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  test('one letter left out of a long name leads back to it', () => {
    const names = laiChau.agencies.filter(({ name, ended, isGroup }) => name.length > 14 && ended === null && !isGroup);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), ({ id, name }, at) => {
        const first = name.indexOf(' ') + 1;
        const place = first + (at % (name.length - first));
        const slip = name.slice(0, place) + name.slice(place + 1);
        const found = laiChau.lookup(slip);
        if (found === null && !name.startsWith('UBND')) expect(laiChau.nearest(slip)).toContain(id);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an office’s own agencies', () => {
  const own: Agency = {
    id: 'own-1',
    name: 'Trung tâm Chuyển đổi số Mường Kim',
    province: 'lai-chau',
    kind: 'đơn vị trực thuộc/sự nghiệp',
    abbreviations: ['TT CĐS'],
    variants: [],
    isGroup: false,
    ended: null,
  };

  test('are known, and win over shipped ones', () => {
    const catalogue = agencyCatalogue('lai-chau', [own, { ...own, id: 'lc-so-yt', name: 'Sở Y tế (mới)' }]);
    expect(catalogue.lookup('trung tâm chuyển đổi số mường kim')?.id).toBe('own-1');
    expect(catalogue.lookup('TT CĐS')?.id).toBe('own-1');
    expect(catalogue.byId('lc-so-yt')?.name).toBe('Sở Y tế (mới)');
  });
});
