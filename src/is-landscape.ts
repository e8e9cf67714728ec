import { MediaQuery } from 'svelte/reactivity'

export const isLandscape = new MediaQuery('orientation: landscape')
