/** Keys and scans, wherever the focus is. */
export function followKeyboard() {}
