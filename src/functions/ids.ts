/**
 * Ids of the functions in functions.json. Excel keeps them in workbooks: they never change, whatever the names become.
 * An id has at least three characters, hence not SO.
 */
export const FUNCTION_IDS = ['TRANGTHAI', 'TRANGTHAI_NHIEMVU', 'HANCUOI', 'COQUAN', 'SO_VAN_BAN'] as const;

export type FunctionId = (typeof FUNCTION_IDS)[number];
