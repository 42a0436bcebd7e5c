'use client';

import { useLocalStorage, useWindowEvent } from '@mantine/hooks';

export type KeyActions = Record<string, (event: KeyboardEvent) => void>;

/** Single keys can be switched off, because speech control and some assistive technology send them by accident. */
export function useSingleKeysSetting() {
  return useLocalStorage({ key: 'oncore-single-keys', defaultValue: true });
}

/**
 * Single-key actions by `event.key` (so `?` works on every keyboard layout), `Shift+X` for capitals. Silent while a
 * person types, while a dialog or menu is open, and with Ctrl, Alt or Meta held.
 */
export function useKeys(actions: KeyActions): void {
  const [isOn] = useSingleKeysSetting();
  useWindowEvent('keydown', (event) => {
    if (!isOn || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (isTaken(event.target)) return;
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action(event);
  });
}

/** Closed menus and lists stay in the document, so being there is not being open. */
function isTaken(target: EventTarget | null): boolean {
  const overlays = document.querySelectorAll('[role="dialog"], [role="menu"], [role="listbox"]');
  if ([...overlays].some((overlay) => overlay.checkVisibility())) return true;
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
