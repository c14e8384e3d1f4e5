import type { ScreenModule } from '../screen/screen-module.ts';

/** 登记台账: residents, who is due, and the rates that follow from what was recorded. */
export const registerScreens: readonly ScreenModule[] = [
  { path: '/register/follow-ups', name: { zh: '随访登记', en: 'Follow-ups' }, section: 'register', needs: ['residents.read'], load: async () => import('./due/due-screen.tsx') },
  { path: '/register', name: { zh: '登记总览', en: 'Register rates' }, section: 'register', needs: ['figures.read'], load: async () => import('./rates/overview-screen.tsx') },
  { path: '/register/rates/$measureId', name: { zh: '登记指标', en: 'A rate' }, section: 'register', isInMenu: false, needs: ['figures.read'], load: async () => import('./rates/rate-screen.tsx') },
  { path: '/register/residents', name: { zh: '居民档案', en: 'Residents' }, section: 'register', needs: ['residents.read'], load: async () => import('./residents/residents-screen.tsx') },
  { path: '/register/residents/$residentId', name: { zh: '居民', en: 'A resident' }, section: 'register', isInMenu: false, needs: ['residents.read'], load: async () => import('./residents/resident-screen.tsx') },
  { path: '/register/record-codes', name: { zh: '补编档案编号', en: 'Missing record codes' }, section: 'register', isInMenu: false, needs: ['residents.read'], load: async () => import('./record-codes/record-codes-screen.tsx') },
  { path: '/register/households/$householdId', name: { zh: '家庭', en: 'A household' }, section: 'register', isInMenu: false, needs: ['residents.read'], load: async () => import('./households/household-screen.tsx') },
  { path: '/register/activities', name: { zh: '健康教育活动', en: 'Health education' }, section: 'register', needs: ['figures.read'], load: async () => import('./activities/activities-screen.tsx') },
  { path: '/register/differences', name: { zh: '报送与登记核对', en: 'Returns and register' }, section: 'register', needs: ['figures.read'], load: async () => import('./differences/differences-screen.tsx') },
  { path: '/register/imports', name: { zh: '批量导入', en: 'Import lists' }, section: 'register', needs: ['residents.record'], load: async () => import('./imports/import-screen.tsx') },
  { path: '/register/duplicates', name: { zh: '疑似重复', en: 'Duplicates' }, section: 'register', needs: ['residents.read'], load: async () => import('./duplicates/duplicates-screen.tsx') },
  { path: '/register/truth', name: { zh: '疑点核查', en: 'Records to check' }, section: 'register', needs: ['residents.read'], load: async () => import('./truth/truth-screen.tsx') },
  { path: '/register/truth/worker', name: { zh: '工作人员的疑点', en: 'A worker’s records' }, section: 'register', isInMenu: false, needs: ['residents.read'], load: async () => import('./truth/worker-screen.tsx') },
  { path: '/register/truth/rechecks', name: { zh: '抽查复核', en: 'Re-checks' }, section: 'register', isInMenu: false, needs: ['residents.read'], load: async () => import('./truth/rechecks-screen.tsx') },
  { path: '/register/truth/rechecks/$recheckId', name: { zh: '一次复核', en: 'A re-check' }, section: 'register', isInMenu: false, needs: ['residents.read'], load: async () => import('./truth/recheck-screen.tsx') },
];
