/** Made by `build/land.ts`: paths of land and borders in the numbers of their square. */
declare module 'virtual:land' {
  export interface Square {
    land: string;
    borders: string;
  }

  export const squares: Record<string, () => Promise<{ default: Square }>>;
}
