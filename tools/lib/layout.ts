/** JSON indented by one space, but what fits on a line of 120 stays together: the form of the oracle's transcripts. */
export function layout(value: unknown, indent = ''): string {
  const line = JSON.stringify(value);
  if (indent.length + line.length <= 120 || value === null || typeof value !== 'object') return line;
  const inner = `${indent} `;
  const parts = Array.isArray(value)
    ? value.map((v: unknown) => inner + layout(v, inner))
    : Object.entries(value)
        .filter(([, v]) => v !== undefined)
        .map(([k, v]) => `${inner}${JSON.stringify(k)}: ${layout(v, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}
