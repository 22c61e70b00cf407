/** The first-level theme that a theme belongs to: what stands before the dot of its id. */
export function parentTheme(id: string): string {
  const dot = id.indexOf('.');
  return dot < 0 ? id : id.slice(0, dot);
}
