import { status } from '../status';

const ROLES: Readonly<Record<string, string>> = {
  title: 'tên chỉ tiêu hoặc nhiệm vụ',
  owner: 'cơ quan chủ trì',
  due: 'thời gian hoàn thành',
  target: 'giá trị chỉ tiêu',
};

export const roleName = (role: string): string => ROLES[role] ?? role;
export const templateName = (template: string): string =>
  (status.templates as Readonly<Record<string, string>>)[template] ?? template;
