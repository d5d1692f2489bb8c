import { sending as vietnamese } from '../vi/sending';

export const sending: typeof vietnamese = {
  outboxRefused: (why) => `A report in the outbox was not accepted. ${why}`,
  outboxSent: (count) => (count === 1 ? 'One waiting report was sent.' : `${count} waiting reports were sent.`),
  retryAt: (time) => `Tried again at ${time}.`,
  disputed: (count) => `With ${count} notes on findings called wrong, for the coordinating office.`,
  file: {
    save: 'Save the report as a file',
    title: 'Report file',
    name: 'File name',
    made: 'Made at',
    saved: 'Saved. Copy the file into the shared folder of the coordinating office. Leave its content as it is.',
    offered:
      'The file is in the Downloads folder. Copy it into the shared folder of the coordinating office. Leave its content as it is.',
    blocked:
      'If there is no such file: press Copy the content, paste it into Notepad, save it under the name above as UTF-8. Or open the table in a browser and save the file from there.',
    notSaved: 'The report’s file was not saved. Save it again when you are ready.',
    copy: 'Copy the content',
    copied: 'The content of the file was copied.',
    notCopied: 'This computer lets nothing be copied. Open the table in a browser to save the file.',
    drop: 'Do not use this file',
    hint: 'Sending saves the report as a file. Copy it into the shared folder of the coordinating office.',
  },
  needSignIn: 'Not signed in with Microsoft. Sign in to send.',
  place: 'Where reports go',
  places: {
    hub: 'Phụ lục server',
    graph: 'SharePoint or OneDrive',
    file: 'A file, copied into a shared folder by hand',
  },
  folder: 'Address of the folder that receives reports',
  folderHint: 'Leave blank for the common setting. On SharePoint: open the folder, press Copy link.',
  folderBad: 'The address must be a link to a folder on SharePoint or OneDrive.',
  tenant: 'Organisation (Microsoft 365)',
  tenantHint: 'Leave blank for the common setting. Example: tinhsonla.onmicrosoft.com.',
  client: 'Application id',
  clientHint: 'Leave blank for the common setting. The technical staff has it.',
  signIn: 'Sign in with Microsoft',
  signInWith: (label) => `Sign in with ${label}`,
  signOut: 'Sign out',
  signedOut: {
    left: 'Signed out. The window that opened is where the province’s account signs out too.',
    stays:
      'Signed out of the place that receives reports. The sign-in at the province’s own service goes on: on a shared computer, sign out there too.',
    blocked:
      'Signed out of the place that receives reports. The province’s own sign-out page did not open because new windows are blocked: on a shared computer, sign out there too.',
    away: 'This computer has forgotten the session, but the place that receives reports did not answer: the session there ends by itself. On a shared computer, sign out at the province’s own service too.',
  },
  signedIn: (name) => `Signed in: ${name}`,
  saveFirst: 'Save the settings, then sign in.',
  ledger: vietnamese.ledger,
  caller: (f) => `Access code of ${f.name}, role ${f.role}.`,
};
