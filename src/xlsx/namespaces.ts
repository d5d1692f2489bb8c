export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Of relationship ids inside parts, and the beginning of relationship types. */
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Of everything the packaging rules name themselves. */
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
