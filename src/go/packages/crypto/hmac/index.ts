import type { GoPackage } from '../../../machine/native';
import source from './hmac.go?raw';

export const pkg: GoPackage = { path: 'crypto/hmac', files: [{ name: 'hmac.go', text: source }], natives: {} };
