/** What an entry's facts say; null for what somebody put there that is no JSON. */
export function readFacts(facts: string): unknown {
  try {
    return JSON.parse(facts)
  } catch {
    return null
  }
}
