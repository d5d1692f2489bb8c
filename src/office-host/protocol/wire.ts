import { type Book } from '../model/book';
import { type ChartAxisEntry, type ChartEntry, type ChartSeriesEntry, type Painted } from '../model/charts';
import { type CommentThread } from '../model/comments';
import { type ConditionalFormatEntry } from '../model/conditionalFormats';
import { type DefinedName } from '../model/names';
import { type PageLayout } from '../model/pageLayout';
import { type RangeRef } from '../model/rangeRef';
import { type Sheet } from '../model/sheet';
import { type TableEntry } from '../model/tables';
import { type XmlPart } from '../model/xmlParts';
import { type BorderSide } from '../model/style';
import { type Host } from './host';

/** What stands behind each class name of the wire. */
export interface WireTargets {
  Workbook: Book;
  Application: Book;
  Runtime: Book;
  WorkbookProtection: Book;
  DocumentProperties: Book;
  WorksheetCollection: Book;
  Worksheet: Sheet;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetCustomProperty: { readonly sheet: Sheet; readonly key: string };
  AutoFilter: Sheet;
  PageLayout: Sheet;
  HeaderFooterGroup: Sheet;
  HeaderFooter: PageLayout;
  ChartCollection: Sheet;
  Chart: ChartEntry;
  ChartSeriesCollection: ChartEntry;
  ChartSeries: { readonly chart: ChartEntry; readonly series: ChartSeriesEntry };
  ChartSeriesFormat: ChartSeriesEntry;
  ChartPointsCollection: ChartSeriesEntry;
  ChartPoint: Painted;
  ChartPointFormat: Painted;
  ChartFill: Painted;
  ChartTitle: ChartEntry;
  ChartLegend: ChartEntry;
  ChartAxes: ChartEntry;
  ChartAxis: ChartAxisEntry;
  ChartAxisTitle: ChartAxisEntry;
  ChartGridlines: ChartAxisEntry;
  Range: RangeRef;
  RangeAreas: RangeRef;
  RangeCollection: RangeRef;
  RangeFormat: RangeRef;
  RangeFill: RangeRef;
  RangeFont: RangeRef;
  RangeBorderCollection: RangeRef;
  RangeBorder: { readonly range: RangeRef; readonly side: BorderSide };
  FormatProtection: RangeRef;
  DataValidation: RangeRef;
  ConditionalFormatCollection: RangeRef;
  ConditionalFormat: ConditionalFormatEntry;
  CustomConditionalFormat: ConditionalFormatEntry;
  DataBarConditionalFormat: ConditionalFormatEntry;
  ConditionalDataBarPositiveFormat: ConditionalFormatEntry;
  ConditionalFormatRule: ConditionalFormatEntry;
  ConditionalRangeFormat: ConditionalFormatEntry;
  ConditionalRangeFill: ConditionalFormatEntry;
  ConditionalRangeFont: ConditionalFormatEntry;
  NamedItemCollection: { readonly book: Book; readonly sheet: Sheet | null };
  NamedItem: DefinedName;
  TableCollection: { readonly book: Book; readonly sheet: Sheet | null };
  TableScopedCollection: RangeRef;
  Table: TableEntry;
  TableColumnCollection: TableEntry;
  TableColumn: { readonly table: TableEntry; readonly index: number };
  TableRowCollection: TableEntry;
  TableRow: { readonly table: TableEntry; readonly index: number };
  SettingCollection: Book;
  Setting: { readonly book: Book; readonly key: string };
  CustomXmlPartCollection: Book;
  CustomXmlPartScopedCollection: { readonly book: Book; readonly namespace: string };
  CustomXmlPart: XmlPart;
  CommentCollection: { readonly book: Book; readonly sheet: Sheet | null };
  Comment: CommentThread;
  Functions: Book;
  FunctionResult: { readonly value: number };
  AddinInternalService: Book;
  AppRuntimeService: Book;
}

export type WireName = keyof WireTargets;

/** An object of the host as paths of a request name it. */
export class WireObject<N extends WireName = WireName> {
  constructor(
    readonly name: N,
    readonly target: WireTargets[N],
  ) {}
}

/** Short for building one; keeps name and target in step. */
export function wire<N extends WireName>(name: N, target: WireTargets[N]): WireObject {
  return new WireObject(name, target) as unknown as WireObject;
}

/**
 * One class as the wire names its members (PascalCase). What is not listed answers "HOST: Class.member not
 * implemented"; nothing has a silent default.
 */
export interface WireClass<T> {
  /** `Id`, `_Id` or `_ReferenceId`, sent with every Instantiate and Query. */
  readonly identity?: (target: T, host: Host) => Readonly<Record<string, string>>;
  readonly scalars?: Readonly<Record<string, (target: T, host: Host) => unknown>>;
  readonly writes?: Readonly<Record<string, (target: T, value: unknown, host: Host) => void>>;
  readonly links?: Readonly<Record<string, (target: T, host: Host) => WireObject | null>>;
  /** A method gives an object (`null` for a null object), or plain JSON. */
  readonly methods?: Readonly<Record<string, (target: T, args: readonly unknown[], host: Host) => unknown>>;
  readonly item?: (target: T, args: readonly unknown[], host: Host) => WireObject;
  readonly items?: (target: T, host: Host) => readonly WireObject[];
}

export type WireClasses = { readonly [N in WireName]: WireClass<WireTargets[N]> };
