import { getContext, hasContext, setContext } from 'svelte';

/** Where the page of what is not supported is, for panes that know nothing of addresses. */
const key = Symbol('limits');

export const setLimitsAddress = (address: string): void => void setContext(key, address);

/** Undefined where a pane stands alone. */
export const limitsAddressHere = (): string | undefined => (hasContext(key) ? getContext<string>(key) : undefined);
