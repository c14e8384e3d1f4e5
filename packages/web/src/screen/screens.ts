import { adminScreens } from '../admin/screens.ts';
import { checkingScreens } from '../checking/screens.ts';
import { cockpitScreens } from '../cockpit/screens.ts';
import { formScreens } from '../forms/screens.ts';
import { indicatorScreens } from '../indicators/screens.ts';
import { itemScreens } from '../items/screens.ts';
import { registerScreens } from '../register/screens.ts';
import { reportingScreens } from '../reporting/screens.ts';
import { sessionScreens } from '../session/screens.ts';
import { workbenchScreens } from '../workbench/screens.ts';
import type { ScreenModule } from './screen-module.ts';

/** Every screen of the application; a new one is added to the `screens.ts` of its folder, a new folder here. */
export const screens: readonly ScreenModule[] = [...workbenchScreens, ...cockpitScreens, ...registerScreens, ...formScreens, ...indicatorScreens, ...itemScreens, ...reportingScreens, ...checkingScreens, ...adminScreens, ...sessionScreens];
