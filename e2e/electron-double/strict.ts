/** Properties that JavaScript itself asks of any object. */
const ASKED_BY_LANGUAGE = ['then', 'toJSON', 'constructor'];

/** `target` as it is, except that asking for a property it lacks throws: nothing of Electron is ignored silently. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (!(key in object) && typeof key === 'string' && !ASKED_BY_LANGUAGE.includes(key)) {
        throw new Error(`the Electron double has no ${name}.${key}; add it, or do without`);
      }
      const value = Reflect.get(object, key) as unknown;
      // Private fields are reached through the object itself only.
      return typeof value === 'function' ? (value.bind(object) as unknown) : value;
    },
  });
}
