/** Which agencies of a cell are wanted, where the cell itself says who leads and who helps. */
export type AgencyRole = 'owner' | 'coordinators';

/** "Chủ trì: …", "Đơn vị phối hợp: …", "Sở A chủ trì, phối hợp với Sở B". */
const LABEL =
  /(?<![\p{L}\p{N}])(?:(?:cơ quan|đơn vị|sở, ngành)\s+)?(?:(chủ trì|chủ quản)|phối hợp)(?:\s+(?:thực hiện|chính))?\s*:|(?<=[\p{L}\p{N})][\s,;.–-]*[\s,;])phối hợp (?:cùng )?(?:với|cùng)(?!\p{L})/giu;
const UNASSIGNED =
  /^(?:chưa|đang chờ|chờ)\s+(?:được\s+)?(?:phân công|giao|xác định|phân giao|thống nhất|bố trí|có|rõ|ghi|chỉ định)(?:\s+(?:cơ quan|đơn vị|chủ trì|nhiệm vụ|thực hiện|cụ thể))*[.\s]*$/iu;

/**
 * The part of a cell that names the agencies of one role. A cell without such words is whole; an owner's cell that says
 * only who helps names no owner.
 */
export function partOfRole(text: string, role: AgencyRole): string {
  if (role === 'coordinators' && !/chủ trì|chủ quản/iu.test(text)) return text;
  const parts = rolesIn(text);
  return parts.some((part) => part.role !== role) ? joined(parts, role) : text;
}

/** Who helps, as an owner's cell says it beside who leads; empty when it says nothing of it. */
export function helpersIn(ownerCell: string): string {
  return joined(rolesIn(ownerCell), 'coordinators');
}

function rolesIn(text: string): readonly { readonly role: AgencyRole; readonly text: string }[] {
  const labels = Array.from(text.matchAll(LABEL), (match) => ({
    at: match.index,
    end: match.index + match[0].length,
    role: match[1] === undefined ? ('coordinators' as const) : ('owner' as const),
  }));
  const parts = labels.map(({ role, end }, index) => ({ role, text: tidied(text.slice(end, labels[index + 1]?.at)) }));
  // What stands before the first label leads: "Sở A chủ trì, phối hợp với Sở B".
  const lead = tidied(text.slice(0, labels[0]?.at ?? 0));
  return (lead === '' ? parts : [{ role: 'owner' as const, text: lead }, ...parts]).filter((part) => part.text !== '');
}

function tidied(text: string): string {
  return text.replace(/[\s,;.(–+*-]+$/u, '').trim();
}

function joined(parts: ReturnType<typeof rolesIn>, role: AgencyRole): string {
  return parts
    .filter((part) => part.role === role)
    .map(({ text }) => text)
    .join('\n');
}

/** "Chưa phân công", "Chưa xác định": words that say nobody is named yet. */
export function saysUnassigned(text: string): boolean {
  return UNASSIGNED.test(text.trim());
}
