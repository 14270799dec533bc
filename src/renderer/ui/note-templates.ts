/** Beginnings of notes that a researcher writes again and again. */
export const NOTE_TEMPLATES: readonly { readonly id: string; readonly label: string; readonly text: string }[] = [
  {
    id: 'critique',
    label: 'Source critique',
    text: `## Source critique

**Origin.** Who made it, when and where, and how is that known?

**Standing.** What could the author know at first hand? From whom is the rest?

**Purpose.** For whom was it made, and to what end?

**Form.** Original, copy, translation or digest? What is cut or altered?

**Agreement.** Which independent origins say the same, and which differ?

**Silence.** What would one expect here that is missing?

**Use.** For which questions does it bear weight, and for which not?
`,
  },
  {
    id: 'log',
    label: 'Reading log',
    text: `## Reading log

- **Read:** passages
- **For the question:**
- **Says:**
- **Leaves open:**
- **To look up next:**
`,
  },
];
