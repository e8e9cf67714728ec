import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'

/**
 * What Electron's binary will not do any more, whoever starts it (electronjs.org/docs/latest/tutorial/fuses). Each is
 * decided here: a fuse that a new Electron brings stops the build until it stands in this table.
 */
const fuses = {
  // ELECTRON_RUN_AS_NODE would make the kiosk's program run any script, under its name and with its rights.
  [FuseV1Options.RunAsNode]: false,
  // Nothing is kept in a cookie: sessions are in memory. Switched on it would ask the desktop for its keyring at each start.
  [FuseV1Options.EnableCookieEncryption]: false,
  // NODE_OPTIONS could load a script before ours (`--require`).
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // `--inspect` would hand the main process, and with it claves being typed, to whoever can reach the port.
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // On Windows and macOS the binary knows the digest of app.asar and starts no other. Linux does not look.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  // No folder `app` beside app.asar is taken in its place.
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // We bring no V8 snapshot of our own for the main process.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The page comes from a scheme of our own, never from file://, which needs no more rights than any.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // As Electron ships it: WebAssembly is checked by the processor's own traps. Our page has none.
  [FuseV1Options.WasmTrapHandlers]: true,
} satisfies Record<FuseV1Options, boolean>

/** Sets them in Electron's executable. Throws where it has none, or one that is not in the table. */
export async function setFuses(executable: string): Promise<void> {
  await flipFuses(executable, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...fuses })
}
