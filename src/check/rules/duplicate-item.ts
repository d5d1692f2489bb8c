import { type ItemRow } from '../../appendix/types';
import { foldText } from '../../text/fold';
import { type Rule } from '../types';
import { fieldsOf, itemsOf, numberOf } from '../support/rows';

/**
 * The same title twice. "Cấp tỉnh", "Cấp xã" under two groups are two things, and so is one indicator in sections for
 * two years ("Đến năm 2030", "Đến năm 2045").
 */
export const duplicateItem: Rule = {
  id: 'duplicate-item',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error'],
  *check({ appendix }) {
    const seen = new Map<string, { readonly address: string; readonly number: string }>();
    for (const item of itemsOf(appendix)) {
      const [field] = fieldsOf(item, 'title');
      const title = withoutEnd(foldText(item.title));
      if (field === undefined || title === '' || field.address !== field.source) continue;
      const key = `${yearsIn(item)}|${item.parentRow ?? ''}|${title}`;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, { address: field.address, number: item.number });
        continue;
      }
      yield {
        cells: [field.address],
        item: numberOf(item),
        facts: { first: first.address, firstNumber: first.number, text: item.title },
      };
    }
  },
};

/** "-" bullets and a closing full stop do not make two titles differ. */
function withoutEnd(title: string): string {
  return title.replace(/^[-–+•]\s*/, '').replace(/[.;:,\s]+$/, '');
}

function yearsIn({ sectionTitle }: ItemRow): string {
  return (sectionTitle.match(/\b(?:19|20)\d{2}\b/g) ?? []).join(' ');
}
