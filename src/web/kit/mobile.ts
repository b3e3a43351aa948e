/** A mobile number of the mainland, as typed without spaces. */
export const isMobile = (phone: string): boolean => /^1\d{10}$/.test(phone);
