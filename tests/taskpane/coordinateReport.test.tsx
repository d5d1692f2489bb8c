import './environment';
import { fireEvent, screen } from '@testing-library/react';
import { paragraphsOf } from '../docx/docxText';
import { notice, openRoom, pickable, press, sampleFile, settle } from './coordinateRoom';

const REPORTS = ['son-la-2026-phu-luc-1-bao-cao-2026-q3', 'son-la-2026-phu-luc-2-bao-cao-2026-q3'];

async function roomWithReports() {
  const opened = openRoom();
  await settle(() => opened.room.chooseSource('files'));
  const files = REPORTS.map((name, i) => pickable(`sl-so-khcn_${String(i)}.xlsx`, sampleFile(name)));
  await settle(() => opened.room.addFiles(files));
  await settle(() => opened.room.show('actions'));
  return opened;
}

const pickTemplate = (bytes: Uint8Array, name: string): Promise<void> =>
  settle(() => {
    const file = new File([new Uint8Array(bytes)], name);
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(new Uint8Array(bytes).buffer) });
    fireEvent.change(screen.getByTestId('report-template'), { target: { files: [file] } });
  });

it('drafts the report of the files at hand, under the office’s name', async () => {
  const { saved, reported } = await roomWithReports();
  await press('save-report');
  expect(reported).toEqual([]);
  expect(saved.map(({ name }) => name)).toEqual(['bao-cao-2026-Q3.docx']);
  const text = paragraphsOf(saved[0]!.bytes);
  expect(text[1]).toBe('SỞ KHOA HỌC VÀ CÔNG NGHỆ');
  expect(text.some((line) => line.includes('có 1/1 đơn vị đã gửi báo cáo'))).toBe(true);
  expect(notice()).toContain('bao-cao-2026-Q3.docx');
});

it('gives the template, fills the office’s own, and says what is wrong with one that cannot be filled', async () => {
  const { saved } = await roomWithReports();
  await press('save-report-template');
  const template = saved[0]!;
  expect(template.name).toBe('mau-bao-cao.docx');
  await pickTemplate(template.bytes, 'mau.docx');
  expect(paragraphsOf(saved[1]!.bytes).join()).not.toContain('{{');
  await pickTemplate(new TextEncoder().encode('không phải Word'), 'sai.docx');
  expect(notice()).toContain('Tệp mẫu không phải là văn bản Word');
  expect(saved).toHaveLength(2);
});
