const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office/2017/10/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Relationships from a worksheet part. */
export const SHEET_RELATIONS = {
  namespace: OFFICE,
  comments: `${OFFICE}/comments`,
  vmlDrawing: `${OFFICE}/vmlDrawing`,
  drawing: `${OFFICE}/drawing`,
  table: `${OFFICE}/table`,
  customProperty: `${OFFICE}/customProperty`,
} as const;

export const THREAD_RELATIONS = {
  threadedComment: `${MICROSOFT}/threadedComment`,
  person: `${MICROSOFT}/person`,
} as const;

export const CUSTOM_XML_RELATION = `${OFFICE}/customXml`;

/** Content types of the parts this host adds. */
export const TYPES = {
  comments: `${SPREADSHEET}.comments+xml`,
  threadedComments: 'application/vnd.ms-excel.threadedcomments+xml',
  person: 'application/vnd.ms-excel.person+xml',
  vmlDrawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  table: `${SPREADSHEET}.table+xml`,
  customProperty: `${SPREADSHEET}.customProperty`,
  customXml: 'application/xml',
} as const;
