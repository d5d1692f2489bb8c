import fc from 'fast-check';
import { addDays, daysBetween, isoToSerial, makeDate, serialToIso, todayInVietnam } from '../../src/values/dates';

describe('days', () => {
  test('Excel numbers are the days Excel shows, in both date systems', () => {
    expect(serialToIso(1)).toBe('1900-01-01');
    expect(serialToIso(59)).toBe('1900-02-28');
    expect(serialToIso(60)).toBeNull();
    expect(serialToIso(61)).toBe('1900-03-01');
    expect(serialToIso(45658)).toBe('2025-01-01');
    expect(serialToIso(45658.999)).toBe('2025-01-01');
    expect(serialToIso(44196, true)).toBe('2025-01-01');
    expect(serialToIso(0, true)).toBe('1904-01-01');
    for (const none of [0, -1, 2_958_466, NaN, Infinity]) expect(serialToIso(none)).toBeNull();
  });

  test('number and day turn into each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), fc.boolean(), (serial, date1904) => {
        const day = serialToIso(serial, date1904);
        if (day !== null) expect(isoToSerial(day, date1904)).toBe(serial);
      }),
    );
    expect(isoToSerial('1900-02-28')).toBe(59);
  });

  test('counts days over month, year and leap-day borders', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
    expect(makeDate(2026, 2, 31)).toBeNull();
    expect(makeDate(2026, 13, 1)).toBeNull();
    expect(makeDate(2028, 2, 29)).toBe('2028-02-29');
  });

  test('the day changes at midnight in Việt Nam', () => {
    expect(todayInVietnam(new Date('2026-11-22T16:59:59Z'))).toBe('2026-11-22');
    expect(todayInVietnam(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
  });
});
