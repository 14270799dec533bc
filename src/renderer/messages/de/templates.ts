export const templates = {
  'templates.critique': 'Quellenkritik',
  'templates.critiqueText':
    '## Quellenkritik\n\n**Herkunft.** Wer hat sie gemacht, wann und wo, und woher weiß man das?\n\n**Stellung.** Was konnte der Verfasser aus erster Hand wissen? Von wem stammt das Übrige?\n\n**Zweck.** Für wen und wozu wurde sie gemacht?\n\n**Form.** Original, Kopie, Übersetzung oder Digest? Was ist gekürzt oder verändert?\n\n**Übereinstimmung.** Welche unabhängigen Ursprünge sagen dasselbe, welche weichen ab?\n\n**Schweigen.** Was würde man hier erwarten, das fehlt?\n\n**Nutzen.** Für welche Fragen hat sie Gewicht, für welche nicht?\n',
  'templates.log': 'Lesejournal',
  'templates.logText':
    '## Lesejournal\n\n- **Gelesen:** Passagen\n- **Zur Frage:**\n- **Sagt:**\n- **Lässt offen:**\n- **Als Nächstes nachschlagen:**\n',
};
