import { type CellValue } from '../../appendix/snapshot';

/** `Range.valueTypes` of a value. */
export function valueType(value: CellValue | null): string {
  if (value === null) return 'Empty';
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'number':
      return 'Double';
    case 'boolean':
      return 'Boolean';
    default:
      return 'Error';
  }
}
