'use client';
import { AppFrame } from '@bizcoin/ui/app-frame';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { KeyListDialog } from '../keys/key-list-dialog';
import { OfficePalette } from '../keys/office-palette';
import { usePaletteKey } from '../keys/use-palette-key';
import { useSpeedKey } from '../keys/use-speed-key';
import { usePerson } from '../session/person-context';
import { BottomBar } from './bottom-bar';
import { OfficeHeader } from './office-header';
import { OfficeSidebar } from './office-sidebar';

/** What surrounds every page of the back office, and the keys that work on all of them. */
export function OfficeFrame({ children }: { children: ReactNode }) {
  const { may } = usePerson();
  const router = useRouter();
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isKeyListOpen, setKeyListOpen] = useState(false);
  useSpeedKey('?', () => setKeyListOpen(true));
  useSpeedKey('n', () => may.createVouchers && router.push('/vouchers/new'));
  useSpeedKey('o', () => router.push('/orders'));
  useSpeedKey('s', () => may.seeSupport && router.push('/support?status=open'));
  usePaletteKey(() => setPaletteOpen((isOpen) => !isOpen));
  return (
    <AppFrame
      width="wide"
      header={<OfficeHeader onOpenPalette={() => setPaletteOpen(true)} onOpenKeys={() => setKeyListOpen(true)} />}
      sidebar={<OfficeSidebar />}
      bottomBar={<BottomBar />}
    >
      {children}
      <OfficePalette open={isPaletteOpen} onOpenChange={setPaletteOpen} />
      <KeyListDialog open={isKeyListOpen} onOpenChange={setKeyListOpen} />
    </AppFrame>
  );
}
