/** Version of the warehouse's tables; it grows with every change of a table or a column. */
export const SCHEMA_VERSION = 1
