/* What was set up for the demonstration community. */

export const TOKEN = 'vk1.a.demo-vk-token';
export const HOOK_SECRET = 'demoVkSecretKey';
export const CONFIRMATION = '7c3d1a9e';
export const VERSION = '5.199';
export const LONGEST_TEXT = 4096;
