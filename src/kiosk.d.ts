import type { KioskBridge } from '../electron/contract.ts'

declare global {
  interface Window {
    readonly kiosk: KioskBridge
  }
}
