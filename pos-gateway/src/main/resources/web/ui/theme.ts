/** Light or dark: as the system has it, unless somebody chose. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const KEPT = 'tillstream.theme';

export function chosenTheme(): ThemeChoice {
  const kept = localStorage.getItem(KEPT);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function chooseTheme(choice: ThemeChoice) {
  localStorage.setItem(KEPT, choice);
  applyTheme();
}

export function applyTheme() {
  const choice = chosenTheme();
  if (choice === 'system') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = choice;
  }
}
