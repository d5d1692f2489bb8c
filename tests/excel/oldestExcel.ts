/** Runs the tests of this folder on the version of Excel's API that the manifest asks for. */
process.env['OFFICE_HOST_EXCEL_API'] = '1.13';
