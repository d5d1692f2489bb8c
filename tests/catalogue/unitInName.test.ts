import { allAgencies } from '../../src/catalogue/agencyData';
import { unitInName } from '../../src/catalogue/unitInName';

describe('the unit a file name speaks of', () => {
  it.each([
    ['sl-so-khcn_2026-Q3', 'sl-so-khcn'],
    ['Báo cáo quý III - xa-03646', 'xa-03646'],
    ['Sở Tài chính tỉnh Sơn La', 'sl-so-tc'],
    ['So Tai chinh Lai Chau quy 3', 'lc-so-tc'],
    ['SO TAI CHINH - SONLA', 'sl-so-tc'],
    ['Sở Y tế', null],
    ['Sở Y tế (Sơn La, Lai Châu)', null],
    ['báo cáo quý III', null],
    ['SKHCN Sơn La', 'sl-so-khcn'],
  ])('%s', (name, unit) => {
    expect(unitInName(name)).toBe(unit);
  });

  it('lets the contents decide only where the name leaves two', () => {
    expect(unitInName('Sở Tài chính', 'son-la')).toBe('sl-so-tc');
    expect(unitInName('Sở Tài chính Lai Châu', 'son-la')).toBe('lc-so-tc');
    expect(unitInName('báo cáo quý III', 'son-la')).toBeNull();
  });

  it('knows every existing unit by its full name and province, unless another has the same', () => {
    const names = { 'son-la': 'Sơn La', 'lai-chau': 'Lai Châu' };
    const units = allAgencies().filter(({ isGroup, ended, province }) => !isGroup && ended === null && province);
    expect(units.length).toBeGreaterThan(100);
    for (const { id, name, province } of units) {
      const found = unitInName(`${name} tỉnh ${names[province!]}, quý III`);
      const same = units.filter((other) => other.name === name && other.province === province);
      expect([id, found]).toEqual([id, same.length === 1 ? id : null]);
    }
  });
});
