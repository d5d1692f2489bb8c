import { type WireClasses } from '../protocol/wire';
import { comment, commentCollection } from './comments';
import {
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from './conditionalFormats';
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from './customXml';
import { formatProtection, rangeBorder, rangeBorderCollection, rangeFill, rangeFont, rangeFormat } from './format';
import { namedItem, namedItemCollection } from './names';
import { range, rangeCollection } from './range';
import { rangeAreas } from './rangeAreas';
import { setting, settingCollection } from './settings';
import {
  table,
  tableCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
  tableScopedCollection,
} from './tables';
import {
  addinInternalService,
  application,
  appRuntimeService,
  documentProperties,
  runtime,
  workbook,
  workbookProtection,
} from './workbook';
import { functionResult, functions } from './worksheetFunctions';
import { worksheetFreezePanes, worksheetProtection } from './worksheetParts';
import { worksheet, worksheetCollection } from './worksheets';

/** Every class this host answers, by its name on the wire. */
export const classes: WireClasses = {
  Workbook: workbook,
  Application: application,
  Runtime: runtime,
  WorkbookProtection: workbookProtection,
  DocumentProperties: documentProperties,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetFreezePanes: worksheetFreezePanes,
  WorksheetProtection: worksheetProtection,
  Range: range,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeFormat: rangeFormat,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  FormatProtection: formatProtection,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  TableCollection: tableCollection,
  TableScopedCollection: tableScopedCollection,
  Table: table,
  TableColumnCollection: tableColumnCollection,
  TableColumn: tableColumn,
  TableRowCollection: tableRowCollection,
  TableRow: tableRow,
  SettingCollection: settingCollection,
  Setting: setting,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  CustomXmlPart: customXmlPart,
  CommentCollection: commentCollection,
  Comment: comment,
  Functions: functions,
  FunctionResult: functionResult,
  AddinInternalService: addinInternalService,
  AppRuntimeService: appRuntimeService,
};
