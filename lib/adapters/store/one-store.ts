/** Opens (or makes) a database of our own that has one store without keys, whatever `factory` it lies in. Throws as IndexedDB does. */
export function openOneStore(factory: IDBFactory, database: string, store: string): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = factory.open(database, 1);
    request.addEventListener('upgradeneeded', () => { request.result.createObjectStore(store); });
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error as DOMException));
  });
}
