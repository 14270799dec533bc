import type { KeptPicture, Picture } from './picture.ts';

/** Whether a picture is kept; apart from its schema, since the page has none: what checks schemas makes code at run time. */
export const isKept = (each: Picture): each is KeptPicture => 'sha256' in each;
