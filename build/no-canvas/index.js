/** Nothing is drawn in Node. */
export default {};
