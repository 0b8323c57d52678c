export type { PilotDescription } from './pilot-description.rules';
export { PilotModule } from './pilot.module';
export { type Handover, PilotService } from './pilot.service';
