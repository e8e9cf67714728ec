/** What IT orders at the machine stands in the journal under this, in the place of a branch's code. */
export const branchOfIt = 'clave'
