import { useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openPage } from '../testing/open-page';
import { VoucherRedemption } from '../voucher/voucher-redemption';
import { readPicture } from './read-picture';
import { watchCamera } from './watch-camera';

vi.mock('./watch-camera', () => ({ watchCamera: vi.fn() }));
vi.mock('./read-picture', () => ({ readPicture: vi.fn() }));
afterEach(() => vi.resetAllMocks());

useWire();

const turnOff = vi.fn();
/** A camera that sees what it is told to. */
function camera(): (text: string) => void {
  let report: (text: string) => void = () => {};
  vi.mocked(watchCamera).mockImplementation(async (_player, onText) => {
    report = onText;
    return turnOff;
  });
  return (text) => report(text);
}
const without = (name: string) => vi.mocked(watchCamera).mockRejectedValue(new DOMException('no', name));

async function open() {
  const user = openPage(<VoucherRedemption />);
  await user.click(screen.getByRole('button', { name: 'Scan' }));
  await screen.findByRole('dialog', { name: 'Scan a QR code' });
  return user;
}
const field = () => screen.getByLabelText('Voucher code');
const picture = new File(['x'], 'code.png', { type: 'image/png' });

test('what the camera sees fills the field, which has the focus again; nothing is asked and the camera is off', async () => {
  const sees = camera();
  await open();
  expect(await screen.findByText('Hold the QR code inside the frame.')).toBeVisible();
  sees('https://shop.example/redeem#code=DEMO-CREDIT');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(field()).toHaveValue('DEMO-CRED-IT');
  await waitFor(() => expect(field()).toHaveFocus());
  expect(turnOff).toHaveBeenCalledOnce();
});

test('another QR code is said to hold no code, and the camera goes on', async () => {
  const sees = camera();
  await open();
  await screen.findByText('Hold the QR code inside the frame.');
  sees('https://example.com/menu');
  expect(await screen.findByRole('alert')).toHaveTextContent('holds no voucher code');
  expect(turnOff).not.toHaveBeenCalled();
});

test.each([
  ['refused', 'NotAllowedError', /is not allowed here.*type the code/],
  ['missing', 'NotFoundError', /No camera could be opened.*type the code/],
])('a camera that is %s leaves the picture and the typed field', async (_, name, said) => {
  without(name);
  vi.mocked(readPicture).mockResolvedValue('DEMO-CREDIT');
  const user = await open();
  expect(await screen.findByText(said)).toBeVisible();
  await user.upload(screen.getByLabelText('Choose a picture'), picture);
  await waitFor(() => expect(field()).toHaveValue('DEMO-CRED-IT'));
});

test('a picture without a QR code is said to have none, and closing leaves the field as it was', async () => {
  without('NotFoundError');
  vi.mocked(readPicture).mockResolvedValue(null);
  const user = await open();
  await user.upload(await screen.findByLabelText('Choose a picture'), picture);
  expect(await screen.findByRole('alert')).toHaveTextContent('no QR code to be found');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(field()).toHaveValue('');
});
