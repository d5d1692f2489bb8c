import { todayInVietnam } from '../values/dates';
import { coQuan } from './coQuan';
import { type CustomFunction } from './customFunction';
import { hanCuoi } from './hanCuoi';
import { type CellResult, type Invocation, type Matrix } from './host';
import { type FunctionId } from './ids';
import { looksOf } from './shown';
import { so } from './so';
import { trangThai } from './trangThai';
import { trangThaiNhiemVu } from './trangThaiNhiemVu';

const FUNCTIONS: Readonly<Record<FunctionId, CustomFunction>> = {
  TRANGTHAI: trangThai,
  TRANGTHAI_NHIEMVU: trangThaiNhiemVu,
  HANCUOI: hanCuoi,
  COQUAN: coQuan,
  SO_VAN_BAN: so,
};

/** Works out one call: the arguments first, then what Excel tells of the call. */
export async function run(id: FunctionId, call: readonly unknown[], now: Date): Promise<Matrix<CellResult>> {
  const given = call.slice(0, -1);
  const looks = await looksOf(given, (call.at(-1) ?? {}) as Invocation);
  return FUNCTIONS[id](given, looks, todayInVietnam(now));
}
