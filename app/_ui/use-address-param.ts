'use client';

import { useSearchParams } from 'next/navigation';

/** One word of the address (`?search=…`) as a state: reloading, going back and a copied link all find it again. */
export function useAddressParam(name: string): [value: string, setValue: (value: string) => void] {
  const value = useSearchParams().get(name) ?? '';
  const setValue = (next: string) => {
    const address = new URL(window.location.href);
    if (next === '') address.searchParams.delete(name);
    else address.searchParams.set(name, next);
    window.history.replaceState(null, '', address);
  };
  return [value, setValue];
}
