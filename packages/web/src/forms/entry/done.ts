/** What was just done with a form, said above the grid that replaced the one it was done in. */
export type Done = 'submitted' | 'approved' | 'returned' | 'reopened' | 'locked';
