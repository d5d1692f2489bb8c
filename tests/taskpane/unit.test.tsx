import { act, fireEvent, screen } from '@testing-library/react';
import { openPane, press, sample, violations } from './pane';

describe('choosing the unit', () => {
  it('finds it by a few letters without accents, and keeps its id', async () => {
    const { memory, session } = await openPane(sample('son-la-2026-phu-luc-1-bao-cao-2026-q3'));
    await press('run-check');
    await press('tab-settings');
    await act(async () => {
      screen.getByTestId('unit').focus();
      fireEvent.click(screen.getByTestId('unit'));
      fireEvent.change(screen.getByTestId('unit'), { target: { value: 'khoa hoc' } });
    });
    const options = screen.getAllByRole('option').map(({ textContent }) => textContent);
    expect(options).toContain('Sở Khoa học và Công nghệ');
    expect(options.length).toBeLessThan(10);
    expect(await violations()).toEqual([]);
    await act(async () => {
      fireEvent.click(
        screen.getAllByRole('option').find(({ textContent }) => textContent === 'Sở Khoa học và Công nghệ')!,
      );
    });
    expect(screen.getByTestId<HTMLInputElement>('unit').value).toBe('Sở Khoa học và Công nghệ');
    await press('save-settings');
    expect(session.state().settings.unit).toBe('sl-so-khcn');
    expect(memory.get('phuluc.settings')).toContain('"sl-so-khcn"');
  });

  it('tells units of one name apart while the province is not known', async () => {
    await openPane(sample('son-la-2026-phu-luc-1-bao-cao-2026-q3'));
    await press('tab-settings');
    await act(async () => {
      screen.getByTestId('unit').focus();
      fireEvent.change(screen.getByTestId('unit'), { target: { value: 'so khoa hoc' } });
    });
    const options = screen.getAllByRole('option').map(({ textContent }) => textContent);
    expect(options).toEqual(['Sở Khoa học và Công nghệ (Lai Châu)', 'Sở Khoa học và Công nghệ (Sơn La)']);
  });

  it('takes the unit of the access code when none was chosen', async () => {
    const settings = { hub: '', token: 'pl.1.abc', unit: '', sender: '', language: 'vi', coordinates: false };
    const { session } = await openPane(sample('son-la-2026-phu-luc-1-bao-cao-2026-q3'), { settings });
    await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
    expect(session.state().settings.unit).toBe('sl-so-khcn');
  });
});
