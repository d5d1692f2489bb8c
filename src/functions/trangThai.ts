import { messagesFor } from '../messages';
import { assessIndicator } from '../status/indicator';
import { isEmpty } from './cells';
import { type CustomFunction } from './customFunction';
import { neighboursIn, quantityOf, withFraction } from './quantities';
import { spread } from './spread';

/** `PHULUC.TRANGTHAI(chỉ_tiêu; kết_quả; [đơn_vị])`: status of an indicator; blank where both cells are. */
export const trangThai: CustomFunction = (given, looks, today) => {
  const [targets, results] = given.map(neighboursIn);
  const context = { asOf: today, period: null, planYears: null };
  return spread(given, looks, ([targetCell, resultCell, unitCell]) => {
    if (targetCell === undefined || resultCell === undefined) return '';
    if (isEmpty(targetCell) && isEmpty(resultCell)) return '';
    const unit = unitCell === undefined || isEmpty(unitCell) ? null : unitCell.text;
    const target = quantityOf(targetCell, unit, targets ?? []);
    const result = quantityOf(resultCell, unit, results ?? []);
    const { status } = assessIndicator(
      {
        title: '',
        unit,
        target: withFraction(target, targetCell, result),
        result: withFraction(result, resultCell, target),
        baseline: null,
        hasResultColumn: true,
      },
      context,
    );
    return messagesFor('vi').status.labels[status];
  });
};
