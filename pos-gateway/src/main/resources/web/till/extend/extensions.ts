/** Placeholder until the modules that a register names are loaded. */
export async function loadExtensions() {}
