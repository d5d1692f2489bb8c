import { status } from '../status';

const ROLES: Readonly<Record<string, string>> = {
  title: 'name of the indicator or task',
  owner: 'owner (cơ quan chủ trì)',
  due: 'due date (thời gian hoàn thành)',
  target: 'target value',
};

export const roleName = (role: string): string => ROLES[role] ?? role;
export const templateName = (template: string): string =>
  (status.templates as Readonly<Record<string, string>>)[template] ?? template;
