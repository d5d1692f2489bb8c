/** What this page keeps on the computer is apart from the add-in's hosts, which may share its origin. */
export const PARTITION = 'browser:';
