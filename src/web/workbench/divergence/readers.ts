const readers: readonly string[] = ['institute-head', 'judge', 'statistician'];

/** Who is led to the register of divergence. */
export const studiesAwards = (role: string | undefined): boolean => role !== undefined && readers.includes(role);
