import { type homePage as vietnamese } from '../vi/home';

export const homePage: typeof vietnamese = {
  title: 'Phụ lục',
  toHome: 'First page',
  what: 'Phụ lục is an add-in for Excel: it checks the tables of indicators and tasks of a plan, works out the status of every row and sends reports to the coordinating agency.',
  groups: {
    units: 'Reporting units',
    coordinators: 'Coordinating agency',
    everybody: 'Everybody',
    administrators: 'IT staff',
  },
  places: {
    guide: ['Guide for reporting units', 'In the order of one sitting, with pictures.'],
    browser: ['Work in the browser', 'Without a recent Excel: open an .xlsx file, check, mend, save, send.'],
    rules: ['What is checked', 'For each check: when, why, how to mend.'],
    room: ['The coordinator’s room', 'Who has reported, progress, accepting and returning, the shared workbook.'],
    roomGuide: ['Guide for the coordinating agency', 'Handing out, following, consolidating.'],
    progress: ['Published progress', 'What the coordinating agency has published; no sign-in.'],
    install: ['Installing the add-in', 'How it comes into Excel on the desks.'],
    manifest: ['The add-in’s manifest', 'With the address of this hub in it.'],
    server: ['Installing and running the hub', 'Access codes, sign-in, backup, watching.'],
    trial: ['Trial page', 'A sample workbook beside the pane, without Excel.'],
  },
  inVietnamese: ' In Vietnamese.',
};
