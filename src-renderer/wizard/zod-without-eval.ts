// zod would otherwise probe `new Function`, which the content policy refuses and reports. Before the first schema is made.
import { z } from 'zod';

z.config({ jitless: true });
