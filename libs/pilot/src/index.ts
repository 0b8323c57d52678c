export type { PilotDescription } from './pilot-description.rules';
export { PilotProjection } from './pilot-projection.service';
export { PilotModule } from './pilot.module';
export { type Handover, PilotService } from './pilot.service';
