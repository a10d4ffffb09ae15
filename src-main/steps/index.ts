// The six steps in order. Pure, so that the view can be derived without Node.
import { step as intake } from './0-intake/step.ts';
import { step as spfDns } from './1-spf-dns/step.ts';
import { step as carrierRules } from './2-carrier-rules/step.ts';
import { step as messageId } from './3-message-id/step.ts';
import { step as restart } from './4-restart/step.ts';
import { step as sendTest } from './5-send-test/step.ts';
import type { Step } from './define-step.ts';

export const steps: readonly Step[] = [intake, spfDns, carrierRules, messageId, restart, sendTest];
