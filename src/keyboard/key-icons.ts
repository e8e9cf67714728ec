/** Drawn for these keys, in the line of the other icons: one path on 24 by 24 each, by the key or by what it has become. */
export const keyIcons: Readonly<Record<string, string>> = {
  erase: 'M9 5h12v14H9l-7-7zM12 9l6 6M18 9l-6 6',
  hide: 'M3 4h18v11H3zM7 8h.01M12 8h.01M17 8h.01M8 11.5h8M9 19l3 3 3-3',
  shift: 'M12 4l8 8h-4v8H8v-8H4z',
  'shift-locked': 'M12 3l8 8h-4v5H8v-5H4zM8 20h8',
  ' ': 'M4 10v5h16v-5',
  accent: 'M9 14l7-9',
}
