import { type WireClasses } from '../protocol/wire';
import { autoFilter } from './autoFilter';
import {
  chartAxes,
  chartAxis,
  chartAxisTitle,
  chartFill,
  chartGridlines,
  chartLegend,
  chartPoint,
  chartPointFormat,
  chartPointsCollection,
  chartSeries,
  chartSeriesCollection,
  chartSeriesFormat,
  chartTitle,
} from './chartParts';
import { chart, chartCollection } from './charts';
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
import { worksheetCustomProperty, worksheetCustomPropertyCollection } from './customProperties';
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from './customXml';
import { conditionalDataBarPositiveFormat, dataBarConditionalFormat } from './dataBars';
import { dataValidation } from './dataValidation';
import { formatProtection, rangeBorder, rangeBorderCollection, rangeFill, rangeFont, rangeFormat } from './format';
import { worksheetFreezePanes } from './freezePanes';
import { namedItem, namedItemCollection } from './names';
import { headerFooter, headerFooterGroup, pageLayout } from './pageLayout';
import { worksheetProtection } from './protection';
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
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollection,
  WorksheetCustomProperty: worksheetCustomProperty,
  AutoFilter: autoFilter,
  PageLayout: pageLayout,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
  ChartCollection: chartCollection,
  Chart: chart,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeries: chartSeries,
  ChartSeriesFormat: chartSeriesFormat,
  ChartPointsCollection: chartPointsCollection,
  ChartPoint: chartPoint,
  ChartPointFormat: chartPointFormat,
  ChartFill: chartFill,
  ChartTitle: chartTitle,
  ChartLegend: chartLegend,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisTitle: chartAxisTitle,
  ChartGridlines: chartGridlines,
  Range: range,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeFormat: rangeFormat,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  FormatProtection: formatProtection,
  DataValidation: dataValidation,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  DataBarConditionalFormat: dataBarConditionalFormat,
  ConditionalDataBarPositiveFormat: conditionalDataBarPositiveFormat,
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
