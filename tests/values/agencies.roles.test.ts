import { agencyCatalogue } from '../../src/catalogue/agencies';
import { readAgencies } from '../../src/values/agencies';
import { type AgencyRole } from '../../src/values/agencyRoles';

const catalogue = agencyCatalogue('son-la');
const names = (text: string, role?: AgencyRole) => readAgencies(text, catalogue, role).map(({ name }) => name);

describe('cells that name leaders and helpers', () => {
  it.each([
    ['Chủ trì: Sở Tư pháp; phối hợp: Sở Y tế, Sở Nội vụ', ['Sở Tư pháp'], ['Sở Y tế', 'Sở Nội vụ']],
    ['- Chủ trì: Sở Tư pháp\n- Phối hợp: Sở Y tế', ['Sở Tư pháp'], ['Sở Y tế']],
    ['Cơ quan chủ trì: Sở Tư pháp\nCơ quan phối hợp: Sở Y tế', ['Sở Tư pháp'], ['Sở Y tế']],
    ['Sở Y tế chủ trì, phối hợp với Sở Nội vụ', ['Sở Y tế'], ['Sở Nội vụ']],
    ['Phối hợp: Sở Y tế', [], ['Sở Y tế']],
  ])('%j', (text, owners, coordinators) => {
    expect([names(text, 'owner'), names(text, 'coordinators')]).toEqual([owners, coordinators]);
  });

  it('is read whole for a role that nothing contradicts', () => {
    expect(names('Sở Y tế; Sở Nội vụ', 'owner')).toEqual(['Sở Y tế', 'Sở Nội vụ']);
    expect(names('Chủ trì: Sở Y tế', 'owner')).toEqual(['Sở Y tế']);
    expect(names('Phối hợp: Sở Y tế', 'coordinators')).toEqual(['Sở Y tế']);
  });
});

describe('cells that nearly name an agency', () => {
  it.each(['Chưa phân công', 'chưa xác định', 'Chờ phân công.'])('%j names nobody', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('takes no kind of agency for an agency', () => {
    expect(readAgencies('Sở', catalogue)).toMatchObject([{ text: 'Sở', id: null, isGroup: false }]);
  });

  it('leaves out what an agency does and how many there are', () => {
    expect(names('Sở Y tế chủ trì')).toEqual(['Sở Y tế']);
    expect(names('75 xã, phường')).toEqual(names('Các xã, phường'));
    expect(readAgencies('75 xã, phường', catalogue)[0]?.isGroup).toBe(true);
  });
});
