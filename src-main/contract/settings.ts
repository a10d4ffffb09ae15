// The values that a setting can have: one list for the types, the call, the stored file and the first look before the window.

export const languages = ['ja', 'en'] as const;
export const schemes = ['auto', 'light', 'dark'] as const;
export const textSizes = ['normal', 'large', 'larger'] as const;
