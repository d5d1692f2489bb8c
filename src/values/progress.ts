import { alignedBare, cleanText } from '../text/fold';
import { dueTokens } from './dueLexer';
import { resolve } from './moment';
import { quantityParts } from './quantityParts';
import { type IsoDate, type ProgressReading } from './types';

/** What turns "hoàn thành" and "đã …" into something not done, wherever it stands in the clause before them. */
const NOT_YET =
  /(?<!\p{L})(?:chua|khong|dang|co ban|gan|sap|se|du kien|phan dau|tiep tuc|uoc|chuan bi|mot phan|truoc|cham|qua han|neu|khi|de|can|phai|ke hoach|muc do|ty le|tien do|thoi gian|thoi han|ngay|yeu cau|chi tieu)(?!\p{L})/u;
/** A step that is finished does not finish the task ("đã xong khâu chuẩn bị", "hoàn thành bước 1"). */
const COMPLETE =
  /(?<!\p{L})(?:hoan thanh|hoan tat|xong|ket thuc)(?!\p{L})(?! (?:cac |mot so )?(?:khau|buoc|giai doan|phan viec|hang muc))/gu;
/** A clause that says the work goes on: what later clauses report as finished is only a part of it. */
const GOES_ON =
  /^[^\p{L}]*(?:van )?(?:dang|tiep tuc) (?:thuc hien|trien khai|xay dung|hoan thien|lay y kien|du thao|soan thao|tham muu|trinh|xu ly|ra soat|cho)(?!\p{L})/u;
const DELIVERED =
  /(?<!\p{L})da (?:\p{L}+ ){0,3}?(?:ban hanh|phe duyet|duoc phe duyet|thanh lap|dua vao|nghiem thu|ban giao|cong bo|to chuc xong|ky|gui|trinh ban hanh|trien khai xong|thuc hien xong)(?!\p{L})/gu;
const WHOLE_CELL = /^(?:dat|da dat|da thuc hien|da xong|xong|v|x|da trien khai|ok|co)$/;

/** Reads a progress cell, a status word or a share done. Total: any text gives a reading. */
export function readProgress(text: string): ProgressReading {
  const clean = cleanText(text);
  const bare = alignedBare(clean);
  const percent = percentIn(clean, bare);
  const done = percent === 100 ? !isDenied(bare) : percent === null && saysDone(bare);
  return { text: clean, done, completedOn: done ? dayIn(clean) : null, percent };
}

function percentIn(clean: string, bare: string): number | null {
  const shares = quantityParts(clean, bare, {}).parts.filter(
    (part) => part.unit === '%' && part.comparator === null && part.forecast !== true,
  );
  const [only] = shares;
  return shares.length === 1 && only?.value != null && only.value >= 0 && only.value <= 100 ? only.value : null;
}

function isDenied(bare: string): boolean {
  return NOT_YET.test(bare);
}

function saysDone(bare: string): boolean {
  const clauses = clausesOf(bare);
  const goesOn = clauses.findIndex((clause) => GOES_ON.test(clause));
  return (goesOn === -1 ? clauses : clauses.slice(0, goesOn)).some((clause) => {
    if (WHOLE_CELL.test(clause.replace(/[^\p{L}]+/gu, ' ').trim())) return true;
    return [COMPLETE, DELIVERED].some((words) =>
      Array.from(clause.matchAll(words)).some((match) => !NOT_YET.test(clause.slice(0, match.index))),
    );
  });
}

function clausesOf(bare: string): string[] {
  return bare.split(/[;\n,]|\. /);
}

/** The last day named: documents are named with their day ("… ngày 20/8/2026"). */
function dayIn(clean: string): IsoDate | null {
  let last: IsoDate | null = null;
  for (const token of dueTokens(clean)) {
    if (token.kind !== 'moment' || token.moment.unit !== 'day') continue;
    const day = resolve(token.moment);
    if ('end' in day) last = day.end;
  }
  return last;
}
