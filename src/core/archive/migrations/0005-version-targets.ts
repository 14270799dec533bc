/** Where each version of an annotation pointed, so that attaching it elsewhere can be taken back; null in older versions. */
export const versionTargets = `
ALTER TABLE annotation_version ADD COLUMN target TEXT CHECK (target IS NULL OR json_valid(target));
`;
