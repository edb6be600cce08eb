/** Path of a Chromium, installed if need be; undefined if none can be had. */
export function findOrInstallBrowser(): string | undefined;
