/** Who may import whom: what is in no row is refused. Tests and scripts are free. */
export interface Room {
  /** A folder or a file; a file belongs to the longest path that it begins with. */
  path: string
  /** Rooms it may import besides itself, by the beginning of their path; `type` before it: types only. */
  may: string[]
  /** npm and Node packages it may import; left out: any but `electron`. */
  packages?: string[]
  why: string
}

/** What every room but the rules may name. */
const anywhere = ['electron/problem.ts', 'type electron/clock.ts', 'type electron/log.ts', 'electron/place.ts', 'electron/sync.ts']

export const rooms: Room[] = [
  { path: 'electron/clock.ts', may: [], why: 'time is a parameter of everything and knows nothing of it' },
  { path: 'electron/sync.ts', may: [], why: 'what is written reaches the disk, whoever wrote it' },
  { path: 'electron/problem.ts',
    may: ['type electron/problem-texts.ts'],
    why: 'what went wrong outside is told alike everywhere, and there is none without its sentence' },
  { path: 'electron/problem-texts.ts', may: [], why: 'one sentence a problem, for every reader' },
  { path: 'electron/log.ts',
    may: ['electron/problem-texts.ts', ...anywhere],
    why: 'a log knows problems, and no person' },
  { path: 'electron/last-resort.ts', may: ['electron/log.ts', ...anywhere], why: 'it says what nobody caught, and ends' },
  { path: 'electron/place.ts', may: anywhere, why: 'folders are found before anything is opened' },
  { path: 'electron/program.ts', may: [], why: 'which program this is comes before everything' },
  { path: 'electron/write-whole.ts', may: [], why: 'it writes what it is handed, and knows nothing of it' },
  { path: 'electron/instance-lock.ts', may: anywhere, why: 'it is taken before anything is opened' },
  { path: 'electron/rules/', may: [], packages: [], why: 'rules are pure: no I/O, no clock, no store' },
  { path: 'electron/keys/', may: anywhere, why: 'keys are opened by all and open nothing themselves' },
  { path: 'electron/journal/',
    may: ['electron/keys/', 'electron/rules/', ...anywhere],
    why: 'it records, and knows no store' },
  { path: 'electron/accounts/',
    may: ['electron/journal/', 'electron/keys/', 'electron/rules/', ...anywhere],
    why: 'a change and its journal entry are one transaction' },
  { path: 'electron/requests/',
    may: ['electron/journal/', 'electron/keys/', 'electron/rules/', ...anywhere],
    why: 'a request and its journal entry are one transaction' },
  { path: 'electron/operators/',
    may: ['electron/accounts/', 'electron/keys/', 'electron/rules/', ...anywhere],
    why: 'whoever works here: what changes of them and its journal entry are one transaction' },
  { path: 'electron/desk/',
    may: ['electron/accounts/', 'electron/journal/', 'electron/keys/', 'electron/operators/', 'electron/rules/', 'type electron/branch/', ...anywhere],
    why: 'what staff changes, and that they may, is one transaction' },
  { path: 'electron/padron/',
    may: ['electron/keys/', 'electron/rules/', ...anywhere],
    why: 'the padrón is read-only: nothing to journal, nobody’s account' },
  { path: 'electron/branch/', may: ['electron/rules/', 'electron/contract-preferences.ts', ...anywhere], why: 'a configuration is checked by rules alone, and by what people may choose' },
  // contract.ts, and the parts that it joins
  { path: 'electron/contract',
    may: ['type electron/rules/', 'type electron/journal/journal.ts', 'type electron/operators/operator.ts'],
    packages: ['zod'],
    why: 'both sides of the glass share it' },
  { path: 'electron/start-options.ts',
    may: ['electron/branch/', 'electron/place.ts', 'electron/program.ts', 'type electron/contract.ts', ...anywhere],
    why: 'what was asked at the start is known before anything is opened' },
  { path: 'electron/clock-check.ts',
    may: ['electron/problem-texts.ts', 'electron/rules/', 'type electron/accounts/', 'type electron/journal/', ...anywhere],
    why: 'the clock is compared with the stores that it is handed' },
  { path: 'electron/sample-padron.ts',
    may: ['electron/keys/', 'electron/padron/', 'type electron/branch/', ...anywhere],
    why: 'an invented padrón is imported as a real one would be' },
  { path: 'electron/stores.ts',
    may: [
      'electron/accounts/', 'electron/clock-check.ts', 'electron/journal/', 'electron/keys/', 'electron/padron/',
      'electron/operators/presence-approvals.ts', 'electron/readings.ts', 'electron/service-catalogue.ts', 'electron/staff-services.ts',
      'type electron/branch/', 'type electron/flows/', 'electron/rules/', ...anywhere,
    ],
    why: 'it opens every store, in order, for the composition root' },
  { path: 'electron/staff-services.ts',
    may: [
      'type electron/accounts/', 'electron/desk/', 'electron/operators/', 'type electron/padron/', 'type electron/keys/', 'electron/rules/',
      'electron/flows/citizen/confirm-level.ts', 'type electron/flows/', 'type electron/branch/', ...anywhere,
    ],
    why: 'the one place where staff is handed anything of a citizen’s flow: a yes or no' },
  { path: 'electron/idle-watch.ts', may: anywhere, why: 'it counts time and knows no screen' },
  { path: 'electron/visit-preferences.ts', may: ['electron/contract.ts', ...anywhere], why: 'what suits a person knows no screen' },
  { path: 'electron/visit.ts',
    may: ['electron/contract.ts', 'electron/idle-watch.ts', 'electron/visit-preferences.ts', ...anywhere],
    why: 'a visit knows screens, not flows' },
  { path: 'electron/steps.ts',
    may: ['electron/contract.ts', 'electron/visit.ts', ...anywhere],
    why: 'steps fold what a visit asks, whatever it is about' },
  { path: 'electron/readings.ts',
    may: ['electron/contract.ts', ...anywhere],
    why: 'texts are read once and only shown' },
  { path: 'electron/service-catalogue.ts', may: ['type electron/contract.ts', ...anywhere], why: 'a catalogue is read once and only shown' },
  { path: 'electron/sign-in-pace.ts', may: ['type electron/branch/', ...anywhere], why: 'it counts refusals and knows nobody' },
  { path: 'electron/message-size.ts', may: [], packages: [], why: 'both ends of the way to the gate know it' },
  { path: 'electron/gate.ts',
    may: ['electron/message-size.ts', 'electron/contract.ts', 'electron/visit.ts', ...anywhere],
    why: 'the one door checks an event and hands it to the visit' },
  { path: 'electron/refusals.ts',
    may: ['type electron/gate.ts', 'type electron/journal/', 'type electron/shells/shell.ts', ...anywhere],
    why: 'what gate and shell refused is journalled without its content' },
  { path: 'electron/flows/identity/',
    may: [
      'type electron/accounts/identity-attempts.ts', 'type electron/padron/', 'electron/rules/', 'electron/contract.ts', 'electron/visit.ts',
      'type electron/branch/', ...anywhere,
    ],
    why: 'the questions are asked alike at a kiosk and on the phone' },
  { path: 'electron/flows/taking-its-time.ts', may: ['type electron/visit.ts'], why: 'whatever is judged, and by whom, a no takes its time' },
  { path: 'electron/flows/citizen/',
    may: ['electron/flows/identity/', 'electron/flows/taking-its-time.ts', 'type electron/operators/presence-approvals.ts', ...forFlows()],
    why: 'a citizen’s flow cannot reach what staff may do: of who works here it gets a yes or no, that somebody is there' },
  { path: 'electron/flows/staff/',
    may: [
      'electron/flows/identity/', 'electron/flows/taking-its-time.ts', 'electron/rules/', 'electron/contract.ts', 'electron/visit.ts',
      'electron/slips/', 'type electron/desk/',
      'electron/desk/receipt.ts', 'type electron/operators/', 'electron/operators/acting.ts', 'electron/operators/legajo.ts',
      'type electron/accounts/identity-attempts.ts', 'type electron/padron/', 'type electron/journal/', 'type electron/branch/',
      'type electron/service-catalogue.ts', 'type electron/shells/shell.ts', ...anywhere,
    ],
    why: 'a staff flow cannot reach what sets or reads a clave' },
  { path: 'electron/shells/', may: forShells(), why: 'a shell shows a window and knows nothing of claves' },
  { path: 'electron/shells/electron-shell.ts',
    may: ['electron/shells/', ...forShells()],
    packages: ['electron', 'node'],
    why: 'one of the files that exist under Electron only' },
  { path: 'electron/shells/locked-window.ts',
    may: ['type electron/shells/shell.ts'],
    packages: ['electron'],
    why: 'what is shut in every window of Electron’s' },
  { path: 'electron/shells/printing/electron-print',
    may: ['electron/shells/', ...forShells()],
    packages: ['electron', 'node'],
    why: 'printing from a window of Electron’s' },
  { path: 'electron/slips/',
    may: ['electron/rules/', 'type electron/contract.ts', 'type electron/shells/shell.ts'],
    packages: [],
    why: 'a slip is words on paper: it decides nothing and knows no printer' },
  { path: 'electron/cli/',
    may: [
      'electron/accounts/', 'electron/branch/', 'electron/contract.ts', 'electron/journal/', 'electron/keys/',
      'electron/operators/', 'electron/padron/', 'electron/readings.ts', 'electron/requests/', 'electron/rules/', 'electron/clock.ts',
      'electron/instance-lock.ts', 'electron/log.ts', 'electron/place.ts', 'electron/problem-texts.ts', 'electron/program.ts',
      'electron/start-options.ts', ...anywhere,
    ],
    why: 'IT works on stores and keys, never on screens' },
  { path: 'electron/kiosk.ts', may: ['electron/'], why: 'the composition root puts everything together' },
  { path: 'electron/main-chromium.ts',
    may: forMain('chromium-shell.ts', 'kiosk-files.ts'),
    why: 'the entry on Chromium must not load Electron, which would be fetched' },
  { path: 'electron/main.ts',
    may: ['electron/cli/', 'electron/write-whole.ts', ...forMain('electron-shell.ts', 'kiosk-files.ts', 'forbidden-switch.ts', 'core-files.ts')],
    packages: ['electron', 'node'],
    why: 'the entry under Electron' },
  { path: 'electron/preload.ts',
    may: ['type electron/contract.ts', 'electron/message-size.ts'],
    packages: ['electron'],
    why: 'two functions cross to the renderer, and nothing else' },
  { path: 'src/',
    may: ['type electron/contract.ts', 'resources/pictures/'],
    // What can be said is served beside the page.
    packages: ['svelte', '@lucide/svelte', '@fontsource-variable/encode-sans', '/speech'],
    why: 'the renderer shows screens: no rule, no store, no Node' },
]

function forFlows() {
  return [
    'electron/rules/', 'electron/accounts/', 'electron/padron/', 'electron/requests/', 'electron/contract.ts',
    'electron/visit.ts', 'electron/steps.ts', 'type electron/journal/', 'type electron/branch/',
    'type electron/readings.ts', 'electron/service-catalogue.ts', ...anywhere,
  ]
}

function forShells() {
  return ['type electron/contract.ts', 'electron/gate.ts', 'electron/message-size.ts', ...anywhere]
}

function forMain(...shellFiles: string[]) {
  return [
    ...shellFiles.map((file) => `electron/shells/${file}`),
    'electron/kiosk.ts', 'electron/last-resort.ts', 'electron/branch/', 'electron/program.ts', 'electron/start-options.ts', 'electron/instance-lock.ts',
    'electron/sample-padron.ts', 'electron/clock.ts', 'electron/log.ts', ...anywhere,
  ]
}
