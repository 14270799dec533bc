/** A version of an annotation keeps what it was about as well; older ones were about what the annotation is about. */
export const targetHistory = `
ALTER TABLE annotation_version ADD COLUMN motivation TEXT;
ALTER TABLE annotation_version ADD COLUMN target TEXT;
UPDATE annotation_version SET
  motivation = (SELECT motivation FROM annotation WHERE id = annotation_id),
  target = (SELECT target FROM annotation WHERE id = annotation_id);
`;
