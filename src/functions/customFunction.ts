import { type IsoDate } from '../values/types';
import { type CellResult, type Matrix } from './host';
import { type Look } from './shown';

/**
 * A custom function: its arguments as Excel hands them over, what their cells show, and the day in Việt Nam. Gives a
 * result for every cell and never throws. The words are always Vietnamese: a sheet is read by others than its writer.
 */
export type CustomFunction = (given: readonly unknown[], looks: readonly Look[], today: IsoDate) => Matrix<CellResult>;
