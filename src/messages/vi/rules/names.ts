const ROLES: Readonly<Record<string, string>> = {
  title: 'tên chỉ tiêu hoặc nhiệm vụ',
  owner: 'cơ quan chủ trì',
  due: 'thời gian hoàn thành',
  target: 'giá trị chỉ tiêu',
};

const TEMPLATES: Readonly<Record<string, string>> = {
  'lai-chau-nq57-indicators': 'bảng chỉ tiêu thực hiện Nghị quyết 57 của Lai Châu',
  'lai-chau-nq57-tasks': 'bảng nhiệm vụ thực hiện Nghị quyết 57 của Lai Châu',
  'son-la-2026-indicators': 'bảng chỉ tiêu năm 2026 của Sơn La',
  'son-la-2026-tasks': 'bảng nhiệm vụ năm 2026 của Sơn La',
  'lai-chau-2026-indicators': 'bảng chỉ tiêu năm 2026 của Lai Châu',
  'lai-chau-2026-projects': 'bảng nhiệm vụ, dự án năm 2026 của Lai Châu',
  'generic-indicators': 'bảng chỉ tiêu',
  'generic-tasks': 'bảng nhiệm vụ',
};

export const roleName = (role: string): string => ROLES[role] ?? role;
export const templateName = (template: string): string => TEMPLATES[template] ?? template;
