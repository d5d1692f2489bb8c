const ROLES: Readonly<Record<string, string>> = {
  title: 'name of the indicator or task',
  owner: 'owner (cơ quan chủ trì)',
  due: 'due date (thời gian hoàn thành)',
  target: 'target value',
};

const TEMPLATES: Readonly<Record<string, string>> = {
  'lai-chau-nq57-indicators': 'Lai Châu indicators for Resolution 57',
  'lai-chau-nq57-tasks': 'Lai Châu tasks for Resolution 57',
  'son-la-2026-indicators': 'Sơn La indicators 2026',
  'son-la-2026-tasks': 'Sơn La tasks 2026',
  'lai-chau-2026-indicators': 'Lai Châu indicators 2026',
  'lai-chau-2026-projects': 'Lai Châu tasks and projects 2026',
  'generic-indicators': 'table of indicators',
  'generic-tasks': 'table of tasks',
};

export const roleName = (role: string): string => ROLES[role] ?? role;
export const templateName = (template: string): string => TEMPLATES[template] ?? template;
