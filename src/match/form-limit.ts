/** Over twenty times the longest form seen: what goes beyond is no form but a list, or an attack on our memory. */
export const MAX_FORM_CELLS = 4_000
