export async function openTrace(dialog) { dialog.showModal(); }
