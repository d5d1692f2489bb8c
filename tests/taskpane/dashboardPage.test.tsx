import './environment';
import { webLightTheme } from '@fluentui/react-components';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { DashboardPage } from '../../src/dashboardPage/DashboardPage';
import { keptSettings } from '../../src/dashboardPage/settings';
import { type SignedOut } from '../../src/destinations/hubSignIn';
import { DestinationProblem } from '../../src/destinations/types';
import { type PaneTools } from '../../src/taskpane/session/tools';
import { openRoom, settle } from './coordinateRoom';
import { TextMemory, violations } from './pane';

const SESSION = {
  session: 'ps.1.x',
  unit: 'sl-so-khcn',
  role: 'coordinator',
  expiresAt: '2026-09-07T00:00:00Z',
} as const;

/** The page over a room whose hub answers nothing: what counts here is who is signed in. */
async function openPage(account: Partial<PaneTools['hubAccount']>) {
  const { room } = openRoom();
  // The page shows the room itself.
  cleanup();
  const settings = keptSettings(new TextMemory());
  const chosen: string[] = [];
  const page = {
    ...room,
    chooseSource: (source: string) => {
      chosen.push(source);
      return Promise.resolve();
    },
    state: room.state,
  };
  const tools: PaneTools['hubAccount'] = {
    ways: () => Promise.resolve({ label: 'tài khoản tỉnh' }),
    signIn: () => Promise.resolve(SESSION),
    signOut: () => Promise.resolve('left'),
    ...account,
  };
  await settle(() => {
    render(<DashboardPage room={page} settings={settings} account={tools} theme={webLightTheme} />);
  });
  return { settings, chosen };
}
const click = (testId: string) => settle(() => void fireEvent.click(screen.getByTestId(testId)));
const said = () => screen.getByTestId('account-said').textContent;

describe('the coordinator’s page', () => {
  it.each<[SignedOut, string]>([
    ['left', 'Đã đăng xuất. Cửa sổ vừa mở'],
    ['away', 'Máy này đã bỏ phiên đăng nhập'],
  ])('lets its user sign in with the province’s account and out again: %s', async (how, text) => {
    const ended: string[] = [];
    const { settings, chosen } = await openPage({
      signOut: (_address, session) => {
        ended.push(session);
        return Promise.resolve(how);
      },
    });
    expect(screen.getByTestId('hub-sign-in').textContent).toBe('Đăng nhập bằng tài khoản tỉnh');
    await click('hub-sign-in');
    expect(settings.get().token).toBe('ps.1.x');
    expect(chosen).toEqual(['hub']);
    expect(screen.queryByTestId('hub-sign-in')).toBeNull();
    expect(await violations()).toEqual([]);
    await click('hub-sign-out');
    expect(settings.get().token).toBe('');
    expect(ended).toEqual(['ps.1.x']);
    expect(said()).toContain(text);
    expect(screen.getByTestId('hub-sign-in')).toBeTruthy();
  });

  it('says why a sign-in did not succeed', async () => {
    const { settings } = await openPage({
      signIn: () => Promise.reject(new DestinationProblem('sign-in', { why: 'closed' })),
    });
    await click('hub-sign-in');
    expect(said()).toContain('Chưa đăng nhập được nơi nhận báo cáo. Đăng nhập, hoặc lấy mã truy cập mới');
    expect(settings.get().token).toBe('');
  });

  it('offers an access code alone where the hub knows no accounts', async () => {
    const { settings } = await openPage({ ways: () => Promise.resolve(null) });
    await settle(() => void settings.set({ token: 'pl.1.abc' }));
    expect(screen.queryByTestId('hub-sign-in')).toBeNull();
    expect(screen.queryByTestId('hub-sign-out')).toBeNull();
    expect(screen.getByTestId('access')).toBeTruthy();
  });
});
