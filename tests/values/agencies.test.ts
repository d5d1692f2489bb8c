import data from '../fixtures/agencies.json';
import { agencyCatalogue } from '../../src/catalogue/agencies';
import { readAgencies } from '../../src/values/agencies';

const catalogues = { 'Lai Châu': agencyCatalogue('lai-chau'), 'Sơn La': agencyCatalogue('son-la') };

describe('owner and coordinator cells of the source tables', () => {
  test.each(data.cellMap.map(({ province, cell, agencies }) => [province, cell, agencies] as const))(
    '%s: %j',
    (province, cell, agencies) => {
      const mentions = readAgencies(cell, catalogues[province as keyof typeof catalogues]);
      expect(mentions.map((mention) => mention.id)).toEqual(agencies);
    },
  );
});
