export const templates = {
  'templates.critique': 'Source critique',
  'templates.critiqueText':
    '## Source critique\n\n**Origin.** Who made it, when and where, and how is that known?\n\n**Standing.** What could the author know at first hand? From whom is the rest?\n\n**Purpose.** For whom was it made, and to what end?\n\n**Form.** Original, copy, translation or digest? What is cut or altered?\n\n**Agreement.** Which independent origins say the same, and which differ?\n\n**Silence.** What would one expect here that is missing?\n\n**Use.** For which questions does it bear weight, and for which not?\n',
  'templates.log': 'Reading log',
  'templates.logText':
    '## Reading log\n\n- **Read:** passages\n- **For the question:**\n- **Says:**\n- **Leaves open:**\n- **To look up next:**\n',
};
