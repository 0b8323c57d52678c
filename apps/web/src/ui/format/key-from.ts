/** A key from a name: `Allgäu Pack GmbH` → `allgau-pack-gmbh`; at most 120 characters of `[a-z0-9-]`, never beginning with `-`. */
export function keyFrom(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120)
    .replace(/-+$/, '');
}
