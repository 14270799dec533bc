const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Given names that men bear, and hardly any woman. */
const MEN = set(
  'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald ' +
    'steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas ' +
    'eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis ' +
    'jerry tyler aaron jose adam nathan henry peter zachary douglas harold carl arthur gerald roger keith jeremy lawrence ' +
    'sean christian albert jesse bryan bruce philip alan simon martin tom jim bob bill mike joe ted tony steve dave ' +
    'mohammed ahmed ali omar hassan ibrahim hans karl pierre jean juan carlos luis ' +
    'александр алексей анатолий андрей антон аркадий артем борис вадим валентин валерий василий виктор виталий владимир ' +
    'владислав вячеслав геннадий георгий герман глеб григорий даниил денис дмитрий евгений егор иван игорь илья кирилл ' +
    'константин леонид максим марк михаил никита николай олег павел петр роман руслан рустам семен сергей станислав степан ' +
    'тимур федор эдуард юрий яков',
);
/** Given names that women bear, and hardly any man. */
const WOMEN = set(
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley ' +
    'emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela ' +
    'shirley anna brenda pamela emma nicole samantha katherine christine debra rachel carolyn janet catherine maria heather ' +
    'diane ruth julie olivia joyce virginia victoria louise hillary theresa claire kate jane anne alice lucy sophie ' +
    'fatima aisha leila ingrid marie isabelle ' +
    'александра алина алла анастасия анна валентина валерия вера виктория галина дарья диана евгения екатерина елена ' +
    'елизавета жанна зинаида зоя инна ирина кристина ксения лариса лидия любовь людмила маргарита марина мария надежда ' +
    'наталья наталия нина оксана ольга полина раиса светлана софья тамара татьяна ульяна юлия яна',
);

/** “He” or “she” by the first of several names; null where it tells nothing. */
export function givenGender(name: string): 'he' | 'she' | null {
  const [first, ...rest] = name.toLowerCase().replaceAll('ё', 'е').split(' ');
  if (first === undefined || rest.length === 0) return null;
  if (MEN.has(first)) return 'he';
  return WOMEN.has(first) ? 'she' : null;
}

/** Whether a word is a given name that hardly anything else bears. */
export function isGivenName(word: string): boolean {
  const name = word.toLowerCase().replaceAll('ё', 'е');
  return MEN.has(name) || WOMEN.has(name);
}
