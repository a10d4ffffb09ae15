// STEP 4: apply, restart, watch. Its checks look at what the server calls itself once the change is in force.
import type { Step } from '../define-step.ts';
import { greetingCertificate } from './checks/greeting-certificate.ts';
import { greetingName } from './checks/greeting-name.ts';
import { outboundPort25 } from './checks/outbound-port-25.ts';

export const step: Step = { id: '4-restart', checks: [greetingName, greetingCertificate, outboundPort25] };
