import type { EntryKind, JournalTopic } from '../../contract.ts'

/** Which entries each topic shows; null is all of them. */
export const journalTopics: Record<JournalTopic, EntryKind[] | null> = {
  all: null,
  changes: [
    'account-opened', 'clave-recovered', 'clave-changed', 'clave-closed', 'level-raised', 'level-lowered', 'desk-refused', 'way-opened', 'phone-code-made',
    'operator-added', 'operator-enrolled', 'operator-ended', 'operator-reopened', 'operator-unlocked',
  ],
  levels: ['level-raised', 'level-lowered', 'desk-refused', 'operator-approved', 'operator-approval-refused'],
  ways: ['way-opened', 'identity-attempt-counted', 'identity-attempt-ended', 'sign-in-counted', 'signed-in'],
  phone: ['phone-code-made', 'phone-code-counted'],
  operators: [
    'operator-added', 'operator-enrolment-counted', 'operator-enrolled', 'operator-ended', 'operator-reopened', 'operator-unlocked',
    'operator-sign-in-counted', 'operator-signed-in', 'operator-signed-out', 'operator-approved', 'operator-approval-refused', 'operator-resumed',
    'presence-approved', 'presence-refused',
    'desk-looked-up', 'desk-compared', 'journal-searched', 'journal-exported', 'report-read', 'day-slip-printed',
  ],
  machine: ['chain-started', 'kiosk-started', 'clock-set-back', 'event-refused', 'many-sign-ins-refused', 'pepper-rotated', 'heads-seen', 'evidence-purged'],
}
